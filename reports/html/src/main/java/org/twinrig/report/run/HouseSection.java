package org.twinrig.report.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.twinrig.core.chart.Ticks;
import org.twinrig.core.plan.Room;
import org.twinrig.core.recording.ChannelKind;
import org.twinrig.core.time.SimTime;
import org.twinrig.report.chart.LineChart;
import org.twinrig.report.chart.Mark;
import org.twinrig.report.chart.Series;
import org.twinrig.report.markup.Html;

/** Several rooms side by side: pictures of all at some moments, the extremes of each, and what was true over time. */
final class HouseSection {
    private static final int MOMENTS = 4; // after the one before it begins
    private static final double BEFORE = 2; // [s] before the ignition

    private record Quantity(String field, String title, boolean first) {}

    private static final List<Quantity> QUANTITIES = List.of(
            new Quantity("upperTempC", "Temperature of the hot layer", true),
            new Quantity("lowerTempC", "Temperature below it", true),
            new Quantity("interfaceM", "Height of its foot", true),
            new Quantity("hrrKw", "Heat release", true),
            new Quantity("upperCo2Ppm", "CO2 in the hot layer", true),
            new Quantity("upperCoPpm", "CO in the hot layer", true),
            new Quantity("upperSmokeGm3", "Smoke in the hot layer", true),
            new Quantity("o2UpperPct", "Oxygen in the hot layer", true),
            new Quantity("lowerCo2Ppm", "CO2 below", false),
            new Quantity("lowerCoPpm", "CO below", false),
            new Quantity("lowerSmokeGm3", "Smoke below", false),
            new Quantity("humidityPct", "Relative humidity", false),
            new Quantity("pressurePa", "Pressure", false),
            new Quantity("people", "People", false));

    private record Extreme(String title, String field, boolean highest, String form) {}

    private static final List<Extreme> EXTREMES = List.of(
            new Extreme("hottest layer", "upperTempC", true, "%.0f °C"),
            new Extreme("its lowest foot", "interfaceM", false, "%.1f m"),
            new Extreme("warmest below", "lowerTempC", true, "%.0f °C"),
            new Extreme("highest CO2", "upperCo2Ppm", true, "%.0f ppm"),
            new Extreme("highest CO", "upperCoPpm", true, "%.0f ppm"),
            new Extreme("thickest smoke", "upperSmokeGm3", true, "%.2f g/m³"),
            new Extreme("most heat", "hrrKw", true, "%.0f kW"));

    private final Digest digest;
    private final List<Mark> marks;
    private final List<Room> rooms;

    HouseSection(Digest digest, List<Mark> marks) {
        this.digest = digest;
        this.marks = marks;
        this.rooms = digest.house().rooms().stream()
                .filter(room -> digest.room(room).isPresent())
                .toList();
    }

    /** Empty unless there are several rooms. */
    String html() {
        if (!digest.house().hasSeveral() || rooms.isEmpty()) {
            return "";
        }
        return "<h3>Rooms</h3>" + plans() + table() + chips(names()) + charts(true)
                + "<details><summary>More of what was true in the rooms</summary>" + chips(names()) + charts(false)
                + "</details>";
    }

    private String plans() {
        var out =
                new StringBuilder("<p class=\"note\">From above: the floor as warm as the air at it, along the walls a "
                        + "band as warm as the hot layer; smoke dims. Doors and windows that open stand where there is wall for "
                        + "them.</p><div class=\"strip\">");
        double end = digest.seconds();
        double from = digest.first("ignition")
                .map(event -> Math.max(0, SimTime.toSeconds(event.timeNanos()) - BEFORE))
                .orElse(0.0);
        String first = from > 0 ? "before ignition, " : "";
        for (int i = 0; i <= MOMENTS; i++) {
            double at = Math.rint(from + i * (end - from) / MOMENTS);
            out.append(PlanPicture.figure(digest, Math.min(at, end), (i == 0 ? first : "") + Ticks.time(at)));
        }
        return out.append("</div>").toString();
    }

    private String table() {
        var out = new StringBuilder("<table class=\"rooms\"><thead><tr><th>room</th>");
        EXTREMES.forEach(extreme -> out.append("<th>%s</th>".formatted(extreme.title)));
        out.append("</tr></thead><tbody>");
        for (Room room : rooms) {
            out.append("<tr><td>%s</td>".formatted(chip(colour(room), room.name())));
            for (Extreme extreme : EXTREMES) {
                out.append("<td>%s</td>".formatted(told(room, extreme)));
            }
            out.append("</tr>");
        }
        return out.append("</tbody></table>").toString();
    }

    private String told(Room room, Extreme extreme) {
        Columns columns = digest.room(room).orElseThrow();
        if (!columns.has(extreme.field)) {
            return "–";
        }
        Series series = columns.series(extreme.field, "", Series.Role.TRUTH);
        int best = 0;
        for (int i = 1; i < series.y().length; i++) {
            boolean further = extreme.highest ? series.y()[i] > series.y()[best] : series.y()[i] < series.y()[best];
            best = further || Double.isNaN(series.y()[best]) ? i : best;
        }
        String value = String.format(Locale.ROOT, extreme.form, series.y()[best]);
        return series.isConstant() ? value : "%s <span>at %s</span>".formatted(value, Ticks.time(series.x()[best]));
    }

    private int colour(Room room) {
        return digest.house().rooms().indexOf(room);
    }

    private List<String> names() {
        return rooms.stream().map(room -> chip(colour(room), room.name())).toList();
    }

    /** A name with its colour in the charts. */
    static String chip(int colour, String name) {
        return "<span class=\"chip\"><i class=\"%s\"></i>%s</span>"
                .formatted(Series.Role.ofRoom(colour).css(), Html.escape(name));
    }

    /** Names with their colours, in a line. */
    static String chips(List<String> chips) {
        return "<p class=\"chips\">" + String.join(" ", chips) + "</p>";
    }

    private String charts(boolean first) {
        var out = new StringBuilder("<div class=\"charts\">");
        for (Quantity quantity : QUANTITIES) {
            if (quantity.first != first) {
                continue;
            }
            var lines = new ArrayList<Series>();
            String unit = "";
            for (Room room : rooms) {
                Columns columns = digest.room(room).orElseThrow();
                if (columns.has(quantity.field)) {
                    lines.add(columns.series(quantity.field, room.name(), Series.Role.ofRoom(colour(room))));
                    unit = columns.unit(quantity.field);
                }
            }
            out.append(chart(quantity.title, unit, lines, digest, marks));
        }
        return out.append("</div>").toString();
    }

    /** A chart of several lines whose names stand above it; empty where all of them stay at one value. */
    static String chart(String title, String unit, List<Series> lines, Digest digest, List<Mark> marks) {
        if (lines.stream().allMatch(Series::isConstant)) {
            return "";
        }
        var chart = new LineChart(title, unit).withoutLegend().mark(marks).range(0, digest.seconds());
        lines.forEach(chart::add);
        return chart.svg();
    }

    /** Truths that this section shows. */
    static boolean shows(Digest digest, Columns columns) {
        return digest.house().hasSeveral()
                && columns.channel().kind() == ChannelKind.TRUTH
                && columns.channel().type().equals("room");
    }
}
