package org.twinrig.report.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.twinrig.core.recording.Alarm;
import org.twinrig.core.recording.ChannelKind;
import org.twinrig.core.recording.Event;
import org.twinrig.core.time.SimTime;
import org.twinrig.report.chart.LineChart;
import org.twinrig.report.chart.Mark;
import org.twinrig.report.chart.Series;
import org.twinrig.report.chart.Ticks;
import org.twinrig.report.image.ThermalPicture;
import org.twinrig.report.markup.Html;

/** One run as a part of a page: what happened, what was reported and how late, and every reading against the truth. */
public final class RunSection {
    private static final List<String> HAPPENINGS = List.of(
            "ignition", "extinguished", "fault-onset", "fan-stopped", "fan-started", "door", "arrival", "departure");
    private static final List<String> MARKED =
            List.of("ignition", "extinguished", "fault-onset", "fan-stopped", "fan-started");
    private static final int MOST_ALARM_ROWS = 40;

    private final Digest digest;
    private final List<Mark> marks;

    /** The section of this recording. */
    public RunSection(Digest digest) {
        this.digest = digest;
        this.marks = marks(digest);
    }

    /** The section's HTML, without a heading. */
    public String html() {
        return verdicts()
                + facts()
                + Timeline.svg(digest)
                + thermal()
                + vibration()
                + readings()
                + truths()
                + alarmTable()
                + channelTable();
    }

    private static List<Mark> marks(Digest digest) {
        var marks = new ArrayList<Mark>();
        for (Event event : digest.events()) {
            if (MARKED.contains(event.kind())) {
                marks.add(new Mark(
                        SimTime.toSeconds(event.timeNanos()), event.kind().replace('-', ' '), "event"));
            }
        }
        String spoken = "";
        for (Alarm alarm : digest.alarms()) {
            if (!alarm.level().equals(spoken) && marks.size() < 12) {
                marks.add(new Mark(SimTime.toSeconds(alarm.timeNanos()), alarm.level(), Levels.css(alarm.level())));
            }
            spoken = alarm.level();
        }
        marks.sort(java.util.Comparator.comparingDouble(Mark::x));
        return marks;
    }

    private String verdicts() {
        var out = new StringBuilder();
        for (Event event : digest.events()) {
            if (event.kind().equals("verdict")) {
                boolean passed = "passed".equals(event.details().get("verdict"));
                out.append("<li class=\"%s\">%s</li>".formatted(passed ? "pass" : "fail", Html.escape(event.text())));
            }
        }
        return out.isEmpty() ? "" : "<ul class=\"verdicts\">" + out + "</ul>";
    }

    private String facts() {
        var out = new StringBuilder("<dl class=\"facts\">");
        fact(out, "simulated", Ticks.time(digest.seconds()));
        fact(out, "seed", Long.toString(digest.info().seed()));
        digest.first("ignition").ifPresent(e -> fact(out, "ignition", Ticks.time(SimTime.toSeconds(e.timeNanos()))));
        digest.first("fault-onset")
                .ifPresent(e -> fact(out, "fault onset", Ticks.time(SimTime.toSeconds(e.timeNanos()))));
        firstSerious().ifPresent(alarm -> {
            fact(out, "first " + alarm.level(), Ticks.time(SimTime.toSeconds(alarm.timeNanos())));
            digest.first("ignition", "fault-onset", "fan-stopped")
                    .filter(cause -> cause.timeNanos() <= alarm.timeNanos())
                    .ifPresent(cause -> fact(
                            out, "noticed after", Ticks.label((alarm.timeNanos() - cause.timeNanos()) / 1e9) + " s"));
            if (!Double.isNaN(alarm.deliveryMillis())) {
                fact(out, "delivered in", String.format(Locale.ROOT, "%.1f ms", alarm.deliveryMillis()));
            }
        });
        if (firstSerious().isEmpty()) {
            fact(out, "alarms", "none above INFO");
        }
        if (!digest.complete()) {
            fact(out, "recording", "cut off; shown up to the last whole chunk");
        }
        return out.append("</dl>").toString();
    }

    private java.util.Optional<Alarm> firstSerious() {
        return digest.alarms().stream()
                .filter(alarm -> !List.of("INFO", "RUNNING", "NONE").contains(alarm.level()))
                .findFirst();
    }

    private static void fact(StringBuilder out, String name, String value) {
        out.append("<div><dt>%s</dt><dd>%s</dd></div>".formatted(Html.escape(name), Html.escape(value)));
    }

    private String thermal() {
        var out = new StringBuilder();
        digest.frames().forEach((topic, kept) -> {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (var frame : kept.values()) {
                var extremes = ThermalPicture.Extremes.of(frame);
                low = Math.min(low, extremes.lowCelsius());
                high = Math.max(high, extremes.highCelsius());
            }
            String device = digest.channels().get(topic).source();
            out.append(
                    "<h3>Thermal camera of %s</h3><p class=\"note\">One scale for all: %.1f … %.1f °C; the ring marks the hottest pixel.</p><div class=\"strip\">"
                            .formatted(Html.escape(device), low, high));
            for (Map.Entry<Moment, org.twinrig.core.reading.ThermalFrame> one : kept.entrySet()) {
                out.append(ThermalPicture.figure(one.getValue(), one.getKey().label(), low, high));
            }
            out.append("</div>");
        });
        return out.toString();
    }

