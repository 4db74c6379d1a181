package org.twinrig.viewer;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
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

/**
 * A recording of 100 s of three rooms, made without the simulator: bedroom, hall and kitchen stand above each other on the
 * plan. From 20 s on it burns in the kitchen; each layer of each room then has a temperature of its own, which is a step
 * of the scale of heat.
 */
public final class Flat {
    static final long SECOND = SimTime.SECOND;
    static final int IGNITION = 20;
    static final int DOOR_OPENS = 50;
    static final int END = 100;

    private static final SampleSchema TRUTH = SampleSchema.of(
            "RoomTruth",
            "upperTempC",
            "°C",
            "lowerTempC",
            "°C",
            "interfaceM",
            "m",
            "upperCoPpm",
            "ppm",
            "upperSmokeGm3",
            "g/m³",
            "lowerSmokeGm3",
            "g/m³",
            "hrrKw",
            "kW");
    private static final SampleSchema PROBE = SampleSchema.of("ProbeTruth", "tempC", "°C", "co2Ppm", "ppm");
    private static final SampleSchema AIR = SampleSchema.of("Scd41Reading", "co2Ppm", "ppm", "tempC", "°C");

    private Flat() {}

    private static Item item(Kind kind, String name, String... facts) {
        var map = new java.util.TreeMap<String, String>();
        for (int i = 0; i < facts.length; i += 2) {
            map.put(facts[i], facts[i + 1]);
        }
        return new Item(kind, name, map);
    }

    private static Item room(String name, String size, String corner) {
        return corner.isEmpty()
                ? item(Kind.ROOM, name, "size", size)
                : item(Kind.ROOM, name, "size", size, "corner", corner);
    }

    /** The plan; without corners if they are not {@code told}. */
    public static FloorPlan plan(boolean told) {
        var items = new ArrayList<Item>();
        items.add(room("kitchen", "4,3,2.5", told ? "0,0,0" : ""));
        items.add(room("hall", "5,2,2.5", told ? "0,3.1,0" : ""));
        items.add(room("bedroom", "4,3,2.5", told ? "0,5.2,0" : ""));
        items.add(item(
                Kind.OPENING,
                "hall.door",
                "room",
                "hall",
                "to",
                "bedroom",
                "width",
                "0.8",
                "open",
                "0",
                "changes",
                DOOR_OPENS + ":1"));
        items.add(item(Kind.OPENING, "kitchen.door", "room", "kitchen", "to", "hall", "width", "0.8", "open", "1"));
        items.add(item(Kind.FIRE, "pan", "room", "kitchen", "at", "3,1,0.9"));
        items.add(item(Kind.PERSON, "ben", "room", "bedroom", "at", "2,1.5,0"));
        items.add(item(Kind.PROBE, "bed", "room", "bedroom", "at", "3,2.5,0.6"));
        items.add(item(Kind.DEVICE, "bed-1", "room", "bedroom", "at", "0.3,0.3,2.4", "sensors", "scd41"));
        items.add(item(Kind.DEVICE, "kitchen-1", "room", "kitchen", "at", "0.3,0.3,2.4", "sensors", "scd41"));
        return new FloorPlan(items);
    }

    /** The head of the recording. */
    public static RunInfo info(boolean cornersTold) {
        return new RunInfo(
                "flat",
                "A made-up flat",
                7,
                Instant.parse("2026-01-15T08:00:00Z"),
                END * SECOND,
                plan(cornersTold).properties());
    }

    /** Writes it and returns the file. */
    static Path write(Path folder, boolean cornersTold) {
        Path file = folder.resolve("flat.mcap");
        try (var writer = new RecordingWriter(file)) {
            writer.begin(info(cornersTold));
            for (int second = 0; second <= END; second++) {
                boolean burns = second >= IGNITION;
                long t = second * SECOND;
                if (second == IGNITION) {
                    writer.accept(
                            Channel.EVENTS, new Event(t, "ignition", "pan", "pan burns", Map.of("room", "kitchen")));
                }
                if (second == DOOR_OPENS) {
                    writer.accept(Channel.EVENTS, new Event(t, "door", "door", "door is open", Map.of("room", "hall")));
                }
                for (var entry : entries(t, burns)) {
                    writer.accept(entry.channel, new Samples(t, entry.values));
                }
            }
            writer.end(END * SECOND);
        }
        return file;
    }

    /** One row of one channel. */
    public record Row(Channel channel, double... values) {}

    /** What is told at a moment, before and after the ignition. */
    public static List<Row> entries(long nanos, boolean burns) {
        return List.of(
                room("bedroom", burns ? 70 : 15, 15, 2, 0),
                room("hall", burns ? 120 : 15, burns ? 25 : 15, 1.5, 0),
                room("kitchen", burns ? 250 : 15, burns ? 40 : 15, 1.2, burns ? 100 : 0),
                new Row(Channel.truth("bed", "probe", new Content.Numbers(PROBE)), 16, 500),
                new Row(Channel.reading("bed-1", "scd41", new Content.Numbers(AIR)), 450, 16),
                new Row(Channel.reading("kitchen-1", "scd41", new Content.Numbers(AIR)), 900, 40));
    }

    private static Row room(String name, double upper, double lower, double level, double kilowatts) {
        return new Row(
                Channel.truth(name, "room", new Content.Numbers(TRUTH)), upper, lower, level, upper, 0, 0, kilowatts);
    }
}
