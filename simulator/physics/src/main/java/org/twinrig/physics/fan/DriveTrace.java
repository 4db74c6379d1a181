package org.twinrig.physics.fan;

/** What a drive was like in the last {@value #SECONDS} s, step by step, straight in between. */
final class DriveTrace {
    static final int SECONDS = 20;

    /** Quantities that are kept of each step. */
    enum Of {
        SPEED,
        POWER,
        CURRENT,
        FLOW,
        PRESSURE,
        WINDING,
        FRAME,
        MOUNT,
        WEAR,
        REMAINING
    }

    private static final int WIDTH = Of.values().length;

    private final int length;
    private final long step;
    private final double[] values;
    private long last = -1;

    /** One entry every {@code step} [ns]. */
    DriveTrace(long step) {
        this.step = step;
        this.length = (int) (SECONDS * 1_000_000_000L / step);
        this.values = new double[length * WIDTH];
    }

    /** Begins the entry of the next step; its values are set with {@link #put}. */
    void next() {
        last++;
    }

    void put(Of what, double value) {
        values[(int) (last % length) * WIDTH + what.ordinal()] = value;
    }

    /** Moment of the last entry [ns since start]. */
    long reached() {
        return last * step;
    }

    /** A quantity at {@code nanos} [ns since start], no later than the last entry. */
    double at(Of what, long nanos) {
        long index = nanos / step;
        if (index > last || index <= last - length) {
            throw new IllegalStateException("a fan's drive stands at %d ns and remembers %d s; asked for %d ns"
                    .formatted(reached(), SECONDS, nanos));
        }
        double part = (nanos - index * step) / (double) step;
        double here = values[(int) (index % length) * WIDTH + what.ordinal()];
        return part == 0 || index == last
                ? here
                : here + part * (values[(int) ((index + 1) % length) * WIDTH + what.ordinal()] - here);
    }
}
