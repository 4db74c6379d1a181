package org.twinrig.physics;

import java.util.List;

/**
 * What a long-wave infrared camera can see of a box-shaped room at one moment: its six inner surfaces, panes set into
 * them, warmer or colder patches on them, bodies in front of them, and two layers of gas that dim what is behind and
 * shine themselves. A plain description; apparent temperatures follow in the camera from emissivity, reflection and the
 * way through the gas. Scenes that look the same are equal.
 *
 * @param length of the room along x [m]
 * @param width along y [m]
 * @param height along z [m]
 * @param interfaceHeight height above the floor at which the upper layer begins [m]; {@code height} for none
 * @param upper gas above the interface
 * @param lower gas below it
 * @param ambient what matt surfaces and bodies reflect: mean radiant temperature of the room [K]
 * @param faces the six surfaces in the order of {@link Surface}
 * @param panes windows, doors, open or shut; a later one covers an earlier one
 * @param patches what adds to the temperature of a surface; panes are not changed by them
 * @param bodies what stands, lies, burns or hovers in the room
 */
public record ThermalScene(
        double length,
        double width,
        double height,
        double interfaceHeight,
        Gas upper,
        Gas lower,
        double ambient,
        List<Face> faces,
        List<Pane> panes,
        List<Patch> patches,
        List<Body> bodies) {

    /** The inner surfaces of a box-shaped room. */
    public enum Surface {
        FLOOR,
        CEILING,
        /** Wall at x = 0. */
        WALL_X0,
        /** Wall at x = length. */
        WALL_X1,
        /** Wall at y = 0. */
        WALL_Y0,
        /** Wall at y = width. */
        WALL_Y1
    }

    /**
     * Gas with what floats in it, grey in 8–14 µm; it emits as it absorbs and does not scatter.
     *
     * @param temperature [K]
     * @param absorption [1/m]
     */
    public record Gas(double temperature, double absorption) {}

    /**
     * One surface of the room.
     *
     * @param profile its temperature by height, lowest first: straight between two heights, the same beyond the ends; a
     *     floor or ceiling takes the first
     * @param emissivity in 8–14 µm [0..1]
     * @param gloss share of the reflection that mirrors the room; the rest is that of the mean radiant temperature [0..1]
     */
    public record Face(List<Level> profile, double emissivity, double gloss) {
        public Face {
            profile = List.copyOf(profile);
            if (profile.isEmpty()) {
                throw new IllegalArgumentException("a face needs a temperature at one height or more; it has none");
            }
        }

        /** A matt surface of one {@code temperature} [K]. */
        public static Face even(double temperature, double emissivity) {
            return new Face(List.of(new Level(0, temperature)), emissivity, 0);
        }
    }

    /** A temperature [K] at a height above the floor [m]. */
    public record Level(double height, double temperature) {}

    /**
     * An upright rectangle set into a surface: glass, which is opaque in 8–14 µm, or a hole that shows what is behind.
     *
     * @param surface where
     * @param low one corner [m]; the coordinate across the surface is ignored
     * @param high the opposite corner [m]
     * @param temperature [K]
     * @param emissivity in 8–14 µm [0..1]; 1 for a hole
     * @param gloss share of the reflection that mirrors the room [0..1]; 1 for glass
     */
    public record Pane(Surface surface, Point low, Point high, double temperature, double emissivity, double gloss) {}

    /**
     * What makes a part of a surface warmer or colder.
     *
     * @param surface where
     * @param outline how it is spread over the surface
     * @param rise above the surface's own temperature where the outline is 1, may be negative [K]
     */
    public record Patch(Surface surface, Outline outline, double rise) {}

    public ThermalScene {
        faces = List.copyOf(faces);
        panes = List.copyOf(panes);
        patches = List.copyOf(patches);
        bodies = List.copyOf(bodies);
        if (faces.size() != Surface.values().length) {
            throw new IllegalArgumentException("a scene has six faces; found " + faces.size());
        }
    }

    /** An empty room of one {@code temperature} [K] with black surfaces and clear air. */
    public static ThermalScene even(double length, double width, double height, double temperature) {
        var air = new Gas(temperature, 0);
        var face = Face.even(temperature, 1);
        var faces = List.of(face, face, face, face, face, face);
        return new ThermalScene(
                length, width, height, height, air, air, temperature, faces, List.of(), List.of(), List.of());
    }

    /** The face at {@code surface}. */
    public Face face(Surface surface) {
        return faces.get(surface.ordinal());
    }
}
