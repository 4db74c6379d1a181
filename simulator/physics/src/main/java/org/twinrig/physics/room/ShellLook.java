package org.twinrig.physics.room;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.twinrig.physics.Point;
import org.twinrig.physics.ThermalScene.Level;
import org.twinrig.physics.ThermalScene.Surface;
import org.twinrig.physics.scene.Look;
import org.twinrig.physics.scene.SceneBuilder;
import org.twinrig.physics.scene.SunPatches;
import org.twinrig.physics.scene.Windows;
import org.twinrig.physics.weather.RoomSide;
import org.twinrig.physics.weather.SunPatch;
import org.twinrig.physics.zone.Face;
import org.twinrig.physics.zone.RoomView;

/** How the shell of a room looks to a thermal camera: floor, ceiling, walls by height, panes, holes, sunlit patches. */
final class ShellLook {
    private static final Map<RoomSide, Surface> WALLS = new EnumMap<>(Map.of(
            RoomSide.X_LOW, Surface.WALL_X0,
            RoomSide.X_HIGH, Surface.WALL_X1,
            RoomSide.Y_LOW, Surface.WALL_Y0,
            RoomSide.Y_HIGH, Surface.WALL_Y1));
    private static final double FILM = 9; // [W/(m²·K)] convection and radiation of a warm patch
    private static final double LINGERS = 3600; // [s] that the sun shines on a place: 1 m at 1 m/h

    private final House house;
    private final RoomSpec spec;
    private final RoomView state;
    private final List<Face> faces;

    ShellLook(House house, int index) {
        this.house = house;
        this.spec = house.spec().rooms().get(index);
        this.state = house.building.room(index);
        this.faces = house.building.spec().rooms().get(index).faces();
    }

    void addTo(SceneBuilder scene) {
        scene.surfaces(state.surface(Face.Place.FLOOR), state.surface(Face.Place.CEILING), levels(null));
        WALLS.forEach((side, surface) -> {
            List<Level> own = levels(side);
            if (!own.isEmpty()) {
                scene.surface(surface, own);
            }
        });
        for (int i = 0; i < faces.size(); i++) {
            if (faces.get(i).light().window() != null) {
                scene.add(pane(faces.get(i).name(), state.face(i)));
            }
        }
        spec.openings().forEach(opening -> scene.add(hole(opening)));
        state.sunPatches().forEach(patch -> scene.add(sunlit(patch)));
    }

    /** Temperatures of the bands of a wall, or of all walls alike, at their middles. */
    private List<Level> levels(@Nullable RoomSide side) {
        var levels = new ArrayList<Level>();
        for (int i = 0; i < faces.size(); i++) {
            var face = faces.get(i);
            boolean plain = face.place() == Face.Place.WALL && face.light().window() == null;
            if (plain && (side == null || face.light().side() == side)) {
                levels.add(new Level(0.5 * (face.low() + face.high()), state.face(i)));
            }
        }
        levels.sort(Comparator.comparingDouble(Level::height));
        return levels;
    }

    private Look pane(String name, double kelvin) {
        return spec.shell().windows().stream()
                .filter(window -> window.name().equals(name))
                .findFirst()
                .map(w -> Windows.glass(
                        surface(w.side()),
                        corner(w.side(), w.along(), w.sill()),
                        corner(w.side(), w.along() + w.width(), w.sill() + w.height()),
                        kelvin))
                .orElse(Look.NOTHING);
    }

    /** What shows through an opening whose wall is known, in the middle of that wall. */
    private Look hole(Opening opening) {
        if (opening.side().isEmpty()) {
            return Look.NOTHING;
        }
        RoomSide side = opening.side().get();
        double open = opening.openAt(house.timeNanos());
        double breadth = side == RoomSide.X_LOW || side == RoomSide.X_HIGH ? spec.width() : spec.length();
        double start = (breadth - opening.width()) / 2;
        if (open <= 0) {
            return Look.NOTHING;
        }
        double behind = opening.to().isEmpty()
                ? state.outsideRadiant()
                : house.building.room(house.spec().room(opening.to())).meanSurface();
        return Windows.opening(
                surface(side),
                corner(side, start, opening.sill()),
                corner(side, start + open * opening.width(), opening.sill() + opening.height()),
                behind);
    }

    /**
     * A sunlit patch is warmer than its surface by what the beam that it absorbs drives through its film into the air and,
     * for the hour that the sun lingers there, into the material: q/(h + e·√(π/t)/2), e effusivity.
     */
    private Look sunlit(SunPatch patch) {
        double absorbed = 0;
        double effusivity = 0;
        for (Face face : faces) {
            boolean met = switch (patch.side()) {
                case FLOOR -> face.place() == Face.Place.FLOOR;
                case CEILING -> face.place() == Face.Place.CEILING;
                default -> face.place() == Face.Place.WALL && face.light().window() == null;
            };
            if (met && !face.wall().sheets().isEmpty()) {
                var sheet = face.wall().sheets().get(0);
                absorbed = face.light().absorptance() * patch.irradiance();
                effusivity = Math.sqrt(sheet.conductivity() * sheet.density() * sheet.specificHeat());
            }
        }
        double rise = absorbed / (FILM + effusivity * Math.sqrt(Math.PI / LINGERS) / 2);
        Surface surface = switch (patch.side()) {
            case FLOOR -> Surface.FLOOR;
            case CEILING -> Surface.CEILING;
            default -> surface(patch.side());
        };
        return rise > 0.05 ? SunPatches.of(surface, patch.corners(), rise) : Look.NOTHING;
    }

    private static Surface surface(RoomSide side) {
        return Objects.requireNonNull(WALLS.get(side));
    }

    private Point corner(RoomSide side, double along, double z) {
        return switch (side) {
            case X_LOW -> new Point(0, along, z);
            case X_HIGH -> new Point(spec.length(), along, z);
            case Y_LOW -> new Point(along, 0, z);
            default -> new Point(along, spec.width(), z);
        };
    }
}
