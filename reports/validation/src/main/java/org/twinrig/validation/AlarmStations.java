package org.twinrig.validation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import org.twinrig.physics.zone.BuildingSpec;
import org.twinrig.validation.table.CsvTable;

/**
 * Gases and warmth at the stations of the smoke-alarm tests, from the raw records, while the fire burnt.
 *
 * <ul>
 *   <li>Rise of CO2 and CO where they were sampled: station A in the second bedroom, C in the kitchen, F in the living
 *       room, B in the room of the fire. The records do not say at which height; 1.5 m is taken.
 *   <li>Time until a thermocouple 20 mm under the ceiling has risen by 10 K, trees A to E beside detectors 1 to 5.
 * </ul>
 *
 * What the columns mean was inferred from their values. A gas counts when it rises well out of its noise; a CO2 channel
 * does not count where it gains more than the oxygen beside it loses, which no fire does.
 *
 * @see "R. W. Bukowski et al., Performance of Home Smoke Alarms, NIST TN 1455, 2008"
 */
final class AlarmStations {
    /** Name of the probes under the ceiling above a detector. */
    static final String UNDER_CEILING = "TUNDER";

    private static final double WARMER = 10; // [K]
    private static final double SAMPLED = 1.5; // [m] over the floor; see above
    private static final int BEFORE = 5; // readings before the fire shows
    private static final double CLEARLY = 3; // times the noise
    private static final double LEAST_CO2 = 0.05; // [%] less rise is not looked at
    private static final double LEAST_CO = 0.01; // [%]
    private static final double OXYGEN_SLACK = 0.1; // [%] reading of the oxygen columns

    private final List<Reading> readings = new ArrayList<>();

    /** What a reading is about. */
    enum Kind {
        /** Rise of carbon dioxide [%]. */
        CO2("rise of CO2"),
        /** Rise of carbon monoxide [%]. */
        CO("rise of CO"),
        /** Time to a rise of 10 K [s]. */
        WARMTH("time to a rise of 10 K under the ceiling");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** For people. */
        String label() {
            return label;
        }
    }

    /** One number at one station. */
    record Reading(String test, String station, Kind kind, double measured, double ours) {
        double ratio() {
            return ours / measured;
        }
    }

    /** Takes note of {@code run}, when it is a smoke-alarm test whose raw record is there. */
    void look(CaseRun run) {
        String name = run.source().name();
        Path raw = run.source()
                .folder()
                .resolveSibling("raw")
                .resolve("_" + name.substring(name.lastIndexOf('_') + 1) + ".csv");
        if (!run.source().series().equals("nist_smoke_alarms") || !Files.isRegularFile(raw)) {
            return;
        }
        var table = CsvTable.read(raw);
        var spec = run.building().spec();
        int fire = spec.fires().get(0).room();
        gas(run, table, "A", room(spec, "Bedroom 2"));
        gas(run, table, "C", room(spec, "Kitchen"));
        gas(run, table, "F", room(spec, "Living Room"));
        gas(run, table, "B", fire);
        for (int i = 0; i < 5; i++) {
            warmth(run, table, (char) ('A' + i), i + 1);
        }
    }

    private static int room(BuildingSpec spec, String name) {
        for (int r = 0; r < spec.rooms().size(); r++) {
            if (spec.rooms().get(r).name().equals(name)) {
                return r;
            }
        }
        return -1;
    }

    private void gas(CaseRun run, CsvTable table, String station, int room) {
        String column = "GAS" + station + "_";
        if (room < 0 || !table.has(column + 3)) {
            return;
        }
        double until = last(table.column("TIME"));
        double[] co2 = table.column(column + 3);
        double fall = -rise(Arrays.stream(table.column(column + 5)).map(x -> -x).toArray());
        double gained = rise(co2);
        if (gained > Math.max(LEAST_CO2, CLEARLY * noise(co2)) && gained <= -fall + OXYGEN_SLACK) {
            add(run, station, Kind.CO2, gained, 100 * modelled(run, "CO2", room, until));
        }
        double[] co = table.column(column + 1);
        if (rise(co) > Math.max(LEAST_CO, CLEARLY * noise(co))) {
            add(run, station, Kind.CO, rise(co), 100 * modelled(run, "CO", room, until));
        }
    }

    private void add(CaseRun run, String station, Kind kind, double measured, double ours) {
        readings.add(new Reading(run.source().name(), station, kind, measured, ours));
    }

    private static double modelled(CaseRun run, String gas, int room, double until) {
        String n = "_" + (room + 1);
        Curve height = run.curve("HGT" + n).orElseThrow();
        double[] upper = run.curve("UL" + gas + n).orElseThrow().y();
        double[] lower = run.curve("LL" + gas + n).orElseThrow().y();
        double most = 0;
        for (int i = 0; i < upper.length && height.x()[i] <= until; i++) {
            double here = height.y()[i] < SAMPLED ? upper[i] : lower[i];
            most = Math.max(most, here - lower[0]);
        }
        return most;
    }

    private void warmth(CaseRun run, CsvTable table, char tree, int detector) {
        String column = "TC" + tree + "_1";
        if (!table.has(column) || run.curve(UNDER_CEILING + "_" + detector).isEmpty()) {
            return;
        }
        double measured = crossing(table.column("TIME"), table.column(column));
        Curve curve = run.curve(UNDER_CEILING + "_" + detector).orElseThrow();
        double ours = crossing(curve.x(), curve.y());
        if (!Double.isNaN(measured)) {
            double end = run.source().seconds();
            add(run, String.valueOf(tree), Kind.WARMTH, measured, Double.isNaN(ours) ? end : ours);
        }
    }

    private static double crossing(double[] time, double[] value) {
        double wanted = value[0] + WARMER;
        for (int i = 1; i < time.length; i++) {
            if (value[i] >= wanted) {
                return time[i - 1] + (wanted - value[i - 1]) / (value[i] - value[i - 1]) * (time[i] - time[i - 1]);
            }
        }
        return Double.NaN;
    }

    private static double last(double[] values) {
        return values[values.length - 1];
    }

    private static double base(double[] values) {
        double[] first = Arrays.stream(values).limit(BEFORE).sorted().toArray();
        return first[first.length / 2];
    }

    private static double noise(double[] values) {
        double base = base(values);
        return Arrays.stream(values)
                .limit(BEFORE)
                .map(x -> Math.abs(x - base))
                .max()
                .orElse(0);
    }

    private static double rise(double[] values) {
        double base = base(values);
        return Arrays.stream(values).filter(x -> !Double.isNaN(x)).max().orElse(base) - base;
    }

    List<Reading> readings() {
        return readings;
    }

    /** Readings of a kind. */
    List<Reading> of(Kind kind) {
        return readings.stream().filter(reading -> reading.kind() == kind).toList();
    }

    /** Part of the readings of a kind that are predicted within a factor of two [0..1]; NaN without readings. */
    double withinTwo(Kind kind) {
        Predicate<Reading> within = reading -> reading.ratio() >= 0.5 && reading.ratio() <= 2;
        var all = of(kind);
        return all.isEmpty() ? Double.NaN : (double) all.stream().filter(within).count() / all.size();
    }

    /** Median of predicted over measured of a kind. */
    double median(Kind kind) {
        return median(of(kind).stream().mapToDouble(Reading::ratio));
    }

    /** Median distance of predicted from measured of a kind, relative to the measured [-]. */
    double distance(Kind kind) {
        return median(of(kind).stream().mapToDouble(reading -> Math.abs(reading.ratio() - 1)));
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : 0.5 * (sorted[middle - 1] + sorted[middle]);
    }
}
