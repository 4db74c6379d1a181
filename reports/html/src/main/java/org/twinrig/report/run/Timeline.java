package org.twinrig.report.run;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.twinrig.core.chart.Ticks;
import org.twinrig.core.recording.Alarm;
import org.twinrig.core.recording.Event;
import org.twinrig.core.time.SimTime;
import org.twinrig.report.markup.Html;

/** The story of a run on one band: what happened above, what each device reported below. */
final class Timeline {
    private static final int WIDTH = 1000;
    private static final int LEFT = 150;
    private static final int LANE = 26;
    private static final int TOP = 22;

    private Timeline() {}

    static String svg(Digest digest) {
        Map<String, List<Alarm>> byDevice = new TreeMap<>();
        for (Alarm alarm : digest.alarms()) {
            byDevice.computeIfAbsent(alarm.kind() + " " + alarm.device(), key -> new java.util.ArrayList<>())
                    .add(alarm);
        }
        int height = TOP + LANE * (2 + byDevice.size()) + 24;
        double end = Math.max(digest.seconds(), 1e-9);
        var out = new StringBuilder(
                "<figure class=\"timeline\"><svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Timeline\">"
                        .formatted(WIDTH, height));
        for (double tick : Ticks.ofTime(0, end, 10)) {
            out.append(
                    "<path class=\"grid\" d=\"M%.1f %dV%d\"/><text class=\"tick\" x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>"
                            .formatted(
                                    left(tick, end), TOP, height - 22, left(tick, end), height - 8, Ticks.time(tick)));
        }
        lane(out, 0, "what was true");
        truth(out, digest, end);
        int lane = 1;
        for (var device : byDevice.entrySet()) {
            lane(out, lane, device.getKey());
            reported(out, device.getValue(), lane, end);
            lane++;
        }
        happenings(out, digest, end, lane);
        return out.append("</svg></figure>").toString();
    }

    private static void lane(StringBuilder out, int lane, String name) {
        out.append("<text class=\"lane\" x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>"
                .formatted(LEFT - 8, TOP + LANE * lane + 17, Html.escape(name)));
    }

    private static void truth(StringBuilder out, Digest digest, double end) {
        double burning = Double.NaN;
        bar(out, 0, 0, end, end, "ok", "");
        for (Event event : digest.events()) {
            double at = SimTime.toSeconds(event.timeNanos());
            switch (event.kind()) {
                case "ignition" -> burning = Double.isNaN(burning) ? at : burning;
                case "extinguished" -> {
                    bar(out, 0, burning, at, end, "fire", "fire");
                    burning = Double.NaN;
                }
                case "fault-onset" -> bar(out, 0, at, end, end, "emergency", "fault");
                case "fan-stopped" -> bar(out, 0, at, end, end, "warning", "stopped");
                case "fan-started" -> bar(out, 0, at, end, end, "ok", "running");
                default -> {
                    // marked below, no change of the truth band
                }
            }
        }
        if (!Double.isNaN(burning)) {
            bar(out, 0, burning, end, end, "fire", "fire");
        }
    }

    private static void reported(StringBuilder out, List<Alarm> alarms, int lane, double end) {
        for (int i = 0; i < alarms.size(); i++) {
            Alarm alarm = alarms.get(i);
            double from = SimTime.toSeconds(alarm.timeNanos());
            double to =
                    i + 1 < alarms.size() ? SimTime.toSeconds(alarms.get(i + 1).timeNanos()) : end;
            bar(out, lane, from, Math.max(from, to), end, Levels.css(alarm.level()), alarm.level());
        }
    }

    private static void happenings(StringBuilder out, Digest digest, double end, int lane) {
        double freeFrom = 0;
        lane(out, lane, "events");
        for (Event event : digest.events()) {
            if (event.kind().equals("verdict") || event.kind().equals("bad-read")) {
                continue;
            }
            double left = left(SimTime.toSeconds(event.timeNanos()), end);
            out.append("<circle class=\"event\" cx=\"%.1f\" cy=\"%d\" r=\"3\"><title>%s: %s</title></circle>"
                    .formatted(
                            left,
                            TOP + LANE * lane + 13,
                            Ticks.time(SimTime.toSeconds(event.timeNanos())),
                            Html.escape(event.text())));
            if (left > freeFrom && !event.kind().equals("shutter")) {
                out.append("<text class=\"tick\" x=\"%.1f\" y=\"%d\">%s</text>"
                        .formatted(
                                left + 5,
                                TOP + LANE * lane + 17,
                                Html.escape(event.kind().replace('-', ' '))));
                freeFrom = left + 8 + 6.0 * event.kind().length();
            }
        }
    }

    private static void bar(StringBuilder out, int lane, double from, double to, double end, String css, String text) {
        double left = left(from, end);
        double width = Math.max(1.5, left(to, end) - left);
        out.append(
                "<rect class=\"bar %s\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"><title>%s %s – %s</title></rect>"
                        .formatted(
                                css,
                                left,
                                TOP + LANE * lane + 4,
                                width,
                                LANE - 8,
                                Html.escape(text),
                                Ticks.time(from),
                                Ticks.time(to)));
        if (width > 7.0 * text.length()) {
            out.append("<text class=\"onbar %s\" x=\"%.1f\" y=\"%d\">%s</text>"
                    .formatted(css, left + 5, TOP + LANE * lane + 17, Html.escape(text)));
        }
    }

    private static double left(double seconds, double end) {
        return LEFT + seconds / end * (WIDTH - LEFT - 12);
    }
}
