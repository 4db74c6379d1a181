package org.twinrig.physics.weather;

/**
 * Undisturbed ground: a yearly wave that fades with depth.
 *
 * <pre>  T = T_mean − A e^(−z/d) cos(2π (t − t_coldest)/365.25 d − z/d),  d = √(a · 365.25 d/π) </pre>
 * Homogeneous soil without frost or moving water; daily waves (felt to about 0.5 m) are left out.
 *
 * @param mean of the surface over the year [K]
 * @param amplitude of the surface's yearly wave, half its swing [K]
 * @param coldest moment at which the surface is coldest [s since the scenario's start]
 * @param diffusivity of the soil [m²/s]; about 6e-7
 * @see "T. Kusuda, P. Achenbach, Earth temperature and thermal diffusivity at selected stations in the United States,
 *     ASHRAE Transactions 71, 1965"
 */
public record GroundTemperature(double mean, double amplitude, double coldest, double diffusivity) {
    private static final double YEAR = 365.25 * 86_400; // [s]

    public GroundTemperature {
        if (!(diffusivity > 0)) {
            throw new IllegalArgumentException("the soil's diffusivity is positive; found " + diffusivity + " m²/s");
        }
    }

    /** Ground that always has this temperature [K]. */
    public static GroundTemperature steady(double temperature) {
        return new GroundTemperature(temperature, 0, 0, 6e-7);
    }

    /** Temperature [K] at {@code time} [s] in {@code depth} [m] below the surface. */
    public double at(double time, double depth) {
        double ratio = depth / Math.sqrt(diffusivity * YEAR / Math.PI);
        double phase = 2 * Math.PI * (time - coldest) / YEAR - ratio;
        return mean - amplitude * StrictMath.exp(-ratio) * StrictMath.cos(phase);
    }
}
