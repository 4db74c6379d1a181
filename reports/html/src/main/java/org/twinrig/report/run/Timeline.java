package org.twinrig.report.run;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.twinrig.core.chart.FaultSpells;
import org.twinrig.core.chart.FireSpells;
import org.twinrig.core.chart.Ticks;
import org.twinrig.core.recording.Alarm;
import org.twinrig.core.recording.Event;
import org.twinrig.core.time.SimTime;
import org.twinrig.report.markup.Html;

/** The story of a run on one band: what happened above, what each device reported and which parts failed below. */
final class Timeline {
    private static final int WIDTH = 1000;
    private static final int LEFT = 150;
    private static final int LANE = 26;
    private static final int TOP = 22;
    private static final int ROW = 15; // [px] from the first row of events to the second
    private static final double LETTER = 5.4; // [px] of the width of text
    private static final List<String> ROUTINE = List.of("shutter", "bad-read");
    private static final List<String> UNTOLD = List.of("verdict", "shutter", "bad-read");

    private Timeline() {}

    static String svg(Digest digest) {
        Map<String, List<Alarm>> byDevice = new TreeMap<>();
        for (Alarm alarm : digest.alarms()) {
            byDevice.computeIfAbsent(alarm.kind() + " " + alarm.device(), key -> new java.util.ArrayList<>())
                    .add(alarm);
        }
        double end = Math.max(digest.seconds(), 1e-9);
        var failing = FaultSpells.of(digest.events(), end);
        int height = TOP + LANE * (2 + byDevice.size() + failing.size()) + ROW + 26;
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
        for (var part : failing.entrySet()) {
            lane(out, lane, part.getKey());
            for (var spell : part.getValue()) {
                bar(out, lane, spell.from(), spell.until(), end, "warning", spell.fault());
            }
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
        bar(out, 0, 0, end, end, "ok", "");
        for (Event event : digest.events()) {
            double at = SimTime.toSeconds(event.timeNanos());
            switch (event.kind()) {
                case "fault-onset" -> bar(out, 0, at, end, end, "emergency", "fault");
                case "fan-stopped" -> bar(out, 0, at, end, end, "warning", "stopped");
                case "fan-started" -> bar(out, 0, at, end, end, "ok", "running");
                default -> {
                    // marked below, no change of the truth band
                }
            }
        }
        FireSpells.of(digest.events(), end, digest.house().hasSeveral())
                .forEach(spell -> bar(out, 0, spell.from(), spell.until(), end, "fire", spell.text()));
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

    /** Events in two rows, turn by turn, each text as long as there is room; what is routine is a small dot below them. */
    private static void happenings(StringBuilder out, Digest digest, double end, int lane) {
        lane(out, lane, "events");
        List<Event> told = digest.events().stream()
                .filter(event -> !UNTOLD.contains(event.kind()) && !FaultSpells.tells(event))
                .toList();
        for (Event event : digest.events()) {
            if (ROUTINE.contains(event.kind())) {
                dot(out, "routine", event, end, TOP + LANE * lane + 38);
            }
        }
        for (int i = 0; i < told.size(); i++) {
            Event event = told.get(i);
            int middle = TOP + LANE * lane + 11 + ROW * (i % 2);
            double left = left(SimTime.toSeconds(event.timeNanos()), end);
            double next =
                    i + 2 < told.size() ? left(SimTime.toSeconds(told.get(i + 2).timeNanos()), end) : WIDTH;
            dot(out, "event", event, end, middle);
            String text = fitted(text(event, digest), next - left - 10);
            if (!text.isEmpty()) {
                out.append("<text class=\"tick\" x=\"%.1f\" y=\"%d\">%s</text>"
                        .formatted(left + 6, middle + 4, Html.escape(text)));
            }
        }
    }

    /** What happened; of a door in which room, where there are several. */
    private static String text(Event event, Digest digest) {
        String room = event.details().getOrDefault("room", "");
        boolean named = digest.house().hasSeveral() && event.kind().equals("door") && !room.isEmpty();
        return named ? event.text() + " (" + room + ")" : event.text();
    }

    private static String fitted(String text, double space) {
        int most = (int) (space / LETTER);
        if (text.length() <= most) {
            return text;
        }
        return most < 4 ? "" : text.substring(0, most - 1).stripTrailing() + "…";
    }

    private static void dot(StringBuilder out, String css, Event event, double end, int middle) {
        double seconds = SimTime.toSeconds(event.timeNanos());
        out.append("<circle class=\"event\" cx=\"%.1f\" cy=\"%d\" r=\"%s\"><title>%s: %s</title></circle>"
                .formatted(
                        left(seconds, end),
                        middle,
                        css.equals("routine") ? "1.2" : "3",
                        Ticks.time(seconds),
                        Html.escape(event.text())));
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
