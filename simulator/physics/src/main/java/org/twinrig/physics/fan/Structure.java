package org.twinrig.physics.fan;

/**
 * The frame between the rotor's forces and the sensor: for each direction of space the whole fan on its soft mount, a
 * bending mode of the frame and a stiff mode of the sensor's board; for each axis of rotation a rocking mode.
 *
 * <p>The frequencies are estimates for a 120 mm fan of plastic on rubber; they colour impacts and broadband noise.
 */
final class Structure {
    static final int AXES = 3;

    private static final double[] MOUNT = {24, 21, 30}; // [Hz]
    private static final double[] BENDING = {430, 380, 520}; // [Hz]
    private static final double[] BOARD = {1128, 1127, 1060}; // [Hz]
    private static final double[] ROCKING = {18, 32, 26}; // [Hz]
    private static final double MOUNT_DAMPING = 0.12; // [-] rubber
    private static final double BENDING_DAMPING = 0.05; // [-] plastic frame
    private static final double BOARD_DAMPING = 0.012; // [-]
    private static final double ROCKING_DAMPING = 0.20; // [-]
    private static final double BENDING_SHARE = 0.4; // of a force that bends the frame [-]

    private final Mode[] mount = new Mode[AXES];
    private final Mode[] bending = new Mode[AXES];
    private final Mode[] board = new Mode[AXES];
    private final Mode[] rocking = new Mode[AXES];
    private final double step;

    Structure(double step) {
        this.step = step;
        for (int i = 0; i < AXES; i++) {
            mount[i] = new Mode(MOUNT[i], MOUNT_DAMPING, step);
            bending[i] = new Mode(BENDING[i], BENDING_DAMPING, step);
            board[i] = new Mode(BOARD[i], BOARD_DAMPING, step);
            rocking[i] = new Mode(ROCKING[i], ROCKING_DAMPING, step);
        }
    }

    /**
     * Advances one sample.
     *
     * @param force on the fan per mass, three directions, then torque per inertia about three axes
     * @param hit force of an impact, three directions
     * @param hum force on the board
     * @param six at {@code at}: acceleration and angular rate come here
     */
    void advance(double[] force, double[] hit, double[] hum, double[] six, int at) {
        for (int i = 0; i < AXES; i++) {
            double bend = BENDING_SHARE * force[i] + hit[i];
            six[at + i] = mount[i].accelerate(force[i])
                    + bending[i].accelerate(bend)
                    + board[i].accelerate(hum[i] + 0.5 * hit[i]);
            six[at + AXES + i] = rocking[i].move(force[AXES + i]);
        }
    }

    /** Comes to rest in all modes. */
    void rest() {
        for (int i = 0; i < AXES; i++) {
            mount[i].rest();
            bending[i].rest();
            board[i].rest();
            rocking[i].rest();
        }
    }

    /** Size of the answer in channel {@code c} (acceleration or angular rate) to a unit force of this frequency. */
    double gain(int c, double frequency) {
        if (c >= AXES) {
            return size(rocking[c - AXES].mobility(frequency));
        }
        double[] soft = mount[c].accelerance(frequency);
        double[] stiff = bending[c].accelerance(frequency);
        return size(new double[] {soft[0] + BENDING_SHARE * stiff[0], soft[1] + BENDING_SHARE * stiff[1]});
    }

    /** Standard deviation in channel {@code c} under white noise of unit variance in every sample. */
    double noiseGain(int c) {
        return spread(frequency -> gain(c, frequency));
    }

    /** Standard deviation of board mode {@code i} under white noise of unit variance in every sample. */
    double humGain(int i) {
        return spread(frequency -> size(board[i].accelerance(frequency)));
    }

    private double spread(java.util.function.DoubleUnaryOperator gain) {
        int points = 6400;
        double sum = 0;
        for (int k = 0; k < points; k++) {
            double g = gain.applyAsDouble((k + 0.5) / points * 0.5 / step);
            sum += g * g;
        }
        return Math.sqrt(sum / points);
    }

    private static double size(double[] complex) {
        return Math.sqrt(complex[0] * complex[0] + complex[1] * complex[1]);
    }
}
