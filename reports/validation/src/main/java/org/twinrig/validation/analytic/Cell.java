package org.twinrig.validation.analytic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinrig.physics.weather.Weather;
import org.twinrig.physics.zone.BuildingSpec;
import org.twinrig.physics.zone.BuildingSpec.Climate;
import org.twinrig.physics.zone.BuildingSpec.Emitter;
import org.twinrig.physics.zone.BuildingSpec.Facing;
import org.twinrig.physics.zone.BuildingSpec.Ramp;
import org.twinrig.physics.zone.BuildingSpec.Room;
import org.twinrig.physics.zone.BuildingSpec.Sheet;
import org.twinrig.physics.zone.BuildingSpec.Wall;
import org.twinrig.physics.zone.BuildingSpec.WallVent;
import org.twinrig.physics.zone.Conditioner;
import org.twinrig.physics.zone.Face;
import org.twinrig.physics.zone.Governor;
import org.twinrig.physics.zone.Mixture;
import org.twinrig.physics.zone.Renewal;
import org.twinrig.physics.zone.Surroundings;

/** A room of 5 × 4 × 2.5 m put together for a check. */
final class Cell {
    static final double VOLUME = 50; // [m³]
    static final double AREA = 20; // [m²] of a wall
    static final double INNER = 2.5; // [W/(m²·K)] film inside
    static final double OUTER = 25; // [W/(m²·K)] film outside
    static final Climate WARM = new Climate(293.15, 0.5, 420e-6);

    private static final double CRACK = 0.02; // [m] high and wide

    private final Surroundings around;
    private final List<Face> faces = new ArrayList<>();
    private final List<Emitter> emitters = new ArrayList<>();
    private final List<Conditioner> conditioners = new ArrayList<>();
    private final List<Renewal> renewals = new ArrayList<>();
    private final List<WallVent> cracks = new ArrayList<>();

    private Cell(Surroundings around) {
        this.around = around;
    }

    /** A room in air that never changes. */
    static Cell in(Climate outside) {
        return new Cell(Surroundings.still(101_325, outside));
    }

    /** A room in {@code weather}, without sun. */
    static Cell in(Weather weather) {
        return new Cell(new Surroundings(weather, Optional.empty()));
    }

    /** With a wall of {@code sheets}, from inside outwards, to the outside. */
    Cell wall(List<Sheet> sheets) {
        var wall = new Wall(sheets, 0.9, new Facing.Outside(OUTER));
        faces.add(new Face("wall", Face.Place.WALL, AREA, 0, 2.5, wall).with(new Face.Films(INNER, 0)));
        return this;
    }

    /** With something that gives {@code watts} to the air and {@code rate} [kg/s] of species {@code k}. */
    Cell gives(double watts, int k, double rate) {
        var species = new double[Mixture.SPECIES];
        species[k] = rate;
        emitters.add(new Emitter(0, 2, 2, 1, Ramp.constant(1), watts, 0, species, false));
        return this;
    }

    /** Held at {@code temperature} [K] whatever it takes. */
    Cell held(double temperature) {
        Ramp at = Ramp.constant(temperature);
        conditioners.add(new Conditioner(0, at, at, 1e6, 1e6, 1));
        return this;
    }

    /** With {@code flow} [m³/s] of outside air, and a crack through which the room keeps the outside's pressure. */
    Cell aired(double flow) {
        cracks.add(new WallVent(0, BuildingSpec.OUTSIDE, 1.25, CRACK, CRACK, Ramp.constant(1)));
        renewals.add(new Renewal(0, 0.5, 2, Governor.steady(flow)));
        return this;
    }

    /** The building, its air like {@code inside} at the start. */
    BuildingSpec spec(Climate inside) {
        return new BuildingSpec(
                around,
                List.of(new Room("cell", 5, 4, 2.5, 0, Room.Kind.ROOM, inside, faces)),
                cracks,
                List.of(),
                List.of(),
                List.of(),
                emitters,
                conditioners,
                renewals);
    }
}
