package org.twinrig.detect.anomaly;

import java.util.List;

/**
 * What hits, misses and false alarms weigh in the benchmark.
 *
 * @param name as the benchmark calls it
 * @param hit of a window found at its very beginning [-]
 * @param miss of a window that no detection lies in [-]
 * @param falseAlarm of a detection far from any window [-]
 * @see "Numenta Anomaly Benchmark v1.1, config/profiles.json"
 */
public record CostProfile(String name, double hit, double miss, double falseAlarm) {
    /** Misses and hits weigh the same. */
    public static final CostProfile STANDARD = new CostProfile("standard", 1, 1, 0.11);
    /** False alarms weigh twice as much. */
    public static final CostProfile LOW_FALSE_ALARMS = new CostProfile("reward_low_FP_rate", 1, 1, 0.22);
    /** Misses weigh twice as much. */
    public static final CostProfile LOW_MISSES = new CostProfile("reward_low_FN_rate", 1, 2, 0.11);
    /** The three of the benchmark. */
    public static final List<CostProfile> ALL = List.of(STANDARD, LOW_FALSE_ALARMS, LOW_MISSES);

    /** Score of a detector that never speaks, over {@code windows} windows [-]. */
    public double silent(int windows) {
        return -miss * windows;
    }

    /** {@code total} on the scale of the benchmark: 0 a detector that never speaks, 100 the perfect one [-]. */
    public double normalised(double total, int windows) {
        return windows == 0 ? Double.NaN : 100 * (total - silent(windows)) / (hit * windows - silent(windows));
    }
}
