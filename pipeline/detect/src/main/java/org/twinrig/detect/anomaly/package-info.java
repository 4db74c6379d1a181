/** Anomalies in a stream of numbers: detectors that give every value a score, and the rule of the Numenta Anomaly
 * Benchmark by which their scores are judged. */
@org.jspecify.annotations.NullMarked
package org.twinrig.detect.anomaly;
