package org.twinrig.viewer.paint;

import java.util.List;
import java.util.Locale;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.core.time.SimTime;
import org.twinrig.viewer.story.Spectrum;
import org.twinrig.viewer.story.Story;

/** Amplitudes over frequency just before the moment, beside those of the beginning. */
final class SpectrumPanel implements Panel {
    private static final double SECONDS = 1.7; // two to three lines a hertz
    private static final long BEGINNING = 4 * SimTime.SECOND; // a fan has run up by then
    private static final long TENTH = 200_000_000L; // [ns], as often as it is drawn
    private static final double FLOOR = 1e-4; // [g], below lies the noise of the parts

    private final Channel accelerometer;
    private @Nullable Spectrum atFirst;

    SpectrumPanel(Channel accelerometer) {
        this.accelerometer = accelerometer;
    }

    @Override
    public Object state(Story story, long nanos, double width, double height) {
        return List.of(
                nanos / TENTH, story.columns(accelerometer).map(c -> c.rows()).orElse(0));
    }

    private Spectrum at(Story story, long nanos) {
        double rate = ((Content.Motion) accelerometer.content()).sampleRateHz();
        int samples = Integer.highestOneBit((int) (SECONDS * rate) + 2);
        return Spectrum.of(story.footage().vibration(accelerometer, nanos, samples));
    }

    @Override
    public void paint(Pen pen, Story story, long nanos) {
        if (atFirst == null && story.latestNanos() >= BEGINNING) {
            atFirst = at(story, BEGINNING);
        }
        Spectrum now = at(story, nanos);
        pen.card("Vibration spectrum", "[g]  all axes together");
        double high = Math.max(0.1, 2 * Math.max(highest(now), atFirst == null ? 0 : highest(atFirst)));
        var axes = new Axes(56, 32, pen.width() - 14, pen.height() - 20, 0, now.highestHz(), FLOOR, high, true);
        axes.drawY(pen);
        axes.drawX(pen, "Hz");
        drawShaft(pen, axes, story, nanos);
        if (atFirst != null) {
            draw(pen, axes, atFirst, Look.TRUTH, 1.2);
        }
        draw(pen, axes, now, Look.READING, 1.6);
        pen.text("now", pen.width() - 14, 20, Look.BOLD, Look.READING, TextAlignment.RIGHT);
        pen.text("at 4 s", pen.width() - 52, 20, Look.SMALL, Look.TRUTH.darker(), TextAlignment.RIGHT);
    }

    private static double highest(Spectrum spectrum) {
        double highest = 0;
        for (double amplitude : spectrum.amplitudes()) {
            highest = Math.max(highest, amplitude);
        }
        return highest;
    }

    private static void drawShaft(Pen pen, Axes axes, Story story, long nanos) {
        double shaft = story.truth("fan", null).map(c -> c.at("shaftHz", nanos)).orElse(Double.NaN);
        if (shaft > 1 && shaft < axes.x1()) {
            Color colour = Look.READING_3;
            pen.line(axes.x(shaft), axes.top(), axes.x(shaft), axes.bottom(), colour, 1, 4, 4);
            String text = String.format(Locale.ROOT, "shaft %.1f Hz", shaft);
            pen.text(text, axes.x(shaft) + 4, axes.top() + 10, Look.SMALL, colour.darker());
        }
    }

    private static void draw(Pen pen, Axes axes, Spectrum spectrum, Color colour, double width) {
        GraphicsContext g = pen.g();
        g.setStroke(colour);
        g.setLineWidth(width);
        g.beginPath();
        var path = new MinMaxLine(g, axes);
        for (int k = 1; k < spectrum.amplitudes().length; k++) {
            path.to(axes.x(k * spectrum.stepHz()), spectrum.amplitudes()[k]);
        }
        path.finish();
        g.stroke();
    }
}
