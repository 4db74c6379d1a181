package org.twinrig.viewer.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.twinrig.core.chart.FaultSpells;
import org.twinrig.core.chart.FireSpells;
import org.twinrig.core.chart.Ticks;
import org.twinrig.core.recording.Alarm;
import org.twinrig.core.recording.Event;
import org.twinrig.viewer.story.Happening;
import org.twinrig.viewer.story.Story;

/** The run on one band: what was true, what devices reported, which parts failed, what happened; and where one is. */
public final class TimelinePanel implements Panel {
    private static final double LEFT = 150;
    private static final double RIGHT = 18;
    private static final double TOP = 34;
    static final double LANE = 22;
    private static final double EVENT_ROW = 15;

    private record State(long column, long entries, long end) {}

    private record Bar(double from, double to, Color colour, String text) {}

    @Override
    public Object state(Story story, long nanos, double width, double height) {
        double perPixel = Math.max(1, story.endNanos() / Math.max(1, width - LEFT - RIGHT));
        long known = story.ended() ? story.entries() : (long) (story.latestNanos() / perPixel);
        return new State((long) (nanos / perPixel), known, story.endNanos());
    }

    /** Height that it needs [px]. */
    public static double height(Story story) {
        int lanes = Math.max(1, story.alarms().size())
                + FaultSpells.of(story.events(), 0).size();
        return TOP + LANE * (1 + lanes) + 2 * EVENT_ROW + 26;
    }

    /** The moment under {@code x} [px] of a panel of this width [ns since start]. */
    public static long nanosAt(double x, double width, Story story) {
        double share = (x - LEFT) / (width - LEFT - RIGHT);
        return (long) (Math.max(0, Math.min(1, share)) * story.endNanos());
    }

    /** Where a moment lies [px]. */
    public static double xOf(long nanos, double width, Story story) {
        return LEFT + (double) nanos / Math.max(1, story.endNanos()) * (width - LEFT - RIGHT);
    }

    @Override
    public void paint(Pen pen, Story story, long nanos) {
        pen.card("Timeline", "click or drag to go to a moment");
        double end = Story.seconds(story.endNanos());
        double bottom = pen.height() - 20;
        var axes = new Axes(LEFT, TOP, pen.width() - RIGHT, bottom, 0, Math.max(end, 1e-9), 0, 1, false);
        for (double tick : Ticks.ofTime(0, end, 12)) {
            pen.line(axes.x(tick), TOP, axes.x(tick), bottom, Look.LINE, 1);
        }
        axes.drawTimes(pen);
        lane(pen, axes, 0, "what was true", truth(story, end));
        int lane = 1;
        for (var device : story.alarms().entrySet()) {
            lane(pen, axes, lane++, device.getKey() + " said", reported(device.getValue(), end));
        }
        if (lane == 1) {
            lane(pen, axes, lane++, "alarms", List.of());
        }
        for (var part : FaultSpells.of(story.events(), end).entrySet()) {
            var bars = part.getValue().stream()
                    .map(spell -> new Bar(spell.from(), spell.until(), Look.WARNING, spell.fault()))
                    .toList();
            lane(pen, axes, lane++, part.getKey(), bars);
        }
        lane(pen, axes, lane, "events", List.of());
        events(pen, axes, lane, story);
        double now = axes.x(Story.seconds(nanos));
        pen.g().setFill(Look.FUTURE);
        pen.g().fillRect(now + 1, TOP, Math.max(0, axes.right() - now), bottom - TOP);
        cursor(pen, now, bottom, nanos);
    }

    private static void cursor(Pen pen, double x, double bottom, long nanos) {
        pen.line(x, TOP - 4, x, bottom, Look.INK, 2);
        String text = Ticks.time(Math.rint(Story.seconds(nanos) * 10) / 10);
        double w = Pen.width(text, Look.BOLD) + 8;
        pen.plate(text, x - w / 2, TOP - 8, Look.BOLD, Color.WHITE, Look.INK);
    }

    private static void lane(Pen pen, Axes axes, int lane, String name, List<Bar> bars) {
        double y = TOP + LANE * lane;
        GraphicsContext g = pen.g();
        pen.text(
                Pen.fitted(name, Look.NORMAL, LEFT - 20), LEFT - 8, y + 15, Look.NORMAL, Look.INK, TextAlignment.RIGHT);
        for (Bar bar : bars) {
            double x = axes.x(bar.from);
            double w = Math.max(2, axes.x(bar.to) - x);
            double seen = bars.stream() // later bars lie on earlier ones
                    .filter(other -> other.from > bar.from)
                    .mapToDouble(other -> axes.x(other.from) - x)
                    .reduce(w, Math::min);
            g.setFill(bar.colour);
            g.fillRoundRect(x, y + 3, w, LANE - 5, 5, 5);
            if (seen > Pen.width(bar.text, Look.BOLD) + 10) {
                pen.text(bar.text, x + 5, y + 15, Look.BOLD, bar.colour.getOpacity() < 1 ? Look.INK : Color.WHITE);
            }
        }
    }

