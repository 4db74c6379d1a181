package org.twinrig.features.datasheet;

import java.util.Arrays;

/** What a laboratory makes of a series of samples. */
final class Signals {
    private Signals() {}

    /** Amplitude of the line that has {@code periods} in {@code signal}; its unit. */
    static double amplitude(double[] signal, int periods) {
        double re = 0;
        double im = 0;
        for (int i = 0; i < signal.length; i++) {
            double phase = 2 * Math.PI * ((long) periods * i % signal.length) / signal.length;
            re += signal[i] * StrictMath.cos(phase);
            im += signal[i] * StrictMath.sin(phase);
        }
        return 2 * StrictMath.hypot(re, im) / signal.length;
    }

    /** One-sided density from {@code lines} lines that begin at a hundredth of the {@code rate} [Hz]; unit/√Hz. */
    static double density(double[] signal, double rate, int lines) {
        double resolution = rate / signal.length;
        int first = signal.length / 100;
        double power = 0;
        for (int line = first; line < first + lines; line++) {
            double amplitude = amplitude(signal, line);
            power += amplitude * amplitude / 2 / resolution;
        }
        return Math.sqrt(power / lines);
    }

    /** Allan deviation of means of {@code length} samples; their unit. */
    static double allan(double[] signal, int length) {
        int clusters = signal.length / length;
        var means = new double[clusters];
        for (int c = 0; c < clusters; c++) {
            means[c] = mean(Arrays.copyOfRange(signal, c * length, (c + 1) * length));
        }
        double sum = 0;
        for (int c = 1; c < clusters; c++) {
            sum += (means[c] - means[c - 1]) * (means[c] - means[c - 1]);
        }
        return Math.sqrt(sum / (2 * (clusters - 1)));
    }

    static double mean(double[] signal) {
        double sum = 0;
        for (double value : signal) {
            sum += value;
        }
        return sum / signal.length;
    }
}
