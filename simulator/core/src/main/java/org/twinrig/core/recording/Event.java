package org.twinrig.core.recording;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.twinrig.core.time.Entry;

/**
 * Something that happened to the world, to a part or to the run.
 *
 * @param timeNanos moment [ns since start]
 * @param kind what kind: {@code ignition}, {@code fault-onset}, {@code stopped}, {@code shutter}, {@code verdict} …
 * @param subject whom it concerns: the fire, fan, device or scenario by name
 * @param text one sentence for people
 * @param details further facts by name
 */
public record Event(long timeNanos, String kind, String subject, String text, Map<String, String> details)
        implements Entry {
    public Event {
        details = Collections.unmodifiableMap(new TreeMap<>(details)); // one order on every JVM
    }
}
