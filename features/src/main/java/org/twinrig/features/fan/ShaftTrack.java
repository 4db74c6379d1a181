package org.twinrig.features.fan;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.twinrig.core.reading.MotionBlock;

/**
 * The shaft's angle through a frame, told from one strong order, whose phase is followed in short stretches and smoothed by
 * a polynomial. In this angle all orders stand still, however much the speed wanders, and folded ones too.
 *
 * @see "K. R. Fyfe, E. D. S. Munck, Analysis of computed order tracking, Mechanical Systems and Signal Processing 11, 1997"
 */
final class ShaftTrack {
    private static final int HALF = 50; // samples of a stretch on either side of its middle
    private static final int HOP = 10; // samples from one stretch to the next
    private static final int DEGREE = 6;
    private static final double REACH = 0.2; // [rev/s] within which the order is looked for
    private static final double[] HANN = hann(); // by the distance from its middle
    private static final double ENDS = 0.1; // of a frame on either side, where the polynomial is loose

    private final double[] angle;
    private final double rate;

    private ShaftTrack(double[] angle, double rate) {
        this.angle = angle;
        this.rate = rate;
    }

    /** Follows {@code order} of a shaft of about {@code shaft} [rev/s] through {@code block}, of {@code rate} samples a second. */
    static ShaftTrack of(MotionBlock block, LineSpectrum spectrum, double rate, double shaft, int order) {
        double[] weight = Signals.alike(block);
        double folded = spectrum.folded(order * shaft);
        double line = spectrum.strongest(folded - REACH * order, folded + REACH * order, weight);
        double sign = spectrum.reversed(order * shaft) ? -1 : 1;
        double unfolded = order * shaft + sign * (line - folded);
        double[] phase = smoothed(stretches(block, weight, 2 * Math.PI * line / rate), block.length());
        var angle = new double[block.length()];
        for (int i = 0; i < angle.length; i++) {
            double time = (i - angle.length / 2) / rate;
            angle[i] = (2 * Math.PI * unfolded * time + sign * phase[i]) / order;
        }
        return new ShaftTrack(angle, rate);
    }

    /** Shaft angle at each sample, 0 at some moment of the order that was followed [rad]. */
    double[] angles() {
        return angle.clone();
    }

    /** Speed in the middle of the frame, where it is known well, from sample to sample [rev/s]. */
    double[] speeds() {
        int ends = (int) (ENDS * angle.length);
        var speed = new double[angle.length - 2 * ends];
        for (int i = 0; i < speed.length; i++) {
            speed[i] = (angle[ends + i] - angle[ends + i - 1]) * rate / (2 * Math.PI);
        }
        return speed;
    }

    /** Phasors of the stretches against a steady line of {@code each} [rad] a sample: real, imaginary; axes together. */
    private static double[][] stretches(MotionBlock block, double[] weight, double each) {
        int count = (block.length() - 1) / HOP + 1;
        var sum = new double[count][2];
        var turned = new double[MotionBlock.AXES][][];
        Arrays.setAll(turned, axis -> turned(Signals.centred(block, axis), each));
        double[][] first = null;
        for (int axis : byStrength(turned, weight)) {
            double[][] z = stretches(turned[axis], count);
            first = first == null ? z : first;
            double re = 0;
            double im = 0;
            for (int s = 0; s < count; s++) { // how this axis leads the strongest
                re += z[s][0] * first[s][0] + z[s][1] * first[s][1];
                im += z[s][1] * first[s][0] - z[s][0] * first[s][1];
            }
            double norm = Math.hypot(re, im);
            double share = weight[axis] * weight[axis];
            for (int s = 0; s < count && norm > 0; s++) {
                sum[s][0] += share * (z[s][0] * re + z[s][1] * im) / norm;
                sum[s][1] += share * (z[s][1] * re - z[s][0] * im) / norm;
            }
        }
        return sum;
    }

    private static int[] byStrength(double[][][] turned, double[] weight) {
        var axes = new Integer[MotionBlock.AXES];
        var size = new double[MotionBlock.AXES];
        for (int axis = 0; axis < axes.length; axis++) {
            axes[axis] = axis;
            double re = 0;
            double im = 0;
            for (double[] z : turned[axis]) {
                re += z[0];
                im += z[1];
            }
            size[axis] = -weight[axis] * Math.hypot(re, im);
        }
        Arrays.sort(axes, java.util.Comparator.comparingDouble(axis -> size[axis]));
        return Arrays.stream(axes).mapToInt(Integer::intValue).toArray();
    }

    /** Samples of an axis turned back by {@code each} [rad] a sample. */
    private static double[][] turned(double[] x, double each) {
        var turned = new double[x.length][2];
        for (int i = 0; i < x.length; i++) {
            double phase = each * (i - x.length / 2);
            turned[i][0] = x[i] * StrictMath.cos(phase);
            turned[i][1] = -x[i] * StrictMath.sin(phase);
        }
        return turned;
    }

    private static double[][] stretches(double[][] turned, int count) {
        var z = new double[count][2];
        for (int s = 0; s < count; s++) {
            int middle = s * HOP;
            for (int i = Math.max(0, middle - HALF); i <= Math.min(turned.length - 1, middle + HALF); i++) {
                double hann = HANN[Math.abs(i - middle)];
                z[s][0] += hann * turned[i][0];
                z[s][1] += hann * turned[i][1];
            }
        }
        return z;
    }

    /** Unwrapped phase of the stretches as a polynomial, at each of {@code n} samples [rad]. */
    private static double[] smoothed(double[][] z, int n) {
        int count = z.length;
        var weighted = new double[count][DEGREE + 1];
        var phase = new double[count];
        double last = 0;
        for (int s = 0; s < count; s++) {
            double now = StrictMath.atan2(z[s][1], z[s][0]);
            last = s == 0 ? now : last + StrictMath.IEEEremainder(now - last, 2 * Math.PI);
            double weight = Math.hypot(z[s][0], z[s][1]) + Double.MIN_NORMAL;
            double[] powers = powers(centre(s * HOP, n), n);
            for (int d = 0; d <= DEGREE; d++) {
                weighted[s][d] = weight * powers[d];
            }
            phase[s] = weight * last;
        }
        double[] factors = new QRDecomposition(new Array2DRowRealMatrix(weighted, false))
                .getSolver()
                .solve(new ArrayRealVector(phase, false))
                .toArray();
        var smooth = new double[n];
        for (int i = 0; i < n; i++) {
            double[] powers = powers(i, n);
            for (int d = 0; d <= DEGREE; d++) {
                smooth[i] += factors[d] * powers[d];
            }
        }
        return smooth;
    }

    /** Where the stretch around {@code middle} stands: it is cut off at the ends of the frame [samples]. */
    private static double centre(int middle, int n) {
        double sum = 0;
        double weight = 0;
        for (int i = Math.max(0, middle - HALF); i <= Math.min(n - 1, middle + HALF); i++) {
            sum += i * HANN[Math.abs(i - middle)];
            weight += HANN[Math.abs(i - middle)];
        }
        return sum / weight;
    }

    private static double[] hann() {
        var half = new double[HALF + 1];
        Arrays.setAll(half, off -> 0.5 * (1 + StrictMath.cos(Math.PI * off / (HALF + 1))));
        return half;
    }

    private static double[] powers(double at, int n) {
        var powers = new double[DEGREE + 1];
        double u = 2 * at / (n - 1) - 1;
        powers[0] = 1;
        for (int d = 1; d <= DEGREE; d++) {
            powers[d] = powers[d - 1] * u;
        }
        return powers;
    }
}
