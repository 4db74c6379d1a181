package org.twinrig.pipeline;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One item of the table of readings.
 *
 * @param device the device
 * @param time moment of the reading
 * @param sensor sensor type; empty if the message did not tell
 * @param key the item's sort key
 * @param values numbers by attribute name
 */
public record StoredReading(
        String device, Instant time, String sensor, String key, SortedMap<String, BigDecimal> values) {
    public StoredReading {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
}
