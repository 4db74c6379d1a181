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
 * (shutter lockout). A host may take over: then only its commands close the shutter, at once, and the camera says when it
 * would like one.
 *
 * <p>The focal plane follows the air with a first-order lag and ends above it by the camera's own heat: 8 K with 300 s,
 * ours (housings run at about 30 °C in a room in recorded telemetry).
 */
final class Shutter {
    /** Who decides. */
    enum Mode {
        /** The host. */
        MANUAL,
        /** The camera. */
        AUTOMATIC,
        /** The host, who also covers the lens: not held back by the lockout. */
        EXTERNAL
    }

    /** Where an FFC stands. */
    enum State {
        NEVER,
        IMMINENT,
        RUNNING,
        COMPLETE
    }

    private static final long NOTICE = Math.round(52 * FrameClock.FULL_FRAME);
    private static final long DURATION = Math.round(23 * FrameClock.FULL_FRAME);
    private static final long INTERVAL = 180 * SimTime.SECOND;
    private static final double STEP = 1.5; // [K]
    private static final double LOCKED_BELOW = 263.15; // [K]
    private static final double LOCKED_ABOVE = 353.15; // [K]
    private static final double SELF_HEATING = 8; // [K]
    private static final double LAG_SECONDS = 300;

    private Mode mode = Mode.AUTOMATIC;
    private long interval = INTERVAL;
    private double step = STEP;
    private long notice = NOTICE;
    private double focalPlane;
    private double flatAt;
    private long nowNanos;
    private long flatNanos;
    private boolean everFlat;
    private boolean desired;
    private boolean jammed;
    private long closesNanos = Long.MAX_VALUE;
    private long opensNanos = DURATION;
    private @Nullable String reason = "start-up";
    private @Nullable String closing = "start-up";

    /** A camera switched on at time 0 in air of this temperature [K]. */
    Shutter(double air) {
        focalPlane = air;
        flatAt = air;
    }

    /** Who decides, after how long [ns] and what change [K] another FFC is due, and how early it is announced [frames]. */
    void set(Mode newMode, long newInterval, double newStep, int noticeFrames) {
        mode = newMode;
        interval = newInterval;
        step = newStep;
        notice = Math.round(noticeFrames * FrameClock.FULL_FRAME);
    }

    /** Who decides. */
    Mode mode() {
        return mode;
    }

    /** The shutter is stuck open, or moves again: while stuck no FFC begins, and one that was announced does not come. */
    void jam(boolean open) {
        jammed = open;
        if (jammed && closesNanos != Long.MAX_VALUE) {
            closesNanos = Long.MAX_VALUE;
            reason = null;
        }
    }

    /** The camera starts anew at {@code timeNanos}; it is as warm as it is. */
    void restart(long timeNanos) {
        boolean itself = mode == Mode.AUTOMATIC;
        everFlat = false;
        desired = false;
        closesNanos = Long.MAX_VALUE;
        opensNanos = itself ? timeNanos + DURATION : timeNanos;
        reason = itself ? "start-up" : null;
        closing = reason;
        flatAt = focalPlane;
        flatNanos = timeNanos;
    }

    /** Lets time pass up to {@code timeNanos} in air of this temperature [K], switched off. */
    void cool(long timeNanos, double air) {
        relax(timeNanos, air);
    }

    /** Lets time pass up to {@code timeNanos} in air of this temperature [K]. */
    void advance(long timeNanos, double air) {
        relax(timeNanos, air + SELF_HEATING);
        if (reason == null && mode == Mode.AUTOMATIC) {
            if (timeNanos - flatNanos >= interval) {
                request(interval / SimTime.SECOND + " s since the last");
            } else if (Math.abs(focalPlane - flatAt) >= step) {
                request("focal plane changed by " + step + " K");
            }
        }
        if (closesNanos <= timeNanos) {
            closing = reason;
            opensNanos = closesNanos + DURATION;
            closesNanos = Long.MAX_VALUE;
        }
    }

    private void relax(long timeNanos, double target) {
        double seconds = SimTime.toSeconds(timeNanos - nowNanos);
        focalPlane += (target - focalPlane) * -StrictMath.expm1(-seconds / LAG_SECONDS);
        nowNanos = timeNanos;
    }

    /** Asks for an FFC with the usual notice, unless one is on its way or the shutter is locked. */
    void request(String why) {
        if (reason == null && !locked() && !jammed) {
            reason = why;
            closesNanos = nowNanos + notice;
        }
    }

    /** An FFC at once, at {@code timeNanos}, unless one is running or the shutter is locked. */
    void command(long timeNanos) {
        if (state(timeNanos) == State.RUNNING || jammed || locked() && mode != Mode.EXTERNAL) {
            return;
        }
        reason = "commanded";
        closesNanos = timeNanos;
    }

    /** The camera would like an FFC, whatever the rules say. */
    void desire() {
        desired = true;
    }

    /** Whether a camera whose host decides would like an FFC. */
    boolean desired() {
        return mode != Mode.AUTOMATIC
                && (desired || !everFlat || nowNanos - flatNanos >= interval || Math.abs(focalPlane - flatAt) >= step);
    }

    /** Whether the camera is too cold or too hot to move its shutter. */
    boolean locked() {
        return focalPlane <= LOCKED_BELOW || focalPlane >= LOCKED_ABOVE;
    }

    /** Where an FFC stands at {@code timeNanos}, which may be later than the last frame. */
    State state(long timeNanos) {
        if (reason == null) {
            return everFlat ? State.COMPLETE : State.NEVER;
        }
        return closesNanos != Long.MAX_VALUE && closesNanos > timeNanos ? State.IMMINENT : State.RUNNING;
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
        everFlat = true;
        desired = false;
        flatNanos = opensNanos;
        flatAt = focalPlane;
        return true;
    }

    /** How far the focal plane has moved from the temperature of the last flat field [K]. */
    double drift() {
        return focalPlane - flatAt;
    }

    /** Temperature of the focal plane [K]. */
    double focalPlane() {
        return focalPlane;
    }

    /** Temperature of the focal plane at the last flat field [K]. */
    double flatAt() {
        return flatAt;
    }

    /** Moment of the last flat field [ns]; that of the start before the first. */
    long flatNanos() {
        return flatNanos;
    }
}
