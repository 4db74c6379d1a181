package org.twinrig.viewer.paint;

import java.nio.IntBuffer;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.recording.Channel;
import org.twinrig.viewer.story.Extremes;
import org.twinrig.viewer.story.Story;

/** What a thermal camera sees: its image in a palette, its scale, its extremes and the value at a spot. */
public final class ThermalPanel implements Panel {
    private static final double TOP = 32;
    private static final double PAD = 12;
    private static final double SCALE_WIDTH = 66;
    private static final double BELOW = 26;
    private static final double LEAST_SPAN = 10; // [K], so that a quiet room does not look like a storm of noise
    private static final int SHADES = 1024; // more than a palette has colours
    private static final double NARROW = 20; // [K]
    private static final double WIDE = 80; // [K]
    private static final Color RING = Color.web("#7fffd4");

    private final Channel camera;
    private Palette palette = Palette.IRON;
    private double mouseX = Double.NaN;
    private double mouseY = Double.NaN;

    ThermalPanel(Channel camera) {
        this.camera = camera;
    }

    /** Height at which a panel of this {@code width} [px] shows an image of 4 by 3 as large as it can. */
    static double heightFor(double width) {
        return 0.75 * (width - 2 * PAD - SCALE_WIDTH) + TOP + BELOW + 8;
    }

    /** Takes the next palette. */
    public void nextPalette() {
        palette = palette.next();
    }

    /** The palette in use. */
    public Palette palette() {
        return palette;
    }

    /** Measures where the mouse is [px]; NaN for the middle of the image. */
    public void pointAt(double x, double y) {
        mouseX = x;
        mouseY = y;
    }

    private record State(long frame, Palette palette, double mouseX, double mouseY) {}

    @Override
    public Object state(Story story, long nanos, double width, double height) {
        long shown = story.columns(camera)
                .map(c -> c.rowAt(nanos) < 0 ? -1 : c.nanos(c.rowAt(nanos)))
                .orElse(-1L);
        return new State(shown, palette, mouseX, mouseY);
    }

    @Override
    public void paint(Pen pen, Story story, long nanos) {
        Optional<ThermalFrame> found = story.footage().frame(camera, nanos);
        pen.card("Thermal camera", camera.type() + " of " + camera.source() + ", palette " + palette.word());
        if (found.isEmpty()) {
            pen.text("no image yet", pen.width() / 2, pen.height() / 2, Look.NORMAL, Look.SOFT, TextAlignment.CENTER);
            return;
        }
        ThermalFrame frame = found.get();
        Extremes extremes = Extremes.of(frame);
        double low = extremes.lowCelsius();
        double high = Math.max(extremes.highCelsius(), low + LEAST_SPAN);
        double scale = Math.min(
                (pen.width() - 2 * PAD - SCALE_WIDTH) / frame.width(), (pen.height() - TOP - BELOW) / frame.height());
        double w = scale * frame.width();
        double h = scale * frame.height();
        GraphicsContext g = pen.g();
        g.setImageSmoothing(false);
        g.drawImage(image(frame, low, high), PAD, TOP, w, h);
        drawScale(pen, PAD + w + 10, h, low, high);
        ring(g, frame, extremes.hottest(), scale);
        drawSpot(pen, frame, scale);
        pen.text(
                "coldest %s    hottest %s".formatted(celsius(extremes.lowCelsius()), celsius(extremes.highCelsius())),
                PAD,
                TOP + h + 17,
                Look.BOLD,
                Look.INK);
    }

    private WritableImage image(ThermalFrame frame, double low, double high) {
        int[] shades = new int[SHADES];
        for (int i = 0; i < SHADES; i++) {
            shades[i] = palette.argb(Math.pow(i / (SHADES - 1.0), bend(high - low)));
        }
        double perKelvin = (SHADES - 1) / (high - low);
        int[] colours = new int[frame.centikelvin().length];
        for (int i = 0; i < colours.length; i++) {
            double shade = (frame.celsius(i) - low) * perKelvin + 0.5;
            colours[i] = shades[(int) Math.max(0, Math.min(SHADES - 1, shade))];
        }
        return image(frame.width(), frame.height(), colours);
    }

    /** A new image each time: a canvas draws later, so one that it was given must not change. */
    private static WritableImage image(int width, int height, int[] colours) {
        return new WritableImage(
                new PixelBuffer<>(width, height, IntBuffer.wrap(colours), PixelFormat.getIntArgbPreInstance()));
    }

    /**
     * Exponent of the scale: a narrow one is linear; a wide one is bent towards a square root, so that the room can
     * still be seen beside a fire.
     */
    private static double bend(double span) {
        return 1 - 0.5 * Math.max(0, Math.min(1, (span - NARROW) / (WIDE - NARROW)));
    }

    private void drawScale(Pen pen, double x, double h, double low, double high) {
        int[] colours = new int[(int) h];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = palette.argb(1 - i / h);
        }
        pen.g().drawImage(image(1, colours.length, colours), x, TOP, 12, h);
        for (int i = 0; i <= 4; i++) {
            String label = String.format(
                    Locale.ROOT, "%.0f °C", low + (high - low) * Math.pow((4 - i) / 4.0, 1 / bend(high - low)));
            pen.text(label, x + 17, TOP + 9 + (h - 11) * i / 4, Look.SMALL, Look.SOFT);
        }
    }

    private static void ring(GraphicsContext g, ThermalFrame frame, int index, double scale) {
        double x = PAD + (index % frame.width() + 0.5) * scale;
        double y = TOP + (index / frame.width() + 0.5) * scale;
        g.setStroke(RING);
        g.setLineWidth(2);
        g.strokeOval(x - 9, y - 9, 18, 18);
    }

    private void drawSpot(Pen pen, ThermalFrame frame, double scale) {
        int column = (int) ((mouseX - PAD) / scale);
        int row = (int) ((mouseY - TOP) / scale);
        boolean inside = mouseX >= PAD && mouseY >= TOP && column < frame.width() && row < frame.height();
        if (!inside) {
            column = frame.width() / 2;
            row = frame.height() / 2;
        }
        double x = PAD + (column + 0.5) * scale;
        double y = TOP + (row + 0.5) * scale;
        pen.line(x - 8, y, x + 8, y, Color.WHITE, 1.2);
        pen.line(x, y - 8, x, y + 8, Color.WHITE, 1.2);
        String value = celsius(frame.celsius(row * frame.width() + column));
        double left = x - Pen.width(value, Look.BOLD) - 16;
        pen.plate(value, left, y - 8, Look.BOLD, Color.WHITE, Color.color(0, 0, 0, 0.55));
    }

    private static String celsius(double value) {
        return String.format(Locale.ROOT, "%.1f °C", value);
    }
}
