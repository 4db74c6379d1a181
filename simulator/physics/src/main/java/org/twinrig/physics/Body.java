package org.twinrig.physics;

import org.twinrig.physics.ThermalScene.Gas;

/** Something in a room that is not part of its surfaces. */
public sealed interface Body {
    /**
     * A thing that nothing shines through.
     *
     * @param shape where it is
     * @param temperature of its surface [K]
     * @param emissivity in 8–14 µm [0..1]; the rest reflects the mean radiant temperature of the room
     */
    record Solid(Shape shape, double temperature, double emissivity) implements Body {}

    /**
     * Glowing or absorbing gas: a part of a flame, of a plume, of a jet. Its temperature and absorption are the same
     * across it, and change evenly from one end to the other. A ray that passes a length s of it keeps exp(−κ·s) of
     * its radiance.
     *
     * @param shape where it is
     * @param from gas at the shape's {@code from}
     * @param to gas at the shape's {@code to}
     */
    record Cloud(Shape.Frustum shape, Gas from, Gas to) implements Body {}
}
