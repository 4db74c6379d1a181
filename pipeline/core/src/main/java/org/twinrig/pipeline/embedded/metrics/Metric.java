package org.twinrig.pipeline.embedded.metrics;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What tells one series of values from another.
 *
 * @param namespace e.g. {@code TwinRig}
 * @param name e.g. {@code Temperature}
 * @param dimensions e.g. {@code DeviceID} = {@code ESP32-001}
 */
record Metric(String namespace, String name, SortedMap<String, String> dimensions) {
    Metric {
        dimensions = Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
    }

    /** Whoever sends this metric: what has the same namespace and dimensions comes from the same sender. */
    Sender sender() {
        return new Sender(namespace, dimensions);
    }

    /**
     * One sender of metrics.
     *
     * @param namespace of all its metrics
     * @param dimensions of all its metrics
     */
    record Sender(String namespace, SortedMap<String, String> dimensions) {}
}
