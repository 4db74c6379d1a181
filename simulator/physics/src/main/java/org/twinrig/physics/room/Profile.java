package org.twinrig.physics.room;

import org.twinrig.core.time.SimTime;
import org.twinrig.physics.zone.BuildingSpec.Ramp;

/**
 * When something is on, and how it comes and goes: a trapezium of time.
 *
 * @param startNanos switched on [ns since start]
 * @param endNanos switched off [ns since start]
 * @param riseSeconds from off to full [s]
 * @param fallSeconds from full to off after the end [s]
 */
public record Profile(long startNanos, long endNanos, double riseSeconds, double fallSeconds) {
    /** On from the beginning and for ever. */
    public static final Profile ALWAYS = new Profile(0, Long.MAX_VALUE, 0, 0);

    /** On at once and off at once. */
    public static Profile between(long startNanos, long endNanos) {
        return new Profile(startNanos, endNanos, 0, 0);
    }

    /** How far it is on [0..1] at {@code timeNanos} [ns since start]. */
    public double at(long timeNanos) {
        if (timeNanos < startNanos) {
            return 0;
        }
        double since = (Math.min(timeNanos, endNanos) - startNanos) * 1e-9;
        double on = riseSeconds > 0 ? Math.min(1, since / riseSeconds) : 1;
        if (timeNanos <= endNanos) {
            return on;
        }
        double after = (timeNanos - endNanos) * 1e-9;
        return after < fallSeconds ? on * (1 - after / fallSeconds) : 0;
    }

    /** Start [s since start]. */
    public double start() {
        return SimTime.toSeconds(startNanos);
    }

    /** End [s since start]; infinite for never. */
    public double end() {
        return endNanos == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : SimTime.toSeconds(endNanos);
    }

    /** True from its start to its end, at {@code seconds} since start. */
    public boolean covers(double seconds) {
        return seconds >= start() && seconds < end();
    }

    /** For how long it has been on until {@code seconds} since start [s]; 0 before. */
    public double on(double seconds) {
        return Math.max(0, Math.min(seconds, end()) - start());
    }

    /** For how long it has been off again [s]; 0 before its end. */
    public double off(double seconds) {
        return Math.max(0, seconds - end());
    }

    /** The same over time in seconds. */
    public Ramp ramp() {
        double start = SimTime.toSeconds(startNanos);
        if (endNanos == Long.MAX_VALUE) {
            return startNanos <= 0 && riseSeconds == 0
                    ? Ramp.constant(1)
                    : new Ramp(new double[] {start, start + riseSeconds}, new double[] {0, 1});
        }
        double end = SimTime.toSeconds(endNanos);
        double most = riseSeconds > 0 ? Math.min(1, (end - start) / riseSeconds) : 1;
        double top = Math.min(end, start + riseSeconds);
        return new Ramp(new double[] {start, top, end, end + fallSeconds}, new double[] {0, most, most, 0});
    }
}
