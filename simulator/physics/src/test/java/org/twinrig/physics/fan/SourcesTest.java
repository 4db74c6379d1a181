package org.twinrig.physics.fan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.random.RandomStream;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.physics.fan.FanFault.Kind;

/** What each source pushes with, before the structure answers. */
class SourcesTest {
    private static final double STEP = 1.0 / FanPlant.RATE;
    private static final int BLOCKS = 500; // 10 s
    private static final double SPEED = 51; // [rev/s]
    private static final int SAMPLES = BLOCKS * Block.SIZE;

    private static RandomStream chance() {
        return new RandomStreams(9).stream("source");
    }

    /** Force or torque {@code c} of {@code source} at steady speed. */
    private static double[] pushed(Source source, int c, double speed, double severity) {
        var block = new Block(FanSpec.of("fan").machine().body(), STEP);
        var series = new double[SAMPLES];
        double each = speed * STEP;
        for (int n = 0; n < BLOCKS; n++) {
            block.begin();
            block.time = n * Block.SIZE * STEP;
            block.omega = 2 * Math.PI * speed;
            block.speed = speed / SPEED;
            block.torque = 1;
            block.turns = n * Block.SIZE * each;
            block.endTurns = (n + 1) * Block.SIZE * each;
            block.orders.turn(block.turns, each, 0);
            source.add(block, severity);
            block.orders.end(block.wrench);
            for (int i = 0; i < Block.SIZE; i++) {
                series[n * Block.SIZE + i] = block.wrench[c][i];
            }
        }
        return series;
    }

