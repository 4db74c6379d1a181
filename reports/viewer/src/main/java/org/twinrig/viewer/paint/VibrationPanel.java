package org.twinrig.viewer.paint;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.viewer.story.Story;
import org.twinrig.viewer.story.Stretch;

/** The waveform of an accelerometer just before the moment. */
final class VibrationPanel implements Panel {
    private static final double SECONDS = 0.5;
    private static final double CALM = 0.05; // [g], the least range, so that a fan at rest looks at rest
    private static final long TENTH = 100_000_000L; // [ns], as often as it is drawn
    private static final List<Color> COLOURS = List.of(Look.READING, Look.READING_2, Look.READING_3);
    private static final List<String> AXES = List.of("x", "y", "z");

    private final Channel accelerometer;

    VibrationPanel(Channel accelerometer) {
        this.accelerometer = accelerometer;
    }

    @Override
    public Object state(Story story, long nanos, double width, double height) {
        return List.of(
                nanos / TENTH, story.columns(accelerometer).map(c -> c.rows()).orElse(0));
    }

    @Override
    public void paint(Pen pen, Story story, long nanos) {
        var motion = (Content.Motion) accelerometer.content();
        int samples = (int) (SECONDS * motion.sampleRateHz());
        Stretch stretch = story.footage().vibration(accelerometer, nanos, samples);
        pen.card(
                "Vibration",
                "[g]  last %.1f s of %s of %s".formatted(SECONDS, accelerometer.type(), accelerometer.source()));
        double widest = Math.max(
                CALM, story.columns(accelerometer).map(c -> c.range(1)[1]).orElse(CALM));
        var axes = new Axes(56, 32, pen.width() - 14, pen.height() - 20, -1000 * SECONDS, 0, -widest, widest, false);
        axes.drawY(pen);
        axes.drawX(pen, "ms");
        for (int a = 0; a < stretch.accel().length; a++) {
            draw(pen, axes, stretch, a);
        }
        if (stretch.accel().length > 1) {
            legend(pen);
        }
    }

    private static void draw(Pen pen, Axes axes, Stretch stretch, int axis) {
        GraphicsContext g = pen.g();
        g.setStroke(COLOURS.get(axis));
        g.setLineWidth(1.2);
        g.beginPath();
        var path = new MinMaxLine(g, axes);
        int n = stretch.length();
        for (int i = 0; i < n; i++) {
            path.to(axes.x(-1000.0 * (n - 1 - i) / stretch.rateHz()), stretch.accel()[axis][i]);
        }
        path.finish();
        g.stroke();
    }

    private static void legend(Pen pen) {
        double x = pen.width() - 14;
        for (int a = AXES.size() - 1; a >= 0; a--) {
            pen.text(AXES.get(a), x, 20, Look.BOLD, COLOURS.get(a), TextAlignment.RIGHT);
            x -= 18;
        }
    }
}
