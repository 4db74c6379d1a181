package org.twinrig.scenarios;

/** Is told how far a run or a replay has come; on the thread that runs it. */
@FunctionalInterface
public interface Progress {
    /** Nobody wants to know. */
    Progress NONE = (atNanos, endNanos) -> {};

    /** Simulated time {@code atNanos} of {@code endNanos} is delivered [ns since start]. */
    void at(long atNanos, long endNanos);
}
