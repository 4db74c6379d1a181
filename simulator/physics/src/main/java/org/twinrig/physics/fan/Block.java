package org.twinrig.physics.fan;

/** A stretch of samples while it is made: where the shaft is, and what forces act on the machine at the hub. */
final class Block {
    /** Samples of a block. */
    static final int SIZE = 128;

    private static final int TAIL = 256; // samples that a blow may reach into later blocks

    /** Copied to clear series, as JDK 17 does not always vectorise loops that only write. */
    static final float[] ZEROS = new float[SIZE];

    /** Force [N] and torque [N·m] at the hub, in the body's axes; a blow may reach beyond the block. */
    final float[][] wrench = new float[6][SIZE + TAIL];

    /** Three independent white noises of variance 1 [-]. */
    final float[][] noise = new float[3][SIZE];

    /** Acceleration of what the machine stands on [m/s²]. */
    final float[][] floor = new float[3][SIZE];

    /** Forces that turn with the shaft. */
    final Orders orders = new Orders();

    final double step;
    final Machine.Body body;
    boolean floorMoves;

    /** Time of the first sample [s since start]. */
    double time;

    /** Speed relative to nominal at its middle [-]. */
    double speed;

    /** Angular speed at its middle [rad/s]. */
    double omega;

    /** Torque of the motor relative to nominal [-]; 0 without power. */
    double torque;

    /** Shaft angle at the first sample [rev]. */
    double turns;

    /** Shaft angle at the end of the last sample [rev]. */
    double endTurns;

    private final double rate;
    private final double[] share = new double[TAIL];
    private final Angle angle = new Angle();
    private boolean reaching;

    Block(Machine.Body body, double step) {
        this.body = body;
        this.step = step;
        this.rate = 1 / step;
    }

    /** Empties it for the next samples; what blows have left for later stays. */
    void begin() {
        for (float[] one : wrench) {
            if (reaching) {
                System.arraycopy(one, SIZE, one, 0, TAIL);
                System.arraycopy(ZEROS, 0, one, TAIL, SIZE);
            } else {
                System.arraycopy(ZEROS, 0, one, 0, SIZE);
            }
        }
        for (float[] one : floor) {
            if (floorMoves) {
                System.arraycopy(ZEROS, 0, one, 0, SIZE);
            }
        }
        reaching = false;
        floorMoves = false;
        orders.begin();
    }

    /** When the shaft is at {@code angle} [rev], in samples from the first; the speed is taken as steady. */
    double when(double angle) {
        double whole = endTurns - turns;
        return whole > 0 ? Math.min(SIZE - 1e-9, Math.max(0, (angle - turns) / whole * SIZE)) : 0;
    }

    /**
     * Adds a blow: a half sine of force.
     *
     * @param at when it begins [samples from the first]
     * @param seconds how long it lasts [s]; shorter than a sample it is an impulse between two
     * @param momentum six: of force [N·s] and of torque about the hub [N·m·s]
     */
    void blow(double at, double seconds, double[] momentum) {
        double samples = Math.min(seconds / step, TAIL - 2);
        double begin = samples < 1 ? at : at + 0.5; // a sample stands for half a step on either side of it
        int first = (int) begin;
        int count = samples < 1 ? split(at - first) : halfSine(begin - first, samples);
        for (int c = 0; c < 6; c++) {
            double size = momentum[c] * rate;
            for (int i = 0; i < count && size != 0; i++) {
                wrench[c][first + i] += size * share[i];
            }
        }
        reaching |= first + count > SIZE;
    }

    private int split(double part) {
        share[0] = 1 - part;
        share[1] = part;
        return 2;
    }

    private int halfSine(double begin, double samples) {
        double before = 1;
        int count = (int) Math.ceil(begin + samples);
        for (int i = 0; i < count; i++) {
            double part = Math.min(1, Math.max(0, (i + 1 - begin) / samples));
            angle.turn(0.5 * part);
            share[i] = 0.5 * (before - angle.cos);
            before = angle.cos;
        }
        return count;
    }
}
