package org.twinrig.physics.room;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.physics.weather.ExteriorConvection;
import org.twinrig.physics.weather.Orientation;
import org.twinrig.physics.weather.OutsideFace;
import org.twinrig.physics.weather.RoomSide;
import org.twinrig.physics.weather.SunnyRoom;
import org.twinrig.physics.zone.BuildingSpec;
import org.twinrig.physics.zone.BuildingSpec.Room;
import org.twinrig.physics.zone.BuildingSpec.Sheet;
import org.twinrig.physics.zone.BuildingSpec.Wall;
import org.twinrig.physics.zone.Face;
import org.twinrig.physics.zone.Window;

/**
 * From the description of a room's shell to the faces of the zone model. Walls that are alike all around are one stack of
 * bands; others stand side by side, each in bands of its own.
 */
final class ShellBuilder {
    private static final int BANDS = 3; // of a wall that stands alone
    private static final double SOLAR = 0.6; // absorptance of an outer face of middling colour, ASHRAE 140
    private static final double EMISSIVITY = 0.9;
    private static final ExteriorConvection WIND = new ExteriorConvection.MoWiTT();
    private static final List<RoomSide> WALLS =
            List.of(RoomSide.X_LOW, RoomSide.X_HIGH, RoomSide.Y_LOW, RoomSide.Y_HIGH);

    private final HouseSpec house;

    ShellBuilder(HouseSpec house) {
        this.house = house;
    }

    Room room(RoomSpec spec) {
        var box = spec.box();
        return new Room(
                spec.name(),
                box.length(),
                box.width(),
                box.height(),
                box.floor(),
                Room.Kind.ROOM,
                new BuildingSpec.Climate(
                        spec.inside().temperature(),
                        spec.inside().relativeHumidity(),
                        spec.inside().co2()),
                faces(spec),
                spec.ventilation().stirring());
    }

    private List<Face> faces(RoomSpec spec) {
        var box = spec.box();
        var shell = spec.shell();
        var sunny = new SunnyRoom(box.length(), box.width(), box.height(), house.azimuthOfX());
        Wall ceiling = wall(shell.ceiling(), Orientation.UP);
        Wall floor = wall(shell.floor(), Orientation.of(0, Math.PI));
        boolean open = sunlit() && shell.walls().facing() instanceof Facing.Outside;
        if (shell.alikeAllAround() && !open) {
            Wall walls = wall(shell.walls(), Orientation.of(0, Math.PI / 2)); // not looked at
            return Face.box(box.length(), box.width(), box.height(), ceiling, walls, floor);
        }
        double area = box.length() * box.width();
        var faces = new ArrayList<Face>();
        faces.add(new Face("ceiling", Face.Place.CEILING, area, box.height(), box.height(), ceiling));
        faces.add(new Face("floor", Face.Place.FLOOR, area, 0, 0, floor));
        for (RoomSide side : WALLS) {
            Wall wall = wall(shell.wall(side), Orientation.of(sunny.azimuth(side), Math.PI / 2));
            bands(side, wall, spec, faces);
        }
        for (WindowSpec window : shell.windows()) {
            var opening = sunny.window(
                    window.side(), window.along(), window.sill(), window.width(), window.height(), window.shades());
            faces.add(new Window(opening, window.glass().glazing()).face(window.name(), window.sill(), WIND));
        }
        return faces;
    }

    private boolean sunlit() {
        return house.surroundings().sunshine().isPresent();
    }

    private static void bands(RoomSide side, Wall wall, RoomSpec spec, List<Face> faces) {
        var box = spec.box();
        double breadth = side == RoomSide.X_LOW || side == RoomSide.X_HIGH ? box.width() : box.length();
        double band = box.height() / BANDS;
        for (int i = 0; i < BANDS; i++) {
            double low = i * band;
            double area = breadth * band;
            for (WindowSpec window : spec.shell().windows()) {
                if (window.side() == side) {
                    double top = Math.min(low + band, window.sill() + window.height());
                    area -= window.width() * Math.max(0, top - Math.max(low, window.sill()));
                }
            }
            if (area > 1e-6) {
                String name = side.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + " " + (i + 1);
                var light = new Face.Light(Face.Light.PLAIN.absorptance(), side, null);
                faces.add(new Face(name, Face.Place.WALL, area, low, low + band, wall).with(light));
            }
        }
    }

    private Wall wall(Construction construction, Orientation orientation) {
        var sheets = construction.layers().stream()
                .map(layer -> new Sheet(
                        layer.material().conductivity(),
                        layer.material().density(),
                        layer.material().specificHeat(),
                        layer.thickness()))
                .toList();
        return new Wall(
                sheets,
                construction.emissivity(),
                facing(construction.facing(), orientation),
                construction.moistureBuffer());
    }

    private BuildingSpec.Facing facing(Facing facing, Orientation orientation) {
        if (facing instanceof Facing.Outside) {
            return sunlit()
                    ? new BuildingSpec.Facing.Open(new OutsideFace(orientation, SOLAR, EMISSIVITY), WIND)
                    : new BuildingSpec.Facing.Outside(1 / Construction.OUTER_RESISTANCE);
        }
        if (facing instanceof Facing.Ground ground) {
            return new BuildingSpec.Facing.Ground(ground.temperature());
        }
        if (facing instanceof Facing.Next next) {
            return new BuildingSpec.Facing.Next(house.room(next.room()));
        }
        return facing instanceof Facing.Adiabatic ? BuildingSpec.Facing.ADIABATIC : BuildingSpec.Facing.NEIGHBOUR;
    }
}
