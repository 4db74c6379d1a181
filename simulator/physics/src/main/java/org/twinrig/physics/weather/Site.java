package org.twinrig.physics.weather;

/**
 * A place on earth and the standard time that is kept there.
 *
 * @param latitude north positive [rad], −π/2 to π/2
 * @param longitude east positive [rad], −π to π
 * @param elevation above sea level [m], −500 to 9,000
 * @param utcOffset local standard time minus UTC [s], −12 h to 14 h; no daylight saving, as in weather files
 */
public record Site(double latitude, double longitude, double elevation, double utcOffset) {
    public Site {
        within("latitude [rad]", latitude, -Math.PI / 2, Math.PI / 2);
        within("longitude [rad]", longitude, -Math.PI, Math.PI);
        within("elevation [m]", elevation, -500, 9000);
        within("UTC offset [s]", utcOffset, -12 * 3600.0, 14 * 3600.0);
    }

    private static void within(String name, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException("%s is %s; it lies between %s and %s".formatted(name, value, low, high));
        }
    }

    /** A site from degrees north and east, metres, and hours ahead of UTC. */
    public static Site ofDegrees(double north, double east, double elevation, double hours) {
        return new Site(Math.toRadians(north), Math.toRadians(east), elevation, 3600 * hours);
    }

    /** Pressure of the standard atmosphere at the site's elevation [Pa]; ISO 2533:1975, troposphere. */
    public double standardPressure() {
        return 101_325 * StrictMath.pow(1 - 2.25577e-5 * elevation, 5.25588);
    }
}
