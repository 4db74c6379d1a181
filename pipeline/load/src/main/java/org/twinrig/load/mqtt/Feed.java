package org.twinrig.load.mqtt;

/** Where one device, or one of its sensors, has its messages from; used by one event loop. */
public interface Feed {
    /** Own rate as the time between two messages [ns]. */
    long nativePeriodNanos();

    /**
     * Writes the next message.
     *
     * @param number of the message within its device, from 1
     * @param dueMicros when it was due [µs since 1970]
     * @param out takes topic, user properties and payload
     */
    void next(long number, long dueMicros, Outgoing out);
}
