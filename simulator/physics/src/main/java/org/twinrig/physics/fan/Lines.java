package org.twinrig.physics.fan;

import org.twinrig.core.random.RandomStream;

/**
 * Forces that turn with the shaft: the residual imbalance (order 1) and its harmonics, the blades' passing, and the
 * motor's commutation (orders 12 and 16).
 *
 * <p>The table holds the amplitudes that the reference fan's sensor shows at nominal speed, identified from recorded
 * frames by order tracking through their aliases (300 Hz sampling), with what the BMI160's filter (684 Hz, z 353 Hz,
 * rates 524 Hz) and its holding of each value took away given back; the forces follow by dividing by the structure's
 * gain. Forces of imbalance and air grow with the square of the speed, those of the motor with the speed.
 */
final class Lines {
    private static final double ACCEL = 9.80665 / 4096; // [m/s²] per count of the reference sensor
    private static final double RATE = Math.PI / 180 / 16.4; // [rad/s] per count
    private static final int BLADES = 7; // of the reference fan
    private static final int COMMUTATION = 12; // first order of the motor

    private static final double[][] TABLE = { // order; counts in x y z, then about x y z
        {0.5, 12, 5, 3, 0.4, 1.2, 0.2}, //
        {1, 388, 262, 117, 7.4, 30.2, 28.2},
        {2, 139, 35, 70, 0.9, 7.6, 3.0},
        {3, 60, 85, 51, 0.5, 4.4, 1.3},
        {4, 132, 170, 150, 5.4, 10.2, 7.5},
        {5, 0, 0, 0, 3.4, 5.4, 2.6},
        {6, 0, 0, 0, 5.9, 7.6, 0.6},
        {BLADES, 61, 17, 28, 3.7, 8.6, 1.4},
        {8, 80, 300, 163, 7.2, 17.0, 3.4},
        {9, 0, 38, 175, 4.4, 3.8, 0.7},
        {11, 67, 87, 67, 0, 0, 0},
        {COMMUTATION, 720, 960, 560, 10.7, 15.4, 16.0},
        {16, 400, 780, 900, 0, 0, 0}
    };
    private static final int HALF = 0; // rows of the table
    private static final int FIRST = 1;
    private static final int SECOND = 2;

    private final double[] order = new double[TABLE.length];
    private final double[][] real = new double[TABLE.length][6];
    private final double[][] imaginary = new double[TABLE.length][6];
    private final double[] strength = new double[TABLE.length];
    private final double[] cos = new double[TABLE.length];
    private final double[] sin = new double[TABLE.length];
    private final double[] turnCos = new double[TABLE.length];
    private final double[] turnSin = new double[TABLE.length];
    private final FanSpec spec;

    Lines(FanSpec spec, Structure structure, RandomStream chance) {
        this.spec = spec;
        for (int k = 0; k < TABLE.length; k++) {
            order[k] = TABLE[k][0] == BLADES ? spec.blades() : TABLE[k][0];
            for (int c = 0; c < 6; c++) {
                double shown = TABLE[k][c + 1] * (c < 3 ? ACCEL : RATE);
                double force = shown / structure.gain(c, TABLE[k][0] * 51);
                double phase = chance.uniform(0, 2 * Math.PI);
                real[k][c] = force * StrictMath.cos(phase);
                imaginary[k][c] = force * StrictMath.sin(phase);
            }
        }
    }

    /**
     * Prepares a stretch of samples at constant speed.
     *
     * @param turns where it starts [rev]
     * @param turnsPerSample how far it turns on [rev]
     * @param speed relative to nominal [-]
     * @param torque of the motor, relative to nominal [-]; 0 without power
     * @param heavier added imbalance, relative to the healthy one [-]
     * @param looser severity of a loose mount [-]
     * @param whirl strength of the half order, relative to its quiet level [-]
     */
    void begin(
            double turns,
            double turnsPerSample,
            double speed,
            double torque,
            double heavier,
            double looser,
            double whirl) {
        for (int k = 0; k < order.length; k++) {
            double angle = 2 * Math.PI * order[k] * turns;
            double each = 2 * Math.PI * order[k] * turnsPerSample;
            cos[k] = StrictMath.cos(angle);
            sin[k] = StrictMath.sin(angle);
            turnCos[k] = StrictMath.cos(each);
            turnSin[k] = StrictMath.sin(each);
            boolean motor = order[k] >= COMMUTATION && order[k] != spec.blades();
            strength[k] = motor ? torque * speed : speed * speed;
        }
        strength[FIRST] *= spec.imbalance() * (1 + heavier) + 0.5 * looser;
        strength[SECOND] *= 1 + 0.3 * heavier + 2 * looser;
        strength[HALF] *= whirl + 10 * looser;
    }

    /** Adds the forces of the next sample to {@code force}. */
    void next(double[] force) {
        for (int k = 0; k < order.length; k++) {
            double c = cos[k] * strength[k];
            double s = sin[k] * strength[k];
            double[] re = real[k];
            double[] im = imaginary[k];
            for (int i = 0; i < 6; i++) {
                force[i] += c * re[i] - s * im[i];
            }
            double turned = cos[k] * turnCos[k] - sin[k] * turnSin[k];
            sin[k] = sin[k] * turnCos[k] + cos[k] * turnSin[k];
            cos[k] = turned;
        }
    }
}
