package org.twinrig.features.fan;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.twinrig.core.reading.MotionBlock;

/** How fast the clock of a recorded BMI160 ran: its registers' rate R shows in images of strong orders, at |nf ± R|. */
final class SensorClock {
    private static final int LIMIT = 10_000; // [ppm]
    private static final int GRID = 200; // [ppm]
    private static final double ODR = 1600; // [Hz] nominal output rate of the part
    private static final int[] STRONG = {12, 16}; // orders of a small fan's motor, far enough from the rest

    private SensorClock() {}

    /** By how much it ran fast in {@code blocks} of {@code rate} samples a second, of a shaft near {@code speed} [ppm]. */
    static int ppm(List<MotionBlock> blocks, double rate, double speed) {
        var spectra =
                blocks.stream().map(block -> new LineSpectrum(block, rate)).toList();
        double[] shafts = new ShaftOrders(blocks, rate, speed).shafts();
        var energy = new TreeMap<Integer, Double>();
        for (int ppm = -LIMIT; ppm <= LIMIT; ppm += GRID) {
            energy.put(ppm, images(spectra, shafts, ppm));
        }
        int best = energy.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        double fine = new BrentOptimizer(1e-6, 10)
                .optimize(
                        new MaxEval(60),
                        new UnivariateObjectiveFunction(ppm -> images(spectra, shafts, ppm)),
                        GoalType.MAXIMIZE,
                        new SearchInterval(best - GRID, best + GRID, best))
                .getPoint();
        return (int) Math.max(-LIMIT, Math.min(LIMIT, Math.rint(fine)));
    }

    private static double images(List<LineSpectrum> spectra, double[] shafts, double ppm) {
        double sum = 0;
        for (int i = 0; i < shafts.length; i++) {
            for (int order : STRONG) {
                double at = spectra.get(i).folded(Math.abs(ODR * (1 + ppm * 1e-6) - order * shafts[i]));
                for (int axis = 0; axis < 2; axis++) {
                    sum += spectra.get(i).amplitude(axis, at);
                }
            }
        }
        return sum;
    }
}
