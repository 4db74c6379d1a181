package org.twinrig.sensors.lepton35;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.time.SimTime;

/**
 * When the camera closes its shutter to calibrate itself (flat-field correction, FFC), and the temperature of its focal
 * plane that makes it do so.
 *
 * <p>Automatic FFC, engineering data sheet: at start-up, 180 s after the last, or when the focal plane has
 * changed by 1.5 K; announced 52 frames of 26 Hz ahead, 23 such frames long; not while the camera is outside −10..80 °C
 * (shutter lockout).
 *
 * <p>The focal plane follows the air with a first-order lag and ends above it by the camera's own heat: 8 K with 300 s,
 * ours (housings run at about 30 °C in a room in recorded telemetry).
 */
final class Shutter {
    private static final double FULL_FRAME = 1e9 / (3 * 8.77); // frame clock; every third frame is unique [ns]
    private static final long NOTICE = Math.round(52 * FULL_FRAME);
    private static final long DURATION = Math.round(23 * FULL_FRAME);
    private static final long INTERVAL = 180 * SimTime.SECOND;
    private static final double STEP = 1.5; // [K]
    private static final double LOCKED_BELOW = 263.15; // [K]
    private static final double LOCKED_ABOVE = 353.15; // [K]
    private static final double SELF_HEATING = 8; // [K]
    private static final double LAG_SECONDS = 300;

    private double focalPlane;
    private double flatAt;
    private long nowNanos;
    private long flatNanos;
    private long closesNanos = Long.MAX_VALUE;
    private long opensNanos = DURATION;
    private @Nullable String reason = "start-up";
    private @Nullable String closing = "start-up";

    /** A camera switched on at time 0 in air of this temperature [K]. */
    Shutter(double air) {
        focalPlane = air;
        flatAt = air;
    }

    /** Lets time pass up to {@code timeNanos} in air of this temperature [K]. */
    void advance(long timeNanos, double air) {
        double seconds = SimTime.toSeconds(timeNanos - nowNanos);
        focalPlane += (air + SELF_HEATING - focalPlane) * -StrictMath.expm1(-seconds / LAG_SECONDS);
        nowNanos = timeNanos;
        if (reason == null) {
            if (timeNanos - flatNanos >= INTERVAL) {
                request("180 s since the last");
            } else if (Math.abs(focalPlane - flatAt) >= STEP) {
                request("focal plane changed by 1.5 K");
            }
        }
        if (closesNanos <= timeNanos) {
            closing = reason;
            opensNanos = closesNanos + DURATION;
            closesNanos = Long.MAX_VALUE;
        }
    }

    /** Asks for an FFC with the usual notice, unless one is on its way or the shutter is locked. */
    void request(String why) {
        if (reason == null && focalPlane > LOCKED_BELOW && focalPlane < LOCKED_ABOVE) {
            reason = why;
            closesNanos = nowNanos + NOTICE;
        }
    }

    /** Why the shutter has closed since the last call. */
    Optional<String> takeClosing() {
        var taken = Optional.ofNullable(closing);
        closing = null;
        return taken;
    }

    /** True while the picture is frozen. */
    boolean closed() {
        return nowNanos < opensNanos;
    }

    /** True once after the shutter has opened again: the flat field was taken at the temperature of now. */
    boolean takeOpened() {
        if (reason == null || closed() || closesNanos != Long.MAX_VALUE) {
            return false;
        }
        reason = null;
        flatNanos = opensNanos;
        flatAt = focalPlane;
        return true;
    }

    /** How far the focal plane has moved from the temperature of the last flat field [K]. */
    double drift() {
        return focalPlane - flatAt;
    }
}
