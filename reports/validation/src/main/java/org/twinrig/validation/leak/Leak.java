package org.twinrig.validation.leak;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.twinrig.physics.zone.Mixture;
import org.twinrig.validation.run.Cores;
import org.twinrig.validation.table.CsvTable;

/**
 * One release of helium.
 *
 * @param test name
 * @param seconds since the release began [s]
 * @param measured mean over the height [mol/mol]
 * @param ours the same of the model
 * @param top measured at 0.65 m when the release ends [mol/mol]
 * @param oursTop of the model's layer there
 * @param bottom measured at 0.09 m when the release ends [mol/mol]
 * @param oursBottom of the model's layer there
 * @param conservationError of the run [-]
 */
public record Leak(
        String test,
        double[] seconds,
        double[] measured,
        double[] ours,
        double top,
        double oursTop,
        double bottom,
        double oursBottom,
        double conservationError) {
    /** Name of the folder. */
    public static final String FOLDER = "nist_he_2009_gas_leak";

    private static final double[] HEIGHTS = {0.093, 0.185, 0.276, 0.372, 0.466, 0.559, 0.65}; // [m]

    /** Runs all releases under {@code fires} whose name has {@code only} in it; none where the folder is missing. */
    public static List<Leak> run(Path fires, String only, Consumer<String> progress) {
        Path file = fires.resolve(FOLDER).resolve("exp.csv");
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        Map<String, List<CsvTable.Row>> tests = new LinkedHashMap<>();
        for (CsvTable.Row row : CsvTable.read(file).rows()) {
            tests.computeIfAbsent(row.text("test"), name -> new ArrayList<>()).add(row);
        }
        var wanted = tests.keySet().stream()
                .filter(test -> (FOLDER + "/" + test).contains(only))
                .toList();
        return Cores.map(
                wanted, test -> of(test, tests.getOrDefault(test, List.of())), test -> FOLDER + "/" + test, progress);
    }

    private static Leak of(String test, List<CsvTable.Row> rows) {
        var building = Garage.building(test);
        double end = Garage.duration(test);
        int n = rows.size();
        var seconds = new double[n];
        var measured = new double[n];
        var ours = new double[n];
        double[] atEnd = new double[4];
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            var row = rows.get(i);
            seconds[i] = row.number("time_s");
            building.advanceTo(seconds[i]);
            var room = building.room(0);
            double above = room.moleFraction(true, Mixture.HELIUM);
            double below = room.moleFraction(false, Mixture.HELIUM);
            for (int k = 0; k < HEIGHTS.length; k++) {
                measured[i] += row.number("he_vol_pct_" + (k + 1)) / 100 / HEIGHTS.length;
                ours[i] += (HEIGHTS[k] > room.interfaceHeight() ? above : below) / HEIGHTS.length;
            }
            if (Math.abs(seconds[i] - end) < nearest) {
                nearest = Math.abs(seconds[i] - end);
                int last = HEIGHTS.length;
                boolean hot = HEIGHTS[last - 1] > room.interfaceHeight();
                boolean low = HEIGHTS[0] > room.interfaceHeight();
                atEnd = new double[] {
                    row.number("he_vol_pct_" + last) / 100, hot ? above : below,
                    row.number("he_vol_pct_1") / 100, low ? above : below
                };
            }
        }
        return new Leak(
                test, seconds, measured, ours, atEnd[0], atEnd[1], atEnd[2], atEnd[3], building.conservationError());
    }

    /** The largest mean over the height that was measured [mol/mol]. */
    public double measuredPeak() {
        return peak(measured);
    }

    /** The same of the model [mol/mol]. */
    public double peak() {
        return peak(ours);
    }

    private static double peak(double[] values) {
        return Arrays.stream(values).max().orElse(0);
    }

    /** The whole as text. */
    public String line() {
        return "helium %s: largest mean %.2f %% (measured %.2f %%); at the end of the release %.2f %% above (%.2f %%), %.2f %% below (%.2f %%)"
                .formatted(
                        test,
                        100 * peak(),
                        100 * measuredPeak(),
                        100 * oursTop,
                        100 * top,
                        100 * oursBottom,
                        100 * bottom);
    }
}
