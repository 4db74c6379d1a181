package org.twinrig.physics.room;

import java.util.List;
import org.twinrig.core.time.SimTime;

/**
 * The ventilators of one room, moved on by one grid step after another. A speed follows what is asked for with a time
 * constant of {@value #TAU} s. The controllers see the true air of the lower layer: errors of their own sensors are not
 * modelled.
 */
final class Ventilators {
    private static final double TAU = 4; // [s] a small fan is at its speed within some ten seconds; assumption

    private static final double STANDSTILL = 0.01; // share of full speed below which friction stops it; assumption

    private final List<VentilatorSpec> specs;
    private final double[] speed; // share of full speed [0..1]

    Ventilators(List<VentilatorSpec> specs, double[] y) {
        this.specs = specs;
        this.speed = new double[specs.size()];
        for (int i = 0; i < speed.length; i++) {
            speed[i] = wanted(specs.get(i), 0, y);
        }
    }

    /** Moves on by {@code step} [s] from {@code time} [s], with the room in the state {@code y}. */
    void advance(double time, double step, double[] y) {
        for (int i = 0; i < speed.length; i++) {
            double wanted = wanted(specs.get(i), SimTime.toNanos(time), y);
            speed[i] += step / TAU * (wanted - speed[i]);
            if (wanted == 0 && speed[i] < STANDSTILL) {
                speed[i] = 0;
            }
        }
    }

    private static double wanted(VentilatorSpec spec, long nanos, double[] y) {
        if (!spec.powered(nanos)) {
            return 0;
        }
        double wanted = spec.base();
        for (VentilatorSpec.Demand demand : spec.demands()) {
            wanted = Math.max(wanted, demand.at(seen(demand.cause(), y)));
        }
        return wanted;
    }

    private static double seen(VentilatorSpec.Cause cause, double[] y) {
        return switch (cause) {
            case TEMPERATURE -> Layout.temperature(y, Layout.LOWER);
            case CO2 -> LocalAir.moleFraction(y, Layout.LOWER, Gas.CO2);
            case CO -> LocalAir.moleFraction(y, Layout.LOWER, Gas.CO);
            case COMBUSTIBLE -> LocalAir.moleFraction(y, Layout.LOWER, Gas.FUEL);
        };
    }

    /** Share of full speed of ventilator {@code i} [0..1]. */
    double speed(int i) {
        return speed[i];
    }

    /** Volume of outside air brought in by all [m³/s]. */
    double flow() {
        double sum = 0;
        for (int i = 0; i < speed.length; i++) {
            sum += specs.get(i).laws().flow(speed[i]);
        }
        return sum;
    }
}