    private static List<Bar> truth(Story story, double end) {
        var bars = new ArrayList<Bar>();
        var ok = Color.color(Look.OK.getRed(), Look.OK.getGreen(), Look.OK.getBlue(), 0.3);
        bars.add(new Bar(0, end, ok, "normal"));
        for (Event event : story.events()) {
            double at = Story.seconds(event.timeNanos());
            switch (event.kind()) {
                case "fault-onset" -> bars.add(new Bar(at, end, Look.EMERGENCY, "fault"));
                case "power-off" -> bars.add(new Bar(at, end, Look.WARNING, "fan without power"));
                case "fan-started" -> bars.add(new Bar(at, end, ok, "fan runs"));
                default -> {
                    // a dot in its own lane, no change of what is true
                }
            }
        }
        FireSpells.of(story.events(), end, story.house().hasSeveral())
                .forEach(spell -> bars.add(new Bar(spell.from(), spell.until(), Look.FIRE, spell.text())));
        return bars;
    }

    private static List<Bar> reported(List<Alarm> alarms, double end) {
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < alarms.size(); i++) {
            double to = i + 1 < alarms.size() ? Story.seconds(alarms.get(i + 1).timeNanos()) : end;
            String level = alarms.get(i).level();
            bars.add(new Bar(Story.seconds(alarms.get(i).timeNanos()), to, Look.of(level), level));
        }
        return bars;
    }

    /** Events in two rows, turn by turn, each text as long as there is room; what is routine is a tick below them. */
    private static void events(Pen pen, Axes axes, int lane, Story story) {
        double top = TOP + LANE * lane;
        var told = story.happenings().stream()
                .filter(happening -> happening.level().equals(Happening.EVENT))
                .toList();
        for (int i = 0; i < told.size(); i++) {
            double x = axes.x(Story.seconds(told.get(i).nanos()));
            double y = top + 11 + EVENT_ROW * (i % 2);
            double next =
                    i + 2 < told.size() ? axes.x(Story.seconds(told.get(i + 2).nanos())) : axes.right();
            if (i + 2 >= told.size() && i % 2 == told.size() % 2) {
                next -= Pen.width(verdicts(story), Look.SMALL); // they end this row
            }
            dot(pen, x, y);
            pen.text(Pen.fitted(told.get(i).text(), Look.SMALL, next - x - 14), x + 6, y + 3, Look.SMALL, Look.INK);
        }
        verdicts(pen, axes, top + 11 + EVENT_ROW * (told.size() % 2), story);
        for (Event event : story.events()) {
            if (Happening.isRoutine(event)) {
                double x = axes.x(Story.seconds(event.timeNanos()));
                pen.line(x, axes.bottom() - 5, x, axes.bottom(), Look.TRUTH, 1);
            }
        }
    }

    private static void dot(Pen pen, double x, double y) {
        pen.g().setFill(Look.INK);
        pen.g().fillOval(x - 3, y - 4, 6, 6);
    }

    /** They come together, at the end. */
    private static void verdicts(Pen pen, Axes axes, double y, Story story) {
        story.happenings().stream()
                .filter(Happening::isVerdict)
                .reduce((earlier, later) -> later)
                .ifPresent(last -> {
                    double x = axes.x(Story.seconds(last.nanos()));
                    dot(pen, x, y);
                    pen.text(verdicts(story), x - 7, y + 3, Look.SMALL, Look.INK, TextAlignment.RIGHT);
                });
    }

    /** What became of the expectations, in a few words; empty before they were judged. */
    private static String verdicts(Story story) {
        var verdicts = story.happenings().stream().filter(Happening::isVerdict).toList();
        long failed = verdicts.stream()
                .filter(verdict -> verdict.level().equals("FAILED"))
                .count();
        long passed = verdicts.size() - failed;
        return switch (verdicts.size()) {
            case 0 -> "";
            case 1 -> "verdict: " + verdicts.get(0).level().toLowerCase(Locale.ROOT);
            default -> "verdicts: " + passed + " passed" + (failed > 0 ? ", " + failed + " failed" : "");
        };
    }
}
