package org.twinrig.physics.fan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinrig.core.random.RandomStreams;

/** Blades one by one against what they leave on the frame. */
class BladeLoadsTest {
    private static final double ROUNDING = 3e-8; // of single precision [N and N·m]
    private static final double STEP = 1.0 / FanPlant.RATE;
    private static final double SPEED = 50; // [rev/s] so that 128 samples are a whole turn
    private static final double STANDS = 0.7; // [rad]
    private static final int BLADES = 7;
    private static final double[] UNLIKE = {0.04, -0.07, 0.02, 0.05, -0.01, -0.06, 0.03};
    private static final long SECOND = 1_000_000_000L;

    private static FanSpec fan(int blades) {
        FanSpec r = FanSpec.of("fan").withSpeed(SPEED);
        return new FanSpec(
                r.name(),
                r.nominalSpeed(),
                blades,
                r.imbalance(),
                r.roughness(),
                0,
                r.speedDrift(),
                r.machine(),
                r.mount(),
                r.temperature(),
                r.runs(),
                r.faults(),
                r.drive());
    }

    private static BladePulse pulse() {
        return new BladePulse(fan(BLADES), STANDS, STEP);
    }

    /** A turn of force and torque of {@code source}. */
    private static double[][] turn(Source source) {
        var block = new Block(FanSpec.of("fan").machine().body(), STEP);
        block.begin();
        block.omega = 2 * Math.PI * SPEED;
        block.speed = 1;
        block.orders.turn(0, SPEED * STEP, 0);
        source.add(block, 1);
        block.orders.end(block.wrench);
        var wrench = new double[6][Block.SIZE];
        for (int c = 0; c < 6; c++) {
            for (int i = 0; i < Block.SIZE; i++) {
                wrench[c][i] = block.wrench[c][i];
            }
        }
        return wrench;
    }

    /** Complex amplitude of order {@code n} in a turn. */
    private static double[] order(double[] x, double n) {
        double re = 0;
        double im = 0;
        for (int i = 0; i < Block.SIZE; i++) {
            re += x[i] * Math.cos(2 * Math.PI * n * i / Block.SIZE) * 2 / Block.SIZE;
            im -= x[i] * Math.sin(2 * Math.PI * n * i / Block.SIZE) * 2 / Block.SIZE;
        }
        return new double[] {re, im};
    }

    private static double size(double[] complex) {
        return Math.hypot(complex[0], complex[1]);
    }

    @Test
    void equalBladesAddNothingButMultiplesOfTheirNumber() {
        double[][] none = turn(new BladeLoads(pulse(), new double[BLADES]));
        for (double[] channel : none) {
            assertThat(channel).containsOnly(0.0);
        }
        double[][] all = turn(new BladeLoads(pulse(), 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1)); // a tenth more on each
        BladePulse one = pulse();
        for (int c = 0; c < 6; c++) {
            for (int n = 1; n <= 20; n++) {
                double expected = n % BLADES == 0 && n <= 2 * BLADES + 1
                        ? 0.1 * BLADES * Math.hypot(one.real[n][c], one.imaginary[n][c])
                        : 0;
                assertThat(size(order(all[c], n)))
                        .as("order %s of channel %s", n, c)
                        .isCloseTo(expected, within(ROUNDING));
            }
        }
    }

    @Test
    void unlikeBladesLeaveAllOrdersWithTheTransformOfTheirLoads() {
        BladePulse one = pulse();
        double[][] force = turn(new BladeLoads(one, UNLIKE));
        for (int c = 0; c < 6; c++) {
            for (int n = 1; n <= 2 * BLADES + 1; n++) {
                double re = 0;
                double im = 0;
                for (int i = 0; i < BLADES; i++) { // the sum over the blades, each where it stands
                    re += UNLIKE[i] * Math.cos(2 * Math.PI * n * i / BLADES);
                    im += UNLIKE[i] * Math.sin(2 * Math.PI * n * i / BLADES);
                }
                double expected = Math.hypot(re, im) * Math.hypot(one.real[n][c], one.imaginary[n][c]);
                assertThat(size(order(force[c], n)))
                        .as("order %s of channel %s", n, c)
                        .isCloseTo(expected, within(2e-6));
            }
            assertThat(size(order(force[c], 18))).isLessThan(ROUNDING);
        }
        for (int n : new int[] {1, 2, 3, 4, 5, 6, 8, 9, 13, 15}) { // on both sides of the blade pass, too
            assertThat(size(order(force[0], n))).as("order %s", n).isGreaterThan(1e-5);
        }
    }

