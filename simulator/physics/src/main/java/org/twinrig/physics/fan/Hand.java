package org.twinrig.physics.fan;

import org.twinrig.core.random.RandomStream;

/**
 * A hand that shakes the fan: motion at 0.5–15 Hz, as three shifts and three turns, with gravity turning along.
 *
 * <p>Each is noise through a resonance near 6 Hz; sizes are those of the shaken frames of the reference recording.
 */
final class Hand {
    private static final double FREQUENCY = 6; // [Hz]
    private static final double DAMPING = 0.3; // [-]
    private static final double[] SHIFT = {1.8, 1.2, 0.9}; // [m/s²] standard deviation
    private static final double[] TURN = {0.10, 0.30, 0.16}; // [rad/s] standard deviation

    private final Mode[] modes = new Mode[6];
    private final double[] gain = new double[6];
    private final double[] angle = new double[3];
    private final double step;
    private final RandomStream chance;

    Hand(double step, RandomStream chance) {
        this.step = step;
        this.chance = chance;
        double omega = 2 * Math.PI * FREQUENCY;
        for (int i = 0; i < 6; i++) {
            modes[i] = new Mode(FREQUENCY * (1 + 0.1 * (i % 3)), DAMPING, step);
            double wanted = i < 3 ? SHIFT[i] : TURN[i - 3];
            gain[i] = wanted * Math.sqrt(4 * DAMPING * omega / step); // velocity of a resonator under white noise
        }
    }

    /** Adds the motion of the next sample, {@code severity} [-] strong. */
    void add(double severity, FanSpec.Mount mount, double[] six, int at) {
        for (int i = 0; i < 6; i++) {
            double motion = severity * modes[i].move(gain[i] * chance.gaussian());
            six[at + i] += motion;
            if (i >= 3) {
                angle[i - 3] = 0.9995 * angle[i - 3] + step * motion; // the hand comes back to the level
            }
        }
        six[at] += angle[1] * -mount.gravityZ() + angle[2] * mount.gravityY();
        six[at + 1] += angle[0] * mount.gravityZ() - angle[2] * mount.gravityX();
        six[at + 2] += -angle[0] * mount.gravityY() + angle[1] * mount.gravityX();
    }
}
