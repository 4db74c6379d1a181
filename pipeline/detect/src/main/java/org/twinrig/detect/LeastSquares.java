package org.twinrig.detect;

import java.util.List;

/** Ordinary least squares with a constant, by the normal equations of centred columns. */
final class LeastSquares {
    private final double[] means;
    private final double[] slopes;
    private final double constant;

    /** Fits {@code targets} to {@code rows}. */
    LeastSquares(List<double[]> rows, double[] targets) {
        int n = rows.get(0).length;
        means = new double[n];
        double target = 0;
        for (int r = 0; r < targets.length; r++) {
            target += targets[r] / targets.length;
            for (int i = 0; i < n; i++) {
                means[i] += rows.get(r)[i] / targets.length;
            }
        }
        var normal = new double[n][n + 1];
        for (int r = 0; r < targets.length; r++) {
            double[] row = rows.get(r);
            for (int i = 0; i < n; i++) {
                for (int k = 0; k < n; k++) {
                    normal[i][k] += (row[i] - means[i]) * (row[k] - means[k]);
                }
                normal[i][n] += (row[i] - means[i]) * (targets[r] - target);
            }
        }
        constant = target;
        slopes = solve(normal);
    }

    /** Gauss–Jordan with the largest pivot; a column without any spread gets the slope 0. */
    private static double[] solve(double[][] m) {
        int n = m.length;
        var slopes = new double[n];
        for (int i = 0; i < n; i++) {
            int best = i;
            for (int r = i + 1; r < n; r++) {
                best = Math.abs(m[r][i]) > Math.abs(m[best][i]) ? r : best;
            }
            double[] swapped = m[i];
            m[i] = m[best];
            m[best] = swapped;
            if (m[i][i] == 0) {
                continue;
            }
            for (int r = 0; r < n; r++) {
                double factor = r == i ? 0 : m[r][i] / m[i][i];
                for (int k = i; k <= n && factor != 0; k++) {
                    m[r][k] -= factor * m[i][k];
                }
            }
        }
        for (int i = 0; i < n; i++) {
            slopes[i] = m[i][i] == 0 ? 0 : m[i][n] / m[i][i];
        }
        return slopes;
    }

    /** The estimate for {@code row}. */
    double at(double[] row) {
        double value = constant;
        for (int i = 0; i < row.length; i++) {
            value += slopes[i] * (row[i] - means[i]);
        }
        return value;
    }

    /** As text: constant, then mean and slope of each column. */
    String written() {
        var text = new StringBuilder(Double.toString(constant));
        for (int i = 0; i < slopes.length; i++) {
            text.append(' ').append(means[i]).append(' ').append(slopes[i]);
        }
        return text.toString();
    }

    private LeastSquares(double[] means, double[] slopes, double constant) {
        this.means = means;
        this.slopes = slopes;
        this.constant = constant;
    }

    /** Reads what {@link #written} made. */
    static LeastSquares read(String text) {
        String[] words = text.split(" ", -1);
        var means = new double[(words.length - 1) / 2];
        var slopes = new double[means.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = Double.parseDouble(words[1 + 2 * i]);
            slopes[i] = Double.parseDouble(words[2 + 2 * i]);
        }
        return new LeastSquares(means, slopes, Double.parseDouble(words[0]));
    }
}
