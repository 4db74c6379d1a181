package org.twinrig.report.run;

import java.util.List;
import java.util.Map;
import org.twinrig.core.chart.Ticks;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.report.chart.LineChart;
import org.twinrig.report.chart.Series;
import org.twinrig.report.image.ThermalPicture;
import org.twinrig.report.markup.Html;

/** What cameras and accelerometers saw at the telling moments of a run. */
final class Pictures {
    private static final double WAVEFORM_SECONDS = 0.2;
    private static final double LEAST_SPAN = 10; // [K], so that a quiet room does not look like a storm of noise

    private Pictures() {}

    /** Strips of thermal frames, one for each camera. */
    static String thermal(Digest digest) {
        var out = new StringBuilder();
        digest.frames()
                .forEach((topic, kept) -> out.append(strip(digest.channel(topic).source(), kept)));
        return out.toString();
    }

    private static String strip(String device, Map<Moment, ThermalFrame> kept) {
        var out = new StringBuilder("<h3>Thermal camera of %s</h3>".formatted(Html.escape(device)));
        out.append(
                "<p class=\"note\">Each picture has its own scale, from its coldest pixel over at least %s K; the ring marks its hottest pixel.</p><div class=\"strip\">"
                        .formatted(Ticks.label(LEAST_SPAN)));
        for (var one : kept.entrySet()) {
            out.append(ThermalPicture.figure(one.getValue(), one.getKey().label(), LEAST_SPAN));
        }
        return out.append("</div>").toString();
    }

    /** Spectra and a waveform at the first and the last moment of each accelerometer. */
    static String vibration(Digest digest) {
        var out = new StringBuilder();
        digest.stretches().forEach((topic, kept) -> {
            var channel = digest.channel(topic);
            out.append("<h3>Vibration, %s of %s</h3><div class=\"charts\">"
                    .formatted(Html.escape(channel.type()), Html.escape(channel.source())));
            var stretches = List.copyOf(kept.entrySet());
            var first = stretches.get(0);
            var last = stretches.get(stretches.size() - 1);
            var accelerations = first.getValue().accelerations();
            for (int a = 0; a < accelerations.size(); a++) {
                var chart = new LineChart("Spectrum, " + accelerations.get(a), "g")
                        .over("Hz")
                        .logarithmic();
                chart.add(first.getValue().spectrum(a, first.getKey().caption(), Series.Role.TRUTH));
                if (stretches.size() > 1) {
                    chart.add(last.getValue().spectrum(a, last.getKey().caption(), Series.Role.READING));
                }
                out.append(chart.svg());
            }
            var wave = new LineChart("Waveform, " + accelerations.get(0), "g").over("ms");
            wave.add(first.getValue()
                    .waveform(0, WAVEFORM_SECONDS, first.getKey().caption(), Series.Role.TRUTH));
            if (stretches.size() > 1) {
                wave.add(last.getValue()
                        .waveform(0, WAVEFORM_SECONDS, last.getKey().caption(), Series.Role.READING));
            }
            out.append(wave.svg()).append("</div>");
        });
        return out.toString();
    }
}
