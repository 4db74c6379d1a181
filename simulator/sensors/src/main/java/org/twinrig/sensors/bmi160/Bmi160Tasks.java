package org.twinrig.sensors.bmi160;

import org.twinrig.core.random.RandomStream;

/**
 * What a BMI160 does on command and takes its time for: fast offset compensation, writing its NVM, the gyroscope's
 * self-test.
 *
 * <p>Fast offset compensation averages 64 moments of its duration, with as little noise as an average over that time
 * has, and writes the negated difference to the target into the offset registers; axes of a sensor that is not in normal
 * mode are left alone. Whether the offsets are applied is for OFFSET_CONF to say.
 *
 * @see "Bosch Sensortec, BMI160 data sheet, BST-BMI160-DS000, section 2.9; registers 0x1B, 0x69, 0x6A, 0x6D"
 */
final class Bmi160Tasks {
    private static final long NEVER = Long.MAX_VALUE;
    private static final int LOOKS = 64;

    private final Bmi160Part part;
    private final Bmi160Registers registers;
    private final PowerModes power;
    private final MotionInput input;
    private final RandomStream noise;
    private long focAt = NEVER;
    private long nvmAt = NEVER;
    private long testAt = NEVER;
    private boolean focReady;
    private boolean testPassed;

    Bmi160Tasks(Bmi160Part part, Bmi160Registers registers, PowerModes power, MotionInput input, RandomStream noise) {
        this.part = part;
        this.registers = registers;
        this.power = power;
        this.input = input;
        this.noise = noise;
    }

    void reset() {
        focAt = NEVER;
        nvmAt = NEVER;
        testAt = NEVER;
        focReady = false;
        testPassed = false;
    }

    /** Whether other commands are dropped meanwhile. */
    boolean busy() {
        return focAt != NEVER || nvmAt != NEVER;
    }

    /** Its bits of the register STATUS: NVM ready, FOC ready, self-test passed. */
    int status() {
        return (nvmAt == NEVER ? 0x10 : 0) | (focReady ? 0x08 : 0) | (testPassed ? 0x02 : 0);
    }

    void startOffsetCompensation(long timeNanos) {
        focReady = false;
        focAt = timeNanos + part.focNanos();
    }

    /** Starts writing the NVM; false when that is not enabled. */
    boolean startBurning(long timeNanos) {
        if (!registers.bit(Bmi160Registers.CONF, 0x02)) {
            return false;
        }
        nvmAt = timeNanos + part.nvmNanos();
        return true;
    }

    /** SELF_TEST was written: deflects the accelerometer, starts the gyroscope's test. */
    void selfTest(int before, int now, long timeNanos) {
        boolean deflected = (now & 0x03) == 0x01;
        double amount = part.deflection() * ((now & 0x08) != 0 ? 1 : 0.5) * ((now & 0x04) != 0 ? -1 : 1);
        for (int axis = 0; axis < 3; axis++) {
            input.add(axis, deflected ? amount : 0);
        }
        if ((now & 0x10) != 0 && (before & 0x10) == 0) {
            testPassed = false;
            testAt = timeNanos + part.gyroSelfTestNanos();
        }
    }

    /** Moment at which the next of them is done [ns]. */
    long next() {
        return Math.min(focAt, Math.min(nvmAt, testAt));
    }

    /** Finishes what is done at {@code timeNanos}; true when offsets have changed. */
    boolean finish(long timeNanos) {
        if (nvmAt <= timeNanos) {
            nvmAt = NEVER;
            registers.burn();
        }
        if (testAt <= timeNanos) {
            testAt = NEVER;
            testPassed = power.gyro() == PowerModes.NORMAL;
        }
        if (focAt > timeNanos) {
            return false;
        }
        focAt = NEVER;
        focReady = true;
        compensate(timeNanos);
        return true;
    }

    private void compensate(long timeNanos) {
        int conf = registers.get(Bmi160Registers.FOC_CONF);
        long last = input.stepAt(timeNanos);
        int stride = (int) Math.max(1, part.focNanos() / MotionInput.STEP_NANOS / LOOKS);
        var felt = input.block(Math.max(0, last - (long) LOOKS * stride), LOOKS, stride);
        double noiseShare = 1 / Math.sqrt(2e-9 * part.focNanos());
        for (int axis = 0; axis < 6; axis++) {
            int target = axis < 3 ? conf >> 2 * (2 - axis) & 0x03 : conf >> 6 & 0x01;
            boolean running = axis < 3 ? power.accel() == PowerModes.NORMAL : power.gyro() == PowerModes.NORMAL;
            if (target == 0 || !running) {
                continue;
            }
            double mean = part.noise(axis) * noiseShare * noise.gaussian();
            for (int i = 0; i < LOOKS; i++) {
                mean += felt[axis][i] / LOOKS;
            }
            double wanted = axis >= 3 || target == 3 ? 0 : target == 1 ? 1 : -1; // [g] or [°/s]
            registers.putOffset(axis, wanted - mean);
        }
    }
}
