package org.twinrig.sensors.lepton35;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.twinrig.core.reading.Reading;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.core.recording.Event;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.Point;
import org.twinrig.physics.RoomField;
import org.twinrig.sensors.Sensor;

/** One camera: a room in, radiometric frames out. */
final class Lepton35 implements Sensor {
    /** Unique frames per second: one in three of the frame clock, which the data sheet rounds to 26.4 Hz [Hz]. */
    static final double FRAMES_PER_SECOND = 8.77;

    private static final long HUNDRED_SECONDS = 100 * SimTime.SECOND; // 877 frames fall in 100 s exactly
    private static final long FRAMES_IN_THEM = 877;
    private static final long START_UP_FRAMES = 8; // the first whole frame after the first flat field
    // Automatic gain, as recorded telemetry reports its thresholds: a quarter of the picture, nine tenths of it.
    private static final int HOT_COUNTS = 38_815; // 115 °C
    private static final int COOL_COUNTS = 35_815; // 85 °C
    private static final double HOT_SHARE = 0.25;
    private static final double COOL_SHARE = 0.90;

    private final Channel channel;
    private final RoomField room;
    private final Point at;
    private final boolean automaticGain;
    private final SceneRenderer renderer;
    private final Optics optics = new Optics();
    private final Detector detector;
    private final Shutter shutter;
    private final String device;
    private final float[] sharp = new float[Camera.PIXELS];
    private final float[] blurred = new float[Camera.PIXELS];
    private final List<Event> events = new ArrayList<>();
    private short[] counts = new short[Camera.PIXELS];
    private double air;
    private long airNanos;

    Lepton35(String device, RoomField room, Camera camera, Detector detector, boolean automaticGain) {
        this.channel = Channel.reading(
                device, "lepton35", new Content.Thermal(Camera.WIDTH, Camera.HEIGHT, FRAMES_PER_SECOND));
        this.device = device;
        this.room = room;
        this.at = camera.at();
        this.automaticGain = automaticGain;
        this.renderer = new SceneRenderer(camera);
        this.detector = detector;
        this.air = room.airAt(at).temperature();
        this.shutter = new Shutter(air);
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Schedule schedule() {
        return new Schedule(START_UP_FRAMES * HUNDRED_SECONDS / FRAMES_IN_THEM, HUNDRED_SECONDS, FRAMES_IN_THEM);
    }

    @Override
    public Reading read(long timeNanos) {
        boolean newSecond = timeNanos - airNanos >= SimTime.SECOND;
        if (newSecond) {
            air = room.airAt(at).temperature();
            airNanos = timeNanos;
        }
        shutter.advance(timeNanos, air);
        shutter.takeClosing().ifPresent(why -> events.add(closed(timeNanos, why)));
        if (!shutter.closed()) {
            if (shutter.takeOpened()) {
                detector.takeFlatField(wantedGain());
            }
            if (renderer.render(room.thermalScene(), sharp)) {
                optics.blur(sharp, blurred, renderer.top(), renderer.end());
            }
            counts = new short[Camera.PIXELS];
            detector.expose(blurred, shutter.drift(), counts);
            if (newSecond && automaticGain && wantedGain() != detector.gain()) {
                shutter.request("gain changes");
            }
        }
        return new ThermalFrame(timeNanos, Camera.WIDTH, Camera.HEIGHT, counts);
    }

    @Override
    public List<Event> drainEvents() {
        var drained = List.copyOf(events);
        events.clear();
        return drained;
    }

    private Event closed(long timeNanos, String why) {
        return new Event(
                timeNanos,
                "shutter",
                device,
                "Shutter of " + device + "/lepton35 closed for 0.87 s: " + why,
                Map.of("reason", why));
    }

    private Gain wantedGain() {
        if (!automaticGain) {
            return detector.gain();
        }
        int hot = 0;
        int cool = 0;
        for (short count : counts) {
            int unsigned = count & 0xFFFF;
            hot += unsigned > HOT_COUNTS ? 1 : 0;
            cool += unsigned < COOL_COUNTS ? 1 : 0;
        }
        if (detector.gain() == Gain.HIGH) {
            return hot >= HOT_SHARE * Camera.PIXELS ? Gain.LOW : Gain.HIGH;
        }
        return cool >= COOL_SHARE * Camera.PIXELS ? Gain.HIGH : Gain.LOW;
    }
}
