package org.twinrig.viewer.paint;

import java.util.Optional;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.twinrig.core.chart.Ticks;
import org.twinrig.core.recording.Alarm;
import org.twinrig.viewer.story.Story;

/** What one looks at, when, and the gravest alarm that stands. */
final class HeadPanel implements Panel {
    private static final long TENTH = 100_000_000L; // [ns]

    @Override
    public Object state(Story story, long nanos, double width, double height) {
        return java.util.List.of(nanos / TENTH, story.alarms().size(), story.endNanos());
    }

    @Override
    public void paint(Pen pen, Story story, long nanos) {
        pen.g().clearRect(0, 0, pen.width(), pen.height());
        Optional<Alarm> alarm = story.gravest(nanos);
        String chip = alarm.map(a -> "%s: %s at %s".formatted(a.level(), a.kind(), a.device()))
                .orElse("no alarm");
        Color colour = alarm.map(a -> Look.of(a.level())).orElse(Look.OK);
        double chipWidth = Pen.width(chip, Look.LARGE) + 28;
        pen.g().setFill(colour);
        pen.g().fillRoundRect(pen.width() - chipWidth, 4, chipWidth, pen.height() - 8, 10, 10);
        pen.text(chip, pen.width() - chipWidth / 2, 31, Look.LARGE, Color.WHITE, TextAlignment.CENTER);
        String time = "t = " + clock(nanos);
        double timeRight = pen.width() - chipWidth - 20;
        pen.text(time, timeRight, 34, Look.HUGE, Look.INK, TextAlignment.RIGHT);
        double room = timeRight - Pen.width(time, Look.HUGE) - 20;
        pen.text(Pen.fitted(story.info().title(), Look.LARGE, room), 4, 20, Look.LARGE, Look.INK);
        String facts = "%s, seed %d, %s long"
                .formatted(story.info().scenario(), story.info().seed(), Ticks.time(Story.seconds(story.endNanos())));
        pen.text(Pen.fitted(facts, Look.NORMAL, room), 4, 40, Look.NORMAL, Look.SOFT);
    }

    private static String clock(long nanos) {
        double seconds = Math.floor(Story.seconds(nanos) * 10 + 1e-6) / 10;
        return seconds < 120
                ? String.format(java.util.Locale.ROOT, "%.1f s", seconds)
                : Ticks.time(Math.floor(seconds)) + " (" + Ticks.label(Math.floor(seconds)) + " s)";
    }
}
