package org.twinrig.sensors.bmi160;

/**
 * Orientation against gravity, and whether the part lies flat.
 *
 * <p>Orientation: portrait when {@code |y| < f·|x| − h}, landscape when {@code |y| > f·|x| + h}, unchanged in between; f is 1,
 * 2 or ½ (symmetrical, high and low asymmetrical), h the hysteresis of 62.5 mg a step. Facing down below −0.2 g on z, up
 * above 0.2 g. Nothing changes while it is blocked: with more than 1.5 g on an axis, with {@code tan θ < √theta/8} (nearly
 * level), with slopes above 0.2 or 0.4 g as the mode asks; the last mode wants 100 ms of steadiness as well. Flat:
 * {@code tan θ < √theta/8}, left again when 64·tan² θ exceeds theta by twice the hysteresis (an estimate); both must last for
 * the hold time. θ is the angle between z and gravity.
 *
 * @see "Bosch Sensortec, BMI160 data sheet, BST-BMI160-DS000, sections 2.6.5 and 2.6.6; registers 0x65 to 0x68"
 */
final class PostureEvents {
    private static final int AXES = 3;
    private static final double HYSTERESIS_STEP = 0.0625; // [g]
    private static final double FACING = 0.2; // [g]
    private static final double ROUGH = 1.5; // [g]
    private static final double[] SLOPES = {Double.MAX_VALUE, Double.MAX_VALUE, 0.2, 0.4}; // [g] by blocking mode
    private static final double[] SHARES = {1, 2, 0.5, 1};
    private static final long STEADY = 100_000_000; // [ns]
    private static final long[] HOLD = {0, 640_000_000, 1_280_000_000, 2_560_000_000L}; // [ns]

    private final Bmi160Registers registers;
    private final InterruptLines lines;
    private final double[] now = new double[AXES];
    private final double[] last = new double[AXES];
    private boolean started;
    private int orientation;
    private int next;
    private long nextSince;
    private boolean flat;
    private long flatSince;

    PostureEvents(Bmi160Registers registers, InterruptLines lines) {
        this.registers = registers;
        this.lines = lines;
    }

    /** Starts anew. */
    void reset() {
        started = false;
        orientation = 0;
        next = 0;
        flat = false;
    }

    /** Whether one of them is switched on. */
    boolean wanted() {
        return registers.bit(Bmi160Registers.INT_EN_0, 0xC0);
    }

    /** Upper half of INT_STATUS_3, in its place: orientation 6:4, flat 7. */
    int status() {
        return orientation << 4 | (flat ? 0x80 : 0);
    }

    /** A sample, x y z, 1 g being {@code lsb} counts. */
    void sample(short[] counts, double lsb, long timeNanos) {
        for (int axis = 0; axis < AXES; axis++) {
            last[axis] = now[axis];
            now[axis] = counts[axis] / lsb;
        }
        if (!started) {
            started = true;
            flatSince = timeNanos;
            System.arraycopy(now, 0, last, 0, AXES);
        }
        if (registers.bit(Bmi160Registers.INT_EN_0, 0x40)) {
            orient(timeNanos);
        }
        if (registers.bit(Bmi160Registers.INT_EN_0, 0x80)) {
            lie(timeNanos);
        }
    }

    private void orient(long timeNanos) {
        int mode = registers.get(Bmi160Registers.INT_ORIENT);
        int more = registers.get(Bmi160Registers.INT_ORIENT + 1);
        boolean exchanged = (more & 0x80) != 0;
        double x = now[exchanged ? 2 : 0];
        double z = now[exchanged ? 0 : 2];
        int blocking = mode >> 2 & 0x03;
        int seen = blocked(blocking, more & 0x3F, x, z)
                ? orientation
                : seen(SHARES[mode & 0x03], HYSTERESIS_STEP * (mode >> 4), x, z);
        if (seen != next) {
            next = seen;
            nextSince = timeNanos;
        }
        if (next == orientation || timeNanos - nextSince < (blocking == 3 ? STEADY : 0)) {
            return;
        }
        boolean told = ((next ^ orientation) & 0x03) != 0 || (more & 0x40) != 0;
        orientation = next;
        if (told) {
            lines.happened(InterruptLines.ORIENTATION, timeNanos);
        }
    }

    /** Bits 1:0 upright, upside down, left, right; bit 2 facing down. */
    private int seen(double share, double hysteresis, double x, double z) {
        double y = now[1];
        int side = orientation & 0x03;
        if (Math.abs(y) < share * Math.abs(x) - hysteresis) {
            side = x >= 0 ? 0 : 1;
        } else if (Math.abs(y) > share * Math.abs(x) + hysteresis) {
            side = y < 0 ? 2 : 3;
        }
        int down = z < -FACING ? 4 : z > FACING ? 0 : orientation & 0x04;
        return down | side;
    }

    private boolean blocked(int blocking, int theta, double x, double z) {
        if (blocking == 0) {
            return false;
        }
        boolean blocked = 64 * (x * x + now[1] * now[1]) < theta * z * z;
        for (int axis = 0; axis < AXES; axis++) {
            blocked |= Math.abs(now[axis]) > ROUGH || Math.abs(now[axis] - last[axis]) > SLOPES[blocking];
        }
        return blocked;
    }

    private void lie(long timeNanos) {
        int theta = registers.get(Bmi160Registers.INT_FLAT);
        int more = registers.get(Bmi160Registers.INT_FLAT + 1);
        double limit = theta + (flat ? 2 * (more & 0x07) : 0);
        boolean seen = 64 * (now[0] * now[0] + now[1] * now[1]) < limit * now[2] * now[2];
        if (seen == flat) {
            flatSince = timeNanos;
        } else if (timeNanos - flatSince >= HOLD[more >> 4 & 0x03]) {
            flat = seen;
            flatSince = timeNanos;
            lines.happened(InterruptLines.FLAT, timeNanos);
        }
    }
}
