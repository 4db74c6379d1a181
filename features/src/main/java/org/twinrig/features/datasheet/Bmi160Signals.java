package org.twinrig.features.datasheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.sensors.bmi160.Bmi160Part;
import org.twinrig.validation.sensors.SheetRow;

/** Noise and filters of a BMI160, from what its FIFO streams. */
final class Bmi160Signals {
    private static final String PART = "bmi160";
    private static final String NOISE = "BST-BMI160-DS000, as several projects quote it [S]";
    private static final String FILTERS = "BST-BMI160-DS000, sections 2.4.1 and 2.4.2";
    private static final double ACCEL_LSB = 16_384; // per g at ±2 g
    private static final double GYRO_LSB = 262.4; // per °/s at ±125 °/s
    private static final double G = 9.80665; // [m/s²]
    private static final int LOW_POWER = 0x12;

    /** Axis, configuration, rate [Hz], corner [Hz]; with oversampling 2 half of the normal corner, with 4 a quarter. */
    private static final double[][] CORNERS = {
        {0, 0x25, 12.5, 5.06},
        {0, 0x26, 25, 10.12},
        {0, 0x27, 50, 20.25},
        {0, 0x28, 100, 40.5},
        {0, 0x29, 200, 80},
        {0, 0x2A, 400, 162},
        {0, 0x2B, 800, 324},
        {0, 0x2C, 1600, 684},
        {0, 0x18, 100, 40.5 / 2},
        {0, 0x08, 100, 40.5 / 4},
        {0, 0x1C, 1600, 684 / 2.0},
        {0, 0x0C, 1600, 684 / 4.0},
        {2, 0x28, 100, 40.5},
        {2, 0x2A, 400, 155},
        {2, 0x2B, 800, 262},
        {2, 0x2C, 1600, 353},
        {3, 0x26, 25, 10.7},
        {3, 0x27, 50, 20.8},
        {3, 0x28, 100, 39.9},
        {3, 0x29, 200, 74.6},
        {3, 0x2A, 400, 136.6},
        {3, 0x2B, 800, 254.6},
        {3, 0x2C, 1600, 523.9},
        {3, 0x2D, 3200, 890},
        {3, 0x18, 100, 39.9 / 2},
        {3, 0x08, 100, 39.9 / 4}
    };

    private static final String[] BANDWIDTHS = {", oversampling 4", ", oversampling 2", ""};

    private Bmi160Signals() {}

    static List<SheetRow> rows() {
        var rows = new ArrayList<SheetRow>();
        var part = Bmi160Part.draw(new RandomStreams(3));
        for (int axis : new int[] {0, 2, 3, 5}) {
            noise(rows, part, axis);
        }
        averages(rows, part);
        for (double[] corner : CORNERS) {
            double measured = corner((int) corner[0], (int) corner[1], corner[2]);
            String axis = corner[0] == 0 ? "accelerometer x" : corner[0] == 2 ? "accelerometer z" : "gyroscope x";
            // The frequencies tried lie 1/1000 of the rate apart, at most 0.5 % of a corner; rounding to counts adds
            // less.
            rows.add(SheetRow.near(
                    PART,
                    "−3 dB of %s at %s Hz%s".formatted(axis, hertz(corner[2]), BANDWIDTHS[(int) corner[1] >> 4]),
                    corner[3],
                    0.01 * corner[3],
                    measured,
                    "Hz",
                    FILTERS));
        }
        return rows;
    }

    private static String hertz(double rate) {
        return rate == Math.rint(rate) ? Long.toString((long) rate) : Double.toString(rate);
    }

    /** Low power: the mean of n samples has 1/√n of the noise of one. */
    private static void averages(List<SheetRow> rows, Bmi160Part part) {
        double single = averaged(part, 0);
        for (int code = 1; code <= 4; code++) {
            double specified = Math.sqrt(1.0 / (1 << code));
            // Both draw the same variates, so chance does not tell them apart; rounding to counts may, and the offset.
            rows.add(SheetRow.near(
                    PART,
                    "noise of accelerometer x in low power, mean of %d samples beside one".formatted(1 << code),
                    specified,
                    0.01 * specified,
                    averaged(part, code) / single,
                    "-",
                    FILTERS));
        }
    }

