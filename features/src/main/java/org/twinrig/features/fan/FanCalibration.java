package org.twinrig.features.fan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.physics.fan.FanSpec;
import org.twinrig.physics.fan.FanTraits;
import org.twinrig.physics.fan.Machine;
import org.twinrig.physics.fan.Six;
import org.twinrig.validation.run.Cores;

/**
 * Fits a fan to frames of a real one: the twin is recorded as the real one was, both portraits are compared, and each
 * trait moves by what its own figure is off, until the twin's portrait is the real one's. Whatever the sensor, its clock and
 * the estimate itself do to a figure they do to both.
 *
 * @see "C. Gourieroux, A. Monfort, E. Renault, Indirect inference, Journal of Applied Econometrics 8, 1993"
 */
final class FanCalibration {
    private static final int ROUNDS = 6;
    private static final int RUNS = 2; // of the twin in each round
    private static final double BOLDEST = 2; // factor by which an amplitude moves in a round at most
    private static final int CLOCK_LIMIT = 10_000; // [ppm]
    private static final int CLOCK_GRID = 200; // [ppm]
    private static final double ODR = 1600; // [Hz] nominal output rate of the part
    private static final double GRAVITY = 9.80665; // [m/s²]
    private static final double ALIKE = 0.25; // of phases that are taken for steady [-]; chance alone reaches 0.2
    private static final double CHANCE = 0.15; // what phases without order come to in so many frames [-]
    private static final double WIDEST = 2; // [rad] phases that are anywhere
    private static final double CAUTION = 0.7; // share of what a variance is off that is mended in a round
    private static final double SECONDS =
            10; // [s] for which a fan keeps its ways; the recorded one changes within some frames, and over minutes
    private static final int PARTS =
            6; // of a recording; each begins anew, so that slow changes are met in all their states
    private static final double BLURRED = 0.4; // frames' spread of speed that is no drift but the estimate's noise [-]

    private final List<MotionBlock> running;
    private final double rate;
    private final FanSpec like;
    private final double[] scale; // [m/s² and rad/s] per count
    private final Consumer<String> progress;

    /** To frames of a fan that runs, on the body of {@code like}; {@code accel} [1/g] and {@code gyro} [s/°] scale counts. */
    FanCalibration(
            List<MotionBlock> running,
            double rate,
            double accel,
            double gyro,
            FanSpec like,
            Consumer<String> progress) {
        this.running = running;
        this.rate = rate;
        this.like = like;
        this.progress = progress;
        scale = new double[MotionBlock.AXES];
        for (int c = 0; c < MotionBlock.AXES; c++) {
            scale[c] = c < 3 ? GRAVITY / accel : Math.PI / 180 / gyro;
        }
    }

    /** The fitted traits; the fan turns at about {@code speed} [rev/s] and rests as {@code rest}. */
    FanTraits fit(double speed, FanSpec.Mount rest) {
        FanPortrait wanted = FanPortrait.of(running, rate, speed);
        int clock = clock(wanted.shaft());
        progress.accept("shaft at %.2f Hz, clock of the sensor %+d ppm".formatted(wanted.shaft(), clock));
        FanTraits traits = first(wanted, rest, clock);
        var floor = new FloorFit(like, rate);
        for (int round = 1; round <= ROUNDS; round++) {
            FanPortrait shown = portrait(traits, round);
            progress.accept("round %d of %d: lines off by %.0f %%, floor by %.0f %%"
                    .formatted(round, ROUNDS, 100 * lineOff(wanted, shown), 100 * floorOff(wanted, shown)));
            traits = moved(traits, wanted, shown, floor);
        }
        return traits;
    }

    private FanPortrait portrait(FanTraits traits, int round) {
        var seeds = new ArrayList<Long>();
        for (int run = 0; run < RUNS * PARTS; run++) {
            seeds.add(1000L * round + run);
        }
        FanSpec spec = traits.spec(like);
        int frames = Math.max(1, running.size() / PARTS);
        var made = Cores.map(
                seeds,
                seed -> TwinFan.frames(spec, seed, frames, traits.clockPpm()),
                seed -> "run " + seed,
                told -> {});
        return FanPortrait.of(made.stream().flatMap(List::stream).toList(), rate, traits.speed());
    }

