package org.twinrig.physics.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.twinrig.physics.fire.FireSpec;

/**
 * Everything about one box-shaped room; {@link #of} gives an ordinary one, the {@code with} methods change it.
 *
 * @param name its name in the scenario
 * @param box where it is and how large
 * @param shell what it has around it
 * @param inside air at the start
 * @param ventilation air change and cracks
 * @param heating what holds its temperature; none for a room that is left to itself
 * @param openings doors and windows
 * @param hatches holes in its ceiling
 * @param fires what burns, and when
 * @param occupants people
 * @param emissions other sources of heat, gases and aerosol
 * @param objects what else a thermal camera sees
 * @param lamps what gives light
 * @param detectors sprinklers, heat and smoke detectors as ground truth
 */
public record RoomSpec(
        String name,
        Box box,
        Shell shell,
        Climate inside,
        Ventilation ventilation,
        Optional<Heating> heating,
        List<Opening> openings,
        List<Hatch> hatches,
        List<FireSpec> fires,
        List<Occupant> occupants,
        List<Emission> emissions,
        List<Appearance> objects,
        List<Lamp> lamps,
        List<Detector> detectors) {
    public RoomSpec {
        openings = List.copyOf(openings);
        hatches = List.copyOf(hatches);
        fires = List.copyOf(fires);
        occupants = List.copyOf(occupants);
        emissions = List.copyOf(emissions);
        objects = List.copyOf(objects);
        lamps = List.copyOf(lamps);
        detectors = List.copyOf(detectors);
    }

    /**
     * An ordinary room: gypsum ceiling and walls, concrete floor, 21 °C, 40 %, 450 ppm CO2, half an air change an hour, 20
     * cm² of cracks, no opening.
     */
    public static RoomSpec of(String name, double length, double width, double height) {
        return new RoomSpec(
                name,
                Box.of(length, width, height),
                Shell.ORDINARY,
                new Climate(294.15, 0.40, 450e-6),
                Ventilation.perHour(0.5),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Length along x [m]. */
    public double length() {
        return box.length();
    }

    /** Width along y [m]. */
    public double width() {
        return box.width();
    }

    /** Height along z [m]. */
    public double height() {
        return box.height();
    }

    /** Volume [m³]. */
    public double volume() {
        return box.volume();
    }

    /** The same room at another place of its house. */
    public RoomSpec at(double x, double y, double height) {
        return edit(draft -> draft.place = box.at(x, y, height));
    }

    /** The same room with these constructions. */
    public RoomSpec withConstructions(Construction newCeiling, Construction newWalls, Construction newFloor) {
        return edit(draft -> draft.around = shell.with(newCeiling, newWalls, newFloor));
    }

    /** The same room with this around it. */
    public RoomSpec with(Shell newShell) {
        return edit(draft -> draft.around = newShell);
    }

    /** The same room, heated or cooled. */
    public RoomSpec with(Heating newHeating) {
        return edit(draft -> draft.conditioning = Optional.of(newHeating));
    }

    /** The same room with this air at the start. */
    public RoomSpec withClimate(Climate newInside) {
        return edit(draft -> draft.air = newInside);
    }

    /** The same room with this ventilation. */
    public RoomSpec withVentilation(Ventilation newVentilation) {
        return edit(draft -> draft.renewal = newVentilation);
    }

    /** The same room with one more opening. */
    public RoomSpec with(Opening opening) {
        return edit(draft -> draft.doors.add(opening));
    }

    /** The same room with one more hole in its ceiling. */
    public RoomSpec with(Hatch hatch) {
        return edit(draft -> draft.holes.add(hatch));
    }

    /** The same room with one more fire. */
    public RoomSpec with(FireSpec fire) {
        return edit(draft -> draft.items.add(fire));
    }

    /** The same room with one more person. */
    public RoomSpec with(Occupant occupant) {
        return edit(draft -> draft.people.add(occupant));
    }

    /** The same room with one more appliance. */
    public RoomSpec with(Appliance appliance) {
        return edit(draft -> {
            draft.sources.addAll(appliance.emissions());
            draft.things.addAll(appliance.looks());
            draft.lights.addAll(appliance.lamps());
        });
    }

    /** The same room with one more detector. */
    public RoomSpec with(Detector detector) {
        return edit(draft -> draft.detectors.add(detector));
    }

    private RoomSpec edit(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.done(name);
    }

    /** A room that is being changed. */
    private static final class Draft {
        private Box place;
        private Shell around;
        private Optional<Heating> conditioning;
        private Climate air;
        private Ventilation renewal;
        private final List<Opening> doors;
        private final List<Hatch> holes;
        private final List<FireSpec> items;
        private final List<Occupant> people;
        private final List<Emission> sources;
        private final List<Appearance> things;
        private final List<Lamp> lights;
        private final List<Detector> detectors;

        private Draft(RoomSpec from) {
            place = from.box;
            around = from.shell;
            conditioning = from.heating;
            air = from.inside;
            renewal = from.ventilation;
            doors = new ArrayList<>(from.openings);
            holes = new ArrayList<>(from.hatches);
            items = new ArrayList<>(from.fires);
            people = new ArrayList<>(from.occupants);
            sources = new ArrayList<>(from.emissions);
            things = new ArrayList<>(from.objects);
            lights = new ArrayList<>(from.lamps);
            detectors = new ArrayList<>(from.detectors);
        }

        private RoomSpec done(String name) {
            return new RoomSpec(
                    name,
                    place,
                    around,
                    air,
                    renewal,
                    conditioning,
                    doors,
                    holes,
                    items,
                    people,
                    sources,
                    things,
                    lights,
                    detectors);
        }
    }
}
