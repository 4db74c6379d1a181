package org.twinrig.physics.fan;

import java.util.function.LongConsumer;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.fan.DriveTrace.Of;
import org.twinrig.physics.fan.FanFault.Kind;

/**
 * The turning part: a motor against air and friction, with its power, its heat and its wear.
 *
 * <pre>  J dω/dt = M(ω) − M_air·(ω/ω₀)² − M_dry − c·ω </pre>
 *
 * Solved {@value #RATE} times a second by the implicit midpoint rule, which keeps the energy to rounding: what comes from
 * the supply is what winding, friction and air take and the wheel stores. The working point of the air is that of the
 * step's start.
 */
final class Rotor {
    /** Steps a second [Hz]. */
    static final int RATE = 200;

    private static final long STEP_NANOS = SimTime.SECOND / RATE;
    private static final double STEP = 1.0 / RATE; // [s]
    private static final double INSTANT = 1e-6; // of a step, that rounding of a time may lack
    private static final double STANDSTILL = 0.05; // of the nominal speed
    private static final double RUB = 0.15; // torque of a rubbing blade per air torque at nominal speed [-]; estimate
    private static final double GRIND = 0.5; // friction that a pitted bearing adds, of the healthy one's [-]; estimate
    private static final double SEIZURE =
            1.2; // torque of a seizure over the largest that the motor has [-]; surely locks
    private static final double EXACT = 1e-15; // of the nominal speed, where the midpoint counts as found
    private static final int TRIES = 40;

    final DriveBudget budget = new DriveBudget();
    final DriveTrace trace = new DriveTrace(STEP_NANOS);
    final Condition condition;

    private final FanSpec spec;
    private final Sizing sizing;
    private final double inertia;
    private final Electric motor;
    private final Supply supply;
    private final SpeedControl control;
    private final AirPath path;
    private final Heat heat;
    private LongConsumer leader = nanos -> alone();
    private long made;
    private double warmthAtStart;
    private double omega;
    private double dry; // [N·m]
    private double airDrag; // [N·m·s²]
    private double volts;
    private double share;
    private boolean standing;

    Rotor(FanSpec spec, RandomStreams random) {
        this.spec = spec;
        this.sizing = new Sizing(spec);
        this.motor = sizing.motor;
        this.inertia = spec.drive().motor().inertia();
        this.heat = new Heat(spec.drive().motor().power());
        double spread = spec.speedDrift() / sizing.sensitivity();
        double keeps = spec.machine().wander().speedSeconds();
        this.supply = new Supply(spec.drive().motor().voltage(), spread, keeps, STEP, random.stream("supply"));
        this.control = new SpeedControl(spec.drive().settings(), sizing.nominal);
        this.path = new AirPath(spec.drive().air());
        this.condition = new Condition(spec, random);
        begin();
    }

    /** Starts at rest, or as it has been running for long. */
    private void begin() {
        if (condition.powered(0)) {
            omega = sizing.nominal;
            for (int i = 0; i < 20; i++) { // speed, air and warmth hang on each other; each round gains a digit
                settle();
            }
        } else {
            heat.settle(0, 0, sizing.air, 0);
            share = 0;
            prepare(0, 0, sizing.air);
            motor.at(0, volts, 0, heat.winding);
        }
        standing = omega < STANDSTILL * sizing.nominal;
        warmthAtStart = heat.stored();
        trace.next();
        keep();
    }

    private void settle() {
        double target = control.target(0);
        share = Double.isNaN(target) ? control.told(0) : 1;
        prepare(0, 0, sizing.air);
        omega = steady();
        if (target < omega) {
            omega = target;
            share = holding();
        }
        control.begin(share);
        motor.at(omega, volts, share, heat.winding);
        heat.settle(motor.losses() + motor.viscous() * omega * omega, dry * omega, sizing.air, omega / sizing.nominal);
    }

