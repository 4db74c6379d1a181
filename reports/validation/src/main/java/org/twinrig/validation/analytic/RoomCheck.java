package org.twinrig.validation.analytic;

/**
 * A number that is known on paper.
 *
 * @param what quantity and case
 * @param source of the expectation
 * @param expected on paper
 * @param ours of the zone model
 * @param scale that the error is divided by, in the unit of the numbers
 * @param tolerance largest relative error that passes [-]
 */
public record RoomCheck(String what, String source, double expected, double ours, double scale, double tolerance) {
    /** Largest relative error of most checks [-]. */
    static final double USUAL = 1e-3;

    /** A check whose error is relative to what is expected. */
    RoomCheck(String what, String source, double expected, double ours) {
        this(what, source, expected, ours, Math.abs(expected), USUAL);
    }

    /** Relative error [-]. */
    public double error() {
        return Math.abs(ours - expected) / scale;
    }

    /** Whether it is small enough. */
    public boolean passes() {
        return error() <= tolerance;
    }
}
