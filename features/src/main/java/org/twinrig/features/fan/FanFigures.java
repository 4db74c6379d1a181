package org.twinrig.features.fan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.detect.FanState;
import org.twinrig.validation.sensors.SheetRow;

/** What the frames of recording and twin show, side by side: rms, kurtosis, lines and how they move with the shaft. */
final class FanFigures {
    private static final String RANGE = "recorded frames, 5 to 95 %";
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;
    private static final double REST_SHARE = 0.10; // noise at rest has to agree within it, in rms
    private static final double SLOPE_OFF = 0.3; // slopes have to agree within it
    private static final double SPEED = 51.2; // [rev/s] of the recorded fan
    private static final double SLOWEST = 50.6; // [Hz] of the shaft; beyond, lines leave their windows
    private static final double FASTEST = 51.7;
    private static final double REACH = 0.75; // [Hz] how far the speed moves a folded line within a frame
    private static final List<String> AXES = List.of("ACCX", "ACCY", "ACCZ", "GYRX", "GYRY", "GYRZ");

    /** Orders whose amplitudes are compared, and where they show with the shaft at 51 Hz. */
    private static final Map<Double, String> ORDERS = new java.util.TreeMap<>(Map.of(
            0.5, "25.5 Hz",
            1.0, "51 Hz",
            2.0, "102 Hz",
            3.0, "147 Hz",
            4.0, "96 Hz",
            6.0, "6 Hz",
            7.0, "57 Hz",
            8.0, "108 Hz",
            12.0, "12 Hz",
            16.0, "84 Hz"));

    /**
     * A line that moves with the shaft.
     *
     * @param order of it
     * @param axis in which the recording shows it best
     * @param low where it is looked for [Hz], shaft within SLOWEST to FASTEST
     * @param high up to here [Hz]
     * @param noted slope that was read off the recording before [-]
     */
    private record Moving(double order, int axis, double low, double high, double noted) {}

    private static final List<Moving> MOVING = List.of(
            new Moving(2, 4, 100.8, 104, 1.8),
            new Moving(3, 4, 145, 148.5, -3.1),
            new Moving(4, 4, 93, 98, -4.0),
            new Moving(6, 4, 3.4, 10.5, 5.5),
            new Moving(7, 4, 54, 62, 6.6),
            new Moving(8, 4, 104.5, 114, 7.8));

    private final FanTrials trials;

    FanFigures(FanTrials trials) {
        this.trials = trials;
    }

    /** All figures. */
    List<SheetRow> rows() {
        var rows = new ArrayList<SheetRow>();
        for (FanState state : FanState.values()) {
            for (int axis = 0; axis < MotionBlock.AXES; axis++) {
                int of = axis;
                rows.add(frames(state, axis, "rms", "counts", block -> Signals.rms(block, of)));
                rows.add(frames(state, axis, "kurtosis", "-", block -> Signals.kurtosis(block, of)));
            }
        }
        rows.addAll(rest());
        var real = new ShaftOrders(trials.real().in(FanState.RUNNING), trials.rate(), SPEED);
        var twin = new ShaftOrders(trials.twinIn(FanState.RUNNING), trials.rate(), SPEED);
        ORDERS.forEach((order, where) -> {
            for (int axis = 0; axis < MotionBlock.AXES; axis++) {
                rows.add(range(
                        "running",
                        "%s line of order %s, folded to %s".formatted(AXES.get(axis), Labels.number(order), where),
                        "counts",
                        real.amplitudes(order, axis, REACH),
                        twin.amplitudes(order, axis, REACH)));
            }
        });
        MOVING.forEach(line -> rows.add(slope(line, real, twin)));
        return rows;
    }

    private SheetRow frames(
            FanState state, int axis, String figure, String unit, ToDoubleFunction<MotionBlock> measure) {
        return range(
                state.name().toLowerCase(Locale.ROOT),
                AXES.get(axis) + " " + figure,
                unit,
                trials.real().in(state).stream().mapToDouble(measure).toArray(),
                trials.twinIn(state).stream().mapToDouble(measure).toArray());
    }

    private static SheetRow range(String part, String figure, String unit, double[] real, double[] twin) {
        double low = Statistics.quantile(real, LOW);
        double high = Statistics.quantile(real, HIGH);
        return new SheetRow(
                part,
                figure,
                "median " + Labels.number(Statistics.median(real)),
                low,
                high,
                Statistics.median(twin),
                unit,
                RANGE,
                "");
    }

    private List<SheetRow> rest() {
        var rows = new ArrayList<SheetRow>();
        for (int axis = 0; axis < MotionBlock.AXES; axis++) {
            double real = pooled(trials.real().in(FanState.STOPPED), axis);
            double twin = pooled(trials.twinIn(FanState.STOPPED), axis);
            rows.add(SheetRow.near(
                    "stopped",
                    AXES.get(axis) + " noise of all frames together",
                    real,
                    REST_SHARE * real,
                    twin,
                    "counts",
                    "recorded frames, within 10 %"));
        }
        return rows;
    }

    private static double pooled(List<MotionBlock> blocks, int axis) {
        return Math.sqrt(blocks.stream()
                .mapToDouble(block -> Signals.rms(block, axis))
                .map(rms -> rms * rms)
                .average()
                .orElseThrow());
    }

    private static SheetRow slope(Moving line, ShaftOrders real, ShaftOrders twin) {
        double wanted = real.slope(line.axis(), line.low(), line.high(), SLOWEST, FASTEST);
        return SheetRow.near(
                "running",
                "%s slope of order %s against the shaft line (noted before: %+.1f)"
                        .formatted(AXES.get(line.axis()), Labels.number(line.order()), line.noted()),
                wanted,
                SLOPE_OFF,
                twin.slope(line.axis(), line.low(), line.high(), SLOWEST, FASTEST),
                "-",
                "recorded frames, median of pairwise slopes");
    }
}
