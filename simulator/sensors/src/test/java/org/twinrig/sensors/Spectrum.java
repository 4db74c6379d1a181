package org.twinrig.sensors;

/** Plain Fourier sums for tests. */
public final class Spectrum {
    private Spectrum() {}

    /** Amplitude of the line at {@code hz} in {@code signal}, sampled at {@code rate} [Hz]; signal's unit. */
    public static double amplitude(double[] signal, double rate, double hz) {
        double re = 0;
        double im = 0;
        for (int i = 0; i < signal.length; i++) {
            double phase = 2 * Math.PI * hz * i / rate;
            re += signal[i] * StrictMath.cos(phase);
            im -= signal[i] * StrictMath.sin(phase);
        }
        return 2 * StrictMath.hypot(re, im) / signal.length;
    }

    /** Standard deviation of {@code signal}; its unit. */
    public static double sigma(double[] signal) {
        double sum = 0;
        double squares = 0;
        for (double value : signal) {
            sum += value;
            squares += value * value;
        }
        double mean = sum / signal.length;
        return Math.sqrt(squares / signal.length - mean * mean);
    }

    /** One-sided noise density between two frequencies [signal's unit/√Hz], from Fourier lines one {@code step} apart. */
    public static double density(double[] signal, double rate, double fromHz, double toHz, double step) {
        double resolution = rate / signal.length;
        double power = 0;
        int lines = 0;
        for (double hz = fromHz; hz <= toHz; hz += step) {
            double onGrid = Math.rint(hz / resolution) * resolution;
            double amplitude = amplitude(signal, rate, onGrid);
            power += amplitude * amplitude / 2 / resolution;
            lines++;
        }
        return Math.sqrt(power / lines);
    }
}