    @Test
    void ordersAddUpToThePulsesOfAllBladesInTime() {
        BladePulse one = pulse();
        double[][] force = turn(new BladeLoads(one, UNLIKE));
        for (int c = 0; c < 6; c++) {
            for (int i = 0; i < Block.SIZE; i += 5) {
                double sum = 0;
                for (int b = 0; b < BLADES; b++) {
                    double angle = 2 * Math.PI * (i / (double) Block.SIZE + b / (double) BLADES);
                    for (int n = 1; n < one.real.length; n++) {
                        sum += UNLIKE[b]
                                * (one.real[n][c] * Math.cos(n * angle) - one.imaginary[n][c] * Math.sin(n * angle));
                    }
                }
                assertThat(force[c][i]).isCloseTo(sum, within(1e-5)); // orders of less than 1e-6 N are left out
            }
        }
    }

    @Test
    void allBladesTogetherMakeTheBladePassOfTheMachine() {
        BladePulse one = pulse();
        Machine.Line line = fan(BLADES).machine().lines().stream()
                .filter(each -> each.cause() == Machine.Cause.BLADES)
                .findFirst()
                .orElseThrow();
        double[] expected = line.force().array();
        for (int c : new int[] {0, 1, 3, 4}) { // the broad swell of the lift, which is along the shaft, adds 1e-4 of it
            assertThat(BLADES * Math.hypot(one.real[BLADES][c], one.imaginary[BLADES][c]))
                    .isCloseTo(expected[c], withPercentage(1e-9));
        }
    }

    @Test
    void aLostBladeIsAnImpulseAroundTheWheelSoAllItsOrdersAreAlike() {
        BladePulse one = pulse();
        double[][] lost = turn(new BrokenBlade(one, 0, 0.4));
        double[][] mass = turn(new Imbalance(0.3e-3 * 0.045, 0.005, 0.4));
        for (int c = 0; c < 6; c++) {
            for (int n = 1; n <= 2 * BLADES + 1; n++) {
                double[] all = order(lost[c], n);
                double[] without = order(mass[c], n);
                // half of the lift of the blade at angle 0 is missing at each order
                assertThat(all[0] - without[0]).isCloseTo(-0.5 * one.real[n][c], within(1e-6));
                assertThat(all[1] - without[1]).isCloseTo(-0.5 * one.imaginary[n][c], within(1e-6));
            }
        }
        double[][] heavier = turn(new BrokenBlade(one, 0.2, 0.4)); // one that carried a fifth more
        double ratio = size(order(heavier[2], 3)) / size(order(lost[2], 3));
        assertThat(ratio).isCloseTo(1.2, within(1e-6));
    }

    @ParameterizedTest(name = "{0} blades")
    @ValueSource(ints = {2, 5, 7, 11})
    void drawnLoadsHaveTheirScatterAndLeaveTheThrust(int blades) {
        int fans = 4000;
        double squares = 0;
        double spread = 0;
        for (int k = 0; k < fans; k++) {
            double[] changes = BladeLoads.draw(blades, 0.06, new RandomStreams(k).stream("blades"));
            double sum = 0;
            for (double change : changes) {
                sum += change;
                squares += change * change / blades / fans;
            }
            assertThat(sum).isCloseTo(0, within(ROUNDING));
            Complex first = BladeLoads.transform(changes, 1);
            spread += (first.re() * first.re() + first.im() * first.im()) / fans;
        }
        assertThat(Math.sqrt(squares)).isCloseTo(0.06, withPercentage(5)); // 4 sigma: 4 · √(1/(2·4000·(N − 1))), N = 2
        // mean of |E_1|² by Parseval: N²σ²/(N − 1)
        assertThat(spread).isCloseTo(blades * blades * 0.06 * 0.06 / (blades - 1), withPercentage(10)); // 4 sigma
    }

