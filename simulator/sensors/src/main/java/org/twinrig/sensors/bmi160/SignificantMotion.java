package org.twinrig.sensors.bmi160;

/**
 * Significant motion: its bearer has gone somewhere, not just moved a little.
 *
 * <p>Any-motion starts a pause in which nothing is looked at (1.5 to 12 s); motion within the proof time that follows
 * (0.25 to 2 s) is significant, none leads back to the beginning.
 *
 * @see "Bosch Sensortec, BMI160 data sheet, BST-BMI160-DS000, section 2.6.3; register 0x62 INT_MOTION_3"
 */
final class SignificantMotion {
    private static final long SHORTEST_SKIP = 1_500_000_000L; // [ns] doubled with each step
    private static final long SHORTEST_PROOF = 250_000_000; // [ns] doubled with each step

    private enum Stage {
        LOOKING,
        SKIPPING,
        PROVING
    }

    private final Bmi160Registers registers;
    private Stage stage = Stage.LOOKING;
    private long since;

    SignificantMotion(Bmi160Registers registers) {
        this.registers = registers;
    }

    /** Whether it takes the place of any-motion. */
    boolean chosen() {
        return registers.bit(Bmi160Registers.INT_MOTION + 3, 0x02);
    }

    void reset() {
        stage = Stage.LOOKING;
    }

    /** Whether there is any-motion at {@code timeNanos}; true when that makes it significant. */
    boolean moved(boolean moving, long timeNanos) {
        int config = registers.get(Bmi160Registers.INT_MOTION + 3);
        long skip = SHORTEST_SKIP << (config >> 2 & 0x03);
        if (stage == Stage.SKIPPING && timeNanos - since >= skip) {
            stage = Stage.PROVING;
            since += skip;
        }
        if (stage == Stage.PROVING && timeNanos - since >= SHORTEST_PROOF << (config >> 4 & 0x03)) {
            stage = Stage.LOOKING;
        }
        boolean significant = moving && stage == Stage.PROVING;
        if (significant) {
            stage = Stage.LOOKING;
        } else if (moving && stage == Stage.LOOKING) {
            stage = Stage.SKIPPING;
            since = timeNanos;
        }
        return significant;
    }
}
