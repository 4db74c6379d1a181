package org.twinrig.sensors.bmi160;

/**
 * All that a BMI160 notices in its acceleration, each from the data that it is told to use: output or unfiltered data at
 * 1600 Hz for motion, low-g and high-g, and taps; output for posture and steps.
 */
final class MotionWatch {
    private static final int RAW_STEPS = 2; // 1600 Hz
    private static final int STEP_INTERRUPT = 0x08;

    private final Bmi160Registers registers;
    private final InterruptLines lines;
    private final MotionEvents motion;
    private final LevelEvents levels;
    private final TapEvents taps;
    private final PostureEvents posture;
    private final StepCounter steps;
    private boolean motionRaw;
    private boolean levelsRaw;
    private boolean tapsRaw;

    MotionWatch(Bmi160Registers registers, InterruptLines lines) {
        this.registers = registers;
        this.lines = lines;
        motion = new MotionEvents(registers, lines);
        levels = new LevelEvents(registers, lines);
        taps = new TapEvents(registers, lines);
        posture = new PostureEvents(registers, lines);
        steps = new StepCounter(registers);
    }

    void reset() {
        motion.reset();
        levels.reset();
        taps.reset();
        posture.reset();
        steps.reset();
    }

    /** Registers have changed. */
    void configure() {
        motionRaw = motion.wanted() && registers.bit(Bmi160Registers.INT_DATA_1, 0x80);
        levelsRaw = levels.wanted() && registers.bit(Bmi160Registers.INT_DATA_0, 0x80);
        tapsRaw = taps.wanted() && registers.bit(Bmi160Registers.INT_DATA_0, 0x08);
    }

    /** Whether any of it is switched on. */
    boolean wanted() {
        return motion.wanted()
                || levels.wanted()
                || taps.wanted()
                || posture.wanted()
                || steps.counting()
                || registers.bit(Bmi160Registers.INT_EN_2, STEP_INTERRUPT);
    }

    /** Whether any of it uses unfiltered data. */
    boolean usesRaw() {
        return motionRaw || levelsRaw || tapsRaw;
    }

    StepCounter steps() {
        return steps;
    }

    /** INT_STATUS_2. */
    int firstSigns() {
        return motion.signs() | taps.signs();
    }

    /** INT_STATUS_3. */
    int lastSigns() {
        return levels.signs() | posture.status();
    }

    /** There are data of {@code step}, unfiltered and, if {@code output}, a sample; 1 g being {@code lsb} counts. */
    void sample(long step, boolean output, Sampler sampler, long timeNanos) {
        boolean raw = (step & RAW_STEPS - 1) == 0;
        double lsb = sampler.accelLsb;
        if (motionRaw ? raw : output) {
            motion.sample(motionRaw ? sampler.raw : sampler.latest, timeNanos);
        }
        if (levelsRaw ? raw : output) {
            levels.sample(levelsRaw ? sampler.raw : sampler.latest, lsb, timeNanos);
        }
        if (taps.wanted() && (tapsRaw ? raw : output)) {
            taps.sample(tapsRaw ? sampler.raw : sampler.latest, timeNanos);
        }
        if (!output) {
            return;
        }
        short[] now = sampler.latest;
        posture.sample(now, lsb, timeNanos);
        boolean stepped = steps.sample(now[0], now[1], now[2], lsb, timeNanos);
        if (stepped && registers.bit(Bmi160Registers.INT_EN_2, STEP_INTERRUPT)) {
            lines.happened(InterruptLines.STEP, timeNanos);
        }
    }
}
