package org.twinrig.report;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.core.recording.Event;
import org.twinrig.core.recording.FloorPlan;
import org.twinrig.core.recording.FloorPlan.Item;
import org.twinrig.core.recording.FloorPlan.Kind;
import org.twinrig.core.recording.RecordingWriter;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.time.SimTime;

/** A recording of two rooms with a door between them, two probes and a board, made without the simulator. */
final class SyntheticHouse {
    private static final int IGNITION = 40; // [s]
    private static final int OUT = 90; // [s]
    private static final int END = 122; // [s]
    private static final SampleSchema ROOM = SampleSchema.of(
            "RoomTruth",
            "upperTempC",
            "°C",
            "lowerTempC",
            "°C",
            "interfaceM",
            "m",
            "upperCo2Ppm",
            "ppm",
            "lowerCo2Ppm",
            "ppm",
            "upperSmokeGm3",
            "g/m³",
            "lowerSmokeGm3",
            "g/m³",
            "hrrKw",
            "kW");
    private static final SampleSchema PROBE = SampleSchema.of("ProbeTruth", "tempC", "°C", "gasPpm", "ppm");

    private static final FloorPlan PLAN = new FloorPlan(List.of(
            new Item(Kind.ROOM, "attic", Map.of("size", "4,3,2.5", "corner", "0,0,0")),
            new Item(Kind.ROOM, "study", Map.of("size", "4,3,2.5", "corner", "4.1,0,0")),
            new Item(
                    Kind.OPENING,
                    "attic.door",
                    Map.of("room", "attic", "to", "study", "width", "0.8", "open", "0", "changes", "50:1")),
            new Item(Kind.FIRE, "lamp", Map.of("room", "study", "at", "2,1,0.9")),
            new Item(Kind.PROBE, "desk", Map.of("room", "study", "at", "1,1,1")),
            new Item(Kind.PROBE, "roof", Map.of("room", "attic", "at", "1,1,2.4")),
            new Item(Kind.DEVICE, "study-1", Map.of("room", "study", "at", "0.3,0.3,2.4", "sensors", "scd41"))));

    private SyntheticHouse() {}

    static Path write(Path folder) {
        Path file = folder.resolve("house.mcap");
        try (var writer = new RecordingWriter(file)) {
            writer.begin(
                    new RunInfo("house", "Two rooms", 7, Instant.parse("2026-01-15T08:00:00Z"), 0, PLAN.properties()));
            for (int second = 0; second <= END; second++) {
                tell(writer, second);
            }
            writer.accept(Channel.EVENTS, verdict("upperTempC of study reaches 60 °C: at t = 60 s", "passed"));
            writer.accept(Channel.EVENTS, verdict("co2Ppm of study-1 stays below 500 ppm: highest 900 ppm", "failed"));
            writer.end(END * SimTime.SECOND);
        }
        return file;
    }

    private static Event verdict(String text, String verdict) {
        return new Event(END * SimTime.SECOND, "verdict", "house", text, Map.of("verdict", verdict));
    }

    private static void tell(RecordingWriter writer, int second) {
        long t = second * SimTime.SECOND;
        double fire = Math.max(0, second - IGNITION);
        room(writer, "attic", t, 20 + 0.1 * fire, 400 + fire, 0);
        room(writer, "study", t, 20 + 2 * fire, 400 + 10 * fire, second < OUT ? fire : 0);
        writer.accept(Channel.truth("desk", "probe", new Content.Numbers(PROBE)), new Samples(t, new double[] {
            20 + fire / 2, 0
        }));
        writer.accept(Channel.truth("roof", "probe", new Content.Numbers(PROBE)), new Samples(t, new double[] {
            20 + fire / 9, 0
        }));
        var board = new Content.Numbers(SampleSchema.of("Scd41Reading", "co2Ppm", "ppm"));
        writer.accept(Channel.reading("study-1", "scd41", board), new Samples(t, new double[] {400 + 5 * fire}));
        if (second == IGNITION || second == OUT) {
            String kind = second == OUT ? "extinguished" : "ignition";
            writer.accept(Channel.EVENTS, new Event(t, kind, "lamp", "lamp " + kind, Map.of("room", "study")));
        }
        if (second == 50) {
            writer.accept(Channel.EVENTS, new Event(t, "door", "door", "door is open", Map.of("room", "attic")));
        }
    }

    private static void room(RecordingWriter writer, String name, long t, double upper, double co2, double kilowatts) {
        double smoke = (upper - 20) / 100;
        writer.accept(Channel.truth(name, "room", new Content.Numbers(ROOM)), new Samples(t, new double[] {
            upper, 20, 2.5 - (upper - 20) / 200, co2, 400, smoke, 0, kilowatts
        }));
    }
}
