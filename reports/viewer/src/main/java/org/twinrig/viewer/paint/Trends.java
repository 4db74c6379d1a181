package org.twinrig.viewer.paint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.twinrig.core.chart.TruthPairs;
import org.twinrig.core.plan.Room;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.ChannelKind;
import org.twinrig.core.recording.FloorPlan.Item;
import org.twinrig.core.recording.FloorPlan.Kind;
import org.twinrig.viewer.story.Columns;
import org.twinrig.viewer.story.Story;

/**
 * All trends of a story, the most telling first. A reading stands beside the truth of the room that its device is in. What
 * is true of several rooms stands in one trend for all of them, and so does what is true at several probes.
 */
final class Trends {
    private static final String ROOMS = "room/"; // before the name of a quantity that is told of several rooms
    private static final String PROBES = "probe/";

    // What tells most stands first; what is not named here follows in the order of the recording.
    private static final List<String> ORDER = List.of(
            "risk",
            "pit",
            "hottestPixelC",
            ROOMS + "upperTempC",
            "vibrationG",
            "peakG",
            "co2Ppm",
            PROBES + "tempC",
            ROOMS + "upperCoPpm",
            "tempC",
            "hrrKw",
            ROOMS + "hrrKw",
            "speedRpm",
            "volts",
            "upperCoPpm",
            ROOMS + "upperSmokeGm3",
            PROBES + "co2Ppm",
            PROBES + "coPpm",
            PROBES + "smokeMgm3",
            "humidityPct",
            "upperSmokeGm3",
            ROOMS + "interfaceM",
            ROOMS + "lowerTempC");
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("risk", "Fire risk"),
            Map.entry("pit", "A pit in the bearing, probability"),
            Map.entry("innerRace", "… in its inner race"),
            Map.entry("ball", "… in a ball"),
            Map.entry("outerRace", "… in its outer race"),
            Map.entry("hottestPixelC", "Hottest pixel"),
            Map.entry("vibrationG", "Vibration, effective"),
            Map.entry("peakG", "Vibration, peak"),
            Map.entry("co2Ppm", "CO2"),
            Map.entry("coPpm", "CO"),
            Map.entry("gasPpm", "Unburned gas"),
            Map.entry("vapourPpm", "Vapours"),
            Map.entry("smokeMgm3", "Smoke"),
            Map.entry("speedMs", "Speed of the air"),
            Map.entry("tempC", "Air temperature"),
            Map.entry("hrrKw", "Heat release"),
            Map.entry("speedRpm", "Speed of the shaft"),
            Map.entry("volts", "Gas sensor's output"),
            Map.entry("humidityPct", "Relative humidity"),
            Map.entry("interfaceM", "Height of the hot layer"),
            Map.entry("pressurePa", "Pressure"),
            Map.entry("upperTempC", "Hot layer"),
            Map.entry("lowerTempC", "Air below"),
            Map.entry("upperCo2Ppm", "CO2 in the hot layer"),
            Map.entry("lowerCo2Ppm", "CO2 below"),
            Map.entry("upperCoPpm", "CO in the hot layer"),
            Map.entry("lowerCoPpm", "CO below"),
            Map.entry("upperSmokeGm3", "Smoke in the hot layer"),
            Map.entry("lowerSmokeGm3", "Smoke below"),
            Map.entry("o2UpperPct", "Oxygen in the hot layer"));
    // Of a second board with the same sensor these come after the first of everything.
    private static final List<String> ONCE_FIRST = List.of("co2Ppm", "tempC", "humidityPct", "volts");

    private final Story story;
    private final boolean several;
    private final Set<String> seen = new HashSet<>();

    private Trends(Story story) {
        this.story = story;
        this.several = story.house().hasSeveral();
    }

    static List<Trend> of(Story story) {
        return new Trends(story).all();
    }

    private List<Trend> all() {
        var trends = new ArrayList<Trend>();
        for (Columns columns : story.columns()) {
            if (isGrouped(columns)) {
                continue;
            }
            for (int c = 0; c < columns.schema().fields().size(); c++) {
                String field = columns.schema().fields().get(c).name();
                if (!field.equals("coldestPixelC") && !field.equals("state") && !isPairedTruth(columns, field)) {
                    trends.add(single(columns, c));
                }
            }
        }
        if (several) {
            trends.addAll(grouped("room", ROOMS, "truth of the rooms"));
        }
        trends.addAll(grouped("probe", PROBES, "truth at the probes"));
        trends.sort(Comparator.comparingInt(Trend::rank));
        return trends;
    }

    private boolean isGrouped(Columns columns) {
        String type = columns.channel().type();
        return columns.channel().kind() == ChannelKind.TRUTH
                && (type.equals("probe") || several && type.equals("room"));
    }

    private Trend single(Columns columns, int column) {
        var field = columns.schema().fields().get(column);
        var lines = new ArrayList<Trend.Line>();
        boolean isTruth = columns.channel().kind() == ChannelKind.TRUTH;
        if (!isTruth) {
            for (TruthPairs.Truth truth : TruthPairs.of(field.name())) {
                truthAt(columns.channel()).ifPresent(room -> {
                    int paired = room.schema().indexOf(truth.field());
                    if (paired >= 0) {
                        lines.add(Trend.Line.of(room, paired, truth.name(), true, !lines.isEmpty()));
                    }
                });
            }
        }
        lines.add(Trend.Line.of(columns, column, isTruth ? "true" : "reading", isTruth, isTruth && !lines.isEmpty()));
        String title = WORDS.getOrDefault(field.name(), field.name());
        return new Trend(title, origin(columns.channel()), field.unit(), lines, rank(columns, field.name()));
    }

    /** The truth of the room that a sensor is in. */
    private Optional<Columns> truthAt(Channel sensor) {
        return several ? story.house().roomOfDevice(sensor.source()).flatMap(story::truths) : story.truth("room", null);
    }

    private static String origin(Channel channel) {
        return switch (channel.kind()) {
            case TRUTH -> "truth of " + channel.source();
            case DERIVED -> "detector of " + channel.source();
            default -> channel.type() + " of " + channel.source();
        };
    }

    private static boolean isPairedTruth(Columns columns, String field) {
        return columns.channel().kind() == ChannelKind.TRUTH
                && List.of("upperCo2Ppm", "lowerCo2Ppm", "upperTempC", "lowerTempC", "shaftHz")
                        .contains(field);
    }

    private int rank(Columns columns, String field) {
        int rank = ORDER.indexOf(field);
        String type = columns.channel().type();
        // A second sensor of the same quantity comes after the first of each.
        boolean first = field.equals("volts") || !type.equals("dht22");
        if (several && ONCE_FIRST.contains(field)) {
            first &= seen.add(type + " " + field);
        }
        return (rank < 0 ? ORDER.size() : rank) + (first ? 0 : ORDER.size());
    }

    /** One trend for each quantity of all truths of this {@code type}; {@code prefix} is that of its rank. */
    private List<Trend> grouped(String type, String prefix, String origin) {
        var lines = new LinkedHashMap<String, List<Trend.Line>>();
        var units = new LinkedHashMap<String, String>();
        for (Columns columns : sources(type)) {
            String source = columns.channel().source();
            int room = room(type, source);
            for (int c = 0; c < columns.schema().fields().size(); c++) {
                var field = columns.schema().fields().get(c);
                var all = lines.computeIfAbsent(field.name(), name -> new ArrayList<>());
                boolean again = all.stream().anyMatch(line -> line.room() == room);
                all.add(new Trend.Line(columns, c, source, true, again, room));
                units.put(field.name(), field.unit());
            }
        }
        var trends = new ArrayList<Trend>();
        lines.forEach((field, all) -> {
            int rank = ORDER.indexOf(prefix + field);
            String title = WORDS.getOrDefault(field, field);
            trends.add(new Trend(
                    title, origin, units.getOrDefault(field, ""), all, rank < 0 ? 2 * ORDER.size() + 1 : rank));
        });
        return trends;
    }

    /** In the order of rooms and probes elsewhere, and not in that in which they told something first. */
    private List<Columns> sources(String type) {
        List<String> names = type.equals("room")
                ? story.house().rooms().stream().map(Room::name).toList()
                : story.plan().all(Kind.PROBE).stream().map(Item::name).toList();
        return story.columns().stream()
                .filter(columns -> columns.channel().kind() == ChannelKind.TRUTH
                        && columns.channel().type().equals(type))
                .sorted(Comparator.comparingInt(
                        columns -> names.indexOf(columns.channel().source())))
                .toList();
    }

    private int room(String type, String source) {
        Optional<Room> room = type.equals("room")
                ? story.house().room(source)
                : story.plan().all(Kind.PROBE).stream()
                        .filter(probe -> probe.name().equals(source))
                        .findFirst()
                        .flatMap(story.house()::roomOf);
        return Math.max(0, room.map(story.house().rooms()::indexOf).orElse(0));
    }
}
