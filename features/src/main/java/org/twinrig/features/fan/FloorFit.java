package org.twinrig.features.fan;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.exception.TooManyIterationsException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresProblem;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.util.Pair;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.physics.fan.FanSpec;
import org.twinrig.physics.fan.FanTraits;
import org.twinrig.physics.fan.Machine;
import org.twinrig.physics.fan.Response;
import org.twinrig.physics.fan.Six;

/**
 * Fits the noise of air and bearings to the floor between the lines, through the structure's modes, the BMI160's low-pass
 * and the folding to 300 samples a second, by Levenberg and Marquardt's method on logarithms.
 *
 * <p>Moved are the six levels, the six boosts below the corner, the hum of the three modes of the sensor's board, and
 * stiffness and damping of the mount in its six freedoms.
 */
final class FloorFit {
    private static final int SIX = 6;
    private static final int PARAMETERS = 27;
    private static final int STIFFNESS = 15; // first of six
    private static final int DAMPING = 21; // first of six
    private static final double[] CORNER = {684, 684, 353, 524, 524, 524}; // [Hz] of the BMI160 at 1600 Hz
    private static final double[] AT_REST = {17.6, 17.0, 22.4, 3.1, 2.8, 3.4}; // [counts] noise of the part itself
    private static final double TOP = 1600; // [Hz] the part's own sampling sees no more
    private static final double LEAST_DAMPING = 0.08; // [-] of critical, of soft rubber
    private static final double MOST_DAMPING = 0.9; // a mode has to swing
    private static final double LEAST_BOOST = 0.02; // [-]
    private static final double MOST_BOOST = 200;
    private static final double TINY = 1e-4; // step of the derivatives, logarithm
    private static final double HELD = 0.02; // pull of a parameter to where it began, per e-fold
    private static final double WARM = 308.15; // [K]
    private static final int PLACES = 2; // in a band, at which it is looked at
    private static final int PASSES = 150;

    private final FanSpec like;
    private final double rate;
    private final List<Double> grid = new ArrayList<>();
    private final List<Integer> bands = new ArrayList<>();
    private final List<double[][]> board = new ArrayList<>();

    /** What was found, as in {@link FanTraits}. */
    record Fit(Six level, Six boost, List<Double> hum, Six stiffness, Six damping) {}

    /** For a fan on the body of {@code like}, whose frames have {@code rate} samples a second. */
    FloorFit(FanSpec like, double rate) {
        this.like = like;
        this.rate = rate;
        for (double image = 0; image <= TOP; image += rate) {
            for (int band = 0; band < QuietBands.COUNT; band++) {
                enter(image, band);
            }
        }
    }

    /** Enters where {@code band} comes from on either side of a multiple of the rate, looked at in some places. */
    private void enter(double image, int band) {
        double width = QuietBands.width(band) / PLACES;
        for (int i = 0; i < PLACES; i++) {
            double off = QuietBands.low(band) + (i + 0.5) * width;
            for (double f : new double[] {image + off, image - off}) {
                if (f > 0 && f < TOP) {
                    grid.add(f);
                    bands.add(band);
                    board.add(hum(like.machine(), f));
                }
            }
        }
    }

    /** What channel c shows of a white force of 1 on the board's mode d alone, {@code [d]}: real, imaginary. */
    private static double[][] hum(Machine machine, double f) {
        int first = machine.flexures().size() - 3;
        var out = new double[3][2];
        for (int d = 0; d < 3; d++) {
            Machine.Flexure mode = machine.flexures().get(first + d);
            double w = 2 * Math.PI * f;
            double natural = 2 * Math.PI * mode.frequency();
            double re = natural * natural - w * w;
            double im = 2 * mode.damping() * natural * w;
            double norm = re * re + im * im;
            double seen = mode.seen().array()[d];
            out[d][0] = -seen * w * w * re / norm;
            out[d][1] = seen * w * w * im / norm;
        }
        return out;
    }

    /** Floor [counts²/Hz] by axis and band that the logarithms {@code p} of the parameters make. */
    double[][] predicted(double[] p) {
        var floor = new double[MotionBlock.AXES][QuietBands.COUNT];
        var whole = new Response(mounted(p), WARM);
        var response = grid.stream().map(whole::at).toList();
        for (int c = 0; c < MotionBlock.AXES; c++) {
            for (int g = 0; g < grid.size(); g++) {
                floor[c][bands.get(g)] += density(p, response.get(g), g, c) / PLACES;
            }
            for (int band = 0; band < QuietBands.COUNT; band++) {
                floor[c][band] += AT_REST[c] * AT_REST[c] / (rate / 2);
            }
        }
        return floor;
    }

    private Machine mounted(double[] p) {
        Machine machine = like.machine();
        return machine.with(machine.body()
                .with(
                        exponentials(p, STIFFNESS, 0, Double.MAX_VALUE),
                        exponentials(p, DAMPING, LEAST_DAMPING, MOST_DAMPING)));
    }

