package org.twinrig.physics.room;

import org.twinrig.physics.Point;
import org.twinrig.physics.ThermalScene.Surface;

/** Something that a thermal camera sees, warmer (or colder) than the room. */
public sealed interface SceneObject {
    /** Unique in its room. */
    String name();

    /** When it is there, or on. */
    Profile profile();

    /**
     * An upright cylinder.
     *
     * @param base middle of its lower face [m]
     * @param radius [m]
     * @param height [m]
     * @param temperature when fully on [K]
     * @param coolingSeconds time constant with which it falls to room temperature once it is there; infinite for a
     *     heated thing [s]
     * @param emissivity in 8–14 µm [0..1]
     */
    record Cylinder(
            String name,
            Profile profile,
            Point base,
            double radius,
            double height,
            double temperature,
            double coolingSeconds,
            double emissivity)
            implements SceneObject {}

    /**
     * A warm spot on a surface.
     *
     * @param surface where
     * @param centre when it begins [m]
     * @param radius [m]
     * @param rise above the surface when fully on [K]
     * @param driftX how fast it wanders along x [m/s]
     * @param driftY how fast it wanders along y [m/s]
     */
    record Spot(
            String name,
            Profile profile,
            Surface surface,
            Point centre,
            double radius,
            double rise,
            double driftX,
            double driftY)
            implements SceneObject {}
}
