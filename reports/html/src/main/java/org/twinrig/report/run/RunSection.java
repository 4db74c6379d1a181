package org.twinrig.report.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.twinrig.core.chart.Ticks;
import org.twinrig.core.chart.TruthPairs;
import org.twinrig.core.recording.Alarm;
import org.twinrig.core.recording.ChannelKind;
import org.twinrig.core.recording.Event;
import org.twinrig.core.time.SimTime;
import org.twinrig.report.chart.LineChart;
import org.twinrig.report.chart.Mark;
import org.twinrig.report.chart.Series;
import org.twinrig.report.markup.Html;

/** One run as a part of a page: what happened, what was reported and how late, and every reading against the truth. */
public final class RunSection {
    private static final List<String> MARKED =
            List.of("ignition", "extinguished", "fault-onset", "power-off", "fan-stopped", "fan-started");

    private static final List<String> TOLD_FIRST =
            List.of("risk", "tMax", "tHotAreaPct", "gasVal", "pit", "innerRace", "ball", "outerRace");

    private final Digest digest;
    private final List<Mark> marks;

    /** The section of this recording. */
    public RunSection(Digest digest) {
        this.digest = digest;
        this.marks = marks(digest);
    }

    /** The section's HTML, without a heading. */
    public String html() {
        if (MetricSection.isIn(digest)) {
            return verdicts()
                    + facts()
                    + new MetricSection(digest).html()
                    + Tables.alarms(digest)
                    + Tables.channels(digest);
        }
        return verdicts()
                + facts()
                + Timeline.svg(digest)
                + new HouseSection(digest, marks).html()
                + new ProbeSection(digest, marks).html()
                + Pictures.thermal(digest)
                + Pictures.vibration(digest)
                + derived()
                + readings()
                + truths()
                + Tables.alarms(digest)
                + Tables.channels(digest);
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
            digest.first("ignition", "fault-onset", "power-off", "fan-stopped")
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
        switch (digest.ending()) {
            case COMPLETE -> {
                // what one expects needs no word
            }
            case INTERRUPTED -> fact(out, "recording", "the run was interrupted; all of it up to then");
            case CUT_OFF -> fact(out, "recording", "cut off; shown up to the last whole chunk");
        }
        return out.append("</dl>").toString();
    }

    private java.util.Optional<Alarm> firstSerious() {
        return digest.alarms().stream()
                .filter(alarm -> !List.of("INFO", "RUNNING", "HEALTHY", "NONE").contains(alarm.level()))
                .findFirst();
    }

    private static void fact(StringBuilder out, String name, String value) {
        out.append("<div><dt>%s</dt><dd>%s</dd></div>".formatted(Html.escape(name), Html.escape(value)));
    }

    private String derived() {
        var out = new StringBuilder();
        for (Columns columns : digest.columns(ChannelKind.DERIVED)) {
            String device = columns.channel().source();
            var first = new StringBuilder();
            var others = new StringBuilder();
            for (var field : columns.schema().fields()) {
                var chart = new LineChart(field.name() + " of " + device, field.unit())
                        .mark(marks)
                        .range(0, digest.seconds())
                        .add(columns.series(field.name(), field.name(), Series.Role.READING_2));
                if (field.name().equals("risk")) {
                    Levels.THRESHOLDS.forEach(chart::limit);
                }
                (TOLD_FIRST.contains(field.name()) ? first : others).append(chart.svg());
            }
            out.append("<h3>What the detector saw, %s</h3><div class=\"charts\">%s</div>"
                    .formatted(Html.escape(device), first));
            if (!others.isEmpty()) {
                out.append("<details><summary>All its features</summary><div class=\"charts\">%s</div></details>"
                        .formatted(others));
            }
        }
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
                addTruths(chart, field.name(), columns.channel().source());
                chart.add(columns.series(field.name(), "reading", Series.Role.READING));
                out.append(chart.svg());
            }
        }
        return out.isEmpty() ? "" : "<h3>Readings against the truth</h3><div class=\"charts\">" + out + "</div>";
    }

    private void addTruths(LineChart chart, String field, String device) {
        Series.Role role = Series.Role.TRUTH;
        for (TruthPairs.Truth truth : TruthPairs.of(field)) {
            for (Columns columns : digest.truthsAt(device)) {
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
            if (HouseSection.shows(digest, columns) || ProbeSection.shows(columns)) {
                continue;
            }
            for (var field : columns.schema().fields()) {
                if (columns.rows() < 2
                        || isPaired(field.name())
                        || columns.series(field.name(), "", Series.Role.TRUTH).isConstant()) {
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
}
