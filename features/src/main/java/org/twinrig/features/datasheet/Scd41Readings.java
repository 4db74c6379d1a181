package org.twinrig.features.datasheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.twinrig.core.reading.Samples;
import org.twinrig.sensors.Sensor;
import org.twinrig.sensors.scd41.Scd41;
import org.twinrig.validation.sensors.SheetRow;

/** What an SCD41 reads: accuracy, repeatability, response, steps. */
final class Scd41Readings {
    private static final String PART = "scd41";
    private static final String SHEET = "Sensirion SCD4x v1.7, table 1";
    private static final long PERIOD = 5_000_000_000L; // [ns]
    private static final int PARTS = 200;
    private static final double STEP_SHARE = 1 - 1 / Math.E; // 63 %

    private Scd41Readings() {}

    static List<SheetRow> rows() {
        var rows = new ArrayList<SheetRow>();
        accuracy(rows, 400, 60); // ±(50 ppm + 2.5 %) to 1000 ppm
        accuracy(rows, 1000, 75);
        accuracy(rows, 2000, 110); // ±(50 ppm + 3 %) to 2000 ppm
        accuracy(rows, 5000, 290); // ±(40 ppm + 5 %) to 5000 ppm
        repeatability(rows);
        response(rows, "CO2 response, τ63", 0, 60);
        response(rows, "temperature response, τ63", 1, 120);
        response(rows, "humidity response, τ63", 2, 90);
        return rows;
    }

    /** The largest error of many parts, each a mean of nine readings. */
    private static void accuracy(List<SheetRow> rows, int ppm, double band) {
        var bench = new LabBench();
        bench.air = LabBench.air(LabBench.KELVIN, 0.5, ppm * 1e-6);
        double worst = 0;
        double worstKelvin = 0;
        double worstHumidity = 0;
        for (int seed = 0; seed < PARTS; seed++) {
            double[] mean = means(readings(bench, seed, Map.of(), 9));
            worst = Math.max(worst, Math.abs(mean[0] - ppm));
            worstKelvin = Math.max(worstKelvin, Math.abs(mean[1] - 25));
            worstHumidity = Math.max(worstHumidity, Math.abs(mean[2] - 50));
        }
        // The noise of nine readings' mean is 1.1 ppm (one sigma), and rounding adds half a ppm: 5 ppm in all.
        rows.add(SheetRow.atMost(PART, "worst of %d parts at %d ppm".formatted(PARTS, ppm), band, worst, "ppm", SHEET)
                .accepting(band / 2, band + 5)); // parts that used less than half of their band would be too good
        if (ppm == 400) {
            rows.add(SheetRow.atMost(PART, "worst temperature at 25 °C", 0.8, worstKelvin, "K", SHEET)
                    .accepting(0.4, 0.8 + 0.05)); // noise of nine readings' mean: 0.011 K
            rows.add(SheetRow.atMost(PART, "worst humidity at 25 °C, 50 %", 6, worstHumidity, "%", SHEET)
                    .accepting(3, 6 + 0.2)); // 0.044 %
        }
    }

    private static void repeatability(List<SheetRow> rows) {
        var all = readings(new LabBench(), 4, Map.of(), 2000);
        String[] names = {"CO2", "temperature", "humidity"};
        double[] specified = {10, 0.1, 0.4};
        String[] units = {"ppm", "K", "%"};
        double[] steps = {1, 175.0 / 65_535, 100.0 / 65_535};
        for (int q = 0; q < 3; q++) {
            // The sheet's ± is taken as three standard deviations; 2000 readings give one to 1.6 %, rounding adds 1 %.
            rows.add(SheetRow.near(
                    PART,
                    names[q] + " repeatability, 3 σ",
                    specified[q],
                    0.08 * specified[q],
                    3 * deviation(all, q),
                    units[q],
                    SHEET));
            // Readings are doubles of whole words: their differences are off by rounding in the last bits only.
            rows.add(SheetRow.near(
                    PART, names[q] + ", smallest step", steps[q], 1e-6 * steps[q], step(all, q), units[q], SHEET));
        }
    }

    private static void response(List<SheetRow> rows, String figure, int quantity, double tau) {
        var bench = new LabBench();
        bench.air = LabBench.air(296.15, 0.45, 1450e-6);
        var sensor = new Scd41().create(bench.context(1, Map.of("ideal", true)));
        for (int i = 1; i <= 20; i++) {
            sensor.read(i * PERIOD);
        }
        double before = values(sensor, 21)[quantity];
        bench.air = LabBench.air(306.15, 0.55, 2450e-6);
        double span = new double[] {1000, 10, 10}[quantity];
        double share = 0;
        int n = 21;
        double crossing = 0;
        while (share < STEP_SHARE) {
            double next = (values(sensor, ++n)[quantity] - before) / span;
            crossing = 5 * (n - (next - STEP_SHARE) / (next - share));
            share = next;
        }
        // A step between two looks is seen as a ramp of 5 s: its middle is the moment of the step. Straight lines
        // between
        // readings 5 s apart are off by less than 5 % of the time constant.
        rows.add(SheetRow.near(PART, figure, tau, 0.05 * tau, crossing - 5 * 21.5, "s", SHEET));
    }

    private static List<double[]> readings(LabBench bench, long seed, Map<String, Object> options, int count) {
        var sensor = new Scd41().create(bench.context(seed, options));
        var readings = new ArrayList<double[]>();
        for (int i = 1; i <= count; i++) {
            readings.add(values(sensor, i));
        }
        return readings;
    }

    private static double[] values(Sensor sensor, int n) {
        return ((Samples) sensor.read(n * PERIOD)).values();
    }

    private static double[] means(List<double[]> readings) {
        var mean = new double[3];
        for (double[] reading : readings) {
            for (int q = 0; q < 3; q++) {
                mean[q] += reading[q] / readings.size();
            }
        }
        return mean;
    }

    private static double deviation(List<double[]> readings, int q) {
        double mean = means(readings)[q];
        double sum = 0;
        for (double[] reading : readings) {
            sum += (reading[q] - mean) * (reading[q] - mean);
        }
        return Math.sqrt(sum / (readings.size() - 1));
    }

    /** Smallest difference of two readings that differ. */
    private static double step(List<double[]> readings, int q) {
        double[] sorted = readings.stream().mapToDouble(r -> r[q]).sorted().toArray();
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < sorted.length; i++) {
            double difference = sorted[i] - sorted[i - 1];
            least = difference > 0 ? Math.min(least, difference) : least;
        }
        return least;
    }
}
