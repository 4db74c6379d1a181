package org.twinrig.detect.anomaly;

import com.amazon.randomcutforest.RandomCutForest;

/**
 * AWS's streaming random cut forest over single values: 50 trees of 512 samples each, seeded, in one thread, so that
 * the same values get the same scores everywhere.
 *
 * <pre>  score = z / (z + 5) </pre>
 * z how far the forest's own score lies above the mean of its latest 8000 [standard deviations]: what counts as high
 * differs from stream to stream, so each is its own measure. Values enter in single precision. The first 132 values are
 * learnt from and score 0.
 *
 * @see "S. Guha et al., Robust random cut forest based anomaly detection on streams, ICML 2016"
 */
public final class CutForest implements AnomalyDetector {
    private static final int TREES = 50;
    private static final int SAMPLES = 512; // of each tree; better than 256 and 1024 on the tuning folders
    private static final double DECAY = 0.1 / SAMPLES; // [1/value], the library's own default: newer samples are kept
    private static final int SILENT = 32; // values, before which the forest gives 0
    private static final double FIRST_KEPT = 0.125; // share of the samples that are taken without a draw
    private static final long SEED = 1;
    private static final int MEMORY = 8000; // forest scores
    private static final double HALF = 5; // [standard deviations]

    private final RandomCutForest forest = RandomCutForest.builder()
            .dimensions(1)
            .shingleSize(1)
            .numberOfTrees(TREES)
            .sampleSize(SAMPLES)
            .timeDecay(DECAY)
            .outputAfter(SILENT)
            .initialAcceptFraction(FIRST_KEPT)
            .randomSeed(SEED)
            .parallelExecutionEnabled(false)
            .build();
    private final Deviation deviation = new Deviation(MEMORY);

    @Override
    public double score(double value) {
        float[] point = {(float) value};
        double raw = forest.getAnomalyScore(point);
        forest.update(point);
        return RollingZScore.score(deviation.of(raw), HALF);
    }
}
