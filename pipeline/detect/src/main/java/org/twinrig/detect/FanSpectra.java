package org.twinrig.detect;

import org.twinrig.core.reading.MotionBlock;

/**
 * Amplitude spectra of a six-axis block, as the gateway of the fan monitor makes them.
 *
 * <pre>  y = x − (least-squares line),   a[k] = 2/N · |Σ y[n]·exp(−2πi·k·n/N)|,   k = 0 … N/2 − 1  </pre>
 * A sine of amplitude A in the middle of a bin gives a = A [counts]; bin k lies at k·rate/N [Hz].
 */
public final class FanSpectra {
    private FanSpectra() {}

    /** Returns {@code [6][N/2]} amplitudes [counts], axes in the order of the block. */
    public static double[][] amplitudes(MotionBlock block) {
        int n = block.length();
        if (n < 4) {
            throw new IllegalArgumentException("a motion block of " + n + " samples; a spectrum needs at least 4");
        }
        var fourier = new Fourier(n);
        var spectra = new double[MotionBlock.AXES][n / 2];
        var line = new double[n];
        for (int axis = 0; axis < MotionBlock.AXES; axis++) {
            detrend(block.axes()[axis], line);
            fourier.amplitudes(line, 2.0 / n, spectra[axis]);
        }
        return spectra;
    }

    private static void detrend(short[] x, double[] out) {
        int n = x.length;
        long sum = 0;
        long weighted = 0;
        for (int i = 0; i < n; i++) {
            sum += x[i];
            weighted += (long) i * x[i];
        }
        double centre = (n - 1) / 2.0;
        double mean = sum / (double) n;
        double spread = n * ((double) n * n - 1) / 12; // Σ (i − centre)²
        double slope = (weighted - centre * sum) / spread;
        for (int i = 0; i < n; i++) {
            out[i] = x[i] - mean - slope * (i - centre);
        }
    }
}
