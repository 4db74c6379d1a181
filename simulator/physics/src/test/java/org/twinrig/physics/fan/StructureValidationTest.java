package org.twinrig.physics.fan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.physics.Point;

/** The body on its mount and its flexible modes, against closed answers. */
class StructureValidationTest {
    private static final double STEP = 1.0 / FanPlant.RATE;
    private static final double KELVIN = 293.15; // the mount's stiffness is that of the record

    private static Machine plain(Point mount, Point sensor, List<Machine.Flexure> flexures) {
        var body = new Machine.Body(
                0.2,
                3e-4,
                4e-4,
                5e-4,
                new Six(4000, 5000, 6000, 5, 6, 7),
                new Six(0.1, 0.1, 0.1, 0.1, 0.1, 0.1),
                mount,
                new Point(0, 0, 0),
                0);
        Machine reference = FanSpec.of("fan").machine();
        return new Machine(
                body,
                flexures,
                List.of(),
                reference.broadband(),
                reference.wander(),
                reference.bearing(),
                new Machine.Sensor(sensor, 0, 0, 0));
    }

    @Test
    void sixDegreesOfFreedomHaveTheirFrequencies() {
        var machine = plain(new Point(0, 0, 0), new Point(0, 0, 0), List.of());
        double[] hertz = new Response(machine, KELVIN).frequencies();
        double[] stiffness = {4000, 5000, 6000, 5, 6, 7};
        double[] mass = {0.2, 0.2, 0.2, 3e-4, 4e-4, 5e-4};
        for (int i = 0; i < 6; i++) {
            assertThat(hertz[i]).isCloseTo(Math.sqrt(stiffness[i] / mass[i]) / (2 * Math.PI), withPercentage(1e-9));
        }
    }

    @Test
    void aMountBesideTheCentreOfGravityCouplesShiftAndTurn() {
        double lever = 0.03;
        double[] hertz =
                new Response(plain(new Point(0, 0, lever), new Point(0, 0, 0), List.of()), KELVIN).frequencies();
        // x with about y: det(K − ω²M) = 0, K = [k, k·l; k·l, κ + k·l²]
        double k = 4000;
        double a = 0.2 * 4e-4;
        double b = -(0.2 * (6 + k * lever * lever) + 4e-4 * k);
        double c = k * (6 + k * lever * lever) - k * lever * k * lever;
        for (int sign : new int[] {-1, 1}) {
            double omega = Math.sqrt((-b + sign * Math.sqrt(b * b - 4 * a * c)) / (2 * a));
            assertThat(Arrays.stream(hertz)
                            .map(f -> Math.abs(f * 2 * Math.PI / omega - 1))
                            .min()
                            .orElseThrow())
                    .isLessThan(1e-9);
        }
    }

    /** Amplitude that channel {@code c} shows to a force of amplitude 1 in direction {@code f} of this frequency. */
    private static double shown(Machine machine, int c, int f, double hertz) {
        var block = new Block(machine.body(), STEP);
        var modes = new Modes(Modal.of(machine, KELVIN), block);
        var out = new float[6][Block.SIZE];
        var late = new ArrayList<Double>();
        int blocks = 4 * FanPlant.RATE / Block.SIZE;
        for (int n = 0; n < blocks; n++) {
            block.begin();
            for (int i = 0; i < Block.SIZE; i++) {
                block.wrench[f][i] = (float) Math.cos(2 * Math.PI * hertz * (n * Block.SIZE + i) * STEP);
            }
            modes.run(0, out);
            for (int i = 0; i < Block.SIZE && n >= blocks / 2; i++) {
                late.add((double) out[c][i]);
            }
        }
        double square = late.stream().mapToDouble(v -> v * v).average().orElseThrow();
        return Math.sqrt(2 * square);
    }

    @ParameterizedTest(name = "force {1} at {2} Hz in channel {0}")
    @CsvSource({
        "0, 0, 20",
        "0, 0, 24",
        "0, 4, 60",
        "2, 2, 150",
        "2, 2, 430",
        "3, 3, 21",
        "4, 0, 33",
        "5, 5, 90",
        "1, 1, 700"
    })
    void aUnitForceShowsAsTheFrequencyResponseSays(int c, int f, double hertz) {
        double bend = Math.sqrt(0.4 / 0.2);
        var shape = new Six(0, 0.5 * bend, bend, 0, 0, 0);
        var bending = new Machine.Flexure(430, 0.05, shape, shape, 0, 0);
        var machine = plain(new Point(0.01, 0, 0.02), new Point(0.03, -0.02, 0.01), List.of(bending));
        double[] complex = new Response(machine, KELVIN).at(hertz)[c][f];
        // a sine between samples is a line here: sinc²(f/rate) takes 4 % at 700 Hz of what the modes do, 1.5 % at 430
        assertThat(shown(machine, c, f, hertz)).isCloseTo(Math.hypot(complex[0], complex[1]), withPercentage(4));
    }

