package org.twinrig.detect;

/**
 * A condition of a bearing counts once {@value #IN_A_ROW} verdicts in a row have said it: single seconds of a small pit look
 * like another one, or like none.
 *
 * @param confirmed condition that counts
 * @param latest condition of the last verdict
 * @param times how many verdicts in a row have said it
 */
public record BearingAlarmLogic(BearingState confirmed, BearingState latest, int times) {
    /** Verdicts in a row that it takes. */
    public static final int IN_A_ROW = 3;

    /** Before the first verdict; the bearing counts as healthy. */
    public static final BearingAlarmLogic START = new BearingAlarmLogic(BearingState.HEALTHY, BearingState.HEALTHY, 0);

    /** After another verdict. */
    public BearingAlarmLogic next(BearingState verdict) {
        int now = verdict == latest ? Math.min(IN_A_ROW, times + 1) : 1;
        return new BearingAlarmLogic(now == IN_A_ROW ? verdict : confirmed, verdict, now);
    }
}
