package org.twinrig.scenarios;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.twinrig.core.UserError;

/**
 * How fast simulated time passes: as fast as possible, as in reality, or N times as fast. The only place of the twin
 * that reads a clock; nothing that it does changes the data.
 */
public final class Pacer {
    private static final long MAX_SLICE = TimeUnit.SECONDS.toNanos(1); // bounds what a run holds in memory
    private static final long SHORTEST_SLICE = TimeUnit.MILLISECONDS.toNanos(10);
    private static final double SLICE_OF_REAL_TIME = 0.05; // [s], a delivery looks continuous to a person
    private static final double FASTEST = 1e6; // [-], beyond it "max" is meant

    private final double factor;
    private boolean started;
    private long startNanos;

    private Pacer(double factor) {
        this.factor = factor;
    }

    /** As fast as the machine computes. */
    public static Pacer max() {
        return new Pacer(Double.POSITIVE_INFINITY);
    }

    /** {@code factor} simulated seconds in one real second [-]; 1 is real time. */
    public static Pacer times(double factor) {
        if (!(factor > 0 && factor <= FASTEST)) {
            throw new UserError("the speed is " + factor + "; it must be above 0 and at most 1000000, or \"max\"");
        }
        return new Pacer(factor);
    }

    /** Reads {@code max}, {@code 1}, {@code 10} or {@code 10x}. */
    public static Pacer parse(String text) {
        String speed = text.strip().toLowerCase(Locale.ROOT);
        if (speed.equals("max")) {
            return max();
        }
        try {
            return times(Double.parseDouble(speed.endsWith("x") ? speed.substring(0, speed.length() - 1) : speed));
        } catch (NumberFormatException e) {
            throw new UserError("the speed is \"" + text + "\"; it must be \"max\" or a number, e.g. 1 for real time");
        }
    }

    /** Length of the pieces that simulated time is delivered in [ns]. */
    long sliceNanos() {
        if (Double.isInfinite(factor)) {
            return MAX_SLICE;
        }
        long slice = (long) (factor * SLICE_OF_REAL_TIME * MAX_SLICE);
        return Math.max(SHORTEST_SLICE, Math.min(MAX_SLICE, slice));
    }

    /** Waits until simulated time {@code simNanos} is due, or {@code stop} says so, or the thread is interrupted. */
    void await(long simNanos, BooleanSupplier stop) {
        if (Double.isInfinite(factor)) {
            return;
        }
        if (!started) {
            started = true;
            startNanos = System.nanoTime();
        }
        long due = startNanos + (long) (simNanos / factor);
        long left = due - System.nanoTime();
        while (left > 0 && !stop.getAsBoolean() && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(Math.min(left, 10 * SHORTEST_SLICE)); // short, so that a stop is seen soon
            left = due - System.nanoTime();
        }
    }
}
