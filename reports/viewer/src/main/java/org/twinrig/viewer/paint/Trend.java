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
 * @param title for people
 * @param unit of its ordinate
 * @param lines the reading last
 * @param isRisk true for a fire risk, which has the levels of alarm as limits
 */
record Trend(String title, String unit, List<Line> lines, boolean isRisk) {
    /** A line: one column, its name in the legend, and whether it is truth. */
    record Line(Columns columns, int column, String name, boolean truth) {}

    // What tells most stands first; what is not named here follows in the order of the recording.
    private static final List<String> ORDER = List.of(
            "risk",
            "hottestPixelC",
            "vibrationG",
            "co2Ppm",
            "tempC",
            "hrrKw",
            "speedRpm",
            "upperCoPpm",
            "volts",
            "humidityPct",
            "upperSmokeGm3");
    private static final Map<String, String> WORDS = Map.of(
            "risk", "Fire risk",
            "hottestPixelC", "Hottest pixel",
            "vibrationG", "Vibration, effective",
            "co2Ppm", "CO2",
            "tempC", "Air temperature",
            "hrrKw", "Heat release",
            "speedRpm", "Fan speed",
            "volts", "Gas sensor's output",
            "humidityPct", "Relative humidity",
            "upperSmokeGm3", "Smoke in the hot layer");

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
        return new Trend(title + origin(columns.channel()), field.unit(), lines, field.name().equals("risk"));
    }

    private static String origin(Channel channel) {
        return switch (channel.kind()) {
            case TRUTH -> " (truth of " + channel.source() + ")";
            case DERIVED -> " (detector of " + channel.source() + ")";
            default -> " (" + channel.type() + " of " + channel.source() + ")";
        };
    }

    private static boolean isPairedTruth(Columns columns, String field) {
        return columns.channel().kind() == ChannelKind.TRUTH
                && List.of("upperCo2Ppm", "lowerCo2Ppm", "upperTempC", "lowerTempC", "shaftHz").contains(field);
    }

    private int rank() {
        Line last = lines.get(lines.size() - 1);
        String field = last.columns().schema().fields().get(last.column()).name();
        int rank = ORDER.indexOf(field);
        // A second sensor of the same quantity comes after the first of each.
        boolean first = field.equals("volts") || !last.columns().channel().type().equals("dht22");
        return (rank < 0 ? ORDER.size() : rank) + (first ? 0 : ORDER.size());
    }
}
