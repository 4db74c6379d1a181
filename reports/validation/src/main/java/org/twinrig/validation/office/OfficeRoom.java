package org.twinrig.validation.office;

import java.util.List;
import org.twinrig.physics.zone.Building;
import org.twinrig.physics.zone.BuildingSpec;
import org.twinrig.physics.zone.BuildingSpec.Climate;
import org.twinrig.physics.zone.BuildingSpec.Emitter;
import org.twinrig.physics.zone.BuildingSpec.Ramp;
import org.twinrig.physics.zone.BuildingSpec.Room;
import org.twinrig.physics.zone.BuildingSpec.Wall;
import org.twinrig.physics.zone.BuildingSpec.WallVent;
import org.twinrig.physics.zone.Governor;
import org.twinrig.physics.zone.Mixture;
import org.twinrig.physics.zone.Renewal;
import org.twinrig.physics.zone.Surroundings;

/**
 * The office as one room of the zone model: outside air at a constant rate, a constant source while somebody is there.
 *
 * @param airChange [1/h]
 * @param generation of carbon dioxide while somebody is there [m³/s]
 * @param outside carbon dioxide in the air that comes in, as the room's sensor would read it [mol/mol]
 * @see "L. Candanedo, V. Feldheim, Accurate occupancy detection of an office room from light, temperature, humidity and
 *     CO2 measurements, Energy and Buildings 112, 2016 (measures of the room)"
 */
record OfficeRoom(double airChange, double generation, double outside) {
    /** Measures of the room [m]. */
    static final double LENGTH = 5.85;

    static final double WIDTH = 3.50;
    static final double HEIGHT = 3.53;

    private static final double TEMPERATURE = 294.15; // [K] inside and outside: heat does not matter here
    private static final double PRESSURE = 101_325; // [Pa]
    private static final double CRACK = 0.02; // [m] high and wide; lets out what is added

    /** Volume [m³]. */
    static double volume() {
        return LENGTH * WIDTH * HEIGHT;
    }

    private BuildingSpec spec(Ramp presence, double start) {
        var air = new Climate(TEMPERATURE, 0.3, outside);
        var inside = new Climate(TEMPERATURE, 0.3, start);
        var room =
                new Room("office", LENGTH, WIDTH, HEIGHT, 0, Room.Kind.ROOM, inside, Wall.NONE, Wall.NONE, Wall.NONE);
        var species = new double[Mixture.SPECIES];
        double moles = PRESSURE / (8314.462 * TEMPERATURE); // [kmol/m³]
        species[Mixture.CO2] = generation * moles * Mixture.molarMass(Mixture.CO2);
        var person = new Emitter(0, LENGTH / 2, WIDTH / 2, 1, presence, 0, 0, species, false);
        var crack = new WallVent(0, BuildingSpec.OUTSIDE, HEIGHT / 2, CRACK, CRACK, Ramp.constant(1));
        return new BuildingSpec(
                Surroundings.still(PRESSURE, air),
                List.of(room),
                List.of(crack),
                List.of(),
                List.of(),
                List.of(),
                List.of(person),
                List.of(),
                List.of(new Renewal(0, 0.3, HEIGHT - 0.3, Governor.steady(airChange * volume() / 3600))));
    }

    /** Carbon dioxide [ppm] at each minute of {@code data}, beginning with its first. */
    double[] predict(OfficeData data) {
        var building = new Building(spec(data.presence(), data.co2()[0] * 1e-6));
        var ppm = new double[data.size()];
        for (int i = 0; i < ppm.length; i++) {
            building.advanceTo(data.seconds()[i]);
            ppm[i] = building.room(0).moleFraction(false, Mixture.CO2) * 1e6;
        }
        return ppm;
    }
}
