package org.twinrig.sensors.scd41;

import org.twinrig.core.time.SimTime;

/**
 * Field calibration: what a part has learnt about its own error. It survives everything but a factory reset.
 *
 * <p>Forced recalibration (FRC): after 3 min of measuring, the difference between a target and what is shown becomes a
 * correction. Automatic self-calibration (ASC): the lowest reading of a period is taken to be the target (outdoor air);
 * the first period is the initial one (44 h of operation), then come standard ones (156 h); a period of 0 h corrects at
 * every reading. Times and results are the data sheet's. Its algorithm is not published; that the correction is a plain
 * offset, that it is applied in full at the end of a period, and that readings without noise are looked at are
 * assumptions.
 *
 * @see "Sensirion, SCD4x data sheet, version 1.7, April 2025, field calibration"
 */
final class Scd41Calibration {
    /** Answer to a forced recalibration that failed. */
    static final int FAILED = 0xFFFF;

    private static final int ZERO = 0x8000; // added to the correction in the answer
    private static final long NEEDED_NANOS = 180 * SimTime.SECOND;
    private static final long HOUR_NANOS = 3600 * SimTime.SECOND;

    private double correction;
    private double lowest = Double.POSITIVE_INFINITY;
    private long periodNanos;
    private boolean initialDone;
    private long measuredNanos;
    private double lastShown;

    /** What is added to every reading [ppm]. */
    double correctionPpm() {
        return correction;
    }

    /** The supply came back: measuring for a forced recalibration starts anew. */
    void powered() {
        measuredNanos = 0;
    }

    /** Forgets everything. */
    void reset() {
        correction = 0;
        lowest = Double.POSITIVE_INFINITY;
        periodNanos = 0;
        initialDone = false;
        measuredNanos = 0;
    }

    /** The part has shown {@code shownPpm} [ppm] without noise after {@code nanos} [ns] of measuring. */
    void shown(double shownPpm, long nanos, Scd41Settings settings) {
        lastShown = shownPpm;
        measuredNanos = Math.min(NEEDED_NANOS, measuredNanos + nanos);
        if (settings.ascEnabled() == 0) {
            return;
        }
        lowest = Math.min(lowest, shownPpm);
        periodNanos += nanos;
        long period = HOUR_NANOS * (initialDone ? settings.ascStandardPeriod() : settings.ascInitialPeriod());
        if (periodNanos >= period) {
            correct(settings.ascTarget() - lowest);
            periodNanos = 0;
            initialDone = true;
        }
    }

    /** Makes the part show {@code target} [ppm] from now on; returns the word that it answers. */
    int recalibrate(int target) {
        if (measuredNanos < NEEDED_NANOS) {
            return FAILED;
        }
        int steps = (int) Math.max(-ZERO, Math.min(FAILED - 1 - ZERO, Math.rint(target - lastShown)));
        correct(steps);
        return ZERO + steps;
    }

    private void correct(double ppm) {
        correction += ppm;
        lastShown += ppm;
        lowest = Double.POSITIVE_INFINITY;
    }
}
