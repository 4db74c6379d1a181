package org.twinrig.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * By how much the largest value of a curve moves when the solver takes steps of half the length.
 *
 * @param steps by how many times more steps that takes
 * @param series of the experiment
 * @param test name
 * @param peaks that were compared
 * @param worst relative change of a peak [-]
 * @param where curve of the worst
 * @param median relative change [-]
 */
record Convergence(String series, String test, double steps, int peaks, double worst, String where, double median) {
    /** Change that is accepted [-]. */
    static final double ACCEPTED = 5e-3;

    /** Rises above their own start below it are not worth a look: 1 K, 1 Pa, 1 W/m², and for shares a thousandth. */
    private static final double SMALL = 1;

    private static final double SMALL_SHARE = 1e-3;

    /** What the first experiment of each series that is looked at shows. */
    static final class Watch {
        private final Consumer<String> progress;
        private final Map<String, Convergence> found = new LinkedHashMap<>(); // by series

        /** Tells {@code progress} about each experiment that is run again. */
        Watch(Consumer<String> progress) {
            this.progress = progress;
        }

        /** Runs the experiment of {@code run} again with half the step where it is the first of its series. */
        void look(CaseRun run) {
            FireCase source = run.source();
            if (!found.containsKey(source.series())) {
                progress.accept("half the step: %s/%s".formatted(source.series(), source.name()));
                found.put(source.series(), of(source, run, CaseRun.of(source, 2)));
            }
        }

        List<Convergence> found() {
            return List.copyOf(found.values());
        }
    }

    private static Convergence of(FireCase source, CaseRun usual, CaseRun finer) {
        var changes = new ArrayList<Double>();
        double worst = 0;
        String where = "";
        for (Map.Entry<String, Curve> entry : finer.curves().entrySet()) {
            double[] fine = entry.getValue().y();
            double[] coarse = usual.curve(entry.getKey()).orElseThrow().y();
            double scale = rise(fine);
            if (scale < (share(entry.getKey()) ? SMALL_SHARE : SMALL)) {
                continue;
            }
            double change = Math.abs(rise(coarse) - scale) / scale;
            changes.add(change);
            if (change > worst) {
                worst = change;
                where = entry.getKey();
            }
        }
        double[] sorted =
                changes.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double median = sorted.length == 0 ? 0 : sorted[sorted.length / 2];
        return new Convergence(
                source.series(),
                source.name(),
                (double) finer.building().steps() / usual.building().steps(),
                sorted.length,
                worst,
                where,
                median);
    }

    private static boolean share(String name) {
        return name.matches("(UL|LL)(O2|CO2|CO|H2O)_.*") || name.startsWith("HGT");
    }

    /** How far a curve gets from where it begins. */
    private static double rise(double[] y) {
        return Arrays.stream(y).map(value -> Math.abs(value - y[0])).max().orElse(0);
    }

    /** The whole as text. */
    String line() {
        return "half the step, %s/%s, %.1f times the steps: %d peaks move by %.3f %% (median), at most %.2f %% (%s)"
                .formatted(series, test, steps, peaks, 100 * median, 100 * worst, where);
    }

    boolean passes() {
        return worst <= ACCEPTED;
    }
}
