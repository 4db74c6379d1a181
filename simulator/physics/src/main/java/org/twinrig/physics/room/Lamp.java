package org.twinrig.physics.room;

import org.twinrig.physics.Point;

/**
 * Something that gives light evenly all around.
 *
 * @param place of its middle [m]
 * @param profile when it is on
 * @param flux at full [lm]
 */
public record Lamp(Point place, Profile profile, double flux) {}
