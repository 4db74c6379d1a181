package org.twinrig.detect.anomaly;

import java.util.List;

/**
 * What a detector reaches over a corpus with one threshold for all of it.
 *
 * @param profile weights
 * @param threshold a row is a detection when its score is at least this [0..1]
 * @param series the result of each series
 */
public record NabFigures(CostProfile profile, double threshold, List<NabScore> series) {
    public NabFigures {
        series = List.copyOf(series);
    }

    /** The figures of {@code corpus} at a {@code threshold} that was chosen elsewhere. */
    public static NabFigures at(double threshold, CostProfile profile, List<ScoredSeries> corpus) {
        var rule = new NabRule(profile);
        return new NabFigures(
                profile,
                threshold,
                corpus.stream().map(one -> rule.score(one, threshold)).toList());
    }

    /** The figures of {@code corpus} at its best threshold, as the benchmark lists them. */
    public static NabFigures best(CostProfile profile, List<ScoredSeries> corpus) {
        return at(new NabRule(profile).optimum(corpus).threshold(), profile, corpus);
    }

    /** 0 a detector that never speaks, 100 the perfect one; NaN without windows. */
    public double score() {
        return profile.normalised(total(), windows());
    }

    /** Sum over the series [-]. */
    public double total() {
        return series.stream().mapToDouble(NabScore::score).sum();
    }

    /** Anomaly windows. */
    public int windows() {
        return series.stream().mapToInt(NabScore::windows).sum();
    }

    /** Windows with at least one detection. */
    public int found() {
        return series.stream().mapToInt(NabScore::found).sum();
    }

    /** Detections outside the windows [rows]. */
    public int falseAlarms() {
        return series.stream().mapToInt(NabScore::falsePositives).sum();
    }
}
