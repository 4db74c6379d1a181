package org.twinrig.viewer.story;

/**
 * Amplitudes over frequency, all axes together.
 *
 * @param stepHz distance between two lines [Hz]
 * @param amplitudes one a line, from 0 Hz on [g]
 */
public record Spectrum(double stepHz, double[] amplitudes) {
    /**
     * One-sided amplitude spectrum with a Hann window, its amplitude loss made good, of as many of the last samples as
     * are a power of two; the axes' powers are added up.
     */
    public static Spectrum of(Stretch stretch) {
        int n = Integer.highestOneBit(Math.max(2, stretch.length()));
        var power = new double[n / 2];
        for (double[] axis : stretch.accel()) {
            var re = new double[n];
            var im = new double[n];
            for (int i = 0; i < Math.min(n, axis.length); i++) {
                double window = 1 - Math.cos(2 * Math.PI * i / n); // Hann times 2: coherent gain 1
                re[i] = axis[axis.length - Math.min(n, axis.length) + i] * window;
            }
            transform(re, im);
            for (int k = 1; k < power.length; k++) {
                power[k] += 4 * (re[k] * re[k] + im[k] * im[k]) / ((double) n * n);
            }
        }
        for (int k = 0; k < power.length; k++) {
            power[k] = Math.sqrt(power[k]);
        }
        return new Spectrum(stretch.rateHz() / n, power);
    }

    /** Fourier transform in place, radix 2 (J. Cooley, J. Tukey, Mathematics of Computation 19, 1965). */
    private static void transform(double[] re, double[] im) {
        int n = re.length;
        for (int i = 1, j = 0; i < n; i++) {
            int bit = n >> 1;
            for (; (j & bit) != 0; bit >>= 1) {
                j ^= bit;
            }
            j ^= bit;
            if (i < j) {
                swap(re, i, j);
                swap(im, i, j);
            }
        }
        for (int size = 2; size <= n; size <<= 1) {
            for (int k = 0; k < size / 2; k++) {
                double cos = Math.cos(-2 * Math.PI * k / size);
                double sin = Math.sin(-2 * Math.PI * k / size);
                for (int i = k; i < n; i += size) {
                    int j = i + size / 2;
                    double r = re[j] * cos - im[j] * sin;
                    double s = re[j] * sin + im[j] * cos;
                    re[j] = re[i] - r;
                    im[j] = im[i] - s;
                    re[i] += r;
                    im[i] += s;
                }
            }
        }
    }

    private static void swap(double[] values, int i, int j) {
        double kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }

    /** The highest frequency [Hz]. */
    public double highestHz() {
        return stepHz * amplitudes.length;
    }
}