    private String vibration() {
        var out = new StringBuilder();
        digest.stretches().forEach((topic, kept) -> {
            var channel = digest.channels().get(topic);
            out.append("<h3>Vibration, %s of %s</h3><div class=\"charts\">"
                    .formatted(Html.escape(channel.type()), Html.escape(channel.source())));
            var moments = List.copyOf(kept.keySet());
            Moment first = moments.get(0);
            Moment last = moments.get(moments.size() - 1);
            String[] axis = {"acceleration x", "acceleration y", "acceleration z"};
            for (int a = 0; a < axis.length; a++) {
                var chart =
                        new LineChart("Spectrum, " + axis[a], "g").over("Hz").logarithmic();
                chart.add(kept.get(first).spectrum(a, first.caption(), Series.Role.TRUTH));
                if (!last.equals(first)) {
                    chart.add(kept.get(last).spectrum(a, last.caption(), Series.Role.READING));
                }
                out.append(chart.svg());
            }
            var wave = new LineChart("Waveform, acceleration x", "g").over("ms");
            wave.add(kept.get(first).waveform(0, 0.2, first.caption(), Series.Role.TRUTH));
            if (!last.equals(first)) {
                wave.add(kept.get(last).waveform(0, 0.2, last.caption(), Series.Role.READING));
            }
            out.append(wave.svg()).append("</div>");
        });
        return out.toString();
    }

    private String readings() {
        var out = new StringBuilder();
        for (Columns columns : digest.columns(ChannelKind.READING)) {
            if (columns.rows() < 2) {
                continue;
            }
            for (var field : columns.schema().fields()) {
                String title = field.name() + ", " + columns.channel().type() + " of "
                        + columns.channel().source();
                var chart = new LineChart(title, field.unit()).mark(marks).range(0, digest.seconds());
                addTruths(chart, field.name());
                chart.add(columns.series(field.name(), "reading", Series.Role.READING));
                out.append(chart.svg());
            }
        }
        return out.isEmpty() ? "" : "<h3>Readings against the truth</h3><div class=\"charts\">" + out + "</div>";
    }

    private void addTruths(LineChart chart, String field) {
        Series.Role role = Series.Role.TRUTH;
        for (TruthPairs.Truth truth : TruthPairs.of(field)) {
            for (Columns columns : digest.columns(ChannelKind.TRUTH)) {
                if (columns.has(truth.field())) {
                    chart.add(columns.series(truth.field(), truth.name(), role));
                    role = Series.Role.TRUTH_2;
                    break;
                }
            }
        }
    }

    private String truths() {
        var out = new StringBuilder();
        for (Columns columns : digest.columns(ChannelKind.TRUTH)) {
            for (var field : columns.schema().fields()) {
                if (columns.rows() < 2 || isPaired(field.name()) || isConstant(columns, field.name())) {
                    continue;
                }
                out.append(
                        new LineChart(field.name() + " of " + columns.channel().source(), field.unit())
                                .mark(marks)
                                .range(0, digest.seconds())
                                .add(columns.series(field.name(), "true", Series.Role.READING_2))
                                .svg());
            }
        }
        return out.isEmpty()
                ? ""
                : "<details><summary>What was true in the simulation</summary><div class=\"charts\">" + out
                        + "</div></details>";
    }

    private static boolean isPaired(String field) {
        return List.of("co2Ppm", "tempC", "humidityPct").stream()
                .flatMap(reading -> TruthPairs.of(reading).stream())
                .anyMatch(truth -> truth.field().equals(field));
    }

    private static boolean isConstant(Columns columns, String field) {
        double[] y = columns.series(field, "", Series.Role.TRUTH).y();
        return java.util.Arrays.stream(y).allMatch(value -> value == y[0]);
    }

    private String alarmTable() {
        if (digest.alarms().isEmpty()) {
            return "";
        }
        var out = new StringBuilder("<h3>Alarms</h3><table><thead><tr><th>known at</th><th>kind</th><th>device</th>"
                + "<th>level</th><th>score</th><th>delivered in</th><th>message</th></tr></thead><tbody>");
        int row = 0;
        for (Alarm alarm : digest.alarms()) {
            if (row++ == MOST_ALARM_ROWS) {
                out.append("<tr><td colspan=\"7\">… and %d more in the recording</td></tr>"
                        .formatted(digest.alarms().size() - MOST_ALARM_ROWS));
                break;
            }
            out.append(
                    "<tr><td>%s</td><td>%s</td><td>%s</td><td class=\"%s\">%s</td><td>%s</td><td>%s</td><td>%s</td></tr>"
                            .formatted(
                                    Ticks.time(SimTime.toSeconds(alarm.timeNanos())),
                                    Html.escape(alarm.kind()),
                                    Html.escape(alarm.device()),
                                    Levels.css(alarm.level()),
                                    Html.escape(alarm.level()),
                                    Ticks.label(Math.rint(alarm.score() * 1000) / 1000),
                                    Double.isNaN(alarm.deliveryMillis())
                                            ? "not delivered"
                                            : String.format(Locale.ROOT, "%.1f ms", alarm.deliveryMillis()),
                                    Html.escape(alarm.text())));
        }
        return out.append("</tbody></table>").toString();
    }

    private String channelTable() {
        var out = new StringBuilder("<details><summary>Events and channels of the recording</summary><table><tbody>");
        digest.events().stream()
                .filter(event -> HAPPENINGS.contains(event.kind()))
                .limit(MOST_ALARM_ROWS)
                .forEach(event -> out.append("<tr><td>%s</td><td>%s</td><td>%s</td></tr>"
                        .formatted(
                                Ticks.time(SimTime.toSeconds(event.timeNanos())),
                                Html.escape(event.kind()),
                                Html.escape(event.text()))));
        out.append("</tbody></table><table><thead><tr><th>channel</th><th>entries</th></tr></thead><tbody>");
        digest.counts()
                .forEach((topic, count) -> out.append(
                        "<tr><td><code>%s</code></td><td>%d</td></tr>".formatted(Html.escape(topic), count)));
        return out.append("</tbody></table></details>").toString();
    }
}
