package org.twinrig.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinrig.core.recording.FloorPlan;
import org.twinrig.core.recording.FloorPlan.Item;
import org.twinrig.core.recording.FloorPlan.Kind;
import org.twinrig.core.recording.FloorPlan.Place;

/**
 * The rooms of a {@link FloorPlan} beside and above each other, with their doors, and what is in which of them. Lengths in
 * metres; places are told from the corner of their room.
 */
public final class HousePlan {
    private static final Place ORIGIN = new Place(0, 0, 0);
    private static final double CORNER = 0.3; // [m] from a hatch to the walls

    private final FloorPlan plan;
    private final List<Room> rooms;
    private final List<Storey> storeys;
    private final List<Gate> gates = new ArrayList<>();

    private HousePlan(FloorPlan plan) {
        this.plan = plan;
        var told = new ArrayList<Room>();
        for (Item item : plan.all(Kind.ROOM)) {
            item.place("size")
                    .ifPresent(size ->
                            told.add(new Room(item.name(), item.place("corner").orElse(ORIGIN), size)));
        }
        storeys = Storey.of(told);
        rooms = storeys.stream().flatMap(storey -> storey.rooms().stream()).toList();
        storeys.forEach(storey -> gates.addAll(Gates.of(plan, storey, this)));
    }

    /** The house that {@code plan} tells of; without rooms if it tells of none. */
    public static HousePlan of(FloorPlan plan) {
        return new HousePlan(plan);
    }

    /** All rooms, the lowest storey first. */
    public List<Room> rooms() {
        return rooms;
    }

    /** True if there are several rooms. */
    public boolean hasSeveral() {
        return rooms.size() > 1;
    }

    /** The storeys, the lowest first. */
    public List<Storey> storeys() {
        return storeys;
    }

    /** The room called {@code name}. */
    public Optional<Room> room(String name) {
        return rooms.stream().filter(room -> room.name().equals(name)).findFirst();
    }

    /** The room that a thing is in; the only one where the plan does not say. */
    public Optional<Room> roomOf(Item item) {
        return item.text("room").isEmpty() ? rooms.stream().findFirst() : room(item.text("room"));
    }

    /** The room that the device called {@code name} is in; empty for one that is nowhere, e.g. on a fan alone. */
    public Optional<Room> roomOfDevice(String name) {
        return plan.all(Kind.DEVICE).stream()
                .filter(device -> device.name().equals(name))
                .findFirst()
                .flatMap(this::roomOf);
    }

    /** The things of this {@code kind} in {@code room}. */
    public List<Item> things(Kind kind, Room room) {
        return plan.all(kind).stream()
                .filter(item -> roomOf(item).filter(room::equals).isPresent())
                .toList();
    }

    /** The openings and windows of all rooms. */
    public List<Gate> gates() {
        return gates;
    }

    /** The hatches, each in the room below and, if there is one, in the room above. */
    public List<Hole> holes() {
        var holes = new ArrayList<Hole>();
        for (Item hatch : plan.all(Kind.HATCH)) {
            roomOf(hatch).ifPresent(below -> {
                Optional<Room> above = room(hatch.text("to"));
                holes.add(hole(hatch, below, above.orElse(below), true));
                above.ifPresent(room -> holes.add(hole(hatch, room, below, false)));
            });
        }
        return holes;
    }

    private static Hole hole(Item hatch, Room room, Room other, boolean up) {
        Stretch x = corner(room.wall(Side.Y0), other.wall(Side.Y0));
        Stretch y = corner(room.wall(Side.X0), other.wall(Side.X0));
        double side = Math.min(Math.sqrt(hatch.number("area", 1)), Math.min(x.length(), y.length()) - 2 * CORNER);
        double long0 = Math.max(0.2, side);
        return new Hole(hatch, room, up, x.until() - CORNER - long0 / 2, y.until() - CORNER - long0 / 2, long0);
    }

    private static Stretch corner(Stretch one, Stretch other) {
        Stretch both = one.shared(other);
        return both.length() > 0 ? both : one;
    }

    /** Around all rooms of all storeys [m]: lowest x and y as corner, extent as size; heights are 0. */
    public Room outline() {
        double x0 = rooms.stream().mapToDouble(Room::x0).min().orElse(0);
        double y0 = rooms.stream().mapToDouble(Room::y0).min().orElse(0);
        double x1 = rooms.stream().mapToDouble(Room::x1).max().orElse(0);
        double y1 = rooms.stream().mapToDouble(Room::y1).max().orElse(0);
        return new Room("", new Place(x0, y0, 0), new Place(x1 - x0, y1 - y0, 0));
    }
}
