package org.twinrig.physics.fan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.physics.fan.DriveTrace.Of;
import org.twinrig.physics.zone.FanCurve;

/** The mount warms behind frame and air, and its stiffness with it. */
class MountWarmthTest {
    private static final long SECOND = 1_000_000_000L;
    private static final double SOFTENING = 0.005; // [1/K]
    private static final double COOL = 303.15; // air of a fan whose frame is at 308.15 K at full speed [K]
    private static final double STEP = 1.0 / FanPlant.RATE;
    private static final int Z = 2;

    /** The reference body with little damping, so that its modes stand out, and this softening. */
    private static Machine sharp(double softening, double stiffer) {
        Machine m = FanSpec.of("fan").machine();
        Machine.Body b = m.body();
        var body = new Machine.Body(
                b.mass(),
                b.inertiaX(),
                b.inertiaY(),
                b.inertiaZ(),
                b.stiffness().times(stiffer),
                new Six(0.001, 0.001, 0.001, 0.001, 0.001, 0.001),
                b.mount(),
                b.hub(),
                softening);
        return new Machine(body, m.flexures(), m.lines(), m.broadband(), m.wander(), m.bearing(), m.sensor());
    }

    /** A fan without power that somebody knocks at from {@code from} seconds on. */
    private static FanPlant knocked(double softening, long from) {
        var knocks = new FanFault(FanFault.Kind.KNOCK, from * SECOND, Long.MAX_VALUE, 0, 1);
        var spec = FanSpec.of("fan")
                .withMachine(sharp(softening, 1))
                .withRuns(List.of())
                .withFaults(List.of(knocks));
        return new FanPlant(spec, new RandomStreams(3));
    }

    /** Puts {@code fan} in a duct whose air has this temperature [K]. */
    private static void inAirOf(FanPlant fan, double kelvin) {
        var duct = new FanCurve.Driven[1];
        duct[0] = fan.inDuct(nanos -> duct[0].follow(nanos * 1e-9, 0.005, 0, kelvin));
    }

    private static double[] heard(FanPlant fan, long from, int seconds) {
        var six = new double[6];
        var z = new double[seconds * 400];
        for (int i = 0; i < z.length; i++) {
            long nanos = from * SECOND + i * SECOND / 400;
            fan.advanceTo(nanos);
            fan.motionAt(nanos, six);
            z[i] = six[Z] - FanSpec.Mount.Z_DOWN.gravityZ();
        }
        return z;
    }

