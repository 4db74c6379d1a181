package org.twinrig.sensors.bmi160;

/**
 * Power modes of a BMI160 and the time that changing them takes.
 *
 * <p>Starting from suspend takes a time; so does leaving fast start-up. All other changes are at once (an estimate). A
 * change while the same sensor is still starting is dropped (an estimate).
 *
 * @see "Bosch Sensortec, BMI160 data sheet, BST-BMI160-DS000, section 2.2; registers 0x03 PMU_STATUS, 0x7E CMD"
 */
final class PowerModes {
    static final int SUSPEND = 0;
    static final int NORMAL = 1;
    static final int LOW_POWER = 2;
    static final int FAST_START = 3;

    static final int ACCEL_COMMANDS = 0x10; // + mode
    static final int GYRO_COMMANDS = 0x14;
    static final int AUX_COMMANDS = 0x18;
    private static final int LAST_COMMAND = 0x1A;

    private final Bmi160Part part;
    private int accel;
    private int gyro;
    private int aux;
    private int accelNext;
    private int gyroNext;
    private long accelAt = Long.MAX_VALUE;
    private long gyroAt = Long.MAX_VALUE;

    PowerModes(Bmi160Part part) {
        this.part = part;
    }

    void reset() {
        accel = SUSPEND;
        gyro = SUSPEND;
        aux = SUSPEND;
        accelAt = Long.MAX_VALUE;
        gyroAt = Long.MAX_VALUE;
    }

    int accel() {
        return accel;
    }

    int gyro() {
        return gyro;
    }

    int aux() {
        return aux;
    }

    /** The register PMU_STATUS. */
    int status() {
        return accel << 4 | gyro << 2 | aux;
    }

    /** Whether a burst of writes is taken as a whole. */
    boolean takesBursts() {
        return accel == NORMAL || gyro == NORMAL;
    }

    static boolean isCommand(int command) {
        return command >= ACCEL_COMMANDS && command <= LAST_COMMAND;
    }

    /** Starts a change; false when it is dropped. */
    boolean change(int command, long timeNanos) {
        if (command >= AUX_COMMANDS) {
            aux = command - AUX_COMMANDS;
            return true;
        }
        if (command >= GYRO_COMMANDS) {
            return changeGyro(command - GYRO_COMMANDS, timeNanos);
        }
        int mode = command - ACCEL_COMMANDS;
        if (mode > LOW_POWER || accelAt != Long.MAX_VALUE) {
            return false;
        }
        accelNext = mode;
        accelAt = timeNanos + (accel == SUSPEND && mode != SUSPEND ? part.accelStartNanos() : 0);
        return true;
    }

    /** Moment of the next change that is due [ns]. */
    long next() {
        return Math.min(accelAt, gyroAt);
    }

    /** Makes the changes that are due at {@code timeNanos}. */
    void apply(long timeNanos) {
        if (accelAt <= timeNanos) {
            accel = accelNext;
            accelAt = Long.MAX_VALUE;
        }
        if (gyroAt <= timeNanos) {
            gyro = gyroNext;
            gyroAt = Long.MAX_VALUE;
        }
    }

    private boolean changeGyro(int mode, long timeNanos) {
        if (mode == LOW_POWER || gyroAt != Long.MAX_VALUE) {
            return false;
        }
        gyroNext = mode;
        long takes = 0;
        if (gyro == SUSPEND && mode != SUSPEND) {
            takes = part.gyroStartNanos();
        } else if (gyro == FAST_START && mode == NORMAL) {
            takes = part.gyroResumeNanos();
        }
        gyroAt = timeNanos + takes;
        return true;
    }
}
