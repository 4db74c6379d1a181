package org.twinrig.physics.fan;

/** Something that makes a machine shake. */
interface Source {
    /** Adds its forces to {@code block}, {@code severity} strong [-]; called while it is there, in order of time. */
    void add(Block block, double severity);
}
