package org.twinrig.sensors.lepton35;

import org.twinrig.core.time.SimTime;

/**
 * Whether the camera is on, and how far it has booted.
 *
 * <p>The interface description asks hosts to wait 950 ms after power-on; the twin has booted then, and acknowledges its
 * address from 100 ms on [A]. Above 80 °C the camera warns, and 10 s later it switches itself off if it was not told
 * otherwise (data sheet); it comes back 5 K lower [A].
 */
final class LeptonPower {
    private static final long ANSWERS_AFTER = 100 * SimTime.MILLISECOND;
    private static final long BOOTED_AFTER = 950 * SimTime.MILLISECOND;
    private static final long WARNING = 10 * SimTime.SECOND;
    private static final double TOO_HOT = 353.15; // [K]
    private static final double COOL_AGAIN = 348.15; // [K]

    private boolean on = true;
    private long onNanos;
    private long hotNanos = Long.MAX_VALUE;
    private boolean tooHot;
    private int shutdowns;

    /** Power comes on, or on again, at {@code timeNanos}. */
    void start(long timeNanos) {
        on = true;
        onNanos = timeNanos;
        tooHot = false;
        hotNanos = Long.MAX_VALUE;
    }

    /** Power goes. */
    void stop() {
        on = false;
    }

    boolean isOn() {
        return on;
    }

    /** Whether it acknowledges its address. */
    boolean answers(long timeNanos) {
        return on && timeNanos - onNanos >= ANSWERS_AFTER;
    }

    /** Whether it takes commands. */
    boolean booted(long timeNanos) {
        return on && timeNanos - onNanos >= BOOTED_AFTER;
    }

    /** Whether its video runs: as soon as the first frame is due after the first flat field. */
    boolean video(long timeNanos) {
        return on && timeNanos - onNanos >= FrameClock.due(0);
    }

    /** Moment of power-on [ns]. */
    long onNanos() {
        return onNanos;
    }

    /** Time since power-on [ms]. */
    long uptimeMillis(long timeNanos) {
        return Math.max(0, timeNanos - onNanos) / SimTime.MILLISECOND;
    }

    /** Whether the camera is about to switch itself off, or would be. */
    boolean warns() {
        return on && hotNanos != Long.MAX_VALUE;
    }

    /** Whether it has switched itself off and is still too hot. */
    boolean tooHot() {
        return tooHot;
    }

    /** How often it has switched itself off. */
    int shutdowns() {
        return shutdowns;
    }

    /** Looks at the focal plane's temperature [K]; true when the camera has just switched itself off or must start. */
    boolean changesAt(long timeNanos, double focalPlane, boolean protectedByItself) {
        if (on && focalPlane < TOO_HOT) {
            hotNanos = Long.MAX_VALUE;
        } else if (on && hotNanos == Long.MAX_VALUE) {
            hotNanos = timeNanos;
        }
        if (on && protectedByItself && warns() && timeNanos - hotNanos >= WARNING) {
            on = false;
            tooHot = true;
            shutdowns++;
            return true;
        }
        return !on && tooHot && focalPlane < COOL_AGAIN;
    }
}
