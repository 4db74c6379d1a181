package org.twinrig.features.datasheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.twinrig.core.reading.Samples;
import org.twinrig.physics.Aerosol;
import org.twinrig.physics.AirState;
import org.twinrig.sensors.mq.Mq135;
import org.twinrig.sensors.mq.Mq2;
import org.twinrig.sensors.mq.Mq4;
import org.twinrig.sensors.mq.Mq7;
import org.twinrig.sensors.mq.MqType;
import org.twinrig.validation.sensors.SheetRow;

/** Sensors of the MQ family at the points of their figures, seen at the pins of their boards. */
final class MqFigures {
    private static final double R0 = 10_000; // [Ω]
    private static final double KELVIN = 293.15;
    private static final double CLEAN_CO2 = 400e-6;
    private static final String FIGURE = "Hanwei sheet, digitised by miguel5612/MQSensorsLib_Docs";
    private static final String LAW = "power law fitted to the digitised figure";
    private static final String RESPONSE = "ISO-style sheets of the family [S]";

    private enum Kind {
        CO,
        LPG,
        CH4,
        H2,
        ALCOHOL,
        CO2
    }

    private record PointOfFigure(Kind gas, double ppm, double ratio) {}

    private static final List<PointOfFigure> MQ2 = List.of(
            new PointOfFigure(Kind.LPG, 198, 1.589),
            new PointOfFigure(Kind.LPG, 1006, 0.779),
            new PointOfFigure(Kind.LPG, 9962, 0.256),
            new PointOfFigure(Kind.H2, 200, 2.077),
            new PointOfFigure(Kind.H2, 10_039, 0.335),
            new PointOfFigure(Kind.CO, 203, 5.23),
            new PointOfFigure(Kind.CO, 10_273, 1.45));
    private static final List<PointOfFigure> MQ7 = List.of(
            new PointOfFigure(Kind.CO, 50.9, 1.606),
            new PointOfFigure(Kind.CO, 97.9, 1.0),
            new PointOfFigure(Kind.CO, 1009, 0.215),
            new PointOfFigure(Kind.CO, 4026, 0.090));

    private MqFigures() {}

    static List<SheetRow> rows() {
        var rows = new ArrayList<SheetRow>();
        points(rows, new Mq2(), 0.65, MQ2);
        points(rows, new Mq7(), 0.33, MQ7);
        law(rows, new Mq4(), Kind.CH4, 1012.7, -2.786, 1000);
        law(rows, new Mq4(), Kind.LPG, 3811.9, -3.113, 1000);
        law(rows, new Mq135(), Kind.CO, 605.2, -3.937, 100);
        law(rows, new Mq135(), Kind.CO2, 110.5, -2.862, 100);
        law(rows, new Mq135(), Kind.ALCOHOL, 77.3, -3.18, 100);
        clean(rows, new Mq2(), 0.65, 9.83);
        clean(rows, new Mq4(), 0.33, 4.4);
        clean(rows, new Mq7(), 0.33, 27.5);
        clean(rows, new Mq135(), 0.33, 3.6);
        times(rows);
        cycle(rows);
        return rows;
    }

    private static void points(List<SheetRow> rows, MqType type, double humidity, List<PointOfFigure> points) {
        for (var point : points) {
            double ratio = ratio(type, air(point.gas(), point.ppm(), humidity));
            // Points are read off figures to a hundredth or so.
            rows.add(SheetRow.near(
                    type.id(),
                    "%s, %s ppm".formatted(point.gas(), number(point.ppm())),
                    point.ratio(),
                    0.01 * point.ratio(),
                    ratio,
                    "Rs/R0",
                    FIGURE));
        }
    }

    /** What a board that uses the published law ppm = a·(Rs/R0)^b reads. */
    private static void law(List<SheetRow> rows, MqType type, Kind gas, double a, double b, double ppm) {
        double read = a * StrictMath.pow(ratio(type, air(gas, ppm, 0.33)), b);
        // Law and curve are inversions of one another with three digits: 0.5 % in the ratio, b times that in ppm.
        rows.add(SheetRow.near(
                type.id(),
                "%s of %s ppm by the law".formatted(gas, number(ppm)),
                ppm,
                0.005 * -b * ppm,
                read,
                "ppm",
                LAW));
    }

