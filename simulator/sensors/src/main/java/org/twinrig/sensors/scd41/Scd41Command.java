package org.twinrig.sensors.scd41;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.time.SimTime;

/**
 * The commands of an SCD41 with their execution times.
 *
 * @see "Sensirion, SCD4x data sheet, version 1.7, April 2025, command overview"
 */
enum Scd41Command {
    START_PERIODIC(0x21b1, Argument.NONE, 0, 0),
    READ_MEASUREMENT(0xec05, Argument.NONE, 3, 1),
    STOP_PERIODIC(0x3f86, Argument.NONE, 0, 500),
    SET_TEMPERATURE_OFFSET(0x241d, Argument.NEEDED, 0, 1),
    GET_TEMPERATURE_OFFSET(0x2318, Argument.NONE, 1, 1),
    SET_ALTITUDE(0x2427, Argument.NEEDED, 0, 1),
    GET_ALTITUDE(0x2322, Argument.NONE, 1, 1),
    AMBIENT_PRESSURE(0xe000, Argument.OPTIONAL, 1, 1),
    FORCED_RECALIBRATION(0x362f, Argument.NEEDED, 1, 400),
    SET_ASC_ENABLED(0x2416, Argument.NEEDED, 0, 1),
    GET_ASC_ENABLED(0x2313, Argument.NONE, 1, 1),
    SET_ASC_TARGET(0x243a, Argument.NEEDED, 0, 1),
    GET_ASC_TARGET(0x233f, Argument.NONE, 1, 1),
    SET_ASC_INITIAL_PERIOD(0x2445, Argument.NEEDED, 0, 1),
    GET_ASC_INITIAL_PERIOD(0x2340, Argument.NONE, 1, 1),
    SET_ASC_STANDARD_PERIOD(0x244e, Argument.NEEDED, 0, 1),
    GET_ASC_STANDARD_PERIOD(0x234b, Argument.NONE, 1, 1),
    START_LOW_POWER_PERIODIC(0x21ac, Argument.NONE, 0, 0),
    DATA_READY(0xe4b8, Argument.NONE, 1, 1),
    PERSIST(0x3615, Argument.NONE, 0, 800),
    SERIAL_NUMBER(0x3682, Argument.NONE, 3, 1),
    SELF_TEST(0x3639, Argument.NONE, 1, 10_000),
    FACTORY_RESET(0x3632, Argument.NONE, 0, 1200),
    REINIT(0x3646, Argument.NONE, 0, 30),
    VARIANT(0x202f, Argument.NONE, 1, 1),
    SINGLE_SHOT(0x219d, Argument.NONE, 0, 5000),
    SINGLE_SHOT_RHT(0x2196, Argument.NONE, 0, 50),
    POWER_DOWN(0x36e0, Argument.NONE, 0, 1),
    WAKE_UP(0x36f6, Argument.NONE, 0, 30);

    /** Whether a word with its checksum follows the code. */
    enum Argument {
        NONE,
        NEEDED,
        OPTIONAL
    }

    private static final Map<Integer, Scd41Command> BY_CODE = new HashMap<>();

    static {
        for (var command : values()) {
            BY_CODE.put(command.code, command);
        }
    }

    private final int code;
    private final Argument argument;
    private final int answerWords;
    private final long executionNanos;

    Scd41Command(int code, Argument argument, int answerWords, int executionMillis) {
        this.code = code;
        this.argument = argument;
        this.answerWords = answerWords;
        this.executionNanos = executionMillis * SimTime.MILLISECOND;
    }

    /** The command with this code, if there is one. */
    static @Nullable Scd41Command of(int code) {
        return BY_CODE.get(code);
    }

    int code() {
        return code;
    }

    Argument argument() {
        return argument;
    }

    /** Words that can be read afterwards; of {@link #AMBIENT_PRESSURE} only when no argument was sent. */
    int answerWords() {
        return answerWords;
    }

    /** Longest time that the part is busy with it [ns]. */
    long executionNanos() {
        return executionNanos;
    }

    /** Whether it may be sent while a periodic measurement runs. */
    boolean allowedWhileMeasuring() {
        return switch (this) {
            case READ_MEASUREMENT, STOP_PERIODIC, AMBIENT_PRESSURE, DATA_READY -> true;
            default -> false;
        };
    }
}
