package org.twinrig.physics.weather;

/**
 * Water vapour in air over liquid water.
 *
 * <p>Magnus form, {@code e = 611.2 Pa · exp(17.62 ϑ/(243.12 + ϑ))}, ϑ in °C: within 0.5 % of the vapour pressure over
 * (supercooled) water from −45 to 60 °C. Weather services report humidity over water also below freezing.
 *
 * @see "WMO-No. 8, Guide to Meteorological Instruments and Methods of Observation, annex 4.B"
 */
public final class MoistAir {
    private static final double ZERO = 273.15; // [K]

    private MoistAir() {}

    /** Vapour pressure at saturation [Pa] at {@code temperature} [K]. */
    public static double saturation(double temperature) {
        double celsius = temperature - ZERO;
        return 611.2 * StrictMath.exp(17.62 * celsius / (243.12 + celsius));
    }

    /** Dew point [K] of air of {@code temperature} [K] and {@code relativeHumidity} [0..1], at least 0.1 %. */
    public static double dewPoint(double temperature, double relativeHumidity) {
        double celsius = temperature - ZERO;
        double gamma = 17.62 * celsius / (243.12 + celsius) + StrictMath.log(Math.max(1e-3, relativeHumidity));
        return ZERO + 243.12 * gamma / (17.62 - gamma);
    }

    /** Relative humidity [0..1] of air of {@code temperature} with this {@code dewPoint} [K]; at most 1. */
    public static double relativeHumidity(double temperature, double dewPoint) {
        return Math.min(1, saturation(dewPoint) / saturation(temperature));
    }
}
