package org.twinrig.physics.room;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.twinrig.physics.weather.RoomSide;

/**
 * What a room has around it.
 *
 * @param ceiling construction
 * @param walls construction of the sides that {@code sides} does not name
 * @param floor construction
 * @param sides walls that are otherwise
 * @param windows panes that let light in and nothing out; what can be opened is an {@link Opening}
 */
public record Shell(
        Construction ceiling,
        Construction walls,
        Construction floor,
        Map<RoomSide, Construction> sides,
        List<WindowSpec> windows) {
    /** Gypsum ceiling and walls, concrete floor, all towards other rooms. */
    public static final Shell ORDINARY = new Shell(
            Construction.of("gypsum", 0.016),
            Construction.of("gypsum", 0.016),
            Construction.of("concrete", 0.15),
            Map.of(),
            List.of());

    public Shell {
        sides = sides.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(sides));
        windows = List.copyOf(windows);
    }

    /** The same shell with these layers on all sides. */
    public Shell with(Construction newCeiling, Construction newWalls, Construction newFloor) {
        return new Shell(newCeiling, newWalls, newFloor, sides, windows);
    }

    /** The same shell with another wall on {@code side}. */
    public Shell with(RoomSide side, Construction wall) {
        var more = new EnumMap<RoomSide, Construction>(RoomSide.class);
        more.putAll(sides);
        more.put(side, wall);
        return new Shell(ceiling, walls, floor, more, windows);
    }

    /** The same shell with one more window. */
    public Shell with(WindowSpec window) {
        var more = new ArrayList<>(windows);
        more.add(window);
        return new Shell(ceiling, walls, floor, sides, more);
    }

    /** The wall on {@code side}. */
    public Construction wall(RoomSide side) {
        return sides.getOrDefault(side, walls);
    }

    /** Whether its four walls are alike, without a window. */
    public boolean alikeAllAround() {
        return sides.isEmpty() && windows.isEmpty();
    }
}
