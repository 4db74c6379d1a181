package org.twinrig.physics.room;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.physics.fire.FireSpec;

/**
 * Everything about one box-shaped room; {@link #of} gives an ordinary one, the {@code with} methods change it.
 *
 * @param name its name in the scenario
 * @param length along x [m]
 * @param width along y [m]
 * @param height along z [m]
 * @param ceiling construction
 * @param walls construction
 * @param floor construction
 * @param inside air at the start
 * @param outside air behind openings, cracks and walls
 * @param pressure outside, at floor height [Pa]
 * @param ventilation air change and cracks
 * @param openings doors and windows
 * @param fires what burns, and when
 * @param occupants people
 * @param emissions other sources of heat, gases and aerosol
 * @param objects what else a thermal camera sees
 */
public record RoomSpec(
        String name,
        double length,
        double width,
        double height,
        Construction ceiling,
        Construction walls,
        Construction floor,
        Climate inside,
        Climate outside,
        double pressure,
        Ventilation ventilation,
        List<Opening> openings,
        List<FireSpec> fires,
        List<Occupant> occupants,
        List<Emission> emissions,
        List<SceneObject> objects) {
    public RoomSpec {
        openings = List.copyOf(openings);
        fires = List.copyOf(fires);
        occupants = List.copyOf(occupants);
        emissions = List.copyOf(emissions);
        objects = List.copyOf(objects);
    }

    /**
     * An ordinary room: gypsum ceiling and walls, concrete floor, 21 °C, 40 %, 450 ppm CO2 inside, 12 °C, 60 %, 420 ppm
     * outside, half an air change an hour, 20 cm² of cracks, no opening.
     */
    public static RoomSpec of(String name, double length, double width, double height) {
        return new RoomSpec(
                name,
                length,
                width,
                height,
                Construction.of("gypsum", 0.016),
                Construction.of("gypsum", 0.016),
                Construction.of("concrete", 0.15),
                new Climate(294.15, 0.40, 450e-6),
                new Climate(285.15, 0.60, 420e-6),
                Climate.SEA_LEVEL,
                Ventilation.perHour(0.5),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The same room with these constructions. */
    public RoomSpec withConstructions(Construction newCeiling, Construction newWalls, Construction newFloor) {
        return new RoomSpec(
                name,
                length,
                width,
                height,
                newCeiling,
                newWalls,
                newFloor,
                inside,
                outside,
                pressure,
                ventilation,
                openings,
                fires,
                occupants,
                emissions,
                objects);
    }

    /** The same room with this climate inside and outside. */
    public RoomSpec withClimate(Climate newInside, Climate newOutside) {
        return new RoomSpec(
                name,
                length,
                width,
                height,
                ceiling,
                walls,
                floor,
                newInside,
                newOutside,
                pressure,
                ventilation,
                openings,
                fires,
                occupants,
                emissions,
                objects);
    }

    /** The same room with this ventilation. */
    public RoomSpec withVentilation(Ventilation newVentilation) {
        return new RoomSpec(
                name,
                length,
                width,
                height,
                ceiling,
                walls,
                floor,
                inside,
                outside,
                pressure,
                newVentilation,
                openings,
                fires,
                occupants,
                emissions,
                objects);
    }

    /** The same room with one more opening. */
    public RoomSpec with(Opening opening) {
        return new RoomSpec(
                name,
                length,
                width,
                height,
                ceiling,
                walls,
                floor,
                inside,
                outside,
                pressure,
                ventilation,
                plus(openings, opening),
                fires,
                occupants,
                emissions,
                objects);
    }

    /** The same room with one more fire. */
    public RoomSpec with(FireSpec fire) {
        return new RoomSpec(
                name,
                length,
                width,
                height,
                ceiling,
                walls,
                floor,
                inside,
                outside,
                pressure,
                ventilation,
                openings,
                plus(fires, fire),
                occupants,
                emissions,
                objects);
    }

    /** The same room with one more person. */
    public RoomSpec with(Occupant occupant) {
        return new RoomSpec(
                name,
                length,
                width,
                height,
                ceiling,
                walls,
                floor,
                inside,
                outside,
                pressure,
                ventilation,
                openings,
                fires,
                plus(occupants, occupant),
                emissions,
                objects);
    }

    /** The same room with one more appliance. */
    public RoomSpec with(Appliance appliance) {
        var moreEmissions = new ArrayList<>(emissions);
        moreEmissions.addAll(appliance.emissions());
        var moreObjects = new ArrayList<>(objects);
        moreObjects.addAll(appliance.objects());
        return new RoomSpec(
                name,
                length,
                width,
                height,
                ceiling,
                walls,
                floor,
                inside,
                outside,
                pressure,
                ventilation,
                openings,
                fires,
                occupants,
                moreEmissions,
                moreObjects);
    }

    /** Volume [m³]. */
    public double volume() {
        return length * width * height;
    }

    private static <T> List<T> plus(List<T> list, T more) {
        var longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}
