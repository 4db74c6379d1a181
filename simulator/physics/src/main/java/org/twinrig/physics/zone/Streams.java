package org.twinrig.physics.zone;

import java.util.Arrays;

/** Streams of gas through the openings at one moment: from where, to where, how much. A list that is filled anew. */
final class Streams {
    int count;
    int[] from = new int[16];
    int[] to = new int[16];
    boolean[] upper = new boolean[16];
    /** Height over the ground [m]. */
    double[] height = new double[16];
    /** Size of the opening where it passes: width [m]; 0 for a fan's outlet. */
    double[] width = new double[16];
    /** Mass flow [kg/s]. */
    double[] mass = new double[16];
    /** Index of the opening in a wall that it passes; −1 for another. */
    int[] vent = new int[16];
    /** Flow of air with as many molecules [kg/s]; only of a building at rest. */
    double[] air = new double[16];
    /** Kinetic power with which it comes out of the opening [W]. */
    double[] power = new double[16];

    void clear() {
        count = 0;
    }

    void add(
            int source,
            boolean fromUpper,
            int target,
            double z,
            double breadth,
            double flow,
            double kinetic,
            int opening) {
        if (count == from.length) {
            grow();
        }
        from[count] = source;
        upper[count] = fromUpper;
        to[count] = target;
        height[count] = z;
        width[count] = breadth;
        mass[count] = flow;
        power[count] = kinetic;
        vent[count] = opening;
        count++;
    }

    private void grow() {
        int size = 2 * from.length;
        from = Arrays.copyOf(from, size);
        to = Arrays.copyOf(to, size);
        upper = Arrays.copyOf(upper, size);
        height = Arrays.copyOf(height, size);
        width = Arrays.copyOf(width, size);
        mass = Arrays.copyOf(mass, size);
        air = Arrays.copyOf(air, size);
        power = Arrays.copyOf(power, size);
        vent = Arrays.copyOf(vent, size);
    }
}
