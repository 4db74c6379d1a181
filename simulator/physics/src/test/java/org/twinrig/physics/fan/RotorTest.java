package org.twinrig.physics.fan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.physics.fan.Drive.Setting;
import org.twinrig.physics.fan.DriveTrace.Of;
import org.twinrig.physics.fan.FanFault.Kind;

/** A fan's motor, air, heat and wear, held against what can be worked out by hand. */
class RotorTest {
    private static final long SECOND = 1_000_000_000L;
    private static final double NOMINAL = 2 * Math.PI * 51;

    /** A reference fan on a supply that does not drift. */
    private static FanSpec steady() {
        return FanSpec.of("fan").withSpeedDrift(0);
    }

    private static Rotor rotor(FanSpec spec) {
        return new Rotor(spec, new RandomStreams(7));
    }

    private static double after(Rotor rotor, Of what, double seconds) {
        long nanos = Math.round(seconds * SECOND);
        rotor.reach(nanos);
        return rotor.trace.at(what, nanos);
    }

    private static FanFault from(Kind kind, double seconds, double growth, double severity) {
        return new FanFault(kind, Math.round(seconds * SECOND), Long.MAX_VALUE, growth, severity);
    }

    private static FanSpec.Run run(double from, double until) {
        return new FanSpec.Run(Math.round(from * SECOND), Math.round(until * SECOND));
    }

    @Test
    void inFreeAirItDoesWhatItsSheetSays() {
        var fan = rotor(steady());
        assertThat(after(fan, Of.SPEED, 600)).isCloseTo(NOMINAL, withPercentage(0.01)); // found by bisection
        assertThat(after(fan, Of.POWER, 600))
                .isCloseTo(5, withPercentage(0.1)); // its warmth is a little off the sizing's
        assertThat(after(fan, Of.CURRENT, 600)).isCloseTo(5.0 / 24, withPercentage(0.1));
        assertThat(after(fan, Of.FLOW, 600) * 3600)
                .isCloseTo(180, withPercentage(0.2)); // the least resistance of a path
        assertThat(after(fan, Of.FRAME, 600)).isCloseTo(308.15, within(0.1));
    }

    @ParameterizedTest
    @EnumSource(Motor.Kind.class)
    void whatComesFromTheSupplyIsWhatMotorFrictionAndAirTakeAndTheWheelStores(Motor.Kind kind) {
        var plate = kind == Motor.Kind.BRUSHLESS ? Motor.FAN_24V : new Motor(kind, 230, 40, 0.6, 8e-4, 1);
        var spec = FanSpec.of("fan")
                .withSpeed(kind == Motor.Kind.BRUSHLESS ? 51 : 46)
                .withSpeedDrift(0.01)
                .withMount(FanSpec.Mount.LEVEL)
                .withRuns(List.of(run(1, 40), run(45, 200)))
                .withFaults(List.of(
                        from(Kind.FILTER_CLOGGED, 5, 10, 2),
                        from(Kind.SUPPLY_LOW, 20, 0, 0.5),
                        from(Kind.BLADE_RUB, 60, 5, 1),
                        from(Kind.SEIZED, 90, 10, 1)))
                .with(Drive.REFERENCE
                        .with(plate)
                        .with(Air.FAN_120MM.behind(10, 15))
                        .with(List.of(Setting.pulses(10 * SECOND, 0.8), Setting.holding(30 * SECOND, 200))));
        var fan = rotor(spec);
        fan.reach(200 * SECOND);
        assertThat(fan.budget.electric).isGreaterThan(200);
        assertThat(fan.budget.error()).isLessThan(1e-9); // rounding of 40,000 steps
        assertThat(fan.budget.moved).isBetween(0.02 * fan.budget.air, 0.5 * fan.budget.air);
    }

    @Test
    void theMotorIsAStraightLineFromStallToNoLoad() {
        var motor = new BrushlessMotor(new Motor(Motor.Kind.BRUSHLESS, 24, 5, 0.65, 1e-4, 100), NOMINAL, 293.15);
        double stall = 24 / motor.resistance(293.15);
        motor.at(0, 24, 1, 293.15);
        assertThat(motor.current() * 24).isCloseTo(24 * stall, withPercentage(1e-9)); // all of it is heat
        assertThat(motor.torque()).isCloseTo(motor.constant() * stall, withPercentage(1e-9));
        assertThat(motor.losses()).isCloseTo(motor.power(), withPercentage(1e-9));
        double noLoad = 24 / motor.constant();
        motor.at(noLoad, 24, 1, 293.15);
        assertThat(motor.torque()).isCloseTo(0, within(1e-12));
        motor.at(noLoad / 2, 24, 1, 293.15);
        assertThat(motor.torque()).isCloseTo(motor.constant() * stall / 2, withPercentage(1e-9));
        // a hot winding conducts worse by 0.393 % per kelvin at 20 °C
        assertThat(motor.resistance(393.15) / motor.resistance(293.15)).isCloseTo(1.393, within(1e-12));
    }

