package org.twinrig.scenarios;

/**
 * How a run or a replay ended.
 *
 * @param endNanos simulated time that was delivered [ns since start]
 * @param complete false when it was stopped before its end
 * @param entries number of entries delivered to each sink
 * @param conservationError worst relative error of what the plants must conserve [-]; 0 where none was simulated to
 *     its end
 */
public record RunResult(long endNanos, boolean complete, long entries, double conservationError) {
    /** Conservation error beyond which what was simulated is not to be trusted [-]. */
    public static final double CONSERVED = 1e-6;

    /** The end of what was not simulated. */
    public RunResult(long endNanos, boolean complete, long entries) {
        this(endNanos, complete, entries, 0);
    }
}
