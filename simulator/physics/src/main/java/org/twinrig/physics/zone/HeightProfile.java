package org.twinrig.physics.zone;

/** How warm the gas of one room is over its height at one moment, and how it moves. */
final class HeightProfile {
    static final int LEVELS = 12;

    /** Temperature over the lower layer's at the middle of each level, in units of the layers' difference [-]. */
    final double[] shape = new double[LEVELS];
    /** Part of the heat of the plumes that they still have when they are at the ceiling [0..1]. */
    double kept = 1;
    /** Speed U* = (g Q/(ρ cp T H))^(1/3) of the circulation that plumes and hot streams of heat Q drive [m/s]. */
    double speed;

    /** Height of the middle of each level over the floor [m]. */
    final double[] middle = new double[LEVELS];

    private final double height;

    /** Of a room of this {@code height} [m] whose gas is all of one temperature. */
    HeightProfile(double height) {
        this.height = height;
        for (int k = 0; k < LEVELS; k++) {
            middle[k] = (k + 0.5) * height / LEVELS;
        }
    }

    /** Temperature over the lower layer's at {@code z} over the floor, in units of the layers' difference [-]. */
    double at(double z) {
        double x = Math.min(LEVELS - 1, Math.max(0, z / height * LEVELS - 0.5));
        int k = Math.min(LEVELS - 2, (int) x);
        return shape[k] + (x - k) * (shape[k + 1] - shape[k]);
    }

    /** Becomes two layers, each of one temperature, that meet at {@code split} [m]. */
    void twoLayers(double split) {
        for (int k = 0; k < LEVELS; k++) {
            shape[k] = Math.min(1, Math.max(0, 0.5 + (middle[k] - split) / (height / LEVELS)));
        }
        kept = 1;
    }

    /** Becomes what it is between two moments, {@code left} [0..1] of the time before the later one. */
    void between(HeightProfile earlier, HeightProfile later, double left) {
        for (int k = 0; k < LEVELS; k++) {
            shape[k] = later.shape[k] + left * (earlier.shape[k] - later.shape[k]);
        }
        kept = later.kept + left * (earlier.kept - later.kept);
        speed = later.speed + left * (earlier.speed - later.speed);
    }

    /** Becomes like {@code other}. */
    void copy(HeightProfile other) {
        System.arraycopy(other.shape, 0, shape, 0, LEVELS);
        kept = other.kept;
        speed = other.speed;
    }
}
