package org.twinrig.core.recording;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run is, written at the head of its recording.
 *
 * @param scenario scenario name, or the replayed source
 * @param title one line for people
 * @param seed seed of all randomness
 * @param start date and time that simulated time 0 stands for (part of the scenario, not a clock)
 * @param durationNanos planned length [ns]; 0 when not known
 * @param properties further facts by name, e.g. {@code target}, {@code command}, {@code version}
 */
public record RunInfo(
        String scenario, String title, long seed, Instant start, long durationNanos, Map<String, String> properties) {
    public RunInfo {
        properties = Collections.unmodifiableMap(new TreeMap<>(properties)); // one order on every JVM
    }
}
