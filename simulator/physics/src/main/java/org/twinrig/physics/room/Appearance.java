package org.twinrig.physics.room;

import org.twinrig.physics.scene.Look;

/** How something in a room looks to a thermal camera over time. */
public interface Appearance {
    /** At {@code seconds} since the start, in a room whose lower air is {@code air} warm [K]. */
    Look at(double seconds, double air);
}