    /** Frequency between 25 and 33 Hz at which most is heard [Hz]. */
    private static double peak(double[] x) {
        double best = 0;
        double at = 0;
        for (double hertz = 25; hertz < 33; hertz += 0.02) {
            double re = 0;
            double im = 0;
            for (int i = 0; i < x.length; i++) {
                double hann = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / x.length);
                re += hann * x[i] * Math.cos(2 * Math.PI * hertz * i / 400);
                im += hann * x[i] * Math.sin(2 * Math.PI * hertz * i / 400);
            }
            if (re * re + im * im > best) {
                best = re * re + im * im;
                at = hertz;
            }
        }
        return at;
    }

    @ParameterizedTest(name = "{0} K warmer")
    @ValueSource(doubles = {-20, 15, 40})
    void knocksTellThatAWarmMountIsSofter(double warmer) {
        long late = 7200; // five times the frame's 1500 s in still air
        var cool = knocked(SOFTENING, late);
        var warm = knocked(SOFTENING, late);
        inAirOf(cool, COOL);
        inAirOf(warm, COOL + warmer);
        double ratio = peak(heard(warm, late + 2, 30)) / peak(heard(cool, late + 2, 30));
        double reached = warmer * (1 - 0.5 * Math.exp(-late / 1500.0)); // the air at once, the frame in half an hour
        // the cool mount is 2.5 K cooler than at full speed, which counts as 308.15 K: 12.5 K above 293.15 K. Knocks
        // that
        // meet their own ringing move the peaks by half of the window's width of 0.07 Hz each
        assertThat(ratio).isCloseTo(Math.sqrt(1 - SOFTENING * reached / (1 - SOFTENING * 12.5)), withPercentage(0.4));
        assertThat(ratio - 1).isCloseTo(-SOFTENING * warmer / 2, within(0.2 * SOFTENING * Math.abs(warmer) / 2));
    }

    @Test
    void theMountFollowsTheMeanOfFrameAndAirInTwoMinutes() {
        assertThat(Heat.MOUNT_SECONDS).isCloseTo(120, within(1.0));
        var heat = new Heat(5);
        heat.settle(0, 0, COOL, 1);
        heat.frame += 6; // a frame that is held there
        for (int i = 0; i < 120 * Rotor.RATE; i++) {
            heat.advance(1.0 / Rotor.RATE, 0, 0, COOL, 1);
            heat.frame = COOL + 6;
        }
        double expected = COOL + 3 * (1 - Math.exp(-120 / Heat.MOUNT_SECONDS));
        assertThat(heat.mount).isCloseTo(expected, within(1e-4)); // of Euler's steps
    }

    @Test
    void aFanThatIsSwitchedOnGetsSofterWithinMinutes() {
        var spec = FanSpec.of("fan").withSpeedDrift(0).withRuns(List.of(new FanSpec.Run(SECOND, Long.MAX_VALUE)));
        var rotor = new Rotor(spec, new RandomStreams(1));
        rotor.reach(0);
        assertThat(rotor.mountWarmer(0)).isCloseTo(-2.5, within(0.01)); // half of the frame's 5 K are missing
        rotor.reach(3600 * SECOND);
        assertThat(rotor.mountWarmer(3600 * SECOND)).isCloseTo(0, within(0.01));
        assertThat(rotor.trace.at(Of.MOUNT, 3600 * SECOND)).isCloseTo(305.65, within(0.01));
    }

    @Test
    void aFanThatHasRunForLongKeepsTheModesOfItsDescription() {
        // the same stiffness, once by warmth and once by description: bit for bit the same, so nothing was renewed
        var soft = FanSpec.of("fan").withMachine(sharp(SOFTENING, 1));
        var fixed = FanSpec.of("fan").withMachine(sharp(0, 1 - SOFTENING * (308.15 - 293.15)));
        var one = new FanPlant(soft, new RandomStreams(5));
        var other = new FanPlant(fixed, new RandomStreams(5));
        assertThat(heard(one, 100, 2)).isEqualTo(heard(other, 100, 2));
    }

    @Test
    void aMountThatDoesNotSoftenFeelsNoWarmth() {
        var warm = knocked(0, 600);
        inAirOf(warm, COOL + 60);
        double[] cool = heard(knocked(0, 600), 600, 5);
        assertThat(heard(warm, 600, 5)).isEqualTo(cool);
        var softer = knocked(SOFTENING, 600);
        inAirOf(softer, COOL + 60);
        assertThat(heard(softer, 600, 5)).isNotEqualTo(cool);
    }

    @Test
    void whoLooksHowOftenDoesNotMatterWhileItWarms() {
        var often = knocked(SOFTENING, 0);
        var once = knocked(SOFTENING, 0);
        inAirOf(often, COOL + 60);
        inAirOf(once, COOL + 60);
        for (long nanos = 0; nanos < 30 * SECOND; nanos += 130_000_000) {
            often.advanceTo(nanos);
        }
        assertThat(heard(often, 30, 2)).isEqualTo(heard(once, 30, 2));
    }

    /** Drives modes through {@code blocks} blocks by a force that turns 51 times a second. */
    private static float[][] drive(Modes modes, Block block, int from, int blocks) {
        var out = new float[6][Block.SIZE];
        for (int n = from; n < from + blocks; n++) {
            block.begin();
            for (int i = 0; i < Block.SIZE; i++) {
                double turns = 51 * (n * Block.SIZE + i) * STEP;
                for (int c = 0; c < 6; c++) {
                    block.wrench[c][i] += (float) ((c < 3 ? 1 : 0.01) * Math.cos(2 * Math.PI * turns + c));
                }
            }
            modes.run(0, out);
        }
        return out;
    }

    @Test
    void aRenewedMountMakesNoJump() {
        Machine machine = FanSpec.of("fan").machine();
        for (int at = 100; at < 110; at++) { // at moments of all kinds
            var block = new Block(machine.body(), STEP);
            var modes = new Modes(Modal.of(machine, 308.15), block);
            float[][] before = drive(modes, block, 0, at);
            var softer = new Modes(Modal.of(machine, 308.4), block);
            softer.follow(modes);
            float[][] kept = drive(modes, block, at, 1);
            float[][] renewed = drive(softer, block, at, 1);
            for (int c = 0; c < 6; c++) {
                double sum = 0;
                for (double v : before[c]) {
                    sum += v * v;
                }
                double jump = Math.abs(renewed[c][0] - kept[c][0]);
                assertThat(jump).as("channel %s", c).isLessThan(1e-3 * Math.sqrt(sum / Block.SIZE));
            }
        }
    }

    @Test
    void energyChangesWithTheStiffnessAndNotMore() {
        Machine machine = FanSpec.of("fan").machine();
        var block = new Block(machine.body(), STEP);
        var modes = new Modes(Modal.of(machine, 308.15), block);
        block.begin();
        block.blow(3, 1e-3, new double[] {0.01, 0.02, 0.03, 1e-3, 1e-3, 1e-3});
        modes.run(0, new float[6][Block.SIZE]);
        var same = new Modes(Modal.of(machine, 308.15), block);
        var softer = new Modes(Modal.of(machine, 308.4), block);
        same.follow(modes);
        softer.follow(modes);
        for (int m = 0; m < 12; m++) {
            assertThat(same.energy(m)).isCloseTo(modes.energy(m), withPercentage(1e-9)); // rounding
            double lost = 1 - softer.energy(m) / modes.energy(m);
            assertThat(lost).isBetween(-1e-12, SOFTENING * 0.25 / 0.925); // all of it elastic at most
        }
    }
}
