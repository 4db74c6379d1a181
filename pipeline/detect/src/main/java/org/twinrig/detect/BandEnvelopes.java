package org.twinrig.detect;

import java.util.HashMap;
import java.util.Map;

/** Parts of a signal by frequency: filtered without delay, and the squared envelopes of bands. */
final class BandEnvelopes {
    private final int length;
    private final double binHz;
    private final double[] re;
    private final double[] im;
    private final Map<Integer, Fourier> transforms = new HashMap<>(); // by length: bands of one width share one

    BandEnvelopes(double[] signal, double rateHz) {
        length = signal.length;
        binHz = rateHz / length;
        re = new double[length];
        im = new double[length];
        of(length).transform(signal, new double[length], re, im);
    }

    /** Distance of two lines in the spectra of signal and envelopes [Hz]. */
    double binHz() {
        return binHz;
    }

    /** The signal with nothing but what lies from {@code lowHz} to {@code highHz}. */
    double[] filtered(double lowHz, double highHz) {
        var keptRe = new double[length];
        var keptIm = new double[length];
        for (int k = bin(lowHz); k < Math.min(bin(highHz), length / 2); k++) {
            keptRe[k] = 2 * re[k] / length;
            keptIm[k] = -2 * im[k] / length; // conjugate: a forward transform then goes back
        }
        var real = new double[length];
        of(length).transform(keptRe, keptIm, real, new double[length]);
        return real;
    }

    /**
     * Squared magnitude of the analytic signal of the band, at the sampling rate that its bandwidth needs: the number of
     * samples is a power of two and spans the time of the signal.
     */
    double[] squaredEnvelope(double lowHz, double highHz) {
        int from = bin(lowHz);
        int width = Math.min(bin(highHz), length / 2) - from;
        int samples = Integer.highestOneBit(2 * width - 1) << 1; // 2·width or more: a square is twice as wide
        var bandRe = new double[samples];
        var bandIm = new double[samples];
        for (int k = 0; k < width; k++) {
            bandRe[k] = 2 * re[from + k] / length;
            bandIm[k] = -2 * im[from + k] / length;
        }
        var x = new double[samples];
        var y = new double[samples];
        of(samples).transform(bandRe, bandIm, x, y);
        for (int i = 0; i < samples; i++) {
            x[i] = x[i] * x[i] + y[i] * y[i];
        }
        return x;
    }

    /** Amplitudes of {@code envelope} about its mean, under a Hann window; bins are {@link #binHz} apart. */
    double[] amplitudes(double[] envelope) {
        int n = envelope.length;
        double mean = 0;
        for (double e : envelope) {
            mean += e / n;
        }
        var windowed = new double[n];
        for (int i = 0; i < n; i++) {
            windowed[i] = (envelope[i] - mean) * (0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / n));
        }
        var amplitudes = new double[n / 2];
        of(n).amplitudes(windowed, 4.0 / n, amplitudes);
        return amplitudes;
    }

    private Fourier of(int samples) {
        return transforms.computeIfAbsent(samples, Fourier::new);
    }

    private int bin(double hz) {
        return (int) Math.ceil(hz / binHz);
    }
}
