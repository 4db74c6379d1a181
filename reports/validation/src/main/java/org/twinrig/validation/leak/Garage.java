package org.twinrig.validation.leak;

import java.util.List;
import org.twinrig.physics.zone.Building;
import org.twinrig.physics.zone.BuildingSpec;
import org.twinrig.physics.zone.BuildingSpec.Climate;
import org.twinrig.physics.zone.BuildingSpec.Emitter;
import org.twinrig.physics.zone.BuildingSpec.Ramp;
import org.twinrig.physics.zone.BuildingSpec.Room;
import org.twinrig.physics.zone.BuildingSpec.Wall;
import org.twinrig.physics.zone.BuildingSpec.WallVent;
import org.twinrig.physics.zone.Face;
import org.twinrig.physics.zone.Mixture;

/**
 * A garage on a scale of a quarter, 1.5 m × 1.5 m × 0.75 m of plexiglass, into which helium flows as hydrogen would.
 *
 * @see "W. M. Pitts, J. C. Yang, M. G. Fernandez, Helium dispersion following release in a 1/4-scale two-car residential
 *     garage, International Journal of Hydrogen Energy 37, 2012; measures and flows as in NIST's FDS inputs"
 */
final class Garage {
    private static final double SIDE = 1.5; // [m]
    private static final double HEIGHT = 0.75; // [m]
    private static final double HELIUM = 0.166; // [kg/m³] at 294 K
    private static final double FULL = 14.92e-3 / 60; // [m³/s] of the release over an hour
    private static final double QUARTER = 3.54e-3 / 60; // [m³/s] of that over four
    private static final Climate AIR = new Climate(294.15, 0.3, 420e-6);
    /** Heat that stirs a closed box in which nobody is [W/m²]; the same estimate as for a laboratory at rest. */
    private static final double STILL = 0.1;

    private Garage() {}

    /** How long the gas flows in {@code test}, whose name is {@code <s>_<place>_<vent>} [s]. */
    static double duration(String test) {
        return Double.parseDouble(test.substring(0, test.indexOf('_')));
    }

    /** The garage of {@code test}, at rest. */
    static Building building(String test) {
        var parts = test.split("_", 3);
        double seconds = duration(test);
        var species = new double[Mixture.SPECIES];
        species[Mixture.HELIUM] = HELIUM * (seconds > 3600 ? QUARTER : FULL);
        double y = parts[1].equals("LR") ? 1.45 : 0.75;
        double z = parts[1].startsWith("U") ? 0.725 : 0.21;
        var on = new Ramp(new double[] {0, 1, seconds, seconds + 1}, new double[] {0, 1, 1, 0});
        var room = new Room(
                "garage",
                SIDE,
                SIDE,
                HEIGHT,
                0,
                Room.Kind.ROOM,
                AIR,
                Face.box(SIDE, SIDE, HEIGHT, Wall.NONE, Wall.NONE, Wall.NONE),
                STILL);
        return new Building(new BuildingSpec(
                101_325,
                AIR,
                List.of(room),
                vents(parts[2]),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Emitter(0, 0.75, y, z, on, 0, 0, species, true))));
    }

    private static List<WallVent> vents(String kind) {
        return switch (kind) {
            case "SSV" -> List.of(vent(0.375, 0.024));
            case "SLV" -> List.of(vent(0.375, 0.0305));
            case "ULV" -> List.of(vent(0.05, 0.0215), vent(0.7, 0.0215));
            default -> throw new IllegalArgumentException("no vents are called " + kind + "; SSV, SLV and ULV are");
        };
    }

    private static WallVent vent(double middle, double size) {
        return new WallVent(0, BuildingSpec.OUTSIDE, middle - size / 2, size, size, Ramp.constant(1));
    }
}
