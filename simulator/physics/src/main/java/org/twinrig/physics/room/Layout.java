package org.twinrig.physics.room;

/**
 * Where things are in the flat vector of a room's state: for each layer its mass [kg], enthalpy cp·m·T [J] and species
 * [kg]; then what crossed the room's border so far, in the same order; then the heat that convection gave to each
 * inner surface so far [J].
 */
final class Layout {
    static final int UPPER = 0;
    static final int MASS = 0;
    static final int ENTHALPY = 1;
    static final int SPECIES = 2;
    static final int STRIDE = SPECIES + Gas.SPECIES;
    static final int LOWER = STRIDE;
    static final int CROSSED = 2 * STRIDE;
    static final int TO_SURFACE = 3 * STRIDE;

    static final int CEILING = 0;
    static final int FLOOR = 1;
    static final int WALL = 2;
    static final int BANDS = 6; // horizontal bands of wall, each with its own temperature
    static final int SURFACES = WALL + BANDS;
    static final int SIZE = TO_SURFACE + SURFACES;

    private Layout() {}

    /** Temperature [K] of the layer at {@code layer}. */
    static double temperature(double[] y, int layer) {
        return y[layer + ENTHALPY] / (Gas.CP * y[layer + MASS]);
    }

    /** Mass fraction of species {@code k} [kg/kg]. */
    static double fraction(double[] y, int layer, int k) {
        return y[layer + SPECIES + k] / y[layer + MASS];
    }

    /** Pressure [Pa] of the room of {@code volume} [m³]. */
    static double pressure(double[] y, double volume) {
        return Gas.R / Gas.CP * (y[UPPER + ENTHALPY] + y[LOWER + ENTHALPY]) / volume;
    }

    /** Share of the upper layer in the volume [0..1]. */
    static double upperShare(double[] y) {
        return y[UPPER + ENTHALPY] / (y[UPPER + ENTHALPY] + y[LOWER + ENTHALPY]);
    }
}
