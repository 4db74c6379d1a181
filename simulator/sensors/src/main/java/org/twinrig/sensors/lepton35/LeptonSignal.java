package org.twinrig.sensors.lepton35;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.LongConsumer;
import org.twinrig.core.recording.Event;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.Point;
import org.twinrig.physics.RoomField;

/**
 * What happens in one camera, frame by frame: scene, optics, shutter, detector, gain. Its faces, {@link Lepton35} for
 * readings and {@link LeptonDevice} for wires, both see it.
 */
final class LeptonSignal {
    /** Events that are kept for whoever asks; older ones go. */
    static final int MOST_EVENTS = 1000;

    private final String device;
    private final RoomField room;
    private final Point at;
    private final SceneRenderer renderer;
    private final Optics optics = new Optics();
    private final Lens lens = new Lens();
    private final Detector detector;
    private final Shutter shutter;
    private final GainControl gain;
    private final float[] sharp = new float[Camera.PIXELS];
    private final float[] blurred = new float[Camera.PIXELS];
    private final Queue<Event> events = new ArrayDeque<>();
    private short[] counts = new short[Camera.PIXELS];
    private LongConsumer afterFrame = timeNanos -> {};
    private boolean on = true;
    private boolean covered;
    private double air;
    private long airNanos;
    private long lastNanos = -1;

    LeptonSignal(String device, RoomField room, Camera camera, Detector detector, boolean automaticGain) {
        this.device = device;
        this.room = room;
        this.at = camera.at();
        this.renderer = new SceneRenderer(camera);
        this.detector = detector;
        this.gain = new GainControl(automaticGain, detector.gain());
        this.air = room.airAt(at).temperature();
        this.shutter = new Shutter(air);
    }

    /** Name of the board. */
    String device() {
        return device;
    }

    /** Its shutter. */
    Shutter shutter() {
        return shutter;
    }

    /** Its detector. */
    Detector detector() {
        return detector;
    }

    /** Its choice of gain. */
    GainControl gain() {
        return gain;
    }

    /** The gain that is wanted now; not that in use while a flat field is being waited for. */
    Gain wantedGain() {
        return gain.wanted(detector.gain(), counts);
    }

    /** Moment of the last frame [ns]; −1 before the first. */
    long lastNanos() {
        return lastNanos;
    }

    /** The last frame [0.01 K]; nobody changes it. */
    short[] counts() {
        return counts;
    }

    /** Temperature of the housing [K]: nine tenths of the way from the air to the focal plane, near what is recorded. */
    double housing() {
        return air + 0.9 * (shutter.focalPlane() - air);
    }

    /** Calls {@code listener} with the time of each frame from now on. */
    void afterFrame(LongConsumer listener) {
        afterFrame = listener;
    }

    /** Puts the shutter in front of the detector, or takes it away, for as long as nothing else is said. */
    void cover(boolean closed) {
        covered = closed;
    }

    /** What lies on its lens. */
    Lens lens() {
        return lens;
    }

    /** Whether the shutter was put in front of the detector. */
    boolean covered() {
        return covered;
    }

    /** Switches the camera on or off; while off it cools, and its last frame stays. */
    void power(boolean newOn) {
        on = newOn;
    }

    /** Whether the camera is on. */
    boolean isOn() {
        return on;
    }

    /** The frame of {@code timeNanos} [0.01 K]; the last one again if that was later. */
    short[] frame(long timeNanos) {
        if (timeNanos > lastNanos) {
            step(timeNanos, true);
            afterFrame.accept(timeNanos);
        }
        return counts;
    }

    /** Lets a frame pass that nobody has seen. */
    void pass(long timeNanos) {
        step(timeNanos, false);
        afterFrame.accept(timeNanos);
    }

    private void step(long timeNanos, boolean expose) {
        lastNanos = timeNanos;
        boolean newSecond = timeNanos - airNanos >= SimTime.SECOND;
        if (newSecond) {
            air = room.airAt(at).temperature();
            airNanos = timeNanos;
        }
        if (!on) {
            shutter.cool(timeNanos, air);
            return;
        }
        shutter.advance(timeNanos, air);
        shutter.takeClosing().ifPresent(why -> keep(closed(timeNanos, why)));
        if (!shutter.closed()) {
            if (shutter.takeOpened()) {
                detector.takeFlatField(wantedGain());
            }
            if (expose) {
                expose();
            }
            if (newSecond && wantedGain() != detector.gain()) {
                changeGain();
            }
        }
    }

    private void expose() {
        boolean changed = renderer.render(room.thermalScene(), sharp);
        if (changed) {
            optics.blur(sharp, blurred, renderer.top(), renderer.end());
        }
        counts = new short[Camera.PIXELS];
        if (covered) {
            var shut = new float[Camera.PIXELS];
            Arrays.fill(shut, (float) BandRadiance.of(housing()));
            detector.expose(shut, shutter.drift(), counts);
        } else {
            detector.expose(lens.seen(blurred, air), shutter.drift(), counts);
        }
    }

    /** Goes to the wanted gain: with a flat field, or at once where the host has kept flat fields to itself. */
    void changeGain() {
        if (shutter.mode() == Shutter.Mode.AUTOMATIC) {
            shutter.request("gain changes");
        } else {
            detector.switchTo(wantedGain());
            shutter.desire();
        }
    }

    /** Events since the last call. */
    List<Event> drainEvents() {
        var drained = List.copyOf(events);
        events.clear();
        return drained;
    }

    private void keep(Event event) {
        if (events.size() == MOST_EVENTS) {
            events.remove();
        }
        events.add(event);
    }

    private Event closed(long timeNanos, String why) {
        return new Event(
                timeNanos,
                "shutter",
                device,
                "Shutter of " + device + "/lepton35 closed for 0.87 s: " + why,
                Map.of("reason", why));
    }
}
