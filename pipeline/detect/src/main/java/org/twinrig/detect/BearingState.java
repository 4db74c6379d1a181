package org.twinrig.detect;

/** Condition of a rolling bearing; the order is that of the class codes. */
public enum BearingState {
    /** No defect. */
    HEALTHY,
    /** A pit in the race that turns with the shaft. */
    INNER_RACE,
    /** A pit in a ball. */
    BALL,
    /** A pit in the race that stands still. */
    OUTER_RACE;

    /** Class code: 0 healthy, 1 inner race, 2 ball, 3 outer race. */
    public int code() {
        return ordinal();
    }

    /** The condition with this class code, 0 to 3. */
    public static BearingState of(int code) {
        return values()[code];
    }
}
