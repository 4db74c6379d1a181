package org.twinrig.detect;

/**
 * Discrete Fourier transform of any length; fast for lengths with small prime factors.
 *
 * <pre>  X[k] = Σ x[n]·exp(−2πi·k·n/N)  </pre>
 * Mixed-radix decimation in time; the angles come from {@link StrictMath}, so that every JVM gives the same bits.
 */
final class Fourier {
    private final int length;
    private final double[] cosine;
    private final double[] sine;
    private final double[] re;
    private final double[] im;
    private final double[] work;
    private final double[] nothing;

    Fourier(int length) {
        this.length = length;
        cosine = new double[length];
        sine = new double[length];
        re = new double[length];
        im = new double[length];
        work = new double[2 * length];
        nothing = new double[length];
        for (int k = 0; k < length; k++) {
            double angle = 2 * Math.PI * k / length;
            cosine[k] = StrictMath.cos(angle);
            sine[k] = -StrictMath.sin(angle);
        }
    }

    /** Writes |X[k]|·{@code factor} into {@code out}, for k from 0 to its length. */
    void amplitudes(double[] x, double factor, double[] out) {
        transform(x, nothing, 0, 1, length, 0);
        for (int k = 0; k < out.length; k++) {
            out[k] = factor * Math.sqrt(re[k] * re[k] + im[k] * im[k]);
        }
    }

    /** Writes the transform of x + i·y into {@code outRe} and {@code outIm}; all have the length of the transform. */
    void transform(double[] x, double[] y, double[] outRe, double[] outIm) {
        transform(x, y, 0, 1, length, 0);
        System.arraycopy(re, 0, outRe, 0, length);
        System.arraycopy(im, 0, outIm, 0, length);
    }

    /** Transforms x[start], x[start + step], … ({@code n} of them), with y as imaginary part, to {@code to} and on. */
    private void transform(double[] x, double[] y, int start, int step, int n, int to) {
        if (n == 1) {
            re[to] = x[start];
            im[to] = y[start];
            return;
        }
        int radix = smallestFactor(n);
        int m = n / radix;
        for (int r = 0; r < radix; r++) {
            transform(x, y, start + r * step, step * radix, m, to + r * m);
        }
        int turn = length / n;
        for (int k = 0; k < n; k++) {
            double sumRe = 0;
            double sumIm = 0;
            for (int r = 0; r < radix; r++) {
                int from = to + r * m + k % m;
                int angle = (int) ((long) r * k % n) * turn;
                sumRe += re[from] * cosine[angle] - im[from] * sine[angle];
                sumIm += re[from] * sine[angle] + im[from] * cosine[angle];
            }
            work[2 * k] = sumRe;
            work[2 * k + 1] = sumIm;
        }
        for (int k = 0; k < n; k++) {
            re[to + k] = work[2 * k];
            im[to + k] = work[2 * k + 1];
        }
    }

    private static int smallestFactor(int n) {
        for (int f = 2; f * f <= n; f++) {
            if (n % f == 0) {
                return f;
            }
        }
        return n;
    }
}
