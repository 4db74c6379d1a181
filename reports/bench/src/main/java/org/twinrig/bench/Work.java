package org.twinrig.bench;

/** A piece of work that can be done again and again. */
@FunctionalInterface
interface Work {
    /** Does it once and returns how many units of it that was: calls, simulated seconds, bytes. */
    double run();
}
