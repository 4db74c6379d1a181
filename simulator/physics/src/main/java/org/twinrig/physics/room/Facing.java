package org.twinrig.physics.room;

/** What lies behind a wall, floor or ceiling. */
public enum Facing {
    /** Another room, as warm as this one was at the start. */
    NEIGHBOUR,
    /** The outside climate. */
    OUTSIDE,
    /** Nothing: no heat passes the outer face. */
    ADIABATIC
}
