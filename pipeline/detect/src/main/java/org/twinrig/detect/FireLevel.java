package org.twinrig.detect;

/** How serious a fire probability is; the limits are those of the system served. */
public enum FireLevel {
    /** Nothing to report. */
    NONE(0),
    /** From 0.2. */
    INFO(0.2),
    /** From 0.4. */
    WARNING(0.4),
    /** From 0.6. */
    ALERT(0.6),
    /** From 0.8. */
    EMERGENCY(0.8);

    private final double threshold;

    FireLevel(double threshold) {
        this.threshold = threshold;
    }

    /** Smallest probability of this level [0..1]. */
    public double threshold() {
        return threshold;
    }

    /** The level of {@code probability} [0..1]. */
    public static FireLevel of(double probability) {
        var level = NONE;
        for (var candidate : values()) {
            if (probability >= candidate.threshold) {
                level = candidate;
            }
        }
        return level;
    }
}
