package org.twinrig.physics.zone;

/** Something that goes along with a building, step by step: a plate, a link, an item that may catch fire. */
public interface Follower {
    /** The building has moved on by {@code step} [s] and shows the end of it. */
    void follow(double step);
}
