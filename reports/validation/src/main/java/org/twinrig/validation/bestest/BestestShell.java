package org.twinrig.validation.bestest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.twinrig.physics.weather.ExteriorConvection;
import org.twinrig.physics.weather.Gap;
import org.twinrig.physics.weather.GapGas;
import org.twinrig.physics.weather.Glazing;
import org.twinrig.physics.weather.Orientation;
import org.twinrig.physics.weather.OutsideFace;
import org.twinrig.physics.weather.Pane;
import org.twinrig.physics.weather.RoomSide;
import org.twinrig.physics.weather.Roughness;
import org.twinrig.physics.weather.Shades;
import org.twinrig.physics.weather.SunnyRoom;
import org.twinrig.physics.weather.Terrain;
import org.twinrig.physics.zone.BuildingSpec.Facing;
import org.twinrig.physics.zone.BuildingSpec.Sheet;
import org.twinrig.physics.zone.BuildingSpec.Wall;
import org.twinrig.physics.zone.Face;
import org.twinrig.physics.zone.Window;

/**
 * The faces of a box whose length runs from west to east. Walls are as rough as brick, glass is smooth; the wind is that
 * over open country at the height of each.
 */
final class BestestShell {
    static final RoomSide NORTH = RoomSide.Y_HIGH;
    static final RoomSide SOUTH = RoomSide.Y_LOW;
    static final RoomSide EAST = RoomSide.X_HIGH;
    static final RoomSide WEST = RoomSide.X_LOW;

    private static final double WINDOW_WIDTH = 3; // [m]
    private static final double WINDOW_HEIGHT = 2; // [m]
    private static final double SHADE = 1; // [m] depth of overhang and fins
    private static final Pane CLEAR = Pane.clear(0.003048, 0.834, 0.075);
    private static final Pane LOW_E = new Pane(0.00318, 1, 0.452, 0.359, 0.397, 0.84, 0.047);
    private static final double GAP = 0.012; // [m]
    private static final ExteriorConvection ROUGH = new ExteriorConvection.Doe2(Roughness.ROUGH);

    private final SunnyRoom sunny;
    private final double length;
    private final double depth;
    private final double height;
    private final double absorptance;
    private final Wall roof;
    private final Wall floor;
    private final Map<RoomSide, Wall> walls = new EnumMap<>(RoomSide.class);
    private final Map<RoomSide, Double> glass = new EnumMap<>(RoomSide.class); // area [m²]
    private final List<Face> windows = new ArrayList<>();

    BestestShell(
            double length,
            double depth,
            double height,
            List<Sheet> walls,
            List<Sheet> roof,
            Wall floor,
            double emittance,
            double absorptance) {
        this.sunny = new SunnyRoom(length, depth, height, Math.PI / 2);
        this.length = length;
        this.depth = depth;
        this.height = height;
        this.absorptance = absorptance;
        this.floor = floor;
        var up = new OutsideFace(Orientation.UP, absorptance, emittance);
        this.roof = new Wall(roof, emittance, new Facing.Open(up, wind(height, ROUGH)));
        for (RoomSide side : List.of(WEST, EAST, SOUTH, NORTH)) {
            var face = new OutsideFace(Orientation.of(sunny.azimuth(side), Math.PI / 2), absorptance, emittance);
            this.walls.put(side, new Wall(walls, emittance, new Facing.Open(face, wind(height / 2, ROUGH))));
        }
    }

    private static ExteriorConvection wind(double height, ExteriorConvection law) {
        return ExteriorConvection.Sheltered.at(height, Terrain.OPEN, law);
    }

    /** Puts windows into the walls, {@code sill} [m] over the floor. */
    BestestShell glaze(BestestCase.Windows where, BestestCase.Glass kind, double sill) {
        double over = height - sill - WINDOW_HEIGHT; // from the window to the roof
        if (where.south()) {
            double edge = (length / 2 - WINDOW_WIDTH) / 2;
            double other = length - edge - WINDOW_WIDTH;
            double depthOfShade = where.shaded() ? SHADE : 0;
            var first =
                    new Shades(new Shades.Overhang(depthOfShade, over, edge, other), Shades.Fin.NONE, Shades.Fin.NONE);
            var second =
                    new Shades(new Shades.Overhang(depthOfShade, over, other, edge), Shades.Fin.NONE, Shades.Fin.NONE);
            window(SOUTH, edge, sill, where.shaded() ? first : Shades.NONE, kind);
            window(SOUTH, other, sill, where.shaded() ? second : Shades.NONE, kind);
        } else {
            var fin = new Shades.Fin(SHADE, 0, over, sill); // from the overhang to the ground
            var shades = where.shaded() ? new Shades(new Shades.Overhang(SHADE, over, 0, 0), fin, fin) : Shades.NONE;
            double edge = (depth - WINDOW_WIDTH) / 2;
            window(EAST, edge, sill, shades, kind);
            window(WEST, edge, sill, shades, kind);
        }
        return this;
    }

    private void window(RoomSide side, double along, double sill, Shades shades, BestestCase.Glass kind) {
        var opening = sunny.window(side, along, sill, WINDOW_WIDTH, WINDOW_HEIGHT, shades);
        var glazing = switch (kind) {
            case DOUBLE -> new Glazing(List.of(CLEAR, CLEAR), List.of(new Gap(GapGas.AIR, GAP)));
            case LOW_E -> new Glazing(List.of(LOW_E, CLEAR), List.of(new Gap(GapGas.ARGON, GAP)));
            case SINGLE -> Glazing.single(CLEAR);
        };
        var smooth = wind(sill + WINDOW_HEIGHT / 2, new ExteriorConvection.MoWiTT());
        windows.add(new Window(opening, glazing).face("window " + windows.size(), sill, smooth));
        glass.merge(side, WINDOW_WIDTH * WINDOW_HEIGHT, Double::sum);
    }

    /** Leaves the wall of {@code side} out: it belongs to the room behind it. */
    BestestShell without(RoomSide side) {
        walls.remove(side);
        return this;
    }

    /** Puts another wall there. */
    BestestShell replace(RoomSide side, Wall wall) {
        walls.put(side, wall);
        return this;
    }

    List<Face> faces() {
        var faces = new ArrayList<Face>();
        var light = new Face.Light(absorptance, null, null);
        faces.add(new Face("ceiling", Face.Place.CEILING, length * depth, height, height, roof).with(light));
        faces.add(new Face("floor", Face.Place.FLOOR, length * depth, 0, 0, floor).with(light));
        walls.forEach((side, wall) -> {
            double across = side == WEST || side == EAST ? depth : length;
            double area = across * height - glass.getOrDefault(side, 0.0);
            faces.add(new Face(side.name(), Face.Place.WALL, area, 0, height, wall)
                    .with(new Face.Light(absorptance, side, null)));
        });
        faces.addAll(windows);
        return faces;
    }
}
