package org.twinrig.features.fan;

import org.twinrig.core.reading.MotionBlock;

/**
 * Amplitudes of lines in a frame, at any frequency: the Fourier sum under a Hann window, scaled so that a sine of
 * amplitude A gives A.
 *
 * <pre>  a(f) = 4/N · |Σ w[n] x[n] exp(−2πi f n / rate)|,   w[n] = ½ (1 − cos(2π (n + ½) / N))  </pre>
 */
final class LineSpectrum {
    private static final double GRID = 0.05; // [Hz] a tenth of a bin of 2 s

    private final double[][] weighted = new double[MotionBlock.AXES][];
    private final double rate;

    /** The frame {@code block} of {@code rate} samples a second [Hz]. */
    LineSpectrum(MotionBlock block, double rate) {
        this.rate = rate;
        for (int axis = 0; axis < MotionBlock.AXES; axis++) {
            weighted[axis] = Signals.windowed(block, axis);
        }
    }

    /** Amplitude in {@code axis} at {@code hertz} [counts]. */
    double amplitude(int axis, double hertz) {
        double[] z = value(axis, hertz);
        return Math.sqrt(z[0] * z[0] + z[1] * z[1]);
    }

    /**
     * Complex amplitude in {@code axis} at {@code hertz}, real and imaginary part [counts]; its angle is that of the cosine
     * at the sample in the middle, N/2.
     */
    double[] value(int axis, double hertz) {
        double[] x = weighted[axis];
        double each = 2 * Math.PI * hertz / rate;
        double turnCos = StrictMath.cos(each);
        double turnSin = -StrictMath.sin(each);
        double c = StrictMath.cos(each * (x.length / 2));
        double s = StrictMath.sin(each * (x.length / 2));
        double re = 0;
        double im = 0;
        for (double v : x) {
            re += v * c;
            im += v * s;
            double turned = c * turnCos - s * turnSin;
            s = s * turnCos + c * turnSin;
            c = turned;
        }
        return new double[] {4.0 / x.length * re, 4.0 / x.length * im};
    }

    /** Square of the amplitude at {@code hertz}, axes together, each multiplied by its {@code weight}. */
    double power(double hertz, double[] weight) {
        double sum = 0;
        for (int axis = 0; axis < MotionBlock.AXES; axis++) {
            double a = weight[axis] == 0 ? 0 : weight[axis] * amplitude(axis, hertz);
            sum += a * a;
        }
        return sum;
    }

    /** Whether {@code hertz} shows reversed in time when sampled at this rate. */
    boolean reversed(double hertz) {
        return hertz % rate > rate / 2;
    }

    /** Largest amplitude in {@code axis} within {@code around} ± {@code reach} [counts]. */
    double largest(int axis, double around, double reach) {
        double best = 0;
        for (double f = Math.max(0, around - reach); f <= Math.min(rate / 2, around + reach); f += GRID) {
            best = Math.max(best, amplitude(axis, f));
        }
        return best;
    }

    /**
     * Frequency from {@code low} to {@code high} at which all axes together are strongest, each weighed by
     * {@code weight} [Hz]; the top of the parabola through the grid's highest point and its neighbours.
     */
    double strongest(double low, double high, double[] weight) {
        int points = (int) Math.ceil((high - low) / GRID) + 1;
        var power = new double[points];
        int best = 0;
        for (int i = 0; i < points; i++) {
            power[i] = power(low + i * GRID, weight);
            best = power[i] > power[best] ? i : best;
        }
        if (best == 0 || best == points - 1) {
            return low + best * GRID;
        }
        double bend = power[best - 1] - 2 * power[best] + power[best + 1];
        double shift = bend == 0 ? 0 : 0.5 * (power[best - 1] - power[best + 1]) / bend;
        return low + (best + shift) * GRID;
    }

    /** Where {@code hertz} shows when sampled at this rate [Hz]. */
    double folded(double hertz) {
        double rest = hertz % rate;
        return rest > rate / 2 ? rate - rest : rest;
    }
}