    @Test
    void itSpinsUpByTheClosedFormOfStraightMotorAndSquareLoad() {
        double heavy = 1.2e-4;
        var plate = new Motor(Motor.Kind.BRUSHLESS, 24, 5, 0.65, heavy, 1000);
        var fan = rotor(steady().withRuns(List.of(run(1, 100))).with(Drive.REFERENCE.with(plate)));
        double start = after(fan, Of.WINDING, 1);
        var motor = (BrushlessMotor) new Sizing(steady().with(Drive.REFERENCE.with(plate))).motor;
        double k = motor.constant();
        for (double t : new double[] {0.2, 0.5, 1, 2}) {
            double warm = 0.5 * (start + after(fan, Of.WINDING, 1 + t));
            double r = motor.resistance(warm);
            double c = k * 24 / r - motor.friction();
            double b = k * k / r + motor.viscous();
            double a = 0.65 * 5 / (NOMINAL * NOMINAL * NOMINAL);
            assertThat(after(fan, Of.SPEED, 1 + t))
                    .isCloseTo(riccati(a / heavy, b / heavy, c / heavy, 0, t), withPercentage(0.6)); // mean warmth
        }
    }

    /** Solution of ω' = c − bω − aω² after {@code t} from {@code start}. */
    private static double riccati(double a, double b, double c, double start, double t) {
        double root = Math.sqrt(b * b + 4 * a * c);
        double up = (root - b) / (2 * a);
        double down = (-root - b) / (2 * a);
        double ratio = (start - up) / (start - down) * Math.exp(-root * t);
        return (up - down * ratio) / (1 - ratio);
    }

    @Test
    void itCoastsDownAsAirAndFrictionDemand() {
        var fan = rotor(steady().withRuns(List.of(run(0, 1))));
        var motor = new Sizing(steady()).motor;
        double j = 1.2e-4;
        double a = 0.65 * 5 / Math.pow(NOMINAL, 3) / j;
        double b = motor.viscous() / j;
        double c = motor.friction() / j;
        double start = after(fan, Of.SPEED, 1);
        // ω' = −(a ω² + b ω + c): ω = −b/2a + h·tan(atan((ω₀ + b/2a)/h) − a·h·t), h = √(c/a − b²/4a²) if real
        double shift = b / (2 * a);
        double square = c / a - shift * shift;
        assertThat(square).isPositive();
        double h = Math.sqrt(square);
        double expected = -shift + h * Math.tan(Math.atan((start + shift) / h) - a * h * 3);
        assertThat(after(fan, Of.SPEED, 4)).isCloseTo(expected, withPercentage(0.05)); // air of the step's start: 5 ms
        assertThat(after(fan, Of.SPEED, 60)).isZero();
    }

    @Test
    void aFilterThatClogsChokesTheFlowAndAnAxialFanDrawsMoreForIt() {
        var clogging = steady().withFaults(List.of(from(Kind.FILTER_CLOGGED, 10, 0, 3)));
        var axial = Drive.REFERENCE.with(Air.FAN_120MM.behind(8, 12));
        var fan = rotor(clogging.with(axial));
        double flow = after(fan, Of.FLOW, 9);
        double pressure = after(fan, Of.PRESSURE, 9);
        double power = after(fan, Of.POWER, 9);
        double speed = after(fan, Of.SPEED, 9);
        assertThat(flow).isBetween(0.3 * 0.05, 0.99 * 0.05);
        assertThat(after(fan, Of.FLOW, 60)).isLessThan(0.85 * flow);
        assertThat(after(fan, Of.PRESSURE, 60)).isGreaterThan(1.2 * pressure);
        assertThat(after(fan, Of.POWER, 60)).isGreaterThan(1.01 * power);
        assertThat(after(fan, Of.SPEED, 60)).isLessThan(0.995 * speed);
        Air behind = axial.air();
        var centrifugal =
                Drive.REFERENCE.with(new Air(behind.curve(), 0.5, behind.duct(), behind.filter(), behind.area()));
        var wheel = rotor(clogging.with(centrifugal));
        double before = after(wheel, Of.POWER, 9);
        assertThat(after(wheel, Of.POWER, 60)).isLessThan(0.97 * before);
        assertThat(after(wheel, Of.SPEED, 60))
                .isGreaterThan(1.01 * after(rotor(clogging.with(centrifugal)), Of.SPEED, 9));
    }

    @Test
    void aBlockedOutletTakesTheFlowAndLeavesThePressure() {
        var fan = rotor(steady().withFaults(List.of(from(Kind.BLOCKED, 10, 0, 1))));
        assertThat(after(fan, Of.FLOW, 60)).isLessThan(0.01 * 0.05);
        double x = after(fan, Of.SPEED, 60) / NOMINAL;
        assertThat(after(fan, Of.PRESSURE, 60)).isCloseTo(80 * x * x, withPercentage(1)); // a thousandth leaks
    }

