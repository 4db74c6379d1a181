package org.twinrig.validation;

import java.util.Optional;
import org.twinrig.physics.zone.BuildingSpec.Sheet;

/**
 * Something in a room that is heated or that responds.
 *
 * @param id its name in the case
 * @param number by which CFAST's columns know it
 * @param room index of the room
 * @param x place in the room [m]
 * @param z over the room's floor [m]
 * @param normal direction that it faces
 * @param sheet what a target is made of
 * @param emissivity of a target [0..1]
 * @param round whether it is a cable, warmed all around
 * @param depth under its face at which its inner temperature is asked for [m]
 * @param inertia response-time index of a link [√(m·s)]
 * @param threshold at which it responds: [°C] for a link, [%/m] for a smoke detector
 */
record Device(
        String id,
        int number,
        Kind kind,
        int room,
        double x,
        double y,
        double z,
        double[] normal,
        Optional<Sheet> sheet,
        double emissivity,
        boolean round,
        double depth,
        double inertia,
        double threshold) {

    /** What it is. */
    enum Kind {
        /** A plate or a cable. */
        TARGET,
        /** A sprinkler's or a heat detector's link. */
        LINK,
        /** A smoke detector. */
        SMOKE
    }

    /** The same at another place, facing another way. */
    Device at(double otherX, double otherY, double otherZ, double[] otherNormal) {
        return new Device(
                id,
                number,
                kind,
                room,
                otherX,
                otherY,
                otherZ,
                otherNormal,
                sheet,
                emissivity,
                round,
                depth,
                inertia,
                threshold);
    }
}
