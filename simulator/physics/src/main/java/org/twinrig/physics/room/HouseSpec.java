package org.twinrig.physics.room;

import java.util.List;

/**
 * Rooms under one roof, and the air around them.
 *
 * @param rooms with different names; openings name the room behind them
 * @param outside air
 * @param pressure outside at height 0 [Pa]
 */
public record HouseSpec(List<RoomSpec> rooms, Climate outside, double pressure) {
    /** 12 °C, 60 %, 420 ppm CO2. */
    public static final Climate MILD = new Climate(285.15, 0.60, 420e-6);

    public HouseSpec {
        rooms = List.copyOf(rooms);
    }

    /** A house of one room, outside {@link #MILD} at sea level. */
    public static HouseSpec of(RoomSpec room) {
        return new HouseSpec(List.of(room), MILD, Climate.SEA_LEVEL);
    }

    /** The same house in other air. */
    public HouseSpec withOutside(Climate newOutside) {
        return new HouseSpec(rooms, newOutside, pressure);
    }

    /** Index of the room called {@code name}, which is known to exist. */
    public int room(String name) {
        for (int r = 0; r < rooms.size(); r++) {
            if (rooms.get(r).name().equals(name)) {
                return r;
            }
        }
        throw new IllegalArgumentException("there is no room \"" + name + "\"");
    }
}
