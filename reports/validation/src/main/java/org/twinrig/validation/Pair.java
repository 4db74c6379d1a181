package org.twinrig.validation;

/**
 * A measurement and what the two models say about it.
 *
 * @param quantity the guide's name for it
 * @param series of experiments
 * @param test name of the experiment
 * @param what where in the experiment: the measurement's source and CFAST's column
 * @param measured number by the metric
 * @param cfast CFAST's number
 * @param ours the zone model's number
 */
record Pair(String quantity, String series, String test, String what, double measured, double cfast, double ours) {
    /** Whether the ratio of both models to the measurement has a logarithm. */
    boolean scores() {
        return measured > 0 && cfast > 0 && ours > 0;
    }
}
