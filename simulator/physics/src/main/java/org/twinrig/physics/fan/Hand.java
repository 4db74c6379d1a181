package org.twinrig.physics.fan;

import org.twinrig.core.random.RandomStream;

/**
 * A hand that shakes the fan: motion at 0.5–15 Hz, as three shifts and three turns, with gravity turning along.
 *
 * <p>Each is noise through a resonance near 6 Hz, made {@value #KNOTS} times in a block and joined by lines; sizes are
 * those of the shaken frames of the reference recording.
 */
final class Hand {
    private static final int KNOTS = 4;
    private static final int LENGTH = Block.SIZE / KNOTS;
    private static final double FREQUENCY = 6; // [Hz]
    private static final double DAMPING = 0.3; // [-]
    private static final double RETURN = 0.3; // time in which the hand comes back to the level [s]
    private static final double[] SHIFT = {1.8, 1.2, 0.9}; // [m/s²] standard deviation
    private static final double[] TURN = {0.10, 0.30, 0.16}; // [rad/s] standard deviation

    private final Mode[] modes = new Mode[6];
    private final double[] gain = new double[6];
    private final double[] angle = new double[3];
    private final double[] from = new double[6];
    private final double[] to = new double[6];
    private final double knot;
    private final double level;
    private final RandomStream chance;

    Hand(double step, RandomStream chance) {
        this.knot = LENGTH * step;
        this.level = StrictMath.exp(-knot / RETURN);
        this.chance = chance;
        double omega = 2 * Math.PI * FREQUENCY;
        for (int i = 0; i < 6; i++) {
            modes[i] = new Mode(FREQUENCY * (1 + 0.1 * (i % 3)), DAMPING, knot);
            double wanted = i < 3 ? SHIFT[i] : TURN[i - 3];
            gain[i] = wanted * Math.sqrt(4 * DAMPING * omega / knot); // velocity of a resonator under white noise
        }
    }

    /** Adds the motion of the next block, {@code severity} [-] strong, to what the sensor feels. */
    void add(double severity, FanSpec.Mount mount, float[][] six) {
        for (int k = 0; k < KNOTS; k++) {
            System.arraycopy(to, 0, from, 0, 6);
            for (int c = 0; c < 6; c++) {
                to[c] = severity * modes[c].move(gain[c] * chance.gaussian());
                if (c >= 3) {
                    angle[c - 3] = level * angle[c - 3] + knot * to[c];
                }
            }
            to[0] += angle[1] * -mount.gravityZ() + angle[2] * mount.gravityY();
            to[1] += angle[0] * mount.gravityZ() - angle[2] * mount.gravityX();
            to[2] += -angle[0] * mount.gravityY() + angle[1] * mount.gravityX();
            for (int c = 0; c < 6; c++) {
                double rise = (to[c] - from[c]) / LENGTH;
                for (int i = 0; i < LENGTH; i++) {
                    six[c][k * LENGTH + i] += from[c] + rise * i;
                }
            }
        }
    }
}