    /** How fast the sensor's clock runs: its registers' rate R shows in images of strong orders, at |nf ± R|. */
    private int clock(double shaft) {
        var spectra =
                running.stream().map(block -> new LineSpectrum(block, rate)).toList();
        var shafts = new ShaftOrders(running, rate, shaft).shafts();
        var energy = new java.util.TreeMap<Integer, Double>();
        for (int ppm = -CLOCK_LIMIT; ppm <= CLOCK_LIMIT; ppm += CLOCK_GRID) {
            energy.put(ppm, images(spectra, shafts, ppm));
        }
        int best = energy.entrySet().stream()
                .max(java.util.Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        double fine = new BrentOptimizer(1e-6, 10)
                .optimize(
                        new MaxEval(60),
                        new UnivariateObjectiveFunction(ppm -> images(spectra, shafts, ppm)),
                        GoalType.MAXIMIZE,
                        new SearchInterval(best - CLOCK_GRID, best + CLOCK_GRID, best))
                .getPoint();
        return (int) Math.max(-CLOCK_LIMIT, Math.min(CLOCK_LIMIT, Math.rint(fine)));
    }

    private static double images(List<LineSpectrum> spectra, double[] shafts, double ppm) {
        double sum = 0;
        for (int i = 0; i < shafts.length; i++) {
            for (int order : new int[] {12, 16}) {
                double at = spectra.get(i).folded(Math.abs(ODR * (1 + ppm * 1e-6) - order * shafts[i]));
                for (int axis = 0; axis < 2; axis++) {
                    sum += spectra.get(i).amplitude(axis, at);
                }
            }
        }
        return sum;
    }

    private FanTraits first(FanPortrait wanted, FanSpec.Mount rest, int clock) {
        var lines = new ArrayList<FanTraits.Line>();
        for (int k = 0; k < FanPortrait.ORDERS.size(); k++) {
            var size = new double[MotionBlock.AXES];
            var phase = new double[MotionBlock.AXES];
            var scatter = new double[MotionBlock.AXES];
            double order = FanPortrait.ORDERS.get(k);
            for (int c = 0; c < MotionBlock.AXES; c++) {
                size[c] = wanted.median()[k][c] * scale[c];
                phase[c] = wanted.angle()[k][c];
                scatter[c] = order < 1 ? 0 : limited(wanted.scatter()[k][c] / wanted.median()[k][c]);
            }
            lines.add(new FanTraits.Line(order, cause(order), Six.of(size), Six.of(phase), Six.of(scatter), Six.ZERO));
        }
        Machine machine = like.machine();
        int modes = machine.flexures().size();
        var hum = machine.flexures().subList(modes - 3, modes).stream()
                .map(Machine.Flexure::hum)
                .toList();
        var usual = machine.wander();
        var wander = new Machine.Wander(
                SECONDS, usual.broadband(), 0, usual.whirl(), usual.whirlSeconds(), usual.calmSeconds());
        return new FanTraits(
                wanted.shaft(),
                BLURRED * wanted.spread() / wanted.shaft(),
                machine.body().stiffness(),
                machine.body().damping(),
                lines,
                machine.broadband(),
                hum,
                wander,
                rest,
                clock);
    }

    private Machine.Cause cause(double order) {
        if (order < 1) {
            return Machine.Cause.WHIRL;
        }
        if (order == like.blades()) {
            return Machine.Cause.BLADES;
        }
        return order == 1 ? Machine.Cause.IMBALANCE : order < 12 ? Machine.Cause.AIR : Machine.Cause.MOTOR;
    }

    private FanTraits moved(FanTraits traits, FanPortrait wanted, FanPortrait shown, FloorFit floor) {
        var lines = new ArrayList<FanTraits.Line>();
        for (int k = 0; k < traits.lines().size(); k++) {
            lines.add(moved(traits.lines().get(k), k, wanted, shown));
        }
        FloorFit.Fit fitted = floor.fit(FloorFit.logs(traits), wanted.floor(), shown.floor());
        return new FanTraits(
                traits.speed() * wanted.shaft() / shown.shaft(),
                traits.drift() * bounded(wanted.spread() / shown.spread()),
                fitted.stiffness(),
                fitted.damping(),
                lines,
                new Machine.Broadband(
                        fitted.level(), fitted.boost(), traits.broadband().corner()),
                fitted.hum(),
                traits.wander(),
                traits.rest(),
                traits.clockPpm());
    }

    private FanTraits.Line moved(FanTraits.Line line, int k, FanPortrait wanted, FanPortrait shown) {
        double[] size = line.amplitude().array();
        double[] phase = line.phase().array();
        double[] scatter = line.scatter().array();
        double[] shift = line.phaseScatter().array();
        boolean whirls = line.cause() == Machine.Cause.WHIRL;
        for (int c = 0; c < MotionBlock.AXES; c++) {
            // Half orders come and go: what they are while the rotor whirls is in the spread over frames.
            double is = whirls ? shown.scatter()[k][c] : shown.median()[k][c];
            double should = whirls ? wanted.scatter()[k][c] : wanted.median()[k][c];
            size[c] *= bounded(should / is);
            if (whirls) {
                continue; // on and off, in a way that is not fitted
            }
            double real = wanted.alike()[k][c];
            double twin = shown.alike()[k][c];
            if (real > ALIKE && twin > ALIKE) {
                phase[c] = StrictMath.IEEEremainder(phase[c] + wanted.angle()[k][c] - shown.angle()[k][c], 2 * Math.PI);
            }
            double more = square(wanted.scatter()[k][c] / should) - square(shown.scatter()[k][c] / is);
            scatter[c] = limited(Math.sqrt(Math.max(0, square(scatter[c]) + CAUTION * more)));
            // R = exp(−σ²/2) for phases of standard deviation σ
            double wider = 2 * Math.log(Math.max(CHANCE, twin) / Math.max(CHANCE, real));
            shift[c] = Math.min(WIDEST, Math.sqrt(Math.max(0, square(shift[c]) + CAUTION * wider)));
        }
        return new FanTraits.Line(
                line.order(), line.cause(), Six.of(size), Six.of(phase), Six.of(scatter), Six.of(shift));
    }

    /** Beyond it, an amplitude would be held at nothing much of the time. */
    private static double limited(double scatter) {
        return Math.min(0.6, scatter);
    }

    private static double bounded(double factor) {
        return Double.isNaN(factor) ? 1 : Math.max(1 / BOLDEST, Math.min(BOLDEST, factor));
    }

    private static double square(double x) {
        return x * x;
    }

    /** By how much lines are off, median over orders and axes [-]. */
    static double lineOff(FanPortrait wanted, FanPortrait shown) {
        int orders = FanPortrait.ORDERS.size();
        var off = new double[orders * MotionBlock.AXES];
        for (int k = 0; k < orders; k++) {
            for (int c = 0; c < MotionBlock.AXES; c++) {
                off[k * MotionBlock.AXES + c] = Math.abs(Math.log(shown.median()[k][c] / wanted.median()[k][c]));
            }
        }
        return Statistics.median(off);
    }

    /** By how much the floor is off, rms over axes and bands, as an amplitude [-]. */
    static double floorOff(FanPortrait wanted, FanPortrait shown) {
        double sum = 0;
        for (int c = 0; c < MotionBlock.AXES; c++) {
            for (int band = 0; band < FanPortrait.BANDS; band++) {
                sum += square(0.5 * Math.log(shown.floor()[c][band] / wanted.floor()[c][band]));
            }
        }
        return Math.sqrt(sum / (MotionBlock.AXES * FanPortrait.BANDS));
    }
}
