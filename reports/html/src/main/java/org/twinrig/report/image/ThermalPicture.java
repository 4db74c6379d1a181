package org.twinrig.report.image;

import java.util.Base64;
import java.util.Locale;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.report.markup.Html;

/** A thermal frame as a picture with its scale. */
public final class ThermalPicture {
    private ThermalPicture() {}

    /** Coldest and hottest pixel of a frame, and where the hottest is. */
    public record Extremes(double lowCelsius, double highCelsius, int hottest) {
        /** Of {@code frame}. */
        public static Extremes of(ThermalFrame frame) {
            int coldest = 0;
            int hottest = 0;
            for (int i = 1; i < frame.centikelvin().length; i++) {
                coldest = frame.kelvin(i) < frame.kelvin(coldest) ? i : coldest;
                hottest = frame.kelvin(i) > frame.kelvin(hottest) ? i : hottest;
            }
            return new Extremes(frame.celsius(coldest), frame.celsius(hottest), hottest);
        }
    }

    /** The frame as a figure: image, caption, range. The palette spans the frame's, but at least {@code leastSpan} [K]. */
    public static String figure(ThermalFrame frame, String caption, double leastSpan) {
        Extremes extremes = Extremes.of(frame);
        double low = extremes.lowCelsius();
        double high = Math.max(extremes.highCelsius(), low + leastSpan);
        String range = String.format(Locale.ROOT, "%.1f … %.1f °C", extremes.lowCelsius(), extremes.highCelsius());
        double left = 100.0 * (extremes.hottest() % frame.width() + 0.5) / frame.width();
        double top = 100.0 * (extremes.hottest() / frame.width() + 0.5) / frame.height();
        return """
                <figure class="thermal"><div><img alt="%s: %s" src="data:image/png;base64,%s">\
                <i style="left:%.1f%%;top:%.1f%%"></i></div><figcaption>%s<br><span>%s</span></figcaption></figure>
                """.formatted(
                        Html.escape(caption),
                        range,
                        Base64.getEncoder().encodeToString(png(frame, low, high)),
                        left,
                        top,
                        Html.escape(caption),
                        range);
    }

    static byte[] png(ThermalFrame frame, double low, double high) {
        var pixels = new byte[frame.centikelvin().length];
        double scale = (Palette.SIZE - 1) / Math.max(high - low, 0.5);
        for (int i = 0; i < pixels.length; i++) {
            double index = (frame.celsius(i) - low) * scale;
            pixels[i] = (byte) Math.round(Math.max(0, Math.min(Palette.SIZE - 1, index)));
        }
        return Png.encode(frame.width(), frame.height(), pixels, Palette.rgb());
    }
}
