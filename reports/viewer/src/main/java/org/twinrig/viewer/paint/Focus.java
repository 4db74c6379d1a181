package org.twinrig.viewer.paint;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.twinrig.core.plan.HousePlan;
import org.twinrig.core.plan.Room;
import org.twinrig.core.recording.FloorPlan.Item;
import org.twinrig.core.recording.FloorPlan.Kind;
import org.twinrig.viewer.story.Story;

/**
 * Which room of several matters at a moment: the one that burns most; else the one whose board reports the gravest alarm;
 * else the one with the hottest layer; else the one with the first camera or the first board.
 */
final class Focus {
    private static final double BURNS = 0.01; // [kW]
    private static final double HOT = 3; // [K] above the air below: more than a radiator or a person makes

    private Focus() {}

    /** The room that matters at that moment; empty if there are no rooms. */
    static Optional<Room> of(Story story, long nanos) {
        HousePlan house = story.house();
        return most(house, BURNS, room -> story.truth(room, "hrrKw", nanos))
                .or(() -> story.gravest(nanos).flatMap(alarm -> house.roomOfDevice(alarm.device())))
                .or(() -> most(
                        house,
                        HOT,
                        room -> story.truth(room, "upperTempC", nanos) - story.truth(room, "lowerTempC", nanos)))
                .or(() -> firstBoard(story))
                .or(() -> house.rooms().stream().findFirst());
    }

    private interface Measure {
        double of(Room room);
    }

    private static Optional<Room> most(HousePlan house, double atLeast, Measure measure) {
        return house.rooms().stream()
                .filter(room -> measure.of(room) > atLeast)
                .max(Comparator.comparingDouble(measure::of));
    }

    private static Optional<Room> firstBoard(Story story) {
        List<Item> boards = story.plan().all(Kind.DEVICE);
        return boards.stream()
                .filter(device -> device.text("sensors").contains("lepton"))
                .findFirst()
                .or(() -> boards.stream().findFirst())
                .flatMap(story.house()::roomOf);
    }
}
