package org.twinrig.sensors.bmi160;

/**
 * Single and double taps on the counts of the accelerometer.
 *
 * <p>A slope between two samples above the threshold (62.5 mg a step at 2 g, 1024 counts in every range; half a step for 0)
 * begins a tap: whatever happens during the shock time (50 or 75 ms) belongs to it; if it is then still for the quiet
 * time (30 or 20 ms) it was one, otherwise it was none. A second tap that begins within 50 to 700 ms after the first one's
 * quiet time makes a double tap. Each tap is told as a single one when those are asked for, the two of a double tap too
 * (an assumption).
 *
 * @see "Bosch Sensortec, BMI160 data sheet, BST-BMI160-DS000, section 2.6.4; registers 0x63 and 0x64 INT_TAP"
 */
final class TapEvents {
    private static final int AXES = 3;
    private static final int THRESHOLD_STEP = 1024; // [counts]
    private static final long MILLI = 1_000_000; // [ns]
    private static final long[] SHOCK = {50 * MILLI, 75 * MILLI};
    private static final long[] QUIET = {30 * MILLI, 20 * MILLI};
    private static final int[] SECOND_MILLIS = {50, 100, 150, 200, 250, 375, 500, 700};

    private enum Stage {
        IDLE,
        SHOCK,
        QUIET,
        BETWEEN
    }

    private final Bmi160Registers registers;
    private final InterruptLines lines;
    private final int[] last = new int[AXES];
    private boolean started;
    private Stage stage = Stage.IDLE;
    private boolean second;
    private long since;
    private int begun;
    private int signs;

    TapEvents(Bmi160Registers registers, InterruptLines lines) {
        this.registers = registers;
        this.lines = lines;
    }

    /** Starts anew. */
    void reset() {
        started = false;
        stage = Stage.IDLE;
        second = false;
        signs = 0;
    }

    /** Whether one of them is switched on. */
    boolean wanted() {
        return registers.bit(Bmi160Registers.INT_EN_0, 0x30);
    }

    /** Upper half of INT_STATUS_2, in its place: which axis began the tap, and which way. */
    int signs() {
        return signs;
    }

    /** A sample, x y z. */
    void sample(short[] now, long timeNanos) {
        int slope = started ? slope(now) : 0;
        started = true;
        for (int axis = 0; axis < AXES; axis++) {
            last[axis] = now[axis];
        }
        pass(timeNanos);
        if (slope != 0) {
            hit(slope, timeNanos);
        }
    }

    /** Stages that have ended by {@code timeNanos}. */
    private void pass(long timeNanos) {
        int times = registers.get(Bmi160Registers.INT_TAP);
        if (stage == Stage.SHOCK && timeNanos - since >= SHOCK[times >> 6 & 1]) {
            stage = Stage.QUIET;
            since += SHOCK[times >> 6 & 1];
        }
        if (stage == Stage.QUIET && timeNanos - since >= QUIET[times >> 7 & 1]) {
            since += QUIET[times >> 7 & 1];
            tapped(timeNanos);
        }
        if (stage == Stage.BETWEEN && timeNanos - since >= MILLI * SECOND_MILLIS[times & 0x07]) {
            stage = Stage.IDLE;
        }
    }

    private void tapped(long timeNanos) {
        signs = begun;
        if (registers.bit(Bmi160Registers.INT_EN_0, 0x20)) {
            lines.happened(InterruptLines.SINGLE_TAP, timeNanos);
        }
        if (second && registers.bit(Bmi160Registers.INT_EN_0, 0x10)) {
            lines.happened(InterruptLines.DOUBLE_TAP, timeNanos);
        }
        stage = second ? Stage.IDLE : Stage.BETWEEN;
    }

    private void hit(int slope, long timeNanos) {
        if (stage == Stage.QUIET) {
            stage = Stage.IDLE; // it goes on: no tap
        }
        if (stage == Stage.IDLE || stage == Stage.BETWEEN) {
            second = stage == Stage.BETWEEN;
            stage = Stage.SHOCK;
            since = timeNanos;
            begun = slope;
        }
    }

    /** The first axis with a slope above the threshold, as in INT_STATUS_2; 0 for none. */
    private int slope(short[] now) {
        int steps = registers.get(Bmi160Registers.INT_TAP + 1) & 0x1F;
        int threshold = steps == 0 ? THRESHOLD_STEP / 2 : steps * THRESHOLD_STEP;
        for (int axis = 0; axis < AXES; axis++) {
            int slope = now[axis] - last[axis];
            if (Math.abs(slope) > threshold) {
                return 0x10 << axis | (slope < 0 ? 0x80 : 0);
            }
        }
        return 0;
    }
}
