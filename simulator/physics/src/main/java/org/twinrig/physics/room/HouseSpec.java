package org.twinrig.physics.room;

import java.util.List;
import org.twinrig.physics.zone.BuildingSpec;
import org.twinrig.physics.zone.Surroundings;

/**
 * Rooms under one roof, and what is around them.
 *
 * @param rooms with different names; openings name the room behind them
 * @param surroundings weather and sun
 * @param azimuthOfX where the rooms' x axis points to, from north over east [rad]
 */
public record HouseSpec(List<RoomSpec> rooms, Surroundings surroundings, double azimuthOfX) {
    /** 12 °C, 60 %, 420 ppm CO2. */
    public static final Climate MILD = new Climate(285.15, 0.60, 420e-6);

    private static final double EAST = 0.5 * Math.PI;

    public HouseSpec {
        rooms = List.copyOf(rooms);
    }

    /** Rooms in still air at sea level. */
    public HouseSpec(List<RoomSpec> rooms, Climate outside) {
        this(rooms, still(outside), EAST);
    }

    /** A house of one room, outside {@link #MILD} at sea level. */
    public static HouseSpec of(RoomSpec room) {
        return new HouseSpec(List.of(room), MILD);
    }

    private static Surroundings still(Climate outside) {
        return Surroundings.still(
                Climate.SEA_LEVEL,
                new BuildingSpec.Climate(outside.temperature(), outside.relativeHumidity(), outside.co2()));
    }

    /** The same house in other still air. */
    public HouseSpec withOutside(Climate newOutside) {
        return new HouseSpec(rooms, still(newOutside), azimuthOfX);
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
