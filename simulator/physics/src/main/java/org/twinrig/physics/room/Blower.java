package org.twinrig.physics.room;

import java.util.List;
import org.twinrig.physics.zone.BuildingSpec.Ramp;
import org.twinrig.physics.zone.FanCurve;

/**
 * A fan in a duct that brings air into a room or takes it out; what it moves follows its curve and the pressure of the room.
 *
 * @param name unique in its house
 * @param inward whether it brings air in
 * @param other name of the room at the other end; empty for the outside
 * @param height of its grille over the floor [m]
 * @param curve at full speed
 * @param runs when it has power, in order of time
 */
public record Blower(
        String name,
        boolean inward,
        String other,
        double height,
        FanCurve.Points curve,
        List<VentilatorSpec.Run> runs) {
    private static final double SPIN = 4; // [s] to full speed and back; as of the ventilators

    public Blower {
        runs = List.copyOf(runs);
    }

    /** Share of full speed over time. */
    Ramp speed() {
        var turns = new Turns(runs.stream().anyMatch(run -> run.startNanos() <= 0) ? 1 : 0, SPIN);
        for (VentilatorSpec.Run run : runs) {
            if (run.startNanos() > 0) {
                turns.to(run.startNanos(), 1);
            }
            if (run.endNanos() < Long.MAX_VALUE) {
                turns.to(run.endNanos(), 0);
            }
        }
        return turns.ramp();
    }
}
