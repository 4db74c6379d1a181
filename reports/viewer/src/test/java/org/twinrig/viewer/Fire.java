package org.twinrig.viewer;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.recording.Alarm;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.core.recording.Event;
import org.twinrig.core.recording.FloorPlan;
import org.twinrig.core.recording.FloorPlan.Item;
import org.twinrig.core.recording.FloorPlan.Kind;
import org.twinrig.core.recording.RecordingWriter;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.recording.Sink;
import org.twinrig.core.time.SimTime;

/**
 * A recording of two minutes with one of everything that the viewer shows, made without the simulator: a fire from 60 s
 * on in the middle of the camera's image, an alarm at 75 s, and a fan at 51 Hz that grows louder.
 */
final class Fire {
    static final long SECOND = SimTime.SECOND;
    static final int IGNITION = 60;
    static final int ALARM = 75;
    static final int END = 120;
    static final int HOT_PIXEL = 6 * 16 + 11; // row 6, column 11 of 16 x 12
    static final Channel CAMERA = Channel.reading("hall-1", "lepton35", new Content.Thermal(16, 12, 2));
    static final Channel MOTION = Channel.reading("fan-1", "mls160a", new Content.Motion(300, 4096, 16.4));
    private static final Channel ROOM = Channel.truth(
            "hall",
            "room",
            new Content.Numbers(SampleSchema.of(
                    "RoomTruth", "upperTempC", "°C", "lowerTempC", "°C", "interfaceM", "m", "hrrKw", "kW")));
    private static final Channel AIR = Channel.reading(
            "hall-1", "scd41", new Content.Numbers(SampleSchema.of("Scd41Reading", "co2Ppm", "ppm", "tempC", "°C")));

    private static final FloorPlan PLAN = new FloorPlan(List.of(
            new Item(Kind.ROOM, "hall", Map.of("size", "6,4,2.7")),
            new Item(Kind.OPENING, "door", Map.of("open", "0.2", "changes", "30:0.5")),
            new Item(Kind.PERSON, "anna", Map.of("at", "1,3,0", "leaves", "80")),
            new Item(Kind.FIRE, "basket", Map.of("at", "4,2,0.4", "fuel", "paper")),
            new Item(Kind.DEVICE, "hall-1", Map.of("at", "0.3,0.3,2.4", "look-at", "4,2,0.5", "sensors", "lepton35"))));

    private Fire() {}

    static RunInfo info() {
        return new RunInfo(
                "made-up", "A made-up fire", 7, Instant.parse("2026-01-15T08:00:00Z"), END * SECOND, PLAN.properties());
    }

    /** Writes it and returns the file. */
    static Path write(Path folder) {
        Path file = folder.resolve("fire.mcap");
        try (var writer = new RecordingWriter(file)) {
            writer.begin(info());
            tell(writer, 0, 2 * END);
            writer.end(END * SECOND);
        }
        return file;
    }

    /** Tells the half seconds [{@code from}, {@code to}]. */
    static void tell(Sink sink, int from, int to) {
        for (int half = from; half <= to; half++) {
            long t = half * SECOND / 2;
            double fire = Math.max(0, half / 2.0 - IGNITION);
            sink.accept(CAMERA, frame(t, fire));
            if (half % 2 == 0) {
                sink.accept(ROOM, new Samples(t, new double[] {21 + 4 * fire, 21, 2.7 - fire / 40, 2 * fire}));
                sink.accept(AIR, new Samples(t, new double[] {450 + 20 * fire, 21 + fire}));
            }
            if (half % 4 == 0 && half > 0) {
                sink.accept(MOTION, block(t, half / 2));
            }
            happen(sink, half, t);
        }
    }

    private static void happen(Sink sink, int half, long t) {
        if (half == 2 * IGNITION) {
            sink.accept(Channel.EVENTS, new Event(t, "ignition", "basket", "basket bursts into flame", Map.of()));
        } else if (half == 2 * ALARM) {
            sink.accept(Channel.ALARMS, new Alarm(t, "fire", "hall-1", "EMERGENCY", 0.9, 3, "Fire risk 0.90"));
        } else if (half == 160) {
            sink.accept(Channel.EVENTS, new Event(t, "departure", "anna", "anna leaves", Map.of()));
        } else if (half == 100) {
            sink.accept(Channel.EVENTS, new Event(t, "shutter", "hall-1", "Shutter closed", Map.of()));
        }
    }

    private static ThermalFrame frame(long t, double fire) {
        var counts = new short[16 * 12];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = (short) (29_415 + i % 7); // 21.0 °C
        }
        counts[HOT_PIXEL] = (short) (29_415 + Math.min(20_000, 1000 * fire)); // 10 K a second
        return new ThermalFrame(t, 16, 12, counts);
    }

    private static MotionBlock block(long t, double second) {
        var axes = new short[MotionBlock.AXES][600];
        for (int i = 0; i < 600; i++) {
            double at = SimTime.toSeconds(t) - (599 - i) / 300.0;
            axes[0][i] = (short) (20 * second * StrictMath.sin(2 * StrictMath.PI * 51 * at));
        }
        return new MotionBlock(t, axes);
    }
}
