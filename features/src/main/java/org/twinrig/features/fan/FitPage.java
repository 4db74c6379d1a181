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
    private final List<MotionBlock> real;
    private final List<MotionBlock> twin;
    private final double rate;
    private final Map<String, Double> figures;

    FitPage(String name, List<MotionBlock> real, List<MotionBlock> twin, double rate, Map<String, Double> figures) {
        this.name = name;
        this.real = real;
        this.twin = twin;
        this.rate = rate;
        this.figures = figures;
    }

    /** The page. */
    String html() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("frames recorded", Integer.toString(real.size()));
        facts.put("frames of the fitted fan", Integer.toString(twin.size()));
        figures.forEach((figure, value) -> facts.put(figure, Labels.number(value)));
        var body = new StringBuilder();
        body.append("<section><h2>Spectra of recording and fit</h2><p class=\"note\">")
                .append(Html.escape("Root of the mean power of all frames in each bin, counts: " + name
                        + " strong, the fitted fan thin and grey. What is above half the rate is folded."))
                .append("</p><div class=\"charts\">");
        for (int axis = 0; axis < MotionBlock.AXES; axis++) {
            body.append(new LineChart(AXES.get(axis), "counts")
                    .over("Hz")
                    .logarithmic()
                    .add(series("fit", Series.Role.TRUTH, twin, axis))
                    .add(series("recording", Series.Role.READING, real, axis))
                    .svg());
        }
        body.append("</div></section>");
        return new Page("Fan fitted to " + name, facts, 0, 0).html(body);
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
