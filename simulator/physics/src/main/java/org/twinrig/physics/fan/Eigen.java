package org.twinrig.physics.fan;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by cyclic Jacobi rotations, in arithmetic that every machine does
 * alike.
 *
 * @param values eigenvalues
 * @param vectors {@code vectors[k]} is the unit eigenvector of {@code values[k]}
 * @see "G. H. Golub, C. F. Van Loan, Matrix Computations, chapter Jacobi methods"
 */
record Eigen(double[] values, double[][] vectors) {
    private static final int SWEEPS = 30; // quadratic convergence: six or seven do
    private static final double NOTHING = 1e-300;

    /** Those of {@code matrix}, which is used up. */
    static Eigen of(double[][] matrix) {
        int n = matrix.length;
        var vectors = new double[n][n];
        for (int i = 0; i < n; i++) {
            vectors[i][i] = 1;
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(matrix, vectors, p, q);
                }
            }
        }
        var values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = matrix[i][i];
        }
        return new Eigen(values, vectors);
    }

    /** Turns rows and columns {@code p} and {@code q} so that their common element vanishes. */
    private static void rotate(double[][] a, double[][] vectors, int p, int q) {
        if (Math.abs(a[p][q]) < NOTHING) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < a.length; k++) {
            double kp = a[k][p];
            double kq = a[k][q];
            a[k][p] = c * kp - s * kq;
            a[k][q] = s * kp + c * kq;
        }
        for (int k = 0; k < a.length; k++) {
            double pk = a[p][k];
            double qk = a[q][k];
            a[p][k] = c * pk - s * qk;
            a[q][k] = s * pk + c * qk;
            double vp = vectors[p][k];
            vectors[p][k] = c * vp - s * vectors[q][k];
            vectors[q][k] = s * vp + c * vectors[q][k];
        }
    }
}