    /** Standard deviation of means of 2^{@code code} samples at 100 Hz [counts]. */
    private static double averaged(Bmi160Part part, int code) {
        var host = host(new LabBench(), part, 0, 0x88 | code << 4);
        host.set(Bmi160Host.CMD, LOW_POWER);
        double[] counts = host.stream(0, 4000, 100);
        double mean = Arrays.stream(counts).average().orElseThrow();
        return Math.sqrt(Arrays.stream(counts)
                .map(c -> (c - mean) * (c - mean))
                .average()
                .orElseThrow());
    }

    /** Density in the flat part of the spectrum, and from the Allan deviation. */
    private static void noise(List<SheetRow> rows, Bmi160Part part, int axis) {
        boolean accel = axis < 3;
        double unit = accel ? 1e6 / ACCEL_LSB : 1 / GYRO_LSB;
        String name = (accel ? "accelerometer " : "gyroscope ") + "xyz".charAt(axis % 3);
        double specified = accel ? 180 : 0.007;
        String units = accel ? "µg/√Hz" : "°/s/√Hz";
        double[] fast = host(new LabBench(), part, axis, 0x2C).stream(axis, 6000, 1600);
        // 180 lines give a density to ±3.7 % (one sigma): three of them, rounded down.
        rows.add(SheetRow.near(
                PART,
                "noise density, " + name + ", spectrum",
                specified,
                0.1 * specified,
                Signals.density(fast, 1600, 180) * unit,
                units,
                NOISE));
        double[] slow = host(new LabBench(), part, axis, 0x28).stream(axis, 20_000, 100);
        // White noise of density n has an Allan deviation of n/√(2τ). 999 pairs of 0.2 s: ±2.7 % (one sigma); the
        // filter
        // at 40 Hz correlates neighbouring means by 2 % or so.
        rows.add(SheetRow.near(
                PART,
                "noise density, " + name + ", Allan deviation at 0.2 s",
                specified,
                0.1 * specified,
                Signals.allan(slow, 20) * Math.sqrt(2 * 0.2) * unit,
                units,
                NOISE));
    }

    /** Where a sweep finds the gain at 1/√2 of that at a hundredth of the rate [Hz]. */
    private static double corner(int axis, int conf, double rate) {
        double low = gain(axis, conf, rate, 10);
        int below = 10;
        int above = 499;
        while (above - below > 1) {
            int middle = (below + above) / 2;
            if (gain(axis, conf, rate, middle) / low > Math.sqrt(0.5)) {
                below = middle;
            } else {
                above = middle;
            }
        }
        double atBelow = gain(axis, conf, rate, below) / low;
        double atAbove = gain(axis, conf, rate, above) / low;
        double share = atBelow > atAbove ? (atBelow - Math.sqrt(0.5)) / (atBelow - atAbove) : 0;
        return (below + share) * rate / 1000;
    }

    /** Amplitude in counts of a sine of {@code lines} thousandths of the rate. */
    private static double gain(int axis, int conf, double rate, int lines) {
        var bench = new LabBench();
        double hz = lines * rate / 1000;
        double amplitude = axis < 3 ? G : Math.toRadians(100);
        bench.motion = (seconds, six) -> {
            Arrays.fill(six, 0);
            six[axis] = amplitude * StrictMath.sin(2 * Math.PI * hz * seconds);
        };
        double[] all = host(bench, Bmi160Part.ideal(), axis, conf).stream(axis, 1060, rate);
        return Signals.amplitude(Arrays.copyOfRange(all, 60, 1060), lines); // 60 samples for the filter to run in
    }

    private static Bmi160Host host(LabBench bench, Bmi160Part part, int axis, int conf) {
        boolean accel = axis < 3;
        return Bmi160Host.running(bench, part, accel ? conf : 0x28, 0x03, accel ? 0x28 : conf, 0x04);
    }
}
