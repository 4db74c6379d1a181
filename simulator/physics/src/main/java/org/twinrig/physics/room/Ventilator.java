package org.twinrig.physics.room;

import java.util.List;
import java.util.stream.LongStream;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.zone.Governor;
import org.twinrig.physics.zone.Mixture;
import org.twinrig.physics.zone.RoomView;

/**
 * A ventilator that follows what is asked for, with a time constant of {@value #TAU} s. Its controller sees the true air
 * of the lower layer: errors of its own sensors are not modelled.
 */
final class Ventilator implements Governor {
    private static final double TAU = 4; // [s] a small fan is at its speed within some ten seconds; assumption
    private static final double LONGEST = 2; // [s] step in which the speed is taken as constant
    private static final double STANDSTILL = 0.01; // share of full speed below which friction stops it; assumption

    private final VentilatorSpec spec;
    private double speed; // share of full speed [0..1]
    private double speedBefore;
    private double time;
    private double timeBefore;
    private boolean begun;

    Ventilator(VentilatorSpec spec) {
        this.spec = spec;
    }

    /** Begins at the speed that is asked for in {@code room} at the start. */
    void begin(RoomView room) {
        speed = wanted(0, room);
        speedBefore = speed;
    }

    @Override
    public void follow(double end, double step, RoomView room) {
        timeBefore = end - step;
        time = end;
        speedBefore = speed;
        double wanted = wanted(end - 0.5 * step, room); // powered or not is a matter of the step, not of its border
        speed += (1 - StrictMath.exp(-step / TAU)) * (wanted - speed);
        if (wanted == 0 && speed < STANDSTILL) {
            speed = 0;
        }
        begun = true;
    }

    private double wanted(double seconds, RoomView room) {
        if (!spec.powered(SimTime.toNanos(seconds))) {
            return 0;
        }
        double wanted = spec.base();
        for (VentilatorSpec.Demand demand : spec.demands()) {
            wanted = Math.max(wanted, demand.at(seen(demand.cause(), room)));
        }
        return wanted;
    }

    private static double seen(VentilatorSpec.Cause cause, RoomView room) {
        return switch (cause) {
            case TEMPERATURE -> room.temperature(false);
            case CO2 -> room.moleFraction(false, Mixture.CO2);
            case CO -> room.moleFraction(false, Mixture.CO);
            case COMBUSTIBLE -> room.moleFraction(false, Mixture.FUEL);
        };
    }

    @Override
    public double flow() {
        return spec.laws().flow(speed);
    }

    @Override
    public double longest() {
        return LONGEST;
    }

    @Override
    public List<Double> breaks() {
        return spec.runs().stream()
                .flatMap(run -> LongStream.of(run.startNanos(), run.endNanos()).boxed())
                .filter(nanos -> nanos < Long.MAX_VALUE)
                .map(SimTime::toSeconds)
                .toList();
    }

    /** Share of full speed [0..1] at {@code seconds} within the last step. */
    double speedAt(double seconds) {
        if (!begun || time <= timeBefore) {
            return speed;
        }
        double left = Math.min(1, Math.max(0, (time - seconds) / (time - timeBefore)));
        return speed + left * (speedBefore - speed);
    }
}
