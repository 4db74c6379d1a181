package org.twinrig.load.twin;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.AirState;
import org.twinrig.physics.Point;
import org.twinrig.physics.room.RoomPlant;
import org.twinrig.scenarios.ScenarioLibrary;
import org.twinrig.scenarios.World;

/**
 * The air at one place of one room, second by second, simulated once and shared by all devices that are there. Beyond
 * its end it is played backwards, then forwards again, so that nothing jumps.
 */
final class RecordedAir {
    private static final List<Point> PLACES = List.of(
            new Point(0.3, 0.3, 2.3), // high in a corner, as detectors are mounted
            new Point(0.3, 2.5, 1.1), // at the wall, at the height of a light switch
            new Point(3.5, 0.4, 0.8)); // on a table

    private final AirState[] seconds;

    private RecordedAir(AirState[] seconds) {
        this.seconds = seconds;
    }

    /** The air at all places of the room of {@code scenario}, from its library. */
    static List<RecordedAir> of(String scenario, long seed) {
        var loaded = new ScenarioLibrary().load(scenario);
        int length = (int) (loaded.durationNanos() / SimTime.SECOND) + 1;
        var room = World.build(loaded, seed).groups().stream()
                .map(World.Group::plant)
                .filter(RoomPlant.class::isInstance)
                .map(RoomPlant.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(scenario + " has no room"));
        var recorded = new ArrayList<AirState[]>();
        PLACES.forEach(place -> recorded.add(new AirState[length]));
        for (int second = 0; second < length; second++) {
            room.advanceTo(second * SimTime.SECOND);
            room.drainEvents();
            for (int place = 0; place < recorded.size(); place++) {
                recorded.get(place)[second] = room.airAt(PLACES.get(place));
            }
        }
        return recorded.stream().map(RecordedAir::new).toList();
    }

    /** The air at {@code timeNanos} [ns since start]. */
    AirState at(long timeNanos) {
        return seconds[reflected(timeNanos / SimTime.SECOND, seconds.length)];
    }

    /** Goes to and fro in [0, {@code length}). */
    static int reflected(long second, int length) {
        if (length == 1) {
            return 0;
        }
        int there = length - 1;
        int phase = (int) (second % (2L * there));
        return phase <= there ? phase : 2 * there - phase;
    }
}
