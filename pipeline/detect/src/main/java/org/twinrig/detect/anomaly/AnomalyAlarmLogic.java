package org.twinrig.detect.anomaly;

/**
 * Makes one alarm of one anomaly: a {@link Surprise} that reaches {@link AnomalyLevel#WARNING} raises it. Until
 * {@value #QUIET} scores in a row have stayed below that, only a higher level is told.
 */
public final class AnomalyAlarmLogic {
    private static final int QUIET = 100; // scores

    private final Surprise surprise = new Surprise();
    private AnomalyLevel told = AnomalyLevel.NONE;
    private int quietFor;

    /** Takes the next {@code score}; true when it raises an alarm. */
    public boolean raises(double score) {
        quietFor = AnomalyLevel.of(score) == AnomalyLevel.NONE ? quietFor + 1 : 0;
        if (quietFor >= QUIET) {
            told = AnomalyLevel.NONE;
        }
        AnomalyLevel level = AnomalyLevel.of(surprise.of(score));
        if (level.compareTo(told) <= 0) {
            return false;
        }
        told = level;
        return true;
    }
}