    /** Amplitude at {@code hertz}, Hann window. */
    private static double line(double[] x, double hertz) {
        double re = 0;
        double im = 0;
        for (int i = 0; i < x.length; i++) {
            double w = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / x.length);
            re += w * x[i] * Math.cos(2 * Math.PI * hertz * i * STEP);
            im += w * x[i] * Math.sin(2 * Math.PI * hertz * i * STEP);
        }
        return Math.hypot(re, im) * 4 / x.length;
    }

    @ParameterizedTest(name = "{0} rev/s")
    @CsvSource({"17", "34", "51"})
    void imbalancePushesWithMassTimesRadiusTimesTheSquareOfTheSpeed(double speed) {
        double omega = 2 * Math.PI * speed;
        for (int c = 0; c < 2; c++) {
            double[] force = pushed(new Imbalance(5e-6, 0.01, 0.4), c, speed, 1);
            assertThat(line(force, speed)).isCloseTo(5e-6 * omega * omega, withPercentage(0.01));
            assertThat(line(force, 2 * speed)).isLessThan(1e-6);
            // a plane 1 cm before the hub makes a couple of that lever
            double[] couple = pushed(new Imbalance(5e-6, 0.01, 0.4), 3 + c, speed, 1);
            assertThat(line(couple, speed)).isCloseTo(0.01 * 5e-6 * omega * omega, withPercentage(0.01));
        }
    }

    @Test
    void misalignmentPushesOnceTwiceAndThreeTimesATurnAndNotMoreWhenFaster() {
        double[] slow = pushed(new Misalignment(0), 0, 25, 1);
        double[] fast = pushed(new Misalignment(0), 0, 50, 1);
        for (int n = 1; n <= 3; n++) {
            assertThat(line(fast, n * 50)).isCloseTo(line(slow, n * 25), withPercentage(0.01));
        }
        assertThat(line(fast, 100)).isGreaterThan(2 * line(fast, 50)).isGreaterThan(2 * line(fast, 150));
        assertThat(line(fast, 200)).isLessThan(1e-6);
    }

    @Test
    void aLooseFootStrikesAtHalfOrdersAndMultiplesOfTheShaft() {
        double[] force = pushed(new Looseness(0.2, chance()), 2, SPEED, 1);
        double between = line(force, 1.31 * SPEED);
        for (double order : new double[] {0.5, 1.5, 2.5}) {
            assertThat(line(force, order * SPEED)).as("order %s", order).isGreaterThan(3 * between);
        }
        for (double order : new double[] {1, 2, 3, 4}) {
            assertThat(line(force, order * SPEED)).as("order %s", order).isGreaterThan(5 * between);
        }
        // a push below the hold leaves it where it is
        assertThat(pushed(new Looseness(0.2, chance()), 2, SPEED, 0.4)).containsOnly(0.0);
    }

    @Test
    void aBrokenBladeLeavesAllOrdersOfTheMissingLift() {
        double[] force = pushed(new BrokenBlade(new BladePulse(FanSpec.of("fan"), 0, STEP), 0, 0), 2, SPEED, 1);
        for (int n = 1; n <= 4; n++) {
            assertThat(line(force, n * SPEED)).isGreaterThan(1e-3);
        }
        double[] across = pushed(new BrokenBlade(new BladePulse(FanSpec.of("fan"), 0, STEP), 0, 0), 0, SPEED, 1);
        // 0.3 g at 45 mm; its share of the blade pass is missing, too, which is 0.007 N here
        assertThat(line(across, SPEED)).isCloseTo(1.35e-5 * Math.pow(2 * Math.PI * SPEED, 2), withPercentage(0.6));
    }

    @Test
    void aWeakPhasePushesAtAThirdOfTheCommutationAndAtTwiceTheMains() {
        double[] force = pushed(new Electrical(12), 0, SPEED, 1);
        assertThat(line(force, 4 * SPEED)).isCloseTo(0.6, withPercentage(0.1));
        assertThat(line(force, 8 * SPEED)).isCloseTo(0.3, withPercentage(0.1));
        assertThat(line(force, 100)).isCloseTo(0.25, withPercentage(1)); // leakage of 204 Hz
    }

    @Test
    void aStallShakesBelowTheShaft() {
        double[] force = pushed(new Stall(STEP, chance()), 2, SPEED, 1);
        double below = 0;
        double above = 0;
        for (double f = 1; f < 100; f += 0.5) {
            double power = Math.pow(line(force, f), 2);
            below += f < 0.7 * SPEED ? power : 0;
            above += f < 0.7 * SPEED ? 0 : power;
        }
        assertThat(below).isGreaterThan(5 * above);
    }

    @Test
    void aRubTouchesMostTurnsAndBrakes() {
        double[] along = pushed(new Rub(0.3, chance()), 2, SPEED, 1);
        int blows = 0;
        for (int i = 2; i < SAMPLES; i++) {
            blows += along[i] > 0 && along[i - 1] == 0 ? 1 : 0;
        }
        assertThat(blows / (SPEED * SAMPLES * STEP)).isCloseTo(0.7, within(0.07)); // 510 turns: 3 sigma 0.06
        double[] torque = pushed(new Rub(0.3, chance()), 5, SPEED, 1);
        assertThat(Arrays.stream(torque).sum()).isGreaterThan(0);
    }

    @Test
    void aLoosenedSensorHasALowerResonanceTheLooserItIs() {
        double last = 3200;
        for (double severity : new double[] {0.5, 1, 2, 4}) {
            double peak = peak(severity);
            assertThat(peak).isLessThan(0.9 * last);
            assertThat(peak).isCloseTo(0.7 * Contact.resonance(severity), withPercentage(5)); // steps of 4 %
            last = peak;
        }
    }

    /** Frequency at which a loosened sensor shows most of a small shake across [Hz]. */
    private static double peak(double severity) {
        double best = 0;
        double at = 0;
        for (double hertz = 40; hertz < 1000; hertz *= 1.04) {
            var contact = new Contact(STEP);
            double sum = 0;
            for (int n = 0; n < 60; n++) {
                var six = new float[6][Block.SIZE];
                for (int i = 0; i < Block.SIZE; i++) {
                    six[0][i] = (float) Math.sin(2 * Math.PI * hertz * (n * Block.SIZE + i) * STEP);
                }
                contact.pass(severity, six);
                for (int i = 0; i < Block.SIZE && n >= 30; i++) {
                    sum += six[0][i] * six[0][i];
                }
            }
            if (sum > best) {
                best = sum;
                at = hertz;
            }
        }
        return at;
    }

    @Test
    void aLoosenedSensorRattlesWhenItIsThrownUp() {
        var contact = new Contact(STEP);
        double least = 0;
        double most = 0;
        for (int n = 0; n < 60; n++) {
            var six = new float[6][Block.SIZE];
            for (int i = 0; i < Block.SIZE; i++) {
                six[2][i] = (float) (30 * Math.sin(2 * Math.PI * 50 * (n * Block.SIZE + i) * STEP));
            }
            contact.pass(1, six);
            for (float v : six[2]) {
                least = Math.min(least, v);
                most = Math.max(most, v);
            }
        }
        assertThat(least).isEqualTo(-12); // nothing pulls it down more than what holds it
        assertThat(most).isGreaterThan(45); // and it lands hard
    }

    @Test
    void whiteNoiseIsWhiteAndGaussian() {
        var x = new float[1_000_000];
        new White(new RandomStreams(9).noise("source")).fill(x);
        double square = 0;
        double fourth = 0;
        double sum = 0;
        double lag = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i];
            square += (double) x[i] * x[i] / x.length;
            fourth += Math.pow(x[i], 4) / x.length;
            lag += i == 0 ? 0 : (double) x[i] * x[i - 1] / x.length;
        }
        assertThat(sum / x.length).isCloseTo(0, within(0.004)); // 4 sigma
        assertThat(square).isCloseTo(1, within(0.006)); // 4 sigma
        assertThat(fourth).isCloseTo(3, within(0.05)); // 4 sigma 0.04; its ends at 3.7 take 0.01
        assertThat(lag).isCloseTo(0, within(0.004)); // 4 sigma
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "IMBALANCE",
        "MISALIGNMENT",
        "BEARING",
        "BLADE_RUB",
        "BROKEN_BLADE",
        "BLOCKED",
        "ELECTRICAL",
        "LOOSE",
        "KNOCK"
    })
    void moreSevereShakesMore(Kind kind) {
        double last = 0;
        for (double severity : new double[] {0.3, 1, 3}) {
            var fault = new FanFault(kind, 0, Long.MAX_VALUE, 0, severity);
            double now = shaking(FanSpec.of("fan").withFaults(List.of(fault)));
            assertThat(now).isGreaterThan(1.01 * last);
            last = now;
        }
    }

    private static double shaking(FanSpec spec) {
        var fan = new FanPlant(spec, new RandomStreams(4));
        var six = new double[6];
        double sum = 0;
        for (long i = 3200; i < 32_000; i++) {
            long nanos = i * 312_500;
            fan.advanceTo(nanos);
            fan.motionAt(nanos, six);
            sum += six[0] * six[0]
                    + six[1] * six[1]
                    + Math.pow(six[2] - spec.mount().gravityZ(), 2);
        }
        return Math.sqrt(sum);
    }

    @Test
    void aPitGrowsWithItsOwnSizeAndAllElseEvenly() {
        var pit = new FanFault(Kind.BEARING_INNER, 0, Long.MAX_VALUE, 100, 2);
        var dirt = new FanFault(Kind.IMBALANCE, 0, Long.MAX_VALUE, 100, 2);
        assertThat(dirt.at(50_000_000_000L)).isEqualTo(1);
        // (e^1.5 − 1)/(e³ − 1) = 0.182
        assertThat(pit.at(50_000_000_000L)).isCloseTo(2 * 0.1824, withPercentage(0.1));
        assertThat(pit.at(100_000_000_000L)).isCloseTo(2, withPercentage(1e-9));
        assertThat(pit.remainingSeconds(40_000_000_000L)).isCloseTo(60, within(1e-9));
        assertThat(pit.remainingSeconds(200_000_000_000L)).isZero();
    }
}
