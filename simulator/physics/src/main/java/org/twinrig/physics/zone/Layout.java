package org.twinrig.physics.zone;

/**
 * Where things stand in the flat vector of a building's state. For each room: the upper layer's mass [kg], enthalpy
 * cp·m·T [J] and species [kg], and the lower layer's the same. After the rooms: what crossed the building's border so far;
 * after that, the heat that convection gave to each face of each room so far [J].
 */
final class Layout {
    static final int MASS = 0;
    static final int ENTHALPY = 1;
    static final int SPECIES = 2;
    static final int STRIDE = SPECIES + Mixture.SPECIES;
    static final int UPPER = 0;
    static final int LOWER = STRIDE;
    static final int ROOM = 2 * STRIDE;

    private Layout() {}

    static int upper(int room) {
        return room * ROOM + UPPER;
    }

    static int lower(int room) {
        return room * ROOM + LOWER;
    }

    static int layer(int room, boolean upper) {
        return room * ROOM + (upper ? UPPER : LOWER);
    }

    static double temperature(double[] y, int layer) {
        return y[layer + ENTHALPY] / (Mixture.CP * asAir(y, layer));
    }

    /** Mass of air with as many molecules as a layer has [kg]. */
    static double asAir(double[] y, int layer) {
        return Mixture.asAir(y[layer + MASS], y, layer + SPECIES);
    }

    /** Temperature of clean air as dense as a layer [K]. */
    static double virtual(double[] y, int layer) {
        return y[layer + ENTHALPY] / (Mixture.CP * y[layer + MASS]);
    }

    /** Temperature of both layers of a room together [K]. */
    static double mixed(double[] y, int room) {
        int up = upper(room);
        int down = lower(room);
        return (y[up + ENTHALPY] + y[down + ENTHALPY]) / (Mixture.CP * (asAir(y, up) + asAir(y, down)));
    }

    static double fraction(double[] y, int layer, int k) {
        return y[layer + SPECIES + k] / y[layer + MASS];
    }
}
