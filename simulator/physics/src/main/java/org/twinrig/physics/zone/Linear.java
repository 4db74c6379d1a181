package org.twinrig.physics.zone;

/** Small dense systems of linear equations whose diagonal dominates, so that no pivots are exchanged. */
final class Linear {
    private Linear() {}

    /** Solves {@code matrix · x = x} in place for {@code n} unknowns; the matrix, row by row, is used up. */
    static void solve(double[] matrix, double[] x, int n) {
        eliminate(matrix, n);
        substitute(matrix, x, n);
    }

    /** Splits {@code matrix} into its triangular factors, in place. */
    static void eliminate(double[] matrix, int n) {
        for (int k = 0; k < n; k++) {
            for (int r = k + 1; r < n; r++) {
                double factor = matrix[r * n + k] / matrix[k * n + k];
                matrix[r * n + k] = factor;
                if (factor != 0) {
                    for (int c = k + 1; c < n; c++) {
                        matrix[r * n + c] -= factor * matrix[k * n + c];
                    }
                }
            }
        }
    }

    /** Solves for {@code x}, in place, with the factors that {@link #eliminate} left. */
    static void substitute(double[] factors, double[] x, int n) {
        for (int r = 1; r < n; r++) {
            for (int k = 0; k < r; k++) {
                x[r] -= factors[r * n + k] * x[k];
            }
        }
        for (int r = n - 1; r >= 0; r--) {
            for (int c = r + 1; c < n; c++) {
                x[r] -= factors[r * n + c] * x[c];
            }
            x[r] /= factors[r * n + r];
        }
    }
}