    private static void clean(List<SheetRow> rows, MqType type, double humidity, double ratio) {
        double measured = ratio(type, air(Kind.CO, 0, humidity));
        rows.add(SheetRow.near(type.id(), "clean air", ratio, 0.005 * ratio, measured, "Rs/R0", FIGURE));
    }

    /** Rs/R0 that has settled in {@code air}. */
    private static double ratio(MqType type, AirState air) {
        var bench = new LabBench();
        bench.air = air;
        return type.pin(bench.context(1, settled())).ohms(1_000_000_000L) / R0;
    }

    private static Map<String, Object> settled() {
        return Map.of("ideal", true, "r0", R0, "heatedFor", 36_000.0);
    }

    /** Time until the board's voltage has gone 90 % of its way when 1000 ppm of LPG come, and when they go. */
    private static void times(List<SheetRow> rows) {
        var clean = air(Kind.LPG, 0, 0.65);
        var gas = air(Kind.LPG, 1000, 0.65);
        rows.add(SheetRow.atMost(
                "mq2", "response to 1000 ppm LPG, 90 % of the voltage", 10, way(clean, gas), "s", RESPONSE));
        rows.add(SheetRow.atMost("mq2", "recovery from it, 90 % of the voltage", 30, way(gas, clean), "s", RESPONSE)
                .knownToMiss("15 s to 1/e is between the sheets' 30 s and the 13 to 40 s of laboratory notes [S]"));
    }

    private static double way(AirState from, AirState to) {
        var bench = new LabBench();
        bench.air = from;
        var pin = new Mq2().pin(bench.context(1, settled()));
        double before = pin.volts(1_000_000_000L);
        bench.air = to;
        pin.volts(1_000_000_001L); // the gas comes within a nanosecond
        var other = new LabBench();
        other.air = to;
        double after = new Mq2().pin(other.context(1, settled())).volts(1_000_000_000L);
        long now = 1_000_000_001L;
        while ((pin.volts(now) - before) / (after - before) < 0.9) {
            now += 10_000_000;
        }
        return (now - 1_000_000_001L) * 1e-9;
    }

    /** Time between two readings of an MQ-7 with a cycled heater. */
    private static void cycle(List<SheetRow> rows) {
        var bench = new LabBench();
        bench.air = air(Kind.CO, 100, 0.33);
        var sensor = new Mq7().create(bench.context(1, Map.of("ideal", true)));
        var moments = new ArrayList<Integer>();
        double held = Double.NaN;
        for (int second = 1; moments.size() < 3; second++) {
            double ohm = ((Samples) sensor.read(second * 1_000_000_000L)).values()[2];
            if (!Double.isNaN(ohm) && ohm != held) {
                moments.add(second);
                held = ohm;
                bench.air = air(Kind.CO, 100 * (moments.size() + 1), 0.33); // so that the next reading differs
            }
        }
        String sheet = "Hanwei MQ-7: 60 s at 5 V, 90 s at 1.4 V";
        // Read once a second.
        rows.add(SheetRow.near("mq7", "first reading", 150, 1, moments.get(0), "s", sheet));
        rows.add(SheetRow.near("mq7", "heater cycle", 150, 1, moments.get(2) - moments.get(1), "s", sheet));
    }

    private static AirState air(Kind gas, double ppm, double humidity) {
        double share = ppm * 1e-6;
        return new AirState(
                KELVIN,
                101_325,
                humidity,
                gas == Kind.CO2 ? CLEAN_CO2 + share : CLEAN_CO2,
                gas == Kind.CO ? share : 0,
                gas == Kind.LPG ? share : 0,
                gas == Kind.ALCOHOL ? share : 0,
                gas == Kind.CH4 ? share : 0,
                gas == Kind.H2 ? share : 0,
                new Aerosol(0, 0, 0, 0, 0),
                0);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
