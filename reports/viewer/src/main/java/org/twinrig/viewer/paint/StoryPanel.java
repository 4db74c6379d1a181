package org.twinrig.viewer.paint;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.twinrig.core.chart.Ticks;
import org.twinrig.viewer.story.Happening;
import org.twinrig.viewer.story.Story;

/** What happened up to the moment, in sentences, the newest at the bottom. */
final class StoryPanel implements Panel {
    private static final double TOP = 46;
    private static final double LINE = 22;
    private static final double LEFT = 14;
    private static final double LEVEL = 74; // where levels and plain texts begin

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
        var lines = new ArrayList<Line>();
        for (int i = 0; i < past.size(); i++) {
            lines.addAll(lines(past.get(i), i == past.size() - 1, pen.width()));
        }
        int room = (int) ((pen.height() - TOP) / LINE) + 1;
        int first = Math.max(0, lines.size() - room);
        for (int i = first; i < lines.size(); i++) {
            lines.get(i).draw(pen, TOP + LINE * (i - first));
        }
    }

    private record Line(Happening happening, String text, double x, boolean begins, boolean newest) {
        void draw(Pen pen, double y) {
            if (begins) {
                String time = Ticks.time(Story.seconds(happening.nanos()));
                pen.text(time, LEFT, y, newest ? Look.BOLD : Look.NORMAL, Look.SOFT);
                if (!happening.level().equals(Happening.EVENT)) {
                    pen.plate(happening.level(), LEVEL, y, Look.BOLD, Color.WHITE, colour(happening));
                }
            }
            pen.text(text, x, y, newest ? Look.BOLD : Look.NORMAL, Look.INK);
        }
    }

    /** One sentence, on as many lines as it needs. */
    private static List<Line> lines(Happening happening, boolean newest, double width) {
        Font font = newest ? Look.BOLD : Look.NORMAL;
        double x = happening.level().equals(Happening.EVENT)
                ? LEVEL
                : LEVEL + Pen.width(happening.level(), Look.BOLD) + 16;
        var lines = new ArrayList<Line>();
        var text = new StringBuilder();
        for (String word : happening.text().split(" ")) {
            double right = x + Pen.width(text + " " + word, font);
            if (!text.isEmpty() && right > width - LEFT) {
                lines.add(new Line(happening, text.toString(), x, lines.isEmpty(), newest));
                text.setLength(0);
                x = LEVEL;
            }
            text.append(text.isEmpty() ? "" : " ").append(word);
        }
        lines.add(new Line(happening, text.toString(), x, lines.isEmpty(), newest));
        return lines;
    }

    private static Color colour(Happening happening) {
        return switch (happening.level()) {
            case "PASSED" -> Look.OK;
            case "FAILED" -> Look.EMERGENCY;
            case Happening.PART -> Look.TRUTH;
            default -> Look.of(happening.level());
        };
    }
}
