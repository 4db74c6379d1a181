package org.twinrig.viewer.paint;

import java.util.List;
import javafx.scene.paint.Color;
import org.twinrig.core.chart.Ticks;
import org.twinrig.viewer.story.Happening;
import org.twinrig.viewer.story.Story;

/** What happened up to the moment, in sentences, the newest at the bottom. */
final class StoryPanel implements Panel {
    private static final double TOP = 46;
    private static final double LINE = 22;

    @Override
    public Object state(Story story, long nanos, double width, double height) {
        return story.happenings().stream().filter(h -> h.nanos() <= nanos).count();
    }

    @Override
    public void paint(Pen pen, Story story, long nanos) {
        pen.card("What happened", "");
        List<Happening> past =
                story.happenings().stream().filter(h -> h.nanos() <= nanos).toList();
        if (past.isEmpty()) {
            pen.text("nothing yet", 14, TOP, Look.NORMAL, Look.SOFT);
            return;
        }
        int room = (int) ((pen.height() - TOP) / LINE) + 1;
        int first = Math.max(0, past.size() - room);
        for (int i = first; i < past.size(); i++) {
            Happening happening = past.get(i);
            double y = TOP + LINE * (i - first);
            boolean newest = i == past.size() - 1;
            pen.text(Ticks.time(Story.seconds(happening.nanos())), 14, y, newest ? Look.BOLD : Look.NORMAL, Look.SOFT);
            double x = 74;
            if (!happening.level().equals("EVENT")) {
                x += pen.plate(happening.level(), x, y, Look.BOLD, Color.WHITE, colour(happening)) + 8;
            }
            String text = Pen.fitted(happening.text(), newest ? Look.BOLD : Look.NORMAL, pen.width() - x - 10);
            pen.text(text, x, y, newest ? Look.BOLD : Look.NORMAL, Look.INK);
        }
    }

    private static Color colour(Happening happening) {
        return switch (happening.level()) {
            case "PASSED" -> Look.OK;
            case "FAILED" -> Look.EMERGENCY;
            default -> Look.of(happening.level());
        };
    }
}
