package org.twinrig.sensors.bmi160;

/**
 * Counts steps in the magnitude of acceleration.
 *
 * <p>The maker's algorithm is not published. Ours: a step is a rise of the magnitude, less its slow mean (1 s), through a
 * threshold, after it had fallen through zero, and not sooner than the minimum step time after the last one. Counting
 * starts with the step after as many as STEP_CONF asks for, which are then added; a pause of 2 s ends a walk. STEP_CONF
 * bits: minimum time 2:0 of 0x7A in 40 ms, threshold 7:3 in 16 mg, steps to wait for 2:0 of 0x7B (the scales are
 * estimates; with the reset values 200 ms, 32 mg and 3 steps).
 */
final class StepCounter {
    private static final double MEAN_SECONDS = 1;
    private static final long PAUSE_NANOS = 2_000_000_000L;
    private static final long TIME_STEP = 40_000_000; // [ns]
    private static final double THRESHOLD_STEP = 0.016; // [g]
    private static final int MOST = 0xFFFF;

    private final Bmi160Registers registers;
    private int count;
    private int waiting;
    private boolean armed;
    private double mean = Double.NaN;
    private long lastNanos;
    private long lastStep;

    StepCounter(Bmi160Registers registers) {
        this.registers = registers;
    }

    int count() {
        return count;
    }

    void clear() {
        count = 0;
        waiting = 0;
    }

    void reset() {
        clear();
        mean = Double.NaN;
        armed = false;
    }

    boolean counting() {
        return registers.bit(Bmi160Registers.STEP_CONF + 1, 0x08);
    }

    /** A sample in counts, 1 g being {@code lsb}; true when it is a step. */
    boolean sample(int x, int y, int z, double lsb, long timeNanos) {
        double magnitude = Math.sqrt((double) x * x + (double) y * y + (double) z * z) / lsb;
        if (Double.isNaN(mean)) {
            mean = magnitude;
            lastNanos = timeNanos;
            lastStep = timeNanos - PAUSE_NANOS;
        }
        mean += Math.min(1, (timeNanos - lastNanos) * 1e-9 / MEAN_SECONDS) * (magnitude - mean);
        lastNanos = timeNanos;
        double above = magnitude - mean;
        armed |= above < 0;
        if (timeNanos - lastStep > PAUSE_NANOS) {
            waiting = 0;
        }
        int config = registers.get(Bmi160Registers.STEP_CONF);
        boolean step =
                armed && above > THRESHOLD_STEP * (config >> 3) && timeNanos - lastStep >= TIME_STEP * (config & 0x07);
        if (step) {
            armed = false;
            lastStep = timeNanos;
            count(registers.get(Bmi160Registers.STEP_CONF + 1) & 0x07);
        }
        return step;
    }

    private void count(int needed) {
        if (!counting()) {
            return;
        }
        waiting++;
        if (waiting > needed) {
            count = Math.min(MOST, count + (waiting == needed + 1 ? waiting : 1));
        }
    }
}