    /** The reference body in still air without broadband noise, with the lines of its blades alone. */
    private static FanSpec quiet(double scatter) {
        FanSpec fan = FanSpec.of("fan").withSpeedDrift(0).withBladeScatter(scatter);
        Machine m = fan.machine();
        var lines = m.lines().stream()
                .filter(line -> line.cause() == Machine.Cause.BLADES)
                .toList();
        var modes = m.flexures().stream()
                .map(f -> new Machine.Flexure(f.frequency(), f.damping(), f.driven(), f.seen(), 0, f.direction()))
                .toList();
        var silence = new Machine.Broadband(Six.ZERO, new Six(1, 1, 1, 1, 1, 1), 100);
        return fan.withMachine(new Machine(m.body(), modes, lines, silence, m.wander(), m.bearing(), m.sensor()));
    }

    /** Amplitude of order {@code n} in the sensor's {@code axis}, from 4 s on for 2 s. */
    private static double seen(FanSpec spec, long seed, int axis, int n) {
        var fan = new FanPlant(spec, new RandomStreams(seed));
        var six = new double[6];
        fan.advanceTo(4 * SECOND);
        double hertz = n * fan.truth()[1];
        double re = 0;
        double im = 0;
        int samples = 2 * FanPlant.RATE;
        for (int i = 0; i < samples; i++) {
            long nanos = 4 * SECOND + i * SECOND / FanPlant.RATE;
            fan.advanceTo(nanos);
            fan.motionAt(nanos, six);
            double hann = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / samples);
            re += hann * six[axis] * Math.cos(2 * Math.PI * hertz * i / FanPlant.RATE);
            im += hann * six[axis] * Math.sin(2 * Math.PI * hertz * i / FanPlant.RATE);
        }
        return Math.hypot(re, im) * 4 / samples;
    }

    @Test
    void aSensorSeesShaftOrdersInProportionToTheScatterAndNoneOfEqualBlades() {
        double pass = seen(quiet(0), 7, 0, BLADES);
        for (int n : new int[] {2, 3, 6, 8}) {
            double none = seen(quiet(0), 7, 0, n);
            double some = seen(quiet(0.05), 7, 0, n);
            double more = seen(quiet(0.1), 7, 0, n);
            assertThat(none).as("order %s", n).isLessThan(1e-4 * pass); // leakage of the window
            assertThat(some).as("order %s", n).isGreaterThan(10 * none);
            assertThat(more / some)
                    .as("order %s", n)
                    .isCloseTo(2, withPercentage(1)); // the same blades, twice as unlike
        }
        assertThat(seen(quiet(0.1), 7, 0, BLADES)).isCloseTo(pass, withPercentage(0.1)); // the thrust is the same
    }

    @Test
    void theSeedDrawsTheBlades() {
        double one = seen(quiet(0.1), 1, 2, 2);
        assertThat(seen(quiet(0.1), 1, 2, 2)).isEqualTo(one);
        assertThat(seen(quiet(0.1), 2, 2, 2)).isNotCloseTo(one, withPercentage(1));
    }

    @Test
    void ordersThatTheSamplingCannotHoldAreLeftOut() {
        var fast = new BladePulse(fan(BLADES).withSpeed(318), 0, STEP);
        assertThat(fast.real.length).isEqualTo(10); // 0.45 · 6400 / 318 = 9.06
        assertThat(List.of(new BladePulse(fan(20), 0, STEP).real.length, pulse().real.length))
                .containsExactly(42, 16);
    }
}
