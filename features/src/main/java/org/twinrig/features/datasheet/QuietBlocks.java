package org.twinrig.features.datasheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.twinrig.core.reading.ThermalFrame;

/**
 * Where a frame shows least: the quietest twentieth of its blocks of 8 × 8 pixels, four pixels apart, each less the curved
 * surface (second degree) that fits it best. What is left is the camera's own, as far as a single frame can tell. Picking
 * the quietest makes white noise look a fifth smaller, and in all frames alike.
 */
final class QuietBlocks {
    static final int SIDE = 8;

    private static final int PIXELS = SIDE * SIDE;
    private static final int APART = 4;
    private static final int TERMS = 6;
    private static final double SHARE = 0.05;
    private static final double[][] SURFACE = surface();

    private final List<double[]> blocks;

    private QuietBlocks(List<double[]> blocks) {
        this.blocks = blocks;
    }

    /** Those of each of {@code frames}. */
    static QuietBlocks of(List<ThermalFrame> frames) {
        var blocks = new ArrayList<double[]>();
        for (var frame : frames) {
            blocks.addAll(quietest(frame));
        }
        return new QuietBlocks(List.copyOf(blocks));
    }

    private static List<double[]> quietest(ThermalFrame frame) {
        var all = new ArrayList<double[]>();
        for (int row = 0; row + SIDE <= frame.height(); row += APART) {
            for (int column = 0; column + SIDE <= frame.width(); column += APART) {
                all.add(block(frame, row, column));
            }
        }
        all.sort(Comparator.comparingDouble(QuietBlocks::square));
        return all.subList(0, Math.max(1, (int) (SHARE * all.size())));
    }

    /** Standard deviation [K]. */
    double deviation() {
        return Math.sqrt(moment(2) * PIXELS / (PIXELS - TERMS));
    }

    /** Fourth moment over the square of the second [-]; 3 where it is normal. */
    double kurtosis() {
        return moment(4) / (moment(2) * moment(2));
    }

    /** Variance of the means of columns times eight, over that of pixels [-]. */
    double columns() {
        return means(1, SIDE);
    }

    /** Variance of the means of rows times eight, over that of pixels [-]. */
    double rows() {
        return means(SIDE, 1);
    }

    /** Correlation of neighbours [-]: across with a step of 1, down with one of {@link #SIDE}. */
    double correlation(int step) {
        double sum = 0;
        long count = 0;
        for (double[] block : blocks) {
            for (int i = 0; i + step < PIXELS; i++) {
                if (step == SIDE || i % SIDE != SIDE - 1) {
                    sum += block[i] * block[i + step];
                    count++;
                }
            }
        }
        return sum / count / moment(2);
    }

    private double means(int stride, int step) {
        double sum = 0;
        for (double[] block : blocks) {
            for (int line = 0; line < SIDE; line++) {
                double total = 0;
                for (int k = 0; k < SIDE; k++) {
                    total += block[line * stride + k * step];
                }
                sum += total * total / SIDE;
            }
        }
        return sum / (SIDE * blocks.size()) / moment(2);
    }

    private double moment(int power) {
        double sum = 0;
        for (double[] block : blocks) {
            for (double value : block) {
                double square = value * value;
                sum += power == 2 ? square : square * square;
            }
        }
        return sum / (PIXELS * blocks.size());
    }

    private static double[] block(ThermalFrame frame, int row, int column) {
        var block = new double[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            block[i] = frame.kelvin((row + i / SIDE) * frame.width() + column + i % SIDE);
        }
        for (double[] term : SURFACE) {
            subtract(block, term);
        }
        return block;
    }

    /** Takes the share of the unit vector {@code term} out of {@code block}. */
    private static void subtract(double[] block, double[] term) {
        double share = 0;
        for (int i = 0; i < PIXELS; i++) {
            share += block[i] * term[i];
        }
        for (int i = 0; i < PIXELS; i++) {
            block[i] -= share * term[i];
        }
    }

    private static double square(double[] block) {
        double sum = 0;
        for (double value : block) {
            sum += value * value;
        }
        return sum;
    }

    /** 1, x, y, xy, x², y², made orthogonal and of length 1. */
    private static double[][] surface() {
        var terms = new double[TERMS][PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            double x = i % SIDE;
            double y = i / SIDE;
            double[] values = {1, x, y, x * y, x * x, y * y};
            for (int t = 0; t < TERMS; t++) {
                terms[t][i] = values[t];
            }
        }
        for (int t = 0; t < TERMS; t++) {
            for (int before = 0; before < t; before++) {
                subtract(terms[t], terms[before]);
            }
            double length = Math.sqrt(square(terms[t]));
            for (int i = 0; i < PIXELS; i++) {
                terms[t][i] /= length;
            }
        }
        return terms;
    }
}
