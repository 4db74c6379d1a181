package org.twinrig.sensors.bmi160;

/**
 * Low-g and high-g detection on the counts of the accelerometer.
 *
 * <p>Thresholds: high-g 128 counts a step in every range, low-g 7.8125 mg. Durations: 2.5 ms a step, plus one.
 *
 * @see "Bosch Sensortec, BMI160 data sheet, BST-BMI160-DS000, sections 2.6.7 and 2.6.8; registers 0x5A to 0x5E"
 */
final class LevelEvents {
    private static final int AXES = 3;
    private static final int HIGH_STEP = 128; // [counts]
    private static final int HIGH_HYSTERESIS = 2048; // [counts] 125 mg at 2 g
    private static final double LOW_STEP = 0.0078125; // [g]
    private static final double LOW_HYSTERESIS = 0.125; // [g]
    private static final long DELAY_NANOS = 2_500_000;

    private final Bmi160Registers registers;
    private final InterruptLines lines;
    private long lowSince = -1;
    private long highSince = -1;
    private int highSide;
    private boolean low;
    private boolean high;
    private int signs;

    LevelEvents(Bmi160Registers registers, InterruptLines lines) {
        this.registers = registers;
        this.lines = lines;
    }

    /** Starts anew. */
    void reset() {
        lowSince = -1;
        highSince = -1;
        highSide = 0;
        low = false;
        high = false;
        signs = 0;
    }

    /** Whether one of them is switched on. */
    boolean wanted() {
        return registers.bit(Bmi160Registers.INT_EN_1, 0x0F);
    }

    /** Lower half of INT_STATUS_3: which axis was high first, and which way. */
    int signs() {
        return signs;
    }

    /** A sample, x y z, 1 g being {@code lsb} counts. */
    void sample(short[] now, double lsb, long timeNanos) {
        lowG(now, lsb, timeNanos);
        highG(now, timeNanos);
    }

    private void lowG(short[] now, double lsb, long timeNanos) {
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

    private void highG(short[] now, long timeNanos) {
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
                signs = 1 << Math.abs(side) - 1 | (side < 0 ? 0x08 : 0);
            }
            high = longEnough;
        }
        lines.set(InterruptLines.HIGH_G, high, timeNanos);
    }

    /** The first enabled axis beyond the threshold, counted from 1 and with its sign; 0 for none. */
    private static int side(short[] now, int axes, int threshold) {
        for (int axis = 0; axis < AXES; axis++) {
            if ((axes >> axis & 1) != 0 && Math.abs(now[axis]) > threshold) {
                return now[axis] < 0 ? -(axis + 1) : axis + 1;
            }
        }
        return 0;
    }

    private long delay(int register) {
        return (registers.get(register) + 1) * DELAY_NANOS;
    }
}
