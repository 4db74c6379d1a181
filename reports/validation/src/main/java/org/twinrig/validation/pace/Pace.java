package org.twinrig.validation.pace;

import java.util.List;
import java.util.function.Consumer;
import org.twinrig.physics.zone.Building;
import org.twinrig.physics.zone.BuildingSpec;
import org.twinrig.validation.run.Cores;

/**
 * How many seconds of a building pass in a second of the processor.
 *
 * @param what the building
 * @param simulated time of one run [s]
 * @param pace simulated over processor seconds [-]; the best of several runs, for the machine may be busy
 * @param steps in one run
 */
public record Pace(String what, double simulated, double pace, long steps) {
    private static final double WARM = 0.5; // [s] of processor time before anything counts
    private static final double ENOUGH = 1; // [s] of processor time that counts
    private static final int LEAST = 3;

    /** Measures all buildings. */
    public static List<Pace> measure(Consumer<String> progress) {
        progress.accept("pace of the solver");
        double half = 1800;
        double hour = 3600;
        return List.of(
                of("one room with a door, 300 kW", PaceBuildings.open(1, 300e3, half), half),
                of("ten rooms in a row with doors, 500 kW", PaceBuildings.open(10, 500e3, half), half),
                of("one sealed room, 100 kW until the oxygen is used up", PaceBuildings.sealed(100e3, hour), hour),
                of("one room with a crack, 300 kW wanted", PaceBuildings.starved(1, 300e3, hour), hour),
                of("ten rooms with cracks, 500 kW wanted", PaceBuildings.starved(10, 500e3, hour), hour));
    }

    /** The whole as text. */
    public String line() {
        return "pace, %s: %,.0f simulated seconds in a processor second (%d steps for %.0f s)"
                .formatted(what, pace, steps, simulated);
    }

    private static Pace of(String what, BuildingSpec spec, double seconds) {
        double begin = Cores.seconds();
        while (Cores.seconds() - begin < WARM) {
            new Building(spec).advanceTo(seconds);
        }
        double best = Double.POSITIVE_INFINITY;
        long steps = 0;
        begin = Cores.seconds();
        for (int i = 0; i < LEAST || Cores.seconds() - begin < ENOUGH; i++) {
            double start = Cores.seconds();
            var building = new Building(spec);
            building.advanceTo(seconds);
            best = Math.min(best, Cores.seconds() - start);
            steps = building.steps();
        }
        return new Pace(what, seconds, seconds / best, steps);
    }
}
