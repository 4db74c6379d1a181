package org.twinrig.report.run;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.recording.Content;
import org.twinrig.report.chart.Series;

/**
 * A short stretch of vibration that ends at a moment.
 *
 * @param rateHz samples per second [Hz]
 * @param axes acceleration x y z [g], then angular rate x y z [°/s]; or the one acceleration of an accelerometer [g]
 */
record Stretch(double rateHz, double[][] axes) {
    /** {@code earlier} and then {@code block}, of which at most the last {@code longest} samples are kept. */
    static Stretch append(@Nullable Stretch earlier, MotionBlock block, Content.Motion motion, int longest) {
        var axes = new double[block.axes().length][];
        for (int a = 0; a < axes.length; a++) {
            double lsb = a < 3 ? motion.accelLsbPerG() : motion.gyroLsbPerDps();
            double[] before = earlier == null ? new double[0] : earlier.axes[a];
            double[] joined = Arrays.copyOf(before, before.length + block.length());
            for (int i = 0; i < block.length(); i++) {
                joined[before.length + i] = block.axes()[a][i] / lsb;
            }
            axes[a] = joined.length > longest
                    ? Arrays.copyOfRange(joined, joined.length - longest, joined.length)
                    : joined;
        }
        return new Stretch(motion.sampleRateHz(), axes);
    }

    /** What the accelerations among its axes are called. */
    List<String> accelerations() {
        return axes.length == 1
                ? List.of("acceleration")
                : List.of("acceleration x", "acceleration y", "acceleration z");
    }

    /** Axis {@code a} over the time in milliseconds, its mean taken off, at most {@code seconds} long. */
    Series waveform(int a, double seconds, String name, Series.Role role) {
        int n = Math.min(axes[a].length, (int) (seconds * rateHz));
        double mean = mean(axes[a]);
        var x = new double[n];
        var y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = 1000 * i / rateHz;
            y[i] = axes[a][i] - mean;
        }
        return new Series(name, role, x, y);
    }

    /** One-sided amplitude spectrum of axis {@code a}, Hann window (its amplitude loss made good). */
    Series spectrum(int a, String name, Series.Role role) {
        double[] samples = axes[a];
        int n = samples.length;
        double mean = mean(samples);
        var cosine = new double[n];
        var sine = new double[n];
        for (int i = 0; i < n; i++) {
            cosine[i] = StrictMath.cos(2 * StrictMath.PI * i / n);
            sine[i] = StrictMath.sin(2 * StrictMath.PI * i / n);
        }
        var windowed = new double[n];
        for (int i = 0; i < n; i++) {
            windowed[i] = (samples[i] - mean) * (1 - cosine[i]); // Hann window times 2: coherent gain 1
        }
        var x = new double[n / 2 - 1];
        var y = new double[n / 2 - 1];
        for (int k = 1; k < n / 2; k++) {
            double re = 0;
            double im = 0;
            int phase = 0;
            for (int i = 0; i < n; i++) {
                re += windowed[i] * cosine[phase];
                im += windowed[i] * sine[phase];
                phase += k;
                phase = phase >= n ? phase - n : phase;
            }
            x[k - 1] = k * rateHz / n;
            y[k - 1] = 2 * Math.sqrt(re * re + im * im) / n;
        }
        return new Series(name, role, x, y);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }
}
