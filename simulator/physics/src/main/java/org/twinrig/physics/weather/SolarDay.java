package org.twinrig.physics.weather;

/**
 * Declination, equation of time and distance of the sun over one day of UTC.
 *
 * <p>Meeus' low-accuracy theory of the sun (0.01°), with aberration and the main term of nutation, is evaluated at the
 * day's beginning, middle and end; a parabola through these three is within 0.00001° in between. A day's values depend on
 * its number alone.
 *
 * @see "J. Meeus, Astronomical Algorithms, 2nd ed., 1998, chapters 12, 22 and 25"
 */
final class SolarDay {
    private static final double EPOCH = 2_440_587.5; // Julian day of 1970-01-01 00:00 UTC
    private static final double J2000 = 2_451_545.0;
    private static final double DYNAMICAL = 69.2 / 86_400; // TT − UTC about 2020 [d]; 10 s more or less are 0.0001°

    private final double[] sinDeclination = new double[3];
    private final double[] equationOfTime = new double[3];
    private final double[] distance = new double[3];

    /** Day number {@code day} since 1970-01-01, UTC. */
    SolarDay(long day) {
        for (int k = 0; k < 3; k++) {
            evaluate(EPOCH + day + 0.5 * k, k);
        }
    }

    private void evaluate(double julian, int k) {
        double t = (julian + DYNAMICAL - J2000) / 36_525;
        double meanLongitude = 280.46646 + t * (36_000.76983 + t * 0.0003032);
        double anomaly = Math.toRadians(turn(357.52911 + t * (35_999.05029 - t * 0.0001537)));
        double eccentricity = 0.016708634 - t * (0.000042037 + t * 0.0000001267);
        double centre = (1.914602 - t * (0.004817 + t * 0.000014)) * StrictMath.sin(anomaly)
                + (0.019993 - 0.000101 * t) * StrictMath.sin(2 * anomaly)
                + 0.000289 * StrictMath.sin(3 * anomaly);
        double node = StrictMath.sin(Math.toRadians(turn(125.04 - 1934.136 * t)));
        double nodeCos = StrictMath.cos(Math.toRadians(turn(125.04 - 1934.136 * t)));
        double longitude = Math.toRadians(turn(meanLongitude + centre - 0.00569 - 0.00478 * node));
        double obliquity =
                Math.toRadians(23.439291 - t * (0.0130042 + t * (1.64e-7 - t * 5.04e-7)) + 0.00256 * nodeCos);
        double sinLongitude = StrictMath.sin(longitude);
        double ascension = StrictMath.atan2(StrictMath.cos(obliquity) * sinLongitude, StrictMath.cos(longitude));
        double days = julian - J2000;
        double universal = days / 36_525;
        double sidereal = 280.46061837
                + turn(360.98564736629 * days)
                + universal * universal * 0.000387933
                - 0.00478 * node * StrictMath.cos(obliquity);
        double trueAnomaly = anomaly + Math.toRadians(centre);
        sinDeclination[k] = StrictMath.sin(obliquity) * sinLongitude;
        distance[k] =
                1.000001018 * (1 - eccentricity * eccentricity) / (1 + eccentricity * StrictMath.cos(trueAnomaly));
        double fraction = 180 * (k - 1); // hour angle of the mean sun at Greenwich [°]
        double degrees = sidereal - Math.toDegrees(ascension) - fraction;
        equationOfTime[k] = Math.toRadians(degrees - 360 * Math.rint(degrees / 360));
    }

    private static double turn(double degrees) {
        return degrees - 360 * Math.floor(degrees / 360);
    }

    /** Sine of the apparent declination at {@code part} [0..1] of the day. */
    double sinDeclination(double part) {
        return parabola(sinDeclination, part);
    }

    /** Hour angle of the true sun minus that of the mean sun [rad]. */
    double equationOfTime(double part) {
        return parabola(equationOfTime, part);
    }

    /** Distance of the sun [astronomical units]. */
    double distance(double part) {
        return parabola(distance, part);
    }

    private static double parabola(double[] y, double x) {
        double first = 2 * (y[1] - y[0]);
        double second = 2 * (y[2] - 2 * y[1] + y[0]);
        return y[0] + x * (first + (x - 0.5) * second);
    }
}
