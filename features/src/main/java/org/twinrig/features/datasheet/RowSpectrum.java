package org.twinrig.features.datasheet;

import org.twinrig.core.reading.ThermalFrame;

/** Power of a frame's rows by spatial frequency: Hann window, mean over all rows. */
final class RowSpectrum {
    private static final int FIRST = 3; // below it the window smears the mean
    private static final int QUARTER = 40; // of a width of 160: 0.25 cycles per pixel
    private static final int FINE = 60;

    private final int width;
    private final double[] power;

    private RowSpectrum(int width, double[] power) {
        this.width = width;
        this.power = power;
    }

    /** That of {@code frame}. */
    static RowSpectrum of(ThermalFrame frame) {
        int width = frame.width();
        var power = new double[width / 2 + 1];
        var line = new double[width];
        for (int row = 0; row < frame.height(); row++) {
            double mean = 0;
            for (int c = 0; c < width; c++) {
                mean += frame.kelvin(row * width + c) / width;
            }
            for (int c = 0; c < width; c++) {
                double window = 1 - StrictMath.cos(2 * Math.PI * (c + 0.5) / width);
                line[c] = window * (frame.kelvin(row * width + c) - mean);
            }
            for (int k = 1; k < power.length; k++) {
                double amplitude = Signals.amplitude(line, k);
                power[k] += amplitude * amplitude / frame.height();
            }
        }
        return new RowSpectrum(width, power);
    }

    /** Slope of log power over log frequency from 0.02 to 0.25 cycles per pixel [-]. */
    double slope() {
        double n = 0;
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double sxy = 0;
        for (int k = FIRST; k <= QUARTER; k++) {
            double x = StrictMath.log(k);
            double y = StrictMath.log(power[k]);
            n++;
            sx += x;
            sy += y;
            sxx += x * x;
            sxy += x * y;
        }
        return (n * sxy - sx * sy) / (n * sxx - sx * sx);
    }

    /** From 0.125 to 0.25 down to 0.375 to 0.5 cycles per pixel [dB]. */
    double rollOff() {
        return 10 * StrictMath.log10(mean(QUARTER / 2, QUARTER) / mean(FINE, power.length - 1));
    }

    private double mean(int from, int to) {
        double sum = 0;
        for (int k = from; k < to; k++) {
            sum += power[k];
        }
        return sum / (to - from);
    }

    /** Frequencies [cycles per pixel]. */
    double[] frequencies() {
        var frequencies = new double[power.length - FIRST];
        for (int i = 0; i < frequencies.length; i++) {
            frequencies[i] = (i + FIRST) / (double) width;
        }
        return frequencies;
    }

    /** Root of the power at each of {@link #frequencies} [K]. */
    double[] amplitudes() {
        var amplitudes = new double[power.length - FIRST];
        for (int i = 0; i < amplitudes.length; i++) {
            amplitudes[i] = Math.sqrt(power[i + FIRST]);
        }
        return amplitudes;
    }
}
