package org.twinrig.physics.weather;

/**
 * What the wind blows over: power law of its speed with height.
 *
 * <pre>  v = v_met (270 m/10 m)^0.14 (z/δ)^α </pre>
 * v_met at 10 m over open country, z height above ground, δ and α of the terrain. For heights from about twice that of
 * the obstacles to δ; nearer to the ground it is a convention.
 *
 * @see "ASHRAE Handbook, Fundamentals 2005, chapter 16, table 1"
 */
public enum Terrain {
    /** Flat, open country. */
    OPEN(0.14, 270),
    /** Rough, wooded country; suburbs. */
    WOODED(0.22, 370),
    /** Towns and cities. */
    CITY(0.33, 460),
    /** Open water. */
    OCEAN(0.10, 210);

    private static final double STATION = StrictMath.pow(270.0 / 10, 0.14);

    private final double exponent;
    private final double thickness;

    Terrain(double exponent, double thickness) {
        this.exponent = exponent;
        this.thickness = thickness;
    }

    /** Speed of the wind [m/s] at {@code height} [m] here, {@code station} [m/s] at 10 m over open country. */
    public double windAt(double height, double station) {
        return station * STATION * StrictMath.pow(Math.max(0, height) / thickness, exponent);
    }
}
