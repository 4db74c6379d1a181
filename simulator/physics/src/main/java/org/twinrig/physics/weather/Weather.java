package org.twinrig.physics.weather;

/** What it is like outside, as a function of time alone: whoever asks, in whatever order, gets the same answer. */
public interface Weather {
    /** Fills {@code out} with the conditions at {@code time} [s since the scenario's start, may be negative]. */
    void at(double time, Conditions out);

    /**
     * The first moment after {@code time} [s] at which some quantity changes its slope or jumps; positive infinity when
     * there is none. Between two such moments all is smooth, so that a solver that stops there never steps over a knot.
     */
    double nextKnot(double time);
}
