package org.twinrig.detect.anomaly;

/** How bad an anomaly is. */
public enum AnomalyLevel {
    /** Nothing is reported. */
    NONE(0),
    /** 5.4 standard deviations: best for both detectors on the tuning folders of the benchmark, with four seeds. */
    WARNING(0.52),
    /** 15 standard deviations. */
    ALERT(0.75);

    private final double from;

    AnomalyLevel(double from) {
        this.from = from;
    }

    /** The lowest score of this level [0..1]. */
    public double from() {
        return from;
    }

    /** The level that {@code score} stands for. */
    public static AnomalyLevel of(double score) {
        return score >= ALERT.from ? ALERT : score >= WARNING.from ? WARNING : NONE;
    }
}
