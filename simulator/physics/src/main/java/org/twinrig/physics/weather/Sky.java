package org.twinrig.physics.weather;

/**
 * Long-wave radiation of the sky.
 *
 * <pre>  ε_clear = 0.787 + 0.764 ln(T_dew/273 K)
 *  ε = ε_clear · (1 + 0.0224 N − 0.0035 N² + 0.00028 N³)
 *  L = ε σ T⁴ </pre>
 * N opaque cloud cover in tenths [0..10]. This is how the infrared column of TMY-based weather files is made. Against
 * measured sky radiation such regressions scatter by about 5 to 10 %; most uncertain under thin high clouds.
 *
 * @see "G. Clark, C. Allen, The estimation of atmospheric radiation for clear and cloudy skies, 2nd National Passive
 *     Solar Conference, 1978"
 * @see "G. Walton, Thermal Analysis Research Program Reference Manual, NBSIR 83-2655, 1983 (cloud factor)"
 */
public final class Sky {
    /** Stefan–Boltzmann constant [W/(m²·K⁴)], CODATA 2018. */
    public static final double SIGMA = 5.670374e-8;

    private Sky() {}

    /** Long-wave irradiance of the sky [W/m²]; {@code temperature}, {@code dewPoint} [K], {@code opaqueCover} [0..1]. */
    public static double infrared(double temperature, double dewPoint, double opaqueCover) {
        double tenths = 10 * opaqueCover;
        double clear = 0.787 + 0.764 * StrictMath.log(dewPoint / 273);
        double clouds = 1 + tenths * (0.0224 + tenths * (-0.0035 + tenths * 0.00028));
        return clear * clouds * blackBody(temperature);
    }

    /** Emittance of a black body [W/m²] at {@code temperature} [K]. */
    public static double blackBody(double temperature) {
        double square = temperature * temperature;
        return SIGMA * square * square;
    }

    /** Temperature [K] of a black body of {@code emittance} [W/m²]. */
    public static double temperature(double emittance) {
        return Math.sqrt(Math.sqrt(emittance / SIGMA));
    }
}
