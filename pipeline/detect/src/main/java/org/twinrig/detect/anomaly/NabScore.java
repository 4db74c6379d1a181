package org.twinrig.detect.anomaly;

/**
 * The result of one series at one threshold.
 *
 * @param series its name
 * @param threshold a row is a detection when its score is at least this [0..1]
 * @param score sum of hits, misses and false alarms, each with its weight [-]
 * @param windows anomaly windows
 * @param found of these, with at least one detection
 * @param truePositives detections in a window [rows]
 * @param falsePositives detections outside [rows]
 * @param trueNegatives other rows outside
 * @param falseNegatives other rows in a window
 */
public record NabScore(
        String series,
        double threshold,
        double score,
        int windows,
        int found,
        int truePositives,
        int falsePositives,
        int trueNegatives,
        int falseNegatives) {}
