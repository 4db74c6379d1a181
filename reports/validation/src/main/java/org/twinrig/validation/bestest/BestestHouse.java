package org.twinrig.validation.bestest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinrig.physics.weather.HourlySeries;
import org.twinrig.physics.weather.Irradiance;
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

/**
 * The zone model's building for a test case.
 *
 * <p>Where {@code spec.json} and the edition of the standard that the six programs worked to differ, they are followed:
 * the floor lies over outside air without sun and wind (the file has ground of 10 °C), and half the room's air is renewed
 * in an hour at the density outside (the file's 0.414 is the same mass at sea level's).
 */
final class BestestHouse {
    private static final double CO2 = 420e-6; // [mol/mol]
    private static final double ALBEDO = 0.2; // of the ground, ASHRAE 140
    private static final double UNDER_FLOOR = 5.2; // [W/(m²·K)] still outside air; 140's constant coefficient there
    private static final double AIR_CHANGE = 0.5 / 3600; // [1/s]
    private static final double NIGHT_AIR = 1703.16 / 3600; // [m³/s]
    private static final double UNLIMITED = 1e6; // [W]
    private static final double COMMON_WALL = 0.2; // [m] of concrete block between sunspace and room
    private static final double SUNSPACE = 2; // [m] deep
    private static final double CRACK = 0.02; // [m] high and wide; lets out what expands, and exchanges next to nothing
    private static final double NEVER = 1e4; // [K]
    private static final double ZERO = 273.15; // [K]

    private final BestestCase source;
    private final BestestSpec spec;
    private final int days;
    private final double length;
    private final double width;
    private final double height;

    private BestestHouse(BestestCase source, BestestSpec spec, int days) {
        this.source = source;
        this.spec = spec;
        this.days = days;
        this.length = spec.number("zone", "width_EW_m");
        this.width = spec.number("zone", "depth_NS_m");
        this.height = spec.number("zone", "height_m");
    }

    /** The building of {@code source} from {@code before} days before New Year to its end. */
    static BuildingSpec spec(BestestCase source, BestestSpec spec, HourlySeries weather, int before) {
        Instant newYear = Instant.parse("2023-01-01T00:00:00Z")
                .minusSeconds((long) weather.site().utcOffset());
        Instant start = newYear.minus(Duration.ofDays(before));
        var sunshine = new Surroundings.Sunshine(weather.site(), start, Irradiance.SkyModel.PEREZ, ALBEDO);
        var around = new Surroundings(weather.from(start, CO2), Optional.of(sunshine));
        return new BestestHouse(source, spec, before + 365).build(around);
    }

    private BuildingSpec build(Surroundings around) {
        var rooms = new ArrayList<Room>();
        var renewals = new ArrayList<Renewal>();
        var cracks = new ArrayList<WallVent>();
        if (source.sunspace()) {
            rooms.add(room(
                    "back",
                    width,
                    shell(false, width).without(BestestShell.SOUTH).faces()));
            var sun = shell(true, SUNSPACE).glaze(source.windows(), source.glass(), 0.5);
            rooms.add(room(
                    "sunspace",
                    SUNSPACE,
                    sun.replace(BestestShell.NORTH, commonWall()).faces()));
        } else {
            var shell = shell(source.heavy(), width).glaze(source.windows(), source.glass(), 0.2);
            rooms.add(room("room", width, shell.faces()));
        }
        for (int r = 0; r < rooms.size(); r++) {
            double flow = AIR_CHANGE * rooms.get(r).volume();
            cracks.add(new WallVent(r, BuildingSpec.OUTSIDE, height / 2, CRACK, CRACK, Ramp.constant(1)));
            boolean night = source.control().nightAir();
            renewals.add(new Renewal(
                    r, 0.2, height - 0.2, night ? new NightAir(flow, flow + NIGHT_AIR, days) : Governor.steady(flow)));
        }
        return new BuildingSpec(
                around, rooms, cracks, List.of(), List.of(), List.of(), List.of(gains()), conditioners(), renewals);
    }

    private Room room(String name, double depth, List<Face> faces) {
        return new Room(name, length, depth, height, 0, Room.Kind.ROOM, new Climate(20 + ZERO, 0.3, CO2), faces);
    }

    private BestestShell shell(boolean heavy, double depth) {
        var floor = new Wall(spec.sheets(heavy, "floor"), emittance(), new Facing.Outside(UNDER_FLOOR));
        return new BestestShell(
                length,
                depth,
                height,
                insulated(spec.sheets(heavy, "ext_wall"), heavy ? 0.2452 : 0.25, true),
                insulated(spec.sheets(heavy, "roof"), 0.4, false),
                floor,
                emittance(),
                spec.number("zone", "solar_absorptance"));
    }

    private double emittance() {
        return spec.number("zone", "ir_emittance");
    }

    /** The sheets, with the middle one thicker and of foam in cases with much insulation. */
    private List<Sheet> insulated(List<Sheet> sheets, double thickness, boolean foam) {
        if (!source.insulated()) {
            return sheets;
        }
        var changed = new ArrayList<>(sheets);
        Sheet old = sheets.get(1);
        changed.set(
                1,
                foam
                        ? new Sheet(0.04, 10, 1400, thickness)
                        : new Sheet(old.conductivity(), old.density(), old.specificHeat(), thickness));
        return changed;
    }

    private Wall commonWall() {
        Sheet block = spec.sheets(true, "ext_wall").get(0);
        var sheet = new Sheet(block.conductivity(), block.density(), block.specificHeat(), COMMON_WALL);
        return new Wall(List.of(sheet), emittance(), new Facing.Next(0));
    }

    private Emitter gains() {
        double watts = spec.number("zone", "internal_gain_W");
        double radiant = spec.number("zone", "internal_gain_radiative_fraction");
        return new Emitter(
                0, length / 2, width / 2, 1, Ramp.constant(1), watts, radiant, new double[Mixture.SPECIES], false);
    }

    private List<Conditioner> conditioners() {
        Ramp heatTo = Ramp.constant(20 + ZERO);
        Ramp coolTo = Ramp.constant(27 + ZERO);
        switch (source.control()) {
            case DEADBAND -> {}
            case CONSTANT -> coolTo = heatTo;
            case SETBACK -> heatTo = daily(new double[] {0, 7, 8, 23, 23, 24}, new double[] {10, 10, 20, 20, 10, 10});
            case NIGHT_AIR -> {
                heatTo = Ramp.constant(0);
                coolTo = daily(new double[] {0, 7, 7, 18, 18, 24}, new double[] {NEVER, NEVER, 27, 27, NEVER, NEVER});
            }
            case FREE, FREE_NIGHT_AIR -> {
                return List.of();
            }
        }
        return List.of(new Conditioner(0, heatTo, coolTo, UNLIMITED, UNLIMITED, 1));
    }

    /** Temperatures [°C] over the hours of each day. */
    private Ramp daily(double[] hours, double[] celsius) {
        int n = hours.length;
        var seconds = new double[days * n];
        var kelvin = new double[days * n];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = 3600 * (24.0 * (i / n) + hours[i % n]);
            kelvin[i] = celsius[i % n] + ZERO;
        }
        return new Ramp(seconds, kelvin);
    }
}
