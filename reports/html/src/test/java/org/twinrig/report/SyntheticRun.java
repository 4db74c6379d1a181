package org.twinrig.report;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.recording.Alarm;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.core.recording.Event;
import org.twinrig.core.recording.RecordingWriter;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.time.SimTime;

/** A recording with one of everything that a page can show, made without the simulator. */
final class SyntheticRun {
    static final long IGNITION_SECONDS = 60;

    private SyntheticRun() {}

    static Path write(Path folder) {
        Path file = folder.resolve("run.mcap");
        try (var writer = new RecordingWriter(file)) {
            writer.begin(new RunInfo(
                    "synthetic", "A <synthetic> run", 7, Instant.parse("2026-01-15T08:00:00Z"), 0, Map.of()));
            var noise = new RandomStreams(7).stream("noise");
            var room = Channel.truth(
                    "office",
                    "room",
                    new Content.Numbers(
                            SampleSchema.of("RoomTruth", "lowerCo2Ppm", "ppm", "upperTempC", "°C", "hrrKw", "kW")));
            var gas = Channel.reading(
                    "hall-1",
                    "scd41",
                    new Content.Numbers(SampleSchema.of("Scd41Reading", "co2Ppm", "ppm", "tempC", "°C")));
            var camera = Channel.reading("hall-1", "lepton35", new Content.Thermal(16, 12, 1));
            var fan = Channel.reading("fan-1", "mls160a", new Content.Motion(300, 4096, 16.4));
            for (int second = 0; second < 180; second++) {
                long t = second * SimTime.SECOND;
                double fire = Math.max(0, second - IGNITION_SECONDS);
                writer.accept(room, new Samples(t, new double[] {600 + 4 * fire, 22 + fire, fire}));
                if (second == IGNITION_SECONDS) {
                    writer.accept(Channel.EVENTS, new Event(t, "ignition", "basket", "basket burns", Map.of()));
                }
                if (second % 5 == 0) {
                    writer.accept(gas, new Samples(t, new double[] {600 + 3 * fire + 5 * noise.gaussian(), 22}));
                }
                if (second == 100 || second == 120) {
                    boolean begins = second == 100;
                    writer.accept(
                            Channel.EVENTS,
                            new Event(
                                    t,
                                    begins ? "sensor-fault" : "sensor-fault-over",
                                    "hall-1/scd41",
                                    "hall-1/scd41: stuck " + (begins ? "begins" : "is over"),
                                    Map.of("fault", "stuck")));
                }
                if (second == 90) {
                    writer.accept(Channel.ALARMS, new Alarm(t, "fire", "hall-1", "WARNING", 0.5, 3.2, "risk 0.5"));
                }
                writer.accept(camera, frame(t, fire));
                writer.accept(fan, block(t, fire));
            }
            writer.accept(
                    Channel.EVENTS,
                    new Event(
                            180 * SimTime.SECOND,
                            "verdict",
                            "fire",
                            "a WARNING within 60 s",
                            Map.of("verdict", "passed")));
            writer.end(180 * SimTime.SECOND);
        }
        return file;
    }

    private static ThermalFrame frame(long t, double fire) {
        var counts = new short[16 * 12];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = (short) (29500 + i + (i == 100 ? 100 * fire : 0));
        }
        return new ThermalFrame(t, 16, 12, counts);
    }

    private static MotionBlock block(long t, double fire) {
        var axes = new short[6][300];
        for (int i = 0; i < 300; i++) {
            axes[0][i] = (short) (400 * StrictMath.sin(2 * StrictMath.PI * 51 * i / 300) + fire * (i % 17));
        }
        return new MotionBlock(t, axes);
    }
}
