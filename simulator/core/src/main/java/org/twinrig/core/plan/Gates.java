package org.twinrig.core.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinrig.core.recording.FloorPlan;
import org.twinrig.core.recording.FloorPlan.Item;
import org.twinrig.core.recording.FloorPlan.Kind;

/**
 * Finds places for openings. Windows say where they are. A door between two rooms goes to the middle of the longest free
 * part of the wall that they share; one to the outside to the middle of the longest free part of wall behind which no
 * room stands.
 */
final class Gates {
    /** Rooms are neighbours if no more than this lies between them [m]; a thick outer wall. */
    static final double THICKEST_WALL = 0.5;

    private static final double POST = 0.15; // [m] of wall that stays beside an opening

    private record Wall(String room, Side side) {}

    private final Storey storey;
    private final Map<Wall, List<Stretch>> taken = new HashMap<>();
    private final List<Gate> gates = new ArrayList<>();

    private Gates(Storey storey) {
        this.storey = storey;
    }

    /** All openings and windows of the rooms of {@code storey}. */
    static List<Gate> of(FloorPlan plan, Storey storey, HousePlan house) {
        var placing = new Gates(storey);
        var items = new ArrayList<>(plan.all(Kind.WINDOW));
        items.addAll(plan.all(Kind.OPENING));
        var later = new ArrayList<Item>();
        for (Item item : items) {
            house.roomOf(item).filter(storey.rooms()::contains).ifPresent(room -> {
                if (!placing.told(item, room) && !placing.between(item, room)) {
                    later.add(item);
                }
            });
        }
        later.forEach(item -> house.roomOf(item).ifPresent(room -> placing.outwards(item, room)));
        return placing.gates;
    }

    private boolean told(Item item, Room room) {
        Optional<Side> side = Side.of(item.text("side"));
        double along = item.number("along", Double.NaN);
        if (side.isEmpty() || Double.isNaN(along)) {
            return false;
        }
        double from = room.wall(side.get()).from() + along;
        add(new Gate(item, room, behind(item), side.get(), new Stretch(from, from + item.number("width", 0)), true));
        return true;
    }

    private Optional<Room> behind(Item item) {
        return storey.rooms().stream()
                .filter(other -> other.name().equals(item.text("to")))
                .findFirst();
    }

    private boolean between(Item item, Room room) {
        Optional<Room> other = behind(item);
        if (other.isEmpty()) {
            return false;
        }
        Side best = Side.X0;
        Stretch free = Stretch.NONE;
        for (Side side : Side.values()) {
            Stretch part = room.facing(side, other.get(), THICKEST_WALL).free(taken(room, side));
            if (part.length() > free.length()) {
                best = side;
                free = part;
            }
        }
        if (free.length() == 0) {
            return false;
        }
        add(new Gate(item, room, other, best, free.middle(item.number("width", 0)), false));
        return true;
    }

    private void outwards(Item item, Room room) {
        Side best = Side.Y0;
        Stretch free = Stretch.NONE;
        for (Side side : Side.values()) {
            var hidden = new ArrayList<>(taken(room, side));
            for (Room other : storey.rooms()) {
                if (!other.equals(room)) {
                    hidden.add(room.facing(side, other, THICKEST_WALL));
                }
            }
            Stretch part = room.wall(side).free(hidden);
            if (part.length() > free.length() + 1e-9) {
                best = side;
                free = part;
            }
        }
        Stretch place = free.length() > 0 ? free : room.wall(best); // rooms all around: better there than nowhere
        add(new Gate(item, room, Optional.empty(), best, place.middle(item.number("width", 0)), false));
    }

    private List<Stretch> taken(Room room, Side side) {
        return taken.getOrDefault(new Wall(room.name(), side), List.of());
    }

    private void add(Gate gate) {
        gates.add(gate);
        var kept = new Stretch(gate.stretch().from() - POST, gate.stretch().until() + POST);
        taken.computeIfAbsent(new Wall(gate.room().name(), gate.side()), wall -> new ArrayList<>())
                .add(kept);
        gate.to()
                .ifPresent(other -> taken.computeIfAbsent(
                                new Wall(other.name(), gate.side().opposite()), wall -> new ArrayList<>())
                        .add(kept));
    }
}
