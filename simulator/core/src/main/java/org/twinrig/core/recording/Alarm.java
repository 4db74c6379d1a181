package org.twinrig.core.recording;

import org.twinrig.core.time.Entry;

/**
 * What was reported, when it became true, when it was known, when it was delivered.
 *
 * @param timeNanos simulated moment of the reading that made the detector speak (detected time) [ns since start]
 * @param kind {@code fire}, {@code fan}, {@code anomaly} or {@code threshold}
 * @param device device that it speaks of
 * @param level {@code INFO}, {@code WARNING}, {@code ALERT} or {@code EMERGENCY}; for fans {@code RUNNING},
 *     {@code STOPPED} or {@code FAULT}; for limits {@code OK} or {@code ALARM}
 * @param score the detector's score or probability [0..1]
 * @param deliveryMillis measured wall-clock latency from the publication of the reading to the delivery of the alarm
 *     [ms]; NaN if it was never delivered
 * @param text one sentence for people
 */
public record Alarm(
        long timeNanos, String kind, String device, String level, double score, double deliveryMillis, String text)
        implements Entry {}
