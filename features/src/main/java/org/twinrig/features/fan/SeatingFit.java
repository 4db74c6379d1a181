package org.twinrig.features.fan;

import java.util.ArrayList;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.physics.fan.FanTraits;
import org.twinrig.physics.fan.Machine;
import org.twinrig.physics.fan.Six;

/** Moves what turns with the shaft in one seating of a machine until the twin's portrait is the recorded one. */
final class SeatingFit {
    private static final double BOLDEST = 2; // factor by which an amplitude moves in a round at most
    private static final double ALIKE = 0.4; // of phases that are taken for steady [-]; chance alone reaches 0.3
    private static final double CHANCE = 0.2; // what phases without order come to in so many frames [-]
    private static final double WIDEST = 2; // [rad] phases that are anywhere
    private static final double CAUTION = 0.7; // share of what a variance is off that is mended in a round
    private static final double MOST_SCATTER = 0.6; // beyond it, an amplitude would be held at nothing much of the time
    private static final double FLOOR =
            1.04; // median of the power that a floor of density 1 has at a line of 2 s [1/s]
    private static final double SEEN = 0.4; // power of a line over the floor's that is no chance [-]
    private static final double FAINT = 0.05; // least power that is reckoned with [-]

    private final FanPortrait wanted;
    private final double share;
    private final double rate;
    private final int blades;

    /** To the portrait {@code wanted} of frames that are {@code share} of a recording of {@code rate} samples a second. */
    SeatingFit(FanPortrait wanted, double share, double rate, int blades) {
        this.wanted = wanted;
        this.share = share;
        this.rate = rate;
        this.blades = blades;
    }

    FanPortrait wanted() {
        return wanted;
    }

    /** Where the fit begins: what is seen at the sensor, with {@code scale} [m/s² and rad/s] per count. */
    FanTraits.Seating first(double[] scale) {
        var lines = new ArrayList<FanTraits.Line>();
        for (int k = 0; k < ShaftFrames.ORDERS.size(); k++) {
            var size = new double[MotionBlock.AXES];
            var phase = new double[MotionBlock.AXES];
            var scatter = new double[MotionBlock.AXES];
            double order = ShaftFrames.ORDERS.get(k);
            for (int c = 0; c < MotionBlock.AXES; c++) {
                double floor = floor(order, c);
                double power = square(wanted.median()[k][c]) - floor;
                size[c] = power < SEEN * floor ? 0 : Math.sqrt(power) * scale[c];
                phase[c] = wanted.angle()[k][c];
                scatter[c] = limited(wanted.scatter()[k][c] / wanted.median()[k][c]);
            }
            lines.add(new FanTraits.Line(order, cause(order), Six.of(size), Six.of(phase), Six.of(scatter), Six.ZERO));
        }
        lines.removeIf(line -> java.util.Arrays.stream(line.amplitude().array()).allMatch(size -> size == 0));
        return new FanTraits.Seating(share, wanted.shaft(), wanted.spread() / wanted.shaft(), lines);
    }

    private Machine.Cause cause(double order) {
        if (order != Math.rint(order)) {
            return Machine.Cause.WHIRL;
        }
        if (order == blades) {
            return Machine.Cause.BLADES;
        }
        return order == 1 ? Machine.Cause.IMBALANCE : order < 12 ? Machine.Cause.AIR : Machine.Cause.MOTOR;
    }

    /** Median power that the floor shows where {@code order} is on axis {@code c} [counts²]. */
    private double floor(double order, int c) {
        double hertz = order * wanted.shaft() % rate;
        return FLOOR * wanted.floor()[c][QuietBands.of(Math.min(hertz, rate - hertz))];
    }

    /** The seating that comes nearer, when {@code seating} shows as {@code shown}. */
    FanTraits.Seating moved(FanTraits.Seating seating, FanPortrait shown) {
        var lines = seating.lines().stream().map(line -> moved(line, shown)).toList();
        return new FanTraits.Seating(
                share,
                seating.speed() * wanted.shaft() / shown.shaft(),
                seating.drift() * bounded(wanted.spread() / shown.spread()),
                lines);
    }

    private FanTraits.Line moved(FanTraits.Line line, FanPortrait shown) {
        int k = ShaftFrames.ORDERS.indexOf(line.order());
        double[] size = line.amplitude().array();
        double[] phase = line.phase().array();
        double[] scatter = line.scatter().array();
        double[] shift = line.phaseScatter().array();
        for (int c = 0; c < MotionBlock.AXES; c++) {
            double should = wanted.median()[k][c];
            double is = shown.median()[k][c];
            double floor = floor(line.order(), c);
            double least = FAINT * floor;
            size[c] *=
                    bounded(Math.sqrt(Math.max(least, square(should) - floor) / Math.max(least, square(is) - floor)));
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

    /** By how much lines are off, median over those that are fitted and axes [-]. */
    double lineOff(FanTraits.Seating seating, FanPortrait shown) {
        var off = new ArrayList<Double>();
        for (FanTraits.Line line : seating.lines()) {
            int k = ShaftFrames.ORDERS.indexOf(line.order());
            for (int c = 0; c < MotionBlock.AXES; c++) {
                if (line.amplitude().array()[c] > 0) {
                    off.add(Math.abs(Math.log(shown.median()[k][c] / wanted.median()[k][c])));
                }
            }
        }
        return Statistics.median(off.stream().mapToDouble(each -> each).toArray());
    }

    private static double limited(double scatter) {
        return Math.min(MOST_SCATTER, scatter);
    }

    /** {@code factor}, no bolder than a round may be. */
    static double bounded(double factor) {
        return Double.isNaN(factor) ? 1 : Math.max(1 / BOLDEST, Math.min(BOLDEST, factor));
    }

    private static double square(double x) {
        return x * x;
    }
}
