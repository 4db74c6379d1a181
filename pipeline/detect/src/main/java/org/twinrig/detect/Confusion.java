package org.twinrig.detect;

import java.util.Arrays;
import java.util.List;

/** Which class was taken for which. */
public final class Confusion {
    private static final double Z95 = 1.959963984540054; // two-sided 95 % of a normal distribution [-]

    private final List<String> classes;
    private final int[][] counts;

    /** An empty table of these {@code classes}, in the order of their codes. */
    public Confusion(List<String> classes) {
        this.classes = List.copyOf(classes);
        counts = new int[classes.size()][classes.size()];
    }

    /** Counts a row of class {@code actual} that was taken for {@code predicted}. */
    public void add(int actual, int predicted) {
        counts[actual][predicted]++;
    }

    /** Names of the classes. */
    public List<String> classes() {
        return classes;
    }

    /** Counts by actual, then predicted class. */
    public int[][] counts() {
        return Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
    }

    /** Number of rows. */
    public int rows() {
        return Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
    }

    /** Number of rows taken for what they are. */
    public int correct() {
        int correct = 0;
        for (int c = 0; c < counts.length; c++) {
            correct += counts[c][c];
        }
        return correct;
    }

    /** Share of rows taken for what they are [0..1]. */
    public double accuracy() {
        return correct() / (double) rows();
    }

    /** Share of the rows of class {@code code} that were found [0..1]; NaN if there are none. */
    public double recall(int code) {
        return counts[code][code] / (double) Arrays.stream(counts[code]).sum();
    }

    /** Share of the rows taken for class {@code code} that are of it [0..1]; NaN if there are none. */
    public double precision(int code) {
        return counts[code][code]
                / (double) Arrays.stream(counts).mapToInt(row -> row[code]).sum();
    }

    /** Accuracy with Wilson's 95 % interval, which takes the rows as independent. */
    public Metric accuracyMetric() {
        return wilson(correct(), rows());
    }

    /**
     * Share of {@code hits} in {@code n} with Wilson's 95 % interval.
     *
     * @see "E. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22, 1927"
     */
    static Metric wilson(int hits, int n) {
        double p = hits / (double) n;
        double z2 = Z95 * Z95 / n;
        double centre = (p + z2 / 2) / (1 + z2);
        double half = Z95 / (1 + z2) * Math.sqrt(p * (1 - p) / n + z2 / (4 * n));
        double low = hits == 0 ? 0 : centre - half; // exactly so, but for rounding
        double high = hits == n ? 1 : centre + half;
        return Metric.between(low, p, high);
    }
}
