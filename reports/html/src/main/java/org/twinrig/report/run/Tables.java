package org.twinrig.report.run;

import java.util.List;
import java.util.Locale;
import org.twinrig.core.chart.Ticks;
import org.twinrig.core.recording.Alarm;
import org.twinrig.core.time.SimTime;
import org.twinrig.report.markup.Html;

/** The tables of a run: alarms with their latencies, events, channels. */
final class Tables {
    private static final List<String> HAPPENINGS = List.of(
            "ignition",
            "extinguished",
            "fault-onset",
            "power-off",
            "fan-stopped",
            "fan-started",
            "sensor-fault",
            "sensor-fault-over",
            "door",
            "arrival",
            "departure");
    private static final int MOST_ALARM_ROWS = 40;

    private Tables() {}

    static String alarms(Digest digest) {
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

    static String channels(Digest digest) {
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
