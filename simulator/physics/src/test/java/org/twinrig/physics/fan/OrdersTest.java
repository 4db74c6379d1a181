package org.twinrig.physics.fan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.twinrig.core.random.RandomStream;
import org.twinrig.core.random.RandomStreams;

/** Sums of orders, whichever products their phasors are made of, beside sums of cosines and sines. */
class OrdersTest {
    private static final double PUSH = 3; // [N]

    @RepeatedTest(200)
    void anySetOfOrdersGivesTheSumOfItsLines(RepetitionInfo info) {
        RandomStream chance = new RandomStreams(info.getCurrentRepetition()).stream("orders");
        var orders = new Orders();
        for (int block = 0; block < 3; block++) {
            double turns = chance.uniform(0, 1e6);
            double each = chance.uniform(0, 0.02);
            double more = chance.uniform(-1e-5, 1e-5);
            orders.begin();
            orders.turn(turns, each, more);
            var lines = new TreeMap<Double, double[]>();
            int most = chance.below(2) == 0 ? 40 : 400;
            for (int k = chance.below(20); k >= 0; k--) {
                double order = 0.5 * (1 + chance.below(most));
                double[] line = lines.computeIfAbsent(order, n -> new double[2]);
                double re = PUSH * chance.gaussian();
                double im = PUSH * chance.gaussian();
                line[0] += re;
                line[1] += im;
                orders.add(order, 4, re, im);
            }
            var wrench = new float[6][Block.SIZE];
            orders.end(wrench);
            for (int i = 0; i < Block.SIZE; i++) {
                double angle = turns + i * each + 0.5 * i * (i - 1) * more;
                // single precision: a phasor of order n is off by some n · 1e-7
                double right = sum(lines, angle);
                assertThat((double) wrench[4][i]).isCloseTo(right, within(1e-6 * PUSH * (20 + most)));
            }
            assertThat(Arrays.copyOf(wrench[3], Block.SIZE)).containsOnly(0f);
        }
    }

    private static double sum(TreeMap<Double, double[]> lines, double turns) {
        double sum = 0;
        for (var line : lines.entrySet()) {
            double angle = 2 * Math.PI * (line.getKey() * turns % 1);
            sum += line.getValue()[0] * Math.cos(angle) - line.getValue()[1] * Math.sin(angle);
        }
        return sum;
    }
}
