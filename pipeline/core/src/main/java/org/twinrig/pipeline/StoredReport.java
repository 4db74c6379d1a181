package org.twinrig.pipeline;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One report of an environmental board in the table of readings.
 *
 * @param device the board
 * @param time moment of the report
 * @param riskLabel LOW or HIGH; empty while the board was being calibrated
 * @param values numbers by attribute name, e.g. {@code Temperature}
 */
public record StoredReport(String device, Instant time, String riskLabel, SortedMap<String, BigDecimal> values) {
    public StoredReport {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
}
