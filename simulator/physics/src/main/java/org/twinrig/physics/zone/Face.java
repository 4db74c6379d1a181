package org.twinrig.physics.zone;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinrig.physics.weather.RoomSide;

/**
 * An inner face of a room: all of one temperature, of one construction.
 *
 * @param name for people
 * @param place where it is
 * @param area [m²]
 * @param low height of its lower edge over the room's floor [m]
 * @param high height of its upper edge [m]
 * @param wall what stands there
 * @param films what a standard prescribes for the heat transfer inside; null for the laws of nature
 * @param light what it does with sunlight
 */
public record Face(
        String name,
        Place place,
        double area,
        double low,
        double high,
        BuildingSpec.Wall wall,
        @Nullable Films films,
        Light light) {
    private static final int BANDS = 6; // of walls that are alike all around: they warm from above

    /** A face without prescribed films. */
    public Face(String name, Place place, double area, double low, double high, BuildingSpec.Wall wall) {
        this(name, place, area, low, high, wall, null, Light.PLAIN);
    }

    /** The same face with these films. */
    public Face with(Films newFilms) {
        return new Face(name, place, area, low, high, wall, newFilms, light);
    }

    /** The same face in this light. */
    public Face with(Light newLight) {
        return new Face(name, place, area, low, high, wall, films, newLight);
    }

    /**
     * What a face does with sunlight.
     *
     * @param absorptance for light from inside [0..1]; of a window the part that is not thrown back
     * @param side of the room that it lies in, for beams that come through windows; null for a piece of all walls
     * @param window what lets light in; null for a wall
     */
    public record Light(
            double absorptance,
            @Nullable RoomSide side,
            @Nullable Window window) {
        /** Walls all around, of middling colour. */
        public static final Light PLAIN = new Light(0.6, null, null);
    }

    /**
     * Prescribed coefficients of heat transfer.
     *
     * @param convective between air and face [W/(m²·K)]
     * @param radiant between the face and the room's mean radiant temperature [W/(m²·K)]
     */
    public record Films(double convective, double radiant) {}

    /** Where a face is. */
    public enum Place {
        CEILING,
        FLOOR,
        WALL
    }

    /** The faces of a box whose walls are alike all around, the walls in horizontal bands. */
    public static List<Face> box(
            double length,
            double width,
            double height,
            BuildingSpec.Wall ceiling,
            BuildingSpec.Wall walls,
            BuildingSpec.Wall base) {
        var faces = new ArrayList<Face>();
        faces.add(new Face("ceiling", Place.CEILING, length * width, height, height, ceiling));
        faces.add(new Face("floor", Place.FLOOR, length * width, 0, 0, base));
        double band = height / BANDS;
        for (int i = 0; i < BANDS; i++) {
            double area = 2 * (length + width) * band;
            faces.add(new Face("walls " + (i + 1), Place.WALL, area, i * band, (i + 1) * band, walls));
        }
        return faces;
    }

    /** Part of it that lies over {@code height} [0..1]; {@code height} over the room's floor [m]. */
    double above(double height) {
        return switch (place) {
            case CEILING -> 1;
            case FLOOR -> 0;
            case WALL -> Math.min(1, Math.max(0, (high - height) / (high - low)));
        };
    }
}