    /** Speed at which motor and load are in balance [rad/s]. */
    private double steady() {
        double low = 0;
        double high = 2 * sizing.nominal;
        for (int i = 0; i < 60; i++) {
            double middle = 0.5 * (low + high);
            if (net(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low < 1e-9 * sizing.nominal ? 0 : low;
    }

    /** Share of the supply that holds the present speed [-]. */
    private double holding() {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 50; i++) {
            share = 0.5 * (low + high);
            if (net(omega) > 0) {
                high = share;
            } else {
                low = share;
            }
        }
        return share;
    }

    /** How far faults of this kind have come at a moment that was reached, wear among them [-]. */
    double severity(Kind kind, long nanos) {
        return condition.severity(kind, nanos, trace.at(Of.WEAR, nanos));
    }

    /** How far number {@code k} of {@link Condition#kinds} has come at a moment that was reached [-]. */
    double severity(int k, long nanos) {
        return condition.severity(k, nanos, trace.at(Of.WEAR, nanos));
    }

    /** Lets {@code newLeader} push it on, to a moment or beyond [ns since start], instead of going by itself. */
    void leadBy(LongConsumer newLeader) {
        leader = newLeader;
    }

    /** Makes all steps up to {@code nanos} [ns since start], and the one behind. */
    void reach(long nanos) {
        while (trace.reached() <= nanos) {
            leader.accept(trace.reached() + STEP_NANOS);
        }
    }

    /** Goes along with a step of a house, through which the pressure went straight from one to the other [Pa]. */
    void follow(double time, double length, double before, double after, double around) {
        while (made + 1 <= time * RATE + INSTANT) {
            double left = Math.min(1, Math.max(0, (time - (made + 0.5) * STEP) / length));
            step(after + left * (before - after), around);
        }
    }

    /** Sets {@code other} to the present speed, air and faults. */
    void set(AirPath other) {
        other.copy(path, omega / sizing.nominal);
    }

    /** Speed at a moment that was reached [rad/s]. */
    double omega(long nanos) {
        return trace.at(Of.SPEED, nanos);
    }

    /** Speed relative to the nominal one [-]. */
    double relative(long nanos) {
        return omega(nanos) / sizing.nominal;
    }

    /** By how much the mount is warmer, at a moment that was reached, than after long at full speed in free air [K]. */
    double mountWarmer(long nanos) {
        return trace.at(Of.MOUNT, nanos) - sizing.mount;
    }

    private void alone() {
        step(0, sizing.air);
    }

    /** Advances by one step, blowing against {@code back} [Pa] into air of {@code around} [K]. */
    private void step(double back, double around) {
        long middle = made * STEP_NANOS + STEP_NANOS / 2;
        boolean powered = condition.powered(middle);
        supply.advance();
        prepare(middle, back, around);
        share = control.share(middle, omega, STEP, powered);
        double before = omega;
        double mean = midpoint();
        boolean stops = 2 * mean < before;
        if (stops) {
            mean = 0.5 * before;
        }
        omega = stops ? 0 : 2 * mean - before;
        book(mean, before, stops, around);
        made++;
        trace.next();
        watch(mean, powered);
        keep();
    }

    /** Sets what holds over a step. */
    private void prepare(long nanos, double back, double around) {
        double x = omega / sizing.nominal;
        condition.look(nanos);
        path.set(x, sizing.air / around, condition.now(Kind.FILTER_CLOGGED), condition.now(Kind.BLOCKED));
        path.solve(back);
        airDrag = sizing.wheelTorque * path.loading() / (sizing.nominal * sizing.nominal);
        dry = motor.friction() * (1 + GRIND * condition.inBearings())
                + RUB * condition.now(Kind.BLADE_RUB) * sizing.wheelTorque
                + SEIZURE * condition.now(Kind.SEIZED) * motor.pull();
        volts = supply.volts(condition.now(Kind.SUPPLY_LOW));
    }

    /** Torque that is left to speed it up [N·m]. */
    private double net(double speed) {
        motor.at(speed, volts, share, heat.winding);
        return motor.torque() - airDrag * speed * speed - dry - motor.viscous() * speed;
    }

    /** Mean speed of the next step, m = ω + h/2J · M(m), by the secant method; below half of ω when it comes to rest. */
    private double midpoint() {
        double weight = 0.5 * STEP / inertia;
        double first = omega;
        double wrongFirst = -weight * net(first);
        if (omega == 0 && wrongFirst >= 0) {
            return 0;
        }
        double second = omega - wrongFirst;
        for (int i = 0; i < TRIES; i++) {
            double wrong = second - omega - weight * net(second);
            if (Math.abs(wrong) <= EXACT * sizing.nominal || wrong == wrongFirst) {
                break;
            }
            double next = second - wrong * (second - first) / (wrong - wrongFirst);
            first = second;
            wrongFirst = wrong;
            second = next;
        }
        return second;
    }

    /** Enters the step's energies. One that comes to rest does so by as much friction as that takes. */
    private void book(double mean, double before, boolean stops, double around) {
        motor.at(mean, volts, share, heat.winding);
        double shaft = STEP * motor.torque() * mean;
        double air = STEP * airDrag * mean * mean * mean;
        double iron = STEP * motor.viscous() * mean * mean;
        double rubbed = stops ? shaft + 0.5 * inertia * before * before - air : STEP * dry * mean + iron;
        heat.advance(STEP, motor.losses() + iron / STEP, (rubbed - iron) / STEP, around, mean / sizing.nominal);
        budget.electric += STEP * motor.power();
        budget.motor += STEP * motor.losses();
        budget.air += air;
        budget.moved += STEP * path.pressure * path.flow;
        budget.friction += rubbed;
        budget.wheel += 0.5 * inertia * (omega - before) * (omega + before);
        budget.warmth = heat.stored() + heat.given - warmthAtStart;
        budget.turn(STEP * motor.power() + 0.5 * inertia * before * before);
    }

    private void watch(double mean, boolean powered) {
        long now = made * STEP_NANOS;
        condition.age(STEP, mean / sizing.nominal, heat.frame - spec.temperature(), now);
        boolean still = omega < STANDSTILL * sizing.nominal && !(powered && omega > 0);
        if (still && !standing) {
            condition.log.note(now, "fan-stopped", "has come to a standstill");
        }
        standing = still;
    }

    private void keep() {
        trace.put(Of.SPEED, omega);
        trace.put(Of.POWER, motor.power());
        trace.put(Of.CURRENT, motor.current());
        trace.put(Of.FLOW, path.flow);
        trace.put(Of.PRESSURE, path.pressure);
        trace.put(Of.WINDING, heat.winding);
        trace.put(Of.FRAME, heat.frame);
        trace.put(Of.MOUNT, heat.mount);
        trace.put(Of.WEAR, condition.worn());
        trace.put(Of.REMAINING, condition.remaining());
    }
}
