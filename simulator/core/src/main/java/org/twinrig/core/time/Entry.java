package org.twinrig.core.time;

/** Anything that a recording holds: it has a moment. */
public interface Entry {
    /** The moment [ns of simulated time since the scenario's start]. */
    long timeNanos();
}
