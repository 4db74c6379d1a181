package org.twinrig.pipeline.embedded.metrics;

/** What an alarm can be in. */
enum AlarmState {
    OK,
    ALARM,
    INSUFFICIENT_DATA
}
