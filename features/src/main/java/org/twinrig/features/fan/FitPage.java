package org.twinrig.features.fan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.detect.FanSpectra;
import org.twinrig.report.Page;
import org.twinrig.report.chart.LineChart;
import org.twinrig.report.chart.Series;
import org.twinrig.report.markup.Html;

/** Spectra of a recorded fan and of the one that was fitted to it, axis by axis, on one page. */
final class FitPage {
    private static final List<String> AXES = List.of(
            "acceleration x", "acceleration y", "acceleration z", "rate about x", "rate about y", "rate about z");

    private final String name;
    private final List<List<MotionBlock>> real;
    private final List<List<MotionBlock>> twin;
    private final double rate;
    private final Map<String, Double> figures;

    /** Of frames by seating, recorded ones and those of the fitted fan. */
    FitPage(
            String name,
            List<List<MotionBlock>> real,
            List<List<MotionBlock>> twin,
            double rate,
            Map<String, Double> figures) {
        this.name = name;
        this.real = real;
        this.twin = twin;
        this.rate = rate;
        this.figures = figures;
    }

    /** The page. */
    String html() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("frames recorded", Integer.toString(count(real)));
        facts.put("frames of the fitted fan", Integer.toString(count(twin)));
        figures.forEach((figure, value) -> facts.put(figure, Labels.number(value)));
        var body = new StringBuilder();
        body.append("<section><h2>Spectra of recording and fit</h2><p class=\"note\">")
                .append(Html.escape("Root of the mean power of all frames in each bin, counts: " + name
                        + " strong, the fitted fan thin and grey. What is above half the rate is folded. Between two starts"
                        + " a machine sits a little differently: each seating has its own lines."))
                .append("</p>");
        for (int seating = 0; seating < real.size(); seating++) {
            body.append("<h3>Seating %d: %d frames</h3><div class=\"charts\">"
                    .formatted(seating + 1, real.get(seating).size()));
            charts(body, real.get(seating), twin.get(seating));
            body.append("</div>");
        }
        body.append("</section>");
        return new Page("Fan fitted to " + name, facts, 0, 0).html(body);
    }

    private void charts(StringBuilder body, List<MotionBlock> recorded, List<MotionBlock> fitted) {
        for (int axis = 0; axis < MotionBlock.AXES; axis++) {
            body.append(new LineChart(AXES.get(axis), "counts")
                    .over("Hz")
                    .logarithmic()
                    .add(series("fit", Series.Role.TRUTH, fitted, axis))
                    .add(series("recording", Series.Role.READING, recorded, axis))
                    .svg());
        }
    }

    private static int count(List<List<MotionBlock>> frames) {
        return frames.stream().mapToInt(List::size).sum();
    }

    private Series series(String of, Series.Role role, List<MotionBlock> frames, int axis) {
        int bins = frames.get(0).length() / 2;
        var x = new double[bins - 1];
        var y = new double[bins - 1];
        for (MotionBlock frame : frames) {
            double[] a = FanSpectra.amplitudes(frame)[axis];
            for (int k = 1; k < bins; k++) {
                y[k - 1] += a[k] * a[k] / frames.size();
            }
        }
        for (int k = 1; k < bins; k++) {
            x[k - 1] = k * rate / frames.get(0).length();
            y[k - 1] = Math.sqrt(y[k - 1]);
        }
        return new Series(of, role, x, y);
    }
}
