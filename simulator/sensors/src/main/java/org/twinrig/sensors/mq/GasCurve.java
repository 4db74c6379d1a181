package org.twinrig.sensors.mq;

/**
 * Sensitivity curve of one gas in clean air: resistance over R₀.
 *
 * <pre>  Rs/R₀ = k · ppm^m  </pre>
 * from the lowest concentration of the data sheet upwards. Where points were read off the sheet's figure they are
 * followed instead, on straight lines in double logarithms, and the power law's slope goes on beyond the last. Below the
 * lowest concentration the sheet is silent: there the conductance is taken to grow in proportion to the gas, from that of
 * clean air.
 *
 * @param gas what it speaks of
 * @param k resistance ratio at 1 ppm [-]
 * @param m slope in double logarithms, negative [-]
 * @param lowestPpm lowest concentration of the figure [ppm]
 * @param points {@code ppm, Rs/R₀} pairs read off the figure, by rising ppm; may be empty
 * @see "Hanwei data sheets, figures 'sensitivity characteristics', as digitised in miguel5612/MQSensorsLib_Docs"
 */
record GasCurve(Gas gas, double k, double m, double lowestPpm, double... points) {
    static GasCurve of(Gas gas, double k, double m, double lowestPpm, double... points) {
        return new GasCurve(gas, k, m, points.length > 0 ? points[0] : lowestPpm, points);
    }

    /** The curve that drivers write the other way round, {@code ppm = a·(Rs/R₀)^b}: k = a^(−1/b), m = 1/b. */
    static GasCurve ofLaw(Gas gas, double a, double b, double lowestPpm) {
        return of(gas, StrictMath.pow(a, -1 / b), 1 / b, lowestPpm);
    }

    /** Rs/R₀ at {@code ppm}, at or above {@link #lowestPpm}. */
    double ratio(double ppm) {
        if (points.length == 0) {
            return k * StrictMath.pow(ppm, m);
        }
        int last = points.length - 2;
        if (ppm >= points[last]) {
            return points[last + 1] * StrictMath.pow(ppm / points[last], m);
        }
        int i = 2;
        while (ppm > points[i]) {
            i += 2;
        }
        double share = StrictMath.log(ppm / points[i - 2]) / StrictMath.log(points[i] / points[i - 2]);
        return points[i - 1] * StrictMath.pow(points[i + 1] / points[i - 1], share);
    }

    /** Conductance·R₀ that {@code ppm} of the gas adds to that of clean air, whose ratio is {@code airRatio} [-]. */
    double addedConductance(double ppm, double airRatio) {
        if (ppm <= 0) {
            return 0;
        }
        if (ppm < lowestPpm) {
            return ppm / lowestPpm * addedConductance(lowestPpm, airRatio);
        }
        return Math.max(0, 1 / ratio(ppm) - 1 / airRatio);
    }
}