    @Test
    void theResponseOfARigidBodyFarAboveItsMountIsThatOfItsMass() {
        var machine = plain(new Point(0, 0, 0), new Point(0, 0, 0), List.of());
        double[][][] response = new Response(machine, KELVIN).at(2000);
        assertThat(response[0][0][0]).isCloseTo(1 / 0.2, withPercentage(0.1)); // (24/2000)² of it is left
        assertThat(response[3][3][1]).isCloseTo(-1 / 3e-4 / (2 * Math.PI * 2000), withPercentage(0.1));
        assertThat(response[0][1][0]).isZero();
    }

    @Test
    void energyDecaysWithTheDamping() {
        var machine = plain(new Point(0, 0, 0), new Point(0, 0, 0), List.of());
        List<Modal> shapes = Modal.of(machine, KELVIN);
        var block = new Block(machine.body(), STEP);
        var modes = new Modes(shapes, block);
        var out = new float[6][Block.SIZE];
        block.begin();
        block.blow(3.4, 0, new double[] {0.01, 0, 0, 0, 0, 0});
        modes.run(0, out);
        // momentum p gives p²/2m, which swings by ± ζ between its two kinds within a period
        assertThat(modes.energy(0))
                .isCloseTo(0.01 * 0.01 / 2 / 0.2 * decay(shapes.get(0), 124.6 * STEP), withPercentage(10));
        double early = modes.energy(0);
        for (int n = 0; n < 10; n++) {
            block.begin();
            modes.run(0, out);
        }
        double expected = Math.log(decay(shapes.get(0), 1280 * STEP));
        assertThat(Math.log(modes.energy(0) / early)).isCloseTo(expected, within(0.2)); // ± 2ζ of 5.7
        assertThat(modes.energy(1)).isZero();
    }

    private static double decay(Modal mode, double seconds) {
        return Math.exp(-2 * mode.damping() * 2 * Math.PI * mode.frequency() * seconds);
    }

    @Test
    void aBlowHasItsMomentumWhateverItsLengthAndWhereverItFalls() {
        var body = FanSpec.of("fan").machine().body();
        for (double seconds : new double[] {0, 1e-4, 1e-3, 5e-3}) {
            for (double at : new double[] {0, 17.3, 127.9}) {
                var block = new Block(body, STEP);
                block.begin();
                block.blow(at, seconds, new double[] {0, 0, 2e-3, 0, 0, 1e-4});
                double sum = 0;
                double turn = 0;
                for (int n = 0; n < 4; n++) {
                    for (int i = 0; i < Block.SIZE; i++) {
                        sum += block.wrench[2][i] * STEP;
                        turn += block.wrench[5][i] * STEP;
                    }
                    block.begin();
                }
                // single precision
                assertThat(sum).isCloseTo(2e-3, withPercentage(1e-5));
                assertThat(turn).isCloseTo(1e-4, withPercentage(1e-5));
            }
        }
    }

    @Test
    void theForceOfALineMakesTheSensorShowIt() {
        var machine = FanSpec.of("fan").machine();
        var response = new Response(machine, 308.15);
        var seen = new Six(1, 0.5, 0.2, 0.01, 0.03, 0.02);
        var line = response.line(3, Machine.Cause.AIR, 51, seen, new Six(0, 1, 2, 3, 4, 5), 0, 0);
        double[][][] h = response.at(153);
        for (int c = 0; c < 6; c++) {
            double re = 0;
            double im = 0;
            for (int f = 0; f < 6; f++) {
                double size = line.force().array()[f];
                double phase = line.phase().array()[f];
                re += size * (h[c][f][0] * Math.cos(phase) - h[c][f][1] * Math.sin(phase));
                im += size * (h[c][f][0] * Math.sin(phase) + h[c][f][1] * Math.cos(phase));
            }
            assertThat(Math.hypot(re, im)).isCloseTo(seen.array()[c], withPercentage(1e-6));
        }
    }

    @Test
    void aTurnedSensorSeesTheSameMotionInOtherAxes() {
        Machine m = FanSpec.of("fan").machine();
        var turned = new Machine(
                m.body(),
                m.flexures(),
                m.lines(),
                m.broadband(),
                m.wander(),
                m.bearing(),
                new Machine.Sensor(m.sensor().place(), 0, 0, Math.PI / 2));
        double[][][] before = new Response(m, KELVIN).at(80);
        double[][][] after = new Response(turned, KELVIN).at(80);
        for (int f = 0; f < 6; f++) {
            assertThat(after[0][f][0]).isCloseTo(before[1][f][0], within(1e-9)); // its x points along the body's y
            assertThat(after[1][f][0]).isCloseTo(-before[0][f][0], within(1e-9));
            assertThat(after[5][f][1]).isCloseTo(before[5][f][1], within(1e-9));
        }
    }

    @Test
    void aWarmMountIsSofter() {
        double[] cold = new Response(FanSpec.of("fan").machine(), KELVIN).frequencies();
        double[] warm = new Response(FanSpec.of("fan").machine(), KELVIN + 40).frequencies();
        assertThat(warm[0] / cold[0]).isCloseTo(Math.sqrt(1 - 40 * 0.005), withPercentage(1e-6));
        assertThat(warm[8]).isEqualTo(cold[8]);
    }
}
