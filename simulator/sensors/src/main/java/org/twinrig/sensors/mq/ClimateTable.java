package org.twinrig.sensors.mq;

/**
 * How temperature and humidity change the resistance: a data sheet's family of curves, relative to the conditions of its
 * sensitivity figure. Bilinear between the values that were read off (±0.02), held beyond them.
 *
 * @param tempC temperatures, rising [°C]
 * @param humidityPct humidities, rising [%]
 * @param factor {@code factor[h][t]}: resistance at that humidity and temperature [-]
 * @param reference the table's value at the reference conditions, by which all are divided [-]
 */
record ClimateTable(double[] tempC, double[] humidityPct, double[][] factor, double reference) {
    private static final double ZERO_CELSIUS = 273.15; // [K]

    /** The table whose reference conditions are {@code refTempC} [°C] and {@code refHumidityPct} [%]. */
    static ClimateTable of(
            double refTempC, double refHumidityPct, double[] tempC, double[] humidityPct, double[]... factor) {
        var raw = new ClimateTable(tempC, humidityPct, factor, 1);
        double reference = raw.factorAt(refTempC + ZERO_CELSIUS, refHumidityPct / 100);
        return new ClimateTable(tempC, humidityPct, factor, reference);
    }

    /** Factor on the resistance [-] at {@code kelvin} [K] and {@code relativeHumidity} [0..1]. */
    double factorAt(double kelvin, double relativeHumidity) {
        double t = position(tempC, kelvin - ZERO_CELSIUS);
        double h = position(humidityPct, 100 * relativeHumidity);
        int low = Math.min((int) h, humidityPct.length - 2);
        double share = h - low;
        return (along(factor[low], t) * (1 - share) + along(factor[low + 1], t) * share) / reference;
    }

    private static double along(double[] values, double position) {
        int low = Math.min((int) position, values.length - 2);
        double share = position - low;
        return values[low] * (1 - share) + values[low + 1] * share;
    }

    /** Where {@code value} lies on {@code axis}: a whole number at a point of the axis, stopped at its ends. */
    private static double position(double[] axis, double value) {
        if (!(value > axis[0])) {
            return 0;
        }
        for (int i = 1; i < axis.length; i++) {
            if (value < axis[i]) {
                return i - 1 + (value - axis[i - 1]) / (axis[i] - axis[i - 1]);
            }
        }
        return axis.length - 1;
    }
}
