package org.twinrig.physics.fan;

/**
 * Three shifts and three turns, or what belongs to them: a force [N] and a torque [N·m], an acceleration [m/s²] and an
 * angular rate [rad/s], stiffnesses, phases; each use names its units.
 *
 * @param x along x
 * @param y along y
 * @param z along z
 * @param aboutX about x
 * @param aboutY about y
 * @param aboutZ about z
 */
public record Six(double x, double y, double z, double aboutX, double aboutY, double aboutZ) {
    /** Nothing in any of them. */
    public static final Six ZERO = new Six(0, 0, 0, 0, 0, 0);

    /** Six numbers in the order x, y, z, about x, about y, about z. */
    public static Six of(double... six) {
        if (six.length != 6) {
            throw new IllegalArgumentException("six numbers are needed here, not " + six.length);
        }
        return new Six(six[0], six[1], six[2], six[3], six[4], six[5]);
    }

    /** The same six numbers in a new array, in the order of {@link #of}. */
    public double[] array() {
        return new double[] {x, y, z, aboutX, aboutY, aboutZ};
    }

    /** Each number times {@code factor}. */
    public Six times(double factor) {
        return new Six(factor * x, factor * y, factor * z, factor * aboutX, factor * aboutY, factor * aboutZ);
    }
}
