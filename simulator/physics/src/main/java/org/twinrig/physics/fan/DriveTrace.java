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
    private int row; // of the last entry

    /** One entry every {@code step} [ns]. */
    DriveTrace(long step) {
        this.step = step;
        this.length = (int) (SECONDS * 1_000_000_000L / step);
        this.values = new double[length * WIDTH];
    }

    /** Begins the entry of the next step; its values are set with {@link #put}. */
    void next() {
        last++;
        row = row + 1 < length ? row + 1 : 0;
    }

    void put(Of what, double value) {
        values[row * WIDTH + what.ordinal()] = value;
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
        int back = (int) (last - index);
        double here = ago(back, what);
        return part == 0 || back == 0 ? here : here + part * (ago(back - 1, what) - here);
    }

    private double ago(int entries, Of what) {
        int at = row - entries;
        return values[(at < 0 ? at + length : at) * WIDTH + what.ordinal()];
    }
}
