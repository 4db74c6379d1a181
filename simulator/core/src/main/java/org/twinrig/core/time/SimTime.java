package org.twinrig.core.time;

/**
 * Simulated time: whole nanoseconds since the scenario's start.
 *
 * <p>A {@code long} of nanoseconds is passed where speed matters (its name then ends in {@code Nanos}); it reaches
 * 292 years. Nothing in the twin reads a clock: time always comes in as a parameter.
 *
 * @param nanos nanoseconds since the scenario's start [ns], not negative
 */
public record SimTime(long nanos) implements Comparable<SimTime> {
    /** Nanoseconds in one second. */
    public static final long SECOND = 1_000_000_000L;
    /** Nanoseconds in one millisecond. */
    public static final long MILLISECOND = 1_000_000L;
    /** The scenario's start. */
    public static final SimTime ZERO = new SimTime(0);

    public SimTime {
        if (nanos < 0) {
            throw new IllegalArgumentException("simulated time is " + nanos + " ns; it starts at 0");
        }
    }

    /** Returns the time {@code seconds} [s] after the start, rounded to the nearest nanosecond. */
    public static SimTime ofSeconds(double seconds) {
        return new SimTime(toNanos(seconds));
    }

    /** Converts {@code seconds} [s] to whole nanoseconds, rounded to the nearest. */
    public static long toNanos(double seconds) {
        return StrictMath.round(seconds * SECOND);
    }

    /** Converts {@code nanos} [ns] to seconds [s]. */
    public static double toSeconds(long nanos) {
        return nanos / (double) SECOND;
    }

    /** This time in seconds [s]. */
    public double seconds() {
        return toSeconds(nanos);
    }

    @Override
    public int compareTo(SimTime other) {
        return Long.compare(nanos, other.nanos);
    }
}
