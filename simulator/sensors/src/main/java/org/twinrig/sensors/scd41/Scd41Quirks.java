package org.twinrig.sensors.scd41;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a part says of its state; parts in the field differ, and drivers have stumbled over it.
 *
 * @param idleWord answer to get_data_ready_status when there is nothing to read; its low 11 bits tell
 * @param readyWord the answer when there is
 * @param selfTestWord answer to perform_self_test; 0 is passed
 */
public record Scd41Quirks(int idleWord, int readyWord, int selfTestWord) {
    /** What parts in the field were seen to answer: 0x8000, 0x8006, passed. */
    public static final Scd41Quirks USUAL = new Scd41Quirks(0x8000, 0x8006, 0);

    /** Ready only by its eleventh bit: a driver that looks at ten never sees it (Adafruit_CircuitPython_SCD4X issue 11). */
    public static final Scd41Quirks READY_IN_BIT_TEN = new Scd41Quirks(0x8000, 0x8400, 0);

    /** Always ready, although reads find nothing: a driver that trusts it fails (esp-idf-lib issue 298). */
    public static final Scd41Quirks ALWAYS_READY = new Scd41Quirks(0x8006, 0x8006, 0);

    /** Self-test answers 268, seen on parts that measure well (embedded-i2c-scd4x issue 2). */
    public static final Scd41Quirks SELF_TEST_268 = new Scd41Quirks(0x8000, 0x8006, 268);

    /** What was seen in the field and troubles drivers, by name. */
    public static Map<String, Scd41Quirks> presets() {
        var presets = new TreeMap<String, Scd41Quirks>();
        presets.put("READY_IN_BIT_TEN", READY_IN_BIT_TEN);
        presets.put("ALWAYS_READY", ALWAYS_READY);
        presets.put("SELF_TEST_268", SELF_TEST_268);
        return presets;
    }
}
