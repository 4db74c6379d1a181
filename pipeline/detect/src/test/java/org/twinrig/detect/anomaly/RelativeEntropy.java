package org.twinrig.detect.anomaly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Anomalies by multinomial goodness of fit, with the settings that the benchmark lists it with: the latest 52 values in
 * 5 equal bins are compared with every distribution seen so far; one that fits none is an anomaly and a new
 * distribution.
 *
 * @see "C. Wang et al., Statistical techniques for online anomaly detection in data centers, IM 2011, figure 1"
 */
final class RelativeEntropy {
    private static final int BINS = 5;
    private static final int WINDOW = 52;
    private static final double CRITICAL = 13.276704135987622; // chi-squared, 4 degrees of freedom, upper 1 %

    private final double low;
    private final double step;
    private final List<double[]> known = new ArrayList<>();

    private RelativeEntropy(double low, double high) {
        this.low = low;
        this.step = (high - low) / BINS;
    }

    /** The scores of all {@code values}, 0 or 1; as in the benchmark the bins span the whole series. */
    static double[] scores(double[] values) {
        var detector = new RelativeEntropy(
                Arrays.stream(values).min().orElseThrow(),
                Arrays.stream(values).max().orElseThrow());
        double[] scores = new double[values.length];
        for (int i = WINDOW - 1; detector.step > 0 && i < values.length; i++) {
            scores[i] = detector.isNew(Arrays.copyOfRange(values, i + 1 - WINDOW, i + 1)) ? 1 : 0;
        }
        return scores;
    }

    private boolean isNew(double[] window) {
        double[] shares = shares(window);
        boolean fits = known.stream().anyMatch(other -> 2 * WINDOW * divergence(shares, other) < CRITICAL);
        if (!fits) {
            known.add(shares);
        }
        return !fits && known.size() > 1; // the first window is what everything begins with
    }

    private double[] shares(double[] window) {
        double[] shares = new double[BINS];
        int counted = 0;
        for (double value : window) {
            int bin = (int) Math.ceil((value - low) / step); // rounding may lift the highest value out of the range
            if (bin <= BINS) {
                shares[Math.min(bin, BINS - 1)]++;
                counted++;
            }
        }
        for (int i = 0; i < BINS; i++) {
            shares[i] /= counted;
        }
        return shares;
    }

    /** Relative entropy of {@code p} against {@code q} [nat]. */
    private static double divergence(double[] p, double[] q) {
        double sum = 0;
        for (int i = 0; i < BINS; i++) {
            if (p[i] > 0) {
                sum += q[i] > 0 ? p[i] * StrictMath.log(p[i] / q[i]) : Double.POSITIVE_INFINITY;
            }
        }
        return sum;
    }
}
