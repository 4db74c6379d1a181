package org.twinrig.physics.room;

import java.util.List;
import org.twinrig.physics.fan.FanLaws;

/**
 * A ventilator that brings in outside air and takes as much room air out below the ceiling, at a speed that follows what
 * its controller asks for.
 *
 * @param name its name in the scenario
 * @param laws flow and power over speed
 * @param base lowest share of full speed while it has power [0..1]
 * @param demands what drives it faster; the largest counts
 * @param runs when it has power, in order of time
 */
public record VentilatorSpec(String name, FanLaws laws, double base, List<Demand> demands, List<Run> runs) {
    public VentilatorSpec {
        demands = List.copyOf(demands);
        runs = List.copyOf(runs);
    }

    /**
     * A stretch of time with power.
     *
     * @param startNanos [ns since start]
     * @param endNanos [ns since start]
     */
    public record Run(long startNanos, long endNanos) {}

    /** What a controller looks at in the lower layer of the room. */
    public enum Cause {
        /** Temperature [K]. */
        TEMPERATURE,
        /** CO2, mole fraction [mol/mol]. */
        CO2,
        /** CO, mole fraction [mol/mol]. */
        CO,
        /** Unburned light gas, mole fraction [mol/mol]. */
        COMBUSTIBLE
    }

    /**
     * Proportional control: nothing at {@code from}, full speed at {@code full}.
     *
     * @param cause what is looked at
     * @param from where it begins, in the cause's unit
     * @param full where full speed is reached, above {@code from}
     */
    public record Demand(Cause cause, double from, double full) {
        /** Share of full speed that {@code value} asks for [0..1]. */
        double at(double value) {
            return Math.max(0, Math.min(1, (value - from) / (full - from)));
        }
    }

    /** True while it has power at {@code timeNanos} [ns since start]. */
    boolean powered(long timeNanos) {
        return runs.stream().anyMatch(run -> timeNanos >= run.startNanos() && timeNanos < run.endNanos());
    }
}
