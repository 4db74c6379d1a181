package org.twinrig.detect.anomaly;

/**
 * Makes one alarm of one anomaly: a {@link Surprise} that reaches {@link AnomalyLevel#WARNING} raises it, and until
 * {@value #QUIET} scores in a row have stayed below that, nothing is raised again.
 */
public final class AnomalyAlarmLogic {
    private static final int QUIET = 100; // scores

    private final Surprise surprise = new Surprise();
    private int quietFor = QUIET;

    /** Takes the next {@code score}; true when it raises an alarm. */
    public boolean raises(double score) {
        boolean news = surprise.of(score) >= AnomalyLevel.WARNING.from();
        boolean raised = news && quietFor >= QUIET;
        quietFor = AnomalyLevel.of(score) == AnomalyLevel.NONE ? quietFor + 1 : 0;
        return raised;
    }
}