    @Test
    void aSeizedFanGetsCurrentInPulsesThatItsWindingStands() {
        var fan = rotor(steady().withFaults(List.of(from(Kind.SEIZED, 10, 0, 1))));
        double warm = after(fan, Of.WINDING, 9);
        int on = 0;
        double hottest = 0;
        for (double t = 20; t < 620; t += 0.1) {
            on += after(fan, Of.CURRENT, t) > 0 ? 1 : 0;
            hottest = Math.max(hottest, after(fan, Of.WINDING, t));
        }
        assertThat(on / 6000.0).isCloseTo(1.8 / 7, within(0.005)); // as the sheet says: 1.8 s, then 5.2 s without
        assertThat(after(fan, Of.SPEED, 600)).isZero();
        assertThat(hottest).isBetween(warm + 5, 373.15);
        assertThat(fan.condition.log.drain(620 * SECOND))
                .extracting("kind")
                .containsExactly("fault-onset", "fan-stopped");
    }

    @Test
    void aLowSupplySlowsItDown() {
        var fan = rotor(steady().withFaults(List.of(from(Kind.SUPPLY_LOW, 10, 0, 1))));
        double x = after(fan, Of.SPEED, 60) / NOMINAL;
        assertThat(x).isBetween(0.7, 0.8); // 70 % of the voltage; a weaker load needs less of it for the winding
    }

    @Test
    void pulsesAndSpeedControlDoWhatTheyAreTold() {
        var told =
                List.of(Setting.pulses(0, 0.5), Setting.holding(30 * SECOND, 200), Setting.holding(60 * SECOND, 900));
        var fan = rotor(steady().with(Drive.REFERENCE.with(told)));
        assertThat(after(fan, Of.SPEED, 1))
                .isCloseTo(after(fan, Of.SPEED, 15), withPercentage(1)); // it was at its speed
        assertThat(after(fan, Of.SPEED, 15)).isBetween(0.5 * NOMINAL, 0.62 * NOMINAL);
        assertThat(after(fan, Of.SPEED, 55)).isCloseTo(200, withPercentage(0.01)); // it integrates
        assertThat(after(fan, Of.SPEED, 100)).isCloseTo(NOMINAL, withPercentage(1)); // the whole supply, no more
    }

    @Test
    void itWarmsToWhereItsLossesLeave() {
        var fan = rotor(steady().withRuns(List.of(run(1, 5000))));
        double air = after(fan, Of.FRAME, 0.5);
        assertThat(after(fan, Of.WINDING, 0.5)).isEqualTo(air);
        // losses 1.75 W over 0.35 W/K, 85 % of them through 0.17 W/K
        assertThat(after(fan, Of.FRAME, 4500) - air).isCloseTo(5, within(0.05));
        assertThat(after(fan, Of.WINDING, 4500) - after(fan, Of.FRAME, 4500)).isCloseTo(8.75, within(0.1));
    }

    @Test
    void itWearsOutWhenItSaidItWould() {
        var life = new Life(Kind.BEARING, 100, 0.3, 0, 3, Life.End.SEIZED);
        var fan = rotor(steady().with(Drive.REFERENCE.with(life)));
        double remaining = after(fan, Of.REMAINING, 0);
        double half = after(fan, Of.WEAR, remaining / 2);
        assertThat(half).isBetween(0.05 * 3, 0.3 * 3); // most of the growth comes late
        assertThat(after(fan, Of.REMAINING, remaining / 2))
                .isCloseTo(remaining / 2, withPercentage(2)); // a worn bearing warms
        fan.reach(Math.round((remaining + 30) * SECOND));
        var events = new ArrayList<>(fan.condition.log.drain(1000 * SECOND));
        assertThat(events).extracting("kind").containsExactly("fault-onset", "fan-failed", "fan-stopped");
        assertThat(events.get(1).timeNanos() / 1e9).isCloseTo(remaining, withPercentage(2));
        assertThat(after(fan, Of.SPEED, remaining + 30)).isZero();
    }

    @Test
    void livesDifferFromFanToFanAndAStandingFanDoesNotAge() {
        var life = new Life(Kind.BEARING, 100, 0.3, 0.5, 3, Life.End.DEAD);
        var spec = steady().with(Drive.REFERENCE.with(life));
        var lives = new ArrayList<Double>();
        for (int seed = 0; seed < 200; seed++) {
            lives.add(after(new Rotor(spec, new RandomStreams(seed)), Of.REMAINING, 0));
        }
        lives.sort(null);
        assertThat(lives.get(100)).isCloseTo(50, withPercentage(8)); // half of 100 s are used; median of 200
        assertThat(Math.log(lives.get(168) / lives.get(32)) / 2).isCloseTo(0.3, withPercentage(20)); // ± one deviation
        var standing = rotor(spec.withRuns(List.of()));
        double before = after(standing, Of.REMAINING, 0);
        assertThat(after(standing, Of.REMAINING, 100)).isEqualTo(before);
    }
}
