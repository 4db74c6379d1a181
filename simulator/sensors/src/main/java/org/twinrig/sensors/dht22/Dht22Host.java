package org.twinrig.sensors.dht22;

import org.twinrig.core.time.SimTime;

/**
 * How a host asks: every so often, and after a failed read either not before the next time or again after a pause, until
 * it works.
 *
 * <p>The boards of {@code environment-mq2-dht22} do the latter: from one message to the next 3.81 s and a whole number of
 * 0.537 s, in the mean four to five, in proportions of a read that fails with a probability of 0.82 (board 1) and 0.83
 * (board 2). The third has a loop of 3.686 s and next to no failed read.
 *
 * @param periodNanos between two moments at which it may ask [ns]
 * @param momentsPerLoop from one reading to the next read, in these periods
 * @param triesAgain whether it asks again at the next moment after a failed read
 */
record Dht22Host(long periodNanos, long momentsPerLoop, boolean triesAgain) {
    /** One that asks every {@code interval} [s] and leaves a failed read at that. */
    static Dht22Host patient(double interval) {
        return new Dht22Host(SimTime.toNanos(interval), 1, false);
    }

    /** One that asks again some {@code retry} [s] after a failed read: the next whole part of {@code interval} [s]. */
    static Dht22Host insistent(double interval, double retry) {
        long parts = Math.max(1, Math.round(interval / retry));
        return new Dht22Host(SimTime.toNanos(interval / parts), parts, true);
    }
}
