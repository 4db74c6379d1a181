package org.twinrig.detect;

import java.util.SortedMap;

/**
 * What a detector reaches on rows that it has not learnt from.
 *
 * @param metrics figures by name, with their 95 % confidence intervals
 * @param confusion which class was taken for which
 */
public record TrainingReport(SortedMap<String, Metric> metrics, Confusion confusion) {}
