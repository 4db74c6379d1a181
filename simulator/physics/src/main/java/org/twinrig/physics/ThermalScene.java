package org.twinrig.physics;

import java.util.List;

/**
 * What a long-wave infrared camera can see of a room at one moment: the six inner surfaces, patches on them, and
 * bodies in front of them. Apparent temperatures follow in the camera from emissivity and reflection.
 *
 * @param length of the room along x [m]
 * @param width along y [m]
 * @param height along z [m]
 * @param floor temperature of the floor [K]
 * @param ceiling temperature of the ceiling [K]
 * @param lowerWall temperature of the walls below the layer interface [K]
 * @param upperWall temperature of the walls above it [K]
 * @param interfaceHeight height of the layer interface above the floor [m]; {@code height} when there is no hot layer
 * @param emissivity of the surfaces in 8–14 µm [0..1]
 * @param ambient what the surfaces reflect: mean radiant temperature of the room [K]
 * @param upperGas temperature of the hot layer's gas [K]
 * @param upperAbsorption absorption of the hot layer's smoke and gas in 8–14 µm [1/m]
 * @param patches warmer or colder spots on surfaces
 * @param bodies opaque or flame-like bodies in the room
 */
public record ThermalScene(
        double length,
        double width,
        double height,
        double floor,
        double ceiling,
        double lowerWall,
        double upperWall,
        double interfaceHeight,
        double emissivity,
        double ambient,
        double upperGas,
        double upperAbsorption,
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
     * A spot on a surface whose temperature differs from it by {@code rise · exp(−(d/radius)²)}, or evenly when
     * {@code sharp}.
     *
     * @param surface where
     * @param centre on that surface [m]
     * @param radius [m]
     * @param rise above the surface's own temperature, may be negative [K]
     * @param sharp true: the whole disc has the rise and ends at the radius
     */
    public record Patch(Surface surface, Point centre, double radius, double rise, boolean sharp) {}

    /**
     * An upright cylinder: a person, a cup, a pan, a flame.
     *
     * @param base middle of its lower face [m]
     * @param radius [m]
     * @param height [m]
     * @param temperature of its surface [K]
     * @param emissivity in 8–14 µm [0..1]; what is missing to 1 is reflected from the ambient, or shines through where
     *     {@code translucent}
     * @param translucent true for flames and smoke columns
     */
    public record Body(
            Point base, double radius, double height, double temperature, double emissivity, boolean translucent) {}

    public ThermalScene {
        patches = List.copyOf(patches);
        bodies = List.copyOf(bodies);
    }
}
