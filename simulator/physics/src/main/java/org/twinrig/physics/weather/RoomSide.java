package org.twinrig.physics.weather;

/** The six surfaces of a box-shaped room, named by where they lie in its coordinates. */
public enum RoomSide {
    /** z = 0. */
    FLOOR,
    /** z = height. */
    CEILING,
    /** x = 0, across the room's length. */
    X_LOW,
    /** x = length. */
    X_HIGH,
    /** y = 0, along the room's length. */
    Y_LOW,
    /** y = width. */
    Y_HIGH
}