    private static Six exponentials(double[] p, int from, double low, double high) {
        var six = new double[SIX];
        for (int i = 0; i < SIX; i++) {
            six[i] = Math.max(low, Math.min(high, Math.exp(p[from + i])));
        }
        return Six.of(six);
    }

    private double density(double[] p, double[][][] response, int g, int c) {
        double f = grid.get(g);
        double corner = like.machine().broadband().corner();
        double low = 1 / (1 + f * f / (corner * corner)); // of a first-order low-pass, in power
        double scale = c < 3 ? 4096 / 9.80665 : 16.4 * 180 / Math.PI;
        double sum = 0;
        for (int d = 0; d < 3; d++) {
            double re = 0;
            double im = 0;
            for (int force = d; force < SIX; force += 3) {
                double boost = Math.max(LEAST_BOOST, Math.min(MOST_BOOST, Math.exp(p[SIX + force])));
                double level = Math.exp(p[force]) * Math.sqrt(1 + (boost * boost - 1) * low);
                re += level * response[c][force][0];
                im += level * response[c][force][1];
            }
            if (c == d) {
                re += Math.exp(p[2 * SIX + d]) * board.get(g)[d][0];
                im += Math.exp(p[2 * SIX + d]) * board.get(g)[d][1];
            }
            sum += re * re + im * im;
        }
        double passed = f / CORNER[c];
        return sum * scale * scale / (1 + passed * passed * passed * passed);
    }

    /** Logarithms of the parameters of these traits. */
    static double[] logs(FanTraits traits) {
        var p = new double[PARAMETERS];
        double[] level = traits.broadband().level().array();
        double[] boost = traits.broadband().boost().array();
        for (int i = 0; i < SIX; i++) {
            p[i] = Math.log(level[i]);
            p[SIX + i] = Math.log(boost[i]);
            p[STIFFNESS + i] = Math.log(traits.stiffness().array()[i]);
            p[DAMPING + i] = Math.log(traits.damping().array()[i]);
        }
        for (int d = 0; d < 3; d++) {
            p[2 * SIX + d] = Math.log(traits.hum().get(d));
        }
        return p;
    }

    /**
     * Moves the parameters, given as {@link #logs}, so that a floor that is {@code shown} becomes the one that is
     * {@code wanted}.
     */
    Fit fit(double[] start, double[][] wanted, double[][] shown) {
        double[][] before = predicted(start);
        int points = MotionBlock.AXES * QuietBands.COUNT;
        MultivariateJacobianFunction model = at -> {
            double[] p = at.toArray();
            double[] here = residuals(p, start, before, wanted, shown);
            var jacobian = new double[points + PARAMETERS][PARAMETERS];
            for (int j = 0; j < PARAMETERS; j++) {
                double[] moved = p.clone();
                moved[j] += TINY;
                double[] there = residuals(moved, start, before, wanted, shown);
                for (int i = 0; i < there.length; i++) {
                    jacobian[i][j] = (there[i] - here[i]) / TINY;
                }
            }
            return new Pair<>(new ArrayRealVector(here), new Array2DRowRealMatrix(jacobian));
        };
        var problem = new LeastSquaresBuilder()
                .start(start)
                .model(model)
                .target(new double[points + PARAMETERS])
                .maxEvaluations(PASSES)
                .maxIterations(PASSES)
                .checkerPair(new org.apache.commons.math3.optim.SimpleVectorValueChecker(1e-3, 1e-4))
                .build();
        double[] best = optimum(problem, start);
        return new Fit(
                exponentials(best, 0, 0, Double.MAX_VALUE),
                exponentials(best, SIX, LEAST_BOOST, MOST_BOOST),
                List.of(Math.exp(best[2 * SIX]), Math.exp(best[2 * SIX + 1]), Math.exp(best[2 * SIX + 2])),
                exponentials(best, STIFFNESS, 0, Double.MAX_VALUE),
                exponentials(best, DAMPING, LEAST_DAMPING, MOST_DAMPING));
    }

    /** Where the optimiser comes to; a search that finds no end within its passes leaves things as they are. */
    private static double[] optimum(LeastSquaresProblem problem, double[] start) {
        try {
            return new LevenbergMarquardtOptimizer()
                    .optimize(problem)
                    .getPoint()
                    .toArray();
        } catch (TooManyEvaluationsException | TooManyIterationsException e) {
            return start;
        }
    }

    private double[] residuals(double[] p, double[] start, double[][] before, double[][] wanted, double[][] shown) {
        double[][] now = predicted(p);
        var r = new double[MotionBlock.AXES * QuietBands.COUNT + PARAMETERS];
        int at = 0;
        for (int c = 0; c < MotionBlock.AXES; c++) {
            for (int band = 0; band < QuietBands.COUNT; band++) {
                r[at++] = Math.log(now[c][band] / before[c][band]) - Math.log(wanted[c][band] / shown[c][band]);
            }
        }
        for (int i = 0; i < PARAMETERS; i++) {
            r[at++] = HELD * (p[i] - start[i]);
        }
        return r;
    }
}
