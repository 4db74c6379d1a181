package org.twinrig.sensors.bmi160;

/**
 * Any-motion, significant motion, no-motion and slow motion on the counts of the accelerometer.
 *
 * <p>Motion is a slope, the difference between two consecutive samples. Thresholds: 1/256 of full scale a step at 2 g (64
 * counts in every range; half a step for 0). Durations: any-motion and slow motion 1 to 4 slopes; no motion 1.28 s to 430 s
 * by three scales.
 *
 * @see "Bosch Sensortec, BMI160 data sheet, BST-BMI160-DS000, sections 2.6.2, 2.6.3 and 2.6.9; registers 0x5F to 0x62"
 */
final class MotionEvents {
    private static final int AXES = 3;
    private static final int SLOPE_STEP = 64; // [counts]
    private static final long NO_MOTION_NANOS = 1_280_000_000L;

    private final Bmi160Registers registers;
    private final InterruptLines lines;
    private final SignificantMotion significant;
    private final int[] last = new int[AXES];
    private boolean started;
    private int anySlopes;
    private int slowSlopes;
    private long stillSince;
    private int signs;

    MotionEvents(Bmi160Registers registers, InterruptLines lines) {
        this.registers = registers;
        this.lines = lines;
        significant = new SignificantMotion(registers);
    }

    /** Starts anew. */
    void reset() {
        started = false;
        anySlopes = 0;
        slowSlopes = 0;
        signs = 0;
        significant.reset();
    }

    /** Whether any of them is switched on. */
    boolean wanted() {
        return registers.bit(Bmi160Registers.INT_EN_0, 0x07) || registers.bit(Bmi160Registers.INT_EN_2, 0x07);
    }

    /** Lower half of INT_STATUS_2: which axis moved first, and which way. */
    int signs() {
        return signs;
    }

    /** A sample, x y z. */
    void sample(short[] now, long timeNanos) {
        if (!started) {
            started = true;
            stillSince = timeNanos;
        } else {
            anyMotion(now, timeNanos);
            noMotion(now, timeNanos);
        }
        for (int axis = 0; axis < AXES; axis++) {
            last[axis] = now[axis];
        }
    }

    private void anyMotion(short[] now, long timeNanos) {
        int axes = registers.get(Bmi160Registers.INT_EN_0) & 0x07;
        int moving = moving(now, axes, registers.get(Bmi160Registers.INT_MOTION + 1));
        anySlopes = moving == 0 ? 0 : anySlopes + 1;
        boolean on = anySlopes > (registers.get(Bmi160Registers.INT_MOTION) & 0x03);
        if (on && (lines.status(timeNanos) & 1 << InterruptLines.ANY_MOTION) == 0) {
            int first = Integer.numberOfTrailingZeros(moving);
            signs = 1 << first | (now[first] < last[first] ? 0x08 : 0);
        }
        boolean chosen = significant.chosen();
        lines.set(InterruptLines.ANY_MOTION, on && !chosen, timeNanos);
        if (chosen && significant.moved(on, timeNanos)) {
            lines.happened(InterruptLines.SIGNIFICANT_MOTION, timeNanos);
        }
    }

    private void noMotion(short[] now, long timeNanos) {
        int axes = registers.get(Bmi160Registers.INT_EN_2) & 0x07;
        int moving = moving(now, axes, registers.get(Bmi160Registers.INT_MOTION + 2));
        int duration = registers.get(Bmi160Registers.INT_MOTION) >> 2;
        boolean on;
        if (registers.bit(Bmi160Registers.INT_MOTION + 3, 0x01)) {
            stillSince = moving == 0 ? stillSince : timeNanos;
            on = axes != 0 && timeNanos - stillSince >= stillNanos(duration);
        } else {
            slowSlopes = moving == 0 ? 0 : slowSlopes + 1;
            on = slowSlopes > (duration & 0x03);
        }
        lines.set(InterruptLines.NO_MOTION, on, timeNanos);
    }

    /** Bits of the enabled axes whose slope exceeds the threshold of {@code steps}. */
    private int moving(short[] now, int axes, int steps) {
        int threshold = steps == 0 ? SLOPE_STEP / 2 : steps * SLOPE_STEP;
        int moving = 0;
        for (int axis = 0; axis < AXES; axis++) {
            if ((axes >> axis & 1) != 0 && Math.abs(now[axis] - last[axis]) > threshold) {
                moving |= 1 << axis;
            }
        }
        return moving;
    }

    /** Time without motion for a six-bit duration: 1.28 to 20.48 s, 25.6 to 102.4 s, 112.64 to 430.08 s. */
    static long stillNanos(int duration) {
        if ((duration & 0x20) != 0) {
            return ((duration & 0x1F) + 11L) * 8 * NO_MOTION_NANOS;
        }
        return (duration & 0x10) != 0
                ? ((duration & 0x0F) + 5L) * 4 * NO_MOTION_NANOS
                : ((duration & 0x0F) + 1) * NO_MOTION_NANOS;
    }
}
