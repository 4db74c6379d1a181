package org.twinrig.viewer.paint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.twinrig.core.chart.TruthPairs;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.ChannelKind;
import org.twinrig.viewer.story.Columns;
import org.twinrig.viewer.story.Story;

/**
 * What one trend shows.
 *
 * @param title the quantity
 * @param origin where it comes from
 * @param unit of its ordinate
 * @param lines the reading last
 * @param isRisk true for a fire risk, which has the levels of alarm as limits
 */
record Trend(String title, String origin, String unit, List<Line> lines, boolean isRisk) {
    /** A line: one column, its name in the legend, and whether it is truth. */
    record Line(Columns columns, int column, String name, boolean truth) {}

    // What tells most stands first; what is not named here follows in the order of the recording.
    private static final List<String> ORDER = List.of(
            "risk",
            "hottestPixelC",
            "vibrationG",
            "peakG",
            "co2Ppm",
            "tempC",
            "hrrKw",
            "speedRpm",
            "volts",
            "upperCoPpm",
            "humidityPct",
            "upperSmokeGm3");
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("risk", "Fire risk"),
            Map.entry("hottestPixelC", "Hottest pixel"),
            Map.entry("vibrationG", "Vibration, effective"),
            Map.entry("peakG", "Vibration, peak"),
            Map.entry("co2Ppm", "CO2"),
            Map.entry("tempC", "Air temperature"),
            Map.entry("hrrKw", "Heat release"),
            Map.entry("speedRpm", "Fan speed"),
            Map.entry("volts", "Gas sensor's output"),
            Map.entry("humidityPct", "Relative humidity"),
            Map.entry("interfaceM", "Height of the hot layer"),
            Map.entry("pressurePa", "Pressure"),
            Map.entry("upperCoPpm", "CO in the hot layer"),
            Map.entry("lowerCoPpm", "CO below"),
            Map.entry("upperSmokeGm3", "Smoke in the hot layer"),
            Map.entry("lowerSmokeGm3", "Smoke below"));
    private static final List<String> FROM_ZERO =
            List.of("risk", "vibrationG", "peakG", "hrrKw", "speedRpm", "upperCoPpm", "upperSmokeGm3");

    /** All trends of a story, the most telling first. */
    static List<Trend> of(Story story) {
        var trends = new ArrayList<Trend>();
        for (Columns columns : story.columns()) {
            for (int c = 0; c < columns.schema().fields().size(); c++) {
                String field = columns.schema().fields().get(c).name();
                if (!field.equals("coldestPixelC") && !field.equals("state") && !isPairedTruth(columns, field)) {
                    trends.add(of(story, columns, c));
                }
            }
        }
        trends.sort(Comparator.comparingInt(Trend::rank));
        return trends;
    }

    private static Trend of(Story story, Columns columns, int column) {
        var field = columns.schema().fields().get(column);
        var lines = new ArrayList<Line>();
        boolean isTruth = columns.channel().kind() == ChannelKind.TRUTH;
        if (!isTruth) {
            for (TruthPairs.Truth truth : TruthPairs.of(field.name())) {
                story.truth("room", null).ifPresent(room -> {
                    int paired = room.schema().indexOf(truth.field());
                    if (paired >= 0) {
                        lines.add(new Line(room, paired, truth.name(), true));
                    }
                });
            }
        }
        lines.add(new Line(columns, column, isTruth ? "true" : "reading", isTruth));
        String title = WORDS.getOrDefault(field.name(), field.name());
        return new Trend(
                title,
                origin(columns.channel()),
                field.unit(),
                lines,
                field.name().equals("risk"));
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

    private String field() {
        Line last = lines.get(lines.size() - 1);
        return last.columns().schema().fields().get(last.column()).name();
    }

    /** True where nothing is a value that means something. */
    boolean fromZero() {
        return FROM_ZERO.contains(field());
    }

    private int rank() {
        Line last = lines.get(lines.size() - 1);
        String field = field();
        int rank = ORDER.indexOf(field);
        // A second sensor of the same quantity comes after the first of each.
        boolean first =
                field.equals("volts") || !last.columns().channel().type().equals("dht22");
        return (rank < 0 ? ORDER.size() : rank) + (first ? 0 : ORDER.size());
    }
}
