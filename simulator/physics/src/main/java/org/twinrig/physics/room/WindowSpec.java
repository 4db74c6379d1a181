package org.twinrig.physics.room;

import org.twinrig.physics.weather.RoomSide;
import org.twinrig.physics.weather.Shades;

/**
 * A pane in a wall to the outside.
 *
 * @param name unique in its room
 * @param side the wall
 * @param along distance of its edge from x = 0 or y = 0 along the wall [m]
 * @param sill height of its lower edge over the floor [m]
 * @param width [m]
 * @param height [m]
 * @param glass its panes
 * @param shades what keeps the sun off it
 */
public record WindowSpec(
        String name,
        RoomSide side,
        double along,
        double sill,
        double width,
        double height,
        Glass glass,
        Shades shades) {}
