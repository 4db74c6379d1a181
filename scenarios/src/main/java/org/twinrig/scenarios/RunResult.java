package org.twinrig.scenarios;

/**
 * How a run or a replay ended.
 *
 * @param endNanos simulated time that was delivered [ns since start]
 * @param complete false when it was stopped before its end
 * @param entries number of entries delivered to each sink
 */
public record RunResult(long endNanos, boolean complete, long entries) {}
