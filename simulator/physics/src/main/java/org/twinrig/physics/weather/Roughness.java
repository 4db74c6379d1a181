package org.twinrig.physics.weather;

/**
 * How rough a surface is for the wind.
 *
 * @see "G. Walton, Passive solar extension of the Building Loads Analysis and System Thermodynamics (BLAST) program, 1981"
 */
public enum Roughness {
    /** Stucco. */
    VERY_ROUGH(2.17),
    /** Brick, wood siding. */
    ROUGH(1.67),
    /** Concrete. */
    MEDIUM_ROUGH(1.52),
    /** Planed pine. */
    MEDIUM_SMOOTH(1.13),
    /** Smooth plaster. */
    SMOOTH(1.11),
    /** Glass. */
    VERY_SMOOTH(1.00);

    private final double factor;

    Roughness(double factor) {
        this.factor = factor;
    }

    /** Multiplies forced convection [-]. */
    public double factor() {
        return factor;
    }
}
