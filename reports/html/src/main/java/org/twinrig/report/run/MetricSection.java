package org.twinrig.report.run;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.core.recording.ChannelKind;
import org.twinrig.core.time.SimTime;
import org.twinrig.report.chart.LineChart;
import org.twinrig.report.chart.Mark;
import org.twinrig.report.chart.Series;
import org.twinrig.report.chart.Span;
import org.twinrig.report.markup.Html;

/** Metrics watched for anomalies: each series with its known windows and its alarms, and what the detectors made of it. */
final class MetricSection {
    private static final String METRIC = "metric";
    private static final Mark THRESHOLD = new Mark(0.52, "alarm from here on", "warning"); // AnomalyLevel.WARNING

    private final Digest digest;

    MetricSection(Digest digest) {
        this.digest = digest;
    }

    /** True when {@code digest} is a recording of metrics. */
    static boolean isIn(Digest digest) {
        return digest.columns(ChannelKind.READING).stream()
                .anyMatch(columns -> columns.channel().type().equals(METRIC));
    }

    String html() {
        var out = new StringBuilder();
        for (Columns metric : digest.columns(ChannelKind.READING)) {
            if (metric.channel().type().equals(METRIC)) {
                String device = metric.channel().source();
                out.append("<h3>%s</h3><div class=\"charts wide\">".formatted(Html.escape(device)));
                Series values = metric.series("value", "value", Series.Role.READING);
                out.append(chart("value", device, values).add(values).svg());
                columns(ChannelKind.DERIVED, device).forEach(scores -> out.append(scores(device, values, scores)));
                out.append("</div>");
            }
        }
        if (!digest.columns(ChannelKind.TRUTH).isEmpty()) {
            out.append("<p class=\"note\">Shaded: the anomaly windows of the labels. Upright lines: alarms.</p>");
        }
        return out.toString();
    }

    private LineChart chart(String title, String device, Series values) {
        return new LineChart(title, "-")
                .wide()
                .since(digest.info().start())
                .range(values.x()[0], values.x()[values.x().length - 1])
                .shade(windows(device))
                .mark(alarms(device));
    }

    private String scores(String device, Series values, Columns scores) {
        var chart = chart("anomaly score", device, values)
                .add(scores.series("zScore", "rolling z-score", Series.Role.TRUTH))
                .add(scores.series("forest", "random cut forest", Series.Role.READING_2));
        return chart.limit(THRESHOLD).svg();
    }

    private List<Columns> columns(ChannelKind kind, String device) {
        return digest.columns(kind).stream()
                .filter(columns -> columns.channel().source().equals(device))
                .toList();
    }

    private List<Span> windows(String device) {
        var spans = new ArrayList<Span>();
        for (Columns truth : columns(ChannelKind.TRUTH, device)) {
            Series numbers = truth.series("window", "window", Series.Role.TRUTH);
            int first = 0;
            for (int i = 1; i <= numbers.y().length; i++) {
                if (i == numbers.y().length || numbers.y()[i] != numbers.y()[first]) {
                    if (numbers.y()[first] > 0) {
                        spans.add(new Span(
                                numbers.x()[first], numbers.x()[i - 1], "anomaly window " + (int) numbers.y()[first]));
                    }
                    first = i;
                }
            }
        }
        return spans;
    }

    private List<Mark> alarms(String device) {
        return digest.alarms().stream()
                .filter(alarm -> alarm.device().equals(device))
                .map(alarm -> new Mark(SimTime.toSeconds(alarm.timeNanos()), alarm.level(), Levels.css(alarm.level())))
                .toList();
    }
}
