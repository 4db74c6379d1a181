package org.twinrig.detect;

/**
 * A stretch of vibration of a bearing, with what is true of it.
 *
 * @param features values in the order of {@link BearingFeatures#NAMES}; the array is handed over
 * @param state true condition of the bearing
 * @param episode name of the run or recording
 * @param seed seed of the run; 0 for a recording
 */
public record BearingRow(double[] features, BearingState state, String episode, long seed) implements LabelledRow {}
