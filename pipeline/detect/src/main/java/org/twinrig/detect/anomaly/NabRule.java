package org.twinrig.detect.anomaly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * The scoring rule of the Numenta Anomaly Benchmark: early detections are worth more than late ones, and only the
 * earliest of a window counts.
 *
 * <pre>  σ(y) = 2 / (1 + e^(5y)) − 1
 *   in a window of w rows      y = −(last − i + 1) / w          worth hit · σ(y) / σ(−1)
 *   behind a window            y = (i − last) / (w − 1)         worth falseAlarm · σ(y), or −falseAlarm from y = 3 on
 *   before the first window                                     worth −falseAlarm
 *   a window without detection                                  worth −miss </pre>
 * i row of the detection, last the last row of the window. The first rows of a series are probation and not judged. A
 * detector has one threshold for all series, the one with the best sum.
 *
 * @see "A. Lavin, S. Ahmad, Evaluating real-time anomaly detection algorithms: the Numenta Anomaly Benchmark, ICMLA 2015"
 */
public final class NabRule {
    /** Above every score: nothing is a detection. */
    public static final double SILENT = 1.1;

    private static final double STEEPNESS = 5; // [-]
    private static final double FAR = 3; // [window widths]
    private static final double EARLIEST = sigma(-1);

    private final CostProfile profile;

    /** The rule with the weights of {@code profile}. */
    public NabRule(CostProfile profile) {
        this.profile = profile;
    }

    /**
     * The best threshold over a corpus.
     *
     * @param threshold a row is a detection when its score is at least this; {@link #SILENT} if silence is best
     * @param total sum of the scores of all series [-]
     */
    public record Optimum(double threshold, double total) {}

    /** The result of {@code series} at {@code threshold}. */
    public NabScore score(ScoredSeries series, double threshold) {
        double[] worth = worth(series.windows());
        var best = new TreeMap<Integer, Double>();
        int[] counts = new int[4]; // true and false positives, true and false negatives
        double falseAlarms = 0;
        for (int i = series.firstJudged(); i < series.length(); i++) {
            int window = series.windows()[i];
            boolean detected = series.scores()[i] >= threshold;
            counts[(detected ? 0 : 2) + ((window > 0) == detected ? 0 : 1)]++;
            if (window > 0) {
                best.merge(window, detected ? worth[i] : -profile.miss(), Math::max);
            } else if (detected) {
                falseAlarms += worth[i];
            }
        }
        double sum = falseAlarms;
        int found = 0;
        for (double window : best.values()) {
            sum += window;
            found += window > -profile.miss() ? 1 : 0;
        }
        return new NabScore(
                series.name(), threshold, sum, best.size(), found, counts[0], counts[1], counts[2], counts[3]);
    }

    /** The threshold that gives the best sum over {@code corpus}; of equal ones the highest. */
    public Optimum optimum(List<ScoredSeries> corpus) {
        var rows = new ArrayList<Row>();
        double sum = 0;
        int windowsBefore = 0;
        for (ScoredSeries series : corpus) {
            double[] worth = worth(series.windows());
            for (int i = series.firstJudged(); i < series.length(); i++) {
                int window = series.windows()[i];
                rows.add(new Row(series.scores()[i], window == 0 ? 0 : windowsBefore + window, worth[i]));
            }
            windowsBefore += Arrays.stream(series.windows()).max().orElse(0);
            sum += profile.silent(series.windowCount());
        }
        rows.sort(Comparator.comparingDouble(Row::score).reversed());
        return sweep(rows, sum, windowsBefore);
    }

    /** Lowers the threshold from silence, row by row; {@code rows} from the highest score on. */
    private Optimum sweep(List<Row> rows, double silent, int windows) {
        double[] best = new double[windows + 1];
        Arrays.fill(best, -profile.miss());
        var optimum = new Optimum(SILENT, silent);
        double sum = silent;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.window() == 0) {
                sum += row.worth();
            } else if (row.worth() > best[row.window()]) {
                sum += row.worth() - best[row.window()];
                best[row.window()] = row.worth();
            }
            boolean lastOfItsScore = i + 1 == rows.size() || rows.get(i + 1).score() < row.score();
            if (lastOfItsScore && sum > optimum.total()) {
                optimum = new Optimum(row.score(), sum);
            }
        }
        return optimum;
    }

    private record Row(double score, int window, double worth) {}

    /** What a detection at each row is worth [-]. */
    double[] worth(int[] windows) {
        double[] worth = new double[windows.length];
        int first = 0; // of the current or latest window
        int last = -1;
        for (int i = 0; i < windows.length; i++) {
            if (windows[i] > 0) {
                if (i > last) {
                    first = i;
                    last = lastOf(windows, i);
                }
                double width = last - first + 1.0;
                worth[i] = profile.hit() * sigma(-(last - i + 1) / width) / EARLIEST;
            } else if (last < 0) {
                worth[i] = -profile.falseAlarm();
            } else {
                double widths = (i - last) / (double) (last - first); // a window of one row: at once far behind it
                worth[i] = profile.falseAlarm() * (widths >= FAR ? -1 : sigma(widths));
            }
        }
        return worth;
    }

    private static int lastOf(int[] windows, int first) {
        int last = first;
        while (last + 1 < windows.length && windows[last + 1] == windows[first]) {
            last++;
        }
        return last;
    }

    private static double sigma(double y) {
        return 2 / (1 + StrictMath.exp(STEEPNESS * y)) - 1;
    }
}
