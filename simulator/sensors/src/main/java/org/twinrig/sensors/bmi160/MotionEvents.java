package org.twinrig.sensors.bmi160;

/**
 * Any-motion, no-motion, slow motion, low-g and high-g detection on the counts of the accelerometer.
 *
 * <p>Motion is a slope, the difference between two consecutive samples. Thresholds: any-motion, no-motion and slow motion
 * 1/256 of full scale a step at 2 g (64 counts in every range; half a step for 0), high-g 128 counts in every range,
 * low-g 7.8125 mg. Durations: any-motion and slow motion 1 to 4 slopes; low-g and high-g 2.5 ms a step, plus one; no
 * motion 1.28 s to 430 s by three scales.
 *
 * @see "Bosch Sensortec, BMI160 data sheet, BST-BMI160-DS000, sections 2.6.2, 2.6.7 to 2.6.9; registers 0x5A to 0x62"
 */
final class MotionEvents {
    private static final int AXES = 3;
    private static final int SLOPE_STEP = 64; // [counts]
    private static final int HIGH_STEP = 128; // [counts]
    private static final int HIGH_HYSTERESIS = 2048; // [counts] 125 mg at 2 g
    private static final double LOW_STEP = 0.0078125; // [g]
    private static final double LOW_HYSTERESIS = 0.125; // [g]
    private static final long DELAY_NANOS = 2_500_000;
    private static final long NO_MOTION_NANOS = 1_280_000_000L;

    private final Bmi160Registers registers;
    private final InterruptLines lines;
    private final int[] last = new int[AXES];
    private boolean started;
    private int anySlopes;
    private int slowSlopes;
    private long stillSince;
    private long lowSince = -1;
    private long highSince = -1;
    private int highSide;
    private boolean low;
    private boolean high;
    private int anySigns;
    private int highSigns;

    MotionEvents(Bmi160Registers registers, InterruptLines lines) {
        this.registers = registers;
        this.lines = lines;
    }

    /** Starts anew. */
    void reset() {
        started = false;
        anySlopes = 0;
        slowSlopes = 0;
        lowSince = -1;
        highSince = -1;
        highSide = 0;
        low = false;
        high = false;
        anySigns = 0;
        highSigns = 0;
    }

    /** Whether any of them is switched on. */
    boolean wanted() {
        return registers.bit(Bmi160Registers.INT_EN_0, 0x07)
                || registers.bit(Bmi160Registers.INT_EN_1, 0x0F)
                || registers.bit(Bmi160Registers.INT_EN_2, 0x07);
    }

    /** INT_STATUS_2: which axis moved first, and which way. */
    int anySigns() {
        return anySigns;
    }

    /** INT_STATUS_3: which axis was high first, and which way. */
    int highSigns() {
        return highSigns;
    }

    /** A sample, its first axis at {@code x}, 1 g being {@code lsb} counts. */
    void sample(int x, int y, int z, double lsb, long timeNanos) {
        int[] now = {x, y, z};
        if (!started) {
            started = true;
            stillSince = timeNanos;
        } else {
            anyMotion(now, timeNanos);
            noMotion(now, timeNanos);
        }
        lowG(now, lsb, timeNanos);
        highG(now, timeNanos);
        System.arraycopy(now, 0, last, 0, AXES);
    }

    private void anyMotion(int[] now, long timeNanos) {
        int axes = registers.get(Bmi160Registers.INT_EN_0) & 0x07;
        int moving = moving(now, axes, registers.get(Bmi160Registers.INT_MOTION + 1));
        anySlopes = moving == 0 ? 0 : anySlopes + 1;
        boolean on = anySlopes > (registers.get(Bmi160Registers.INT_MOTION) & 0x03);
        if (on && (lines.status(timeNanos) & 1 << InterruptLines.ANY_MOTION) == 0) {
            int first = Integer.numberOfTrailingZeros(moving);
            anySigns = 1 << first | (now[first] < last[first] ? 0x08 : 0);
        }
        lines.set(InterruptLines.ANY_MOTION, on, timeNanos);
    }

    private void noMotion(int[] now, long timeNanos) {
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

    private void lowG(int[] now, double lsb, long timeNanos) {
        int config = registers.get(Bmi160Registers.INT_LOWHIGH + 2);
        double measure = (config & 0x04) != 0
                ? (double) Math.abs(now[0]) + Math.abs(now[1]) + Math.abs(now[2])
                : Math.max(Math.abs(now[0]), Math.max(Math.abs(now[1]), Math.abs(now[2])));
        int steps = registers.get(Bmi160Registers.INT_LOWHIGH + 1);
        double threshold = lsb * LOW_STEP * (steps == 0 ? 0.5 : steps);
        if (measure >= threshold + (low ? lsb * LOW_HYSTERESIS * (config & 0x03) : 0)) {
            low = false;
            lowSince = -1;
        } else {
            lowSince = lowSince < 0 ? timeNanos : lowSince;
            low = timeNanos - lowSince >= delay(Bmi160Registers.INT_LOWHIGH);
        }
        lines.set(InterruptLines.LOW_G, low && registers.bit(Bmi160Registers.INT_EN_1, 0x08), timeNanos);
    }

    private void highG(int[] now, long timeNanos) {
        int axes = registers.get(Bmi160Registers.INT_EN_1) & 0x07;
        int steps = registers.get(Bmi160Registers.INT_LOWHIGH + 4);
        int hysteresis = HIGH_HYSTERESIS * (registers.get(Bmi160Registers.INT_LOWHIGH + 2) >> 6);
        int threshold = steps == 0 ? HIGH_STEP / 2 : steps * HIGH_STEP;
        int side = side(now, axes, high ? threshold - hysteresis : threshold);
        if (side == 0 || highSince >= 0 && side != highSide) {
            high = false;
            highSince = -1;
        }
        if (side != 0) {
            highSince = highSince < 0 ? timeNanos : highSince;
            highSide = side;
            boolean longEnough = timeNanos - highSince >= delay(Bmi160Registers.INT_LOWHIGH + 3);
            if (longEnough && !high) {
                highSigns = 1 << Math.abs(side) - 1 | (side < 0 ? 0x08 : 0);
            }
            high = longEnough;
        }
        lines.set(InterruptLines.HIGH_G, high, timeNanos);
    }

    /** The first enabled axis beyond the threshold, counted from 1 and with its sign; 0 for none. */
    private static int side(int[] now, int axes, int threshold) {
        for (int axis = 0; axis < AXES; axis++) {
            if ((axes >> axis & 1) != 0 && Math.abs(now[axis]) > threshold) {
                return now[axis] < 0 ? -(axis + 1) : axis + 1;
            }
        }
        return 0;
    }

    /** Bits of the enabled axes whose slope exceeds the threshold of {@code steps}. */
    private int moving(int[] now, int axes, int steps) {
        int threshold = steps == 0 ? SLOPE_STEP / 2 : steps * SLOPE_STEP;
        int moving = 0;
        for (int axis = 0; axis < AXES; axis++) {
            if ((axes >> axis & 1) != 0 && Math.abs(now[axis] - last[axis]) > threshold) {
                moving |= 1 << axis;
            }
        }
        return moving;
    }

    private long delay(int register) {
        return (registers.get(register) + 1) * DELAY_NANOS;
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
