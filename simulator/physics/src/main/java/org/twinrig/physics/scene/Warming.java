package org.twinrig.physics.scene;

/**
 * How a heated thing warms up and cools down: exponentially, with one time constant each, between the air around it and
 * the temperature that it holds when on.
 *
 * @param hot temperature that it tends to while on [K]
 * @param warmUp time constant [s]; 0 for at once
 * @param coolDown time constant after it was switched off, or put down [s]; infinite for never
 */
public record Warming(double hot, double warmUp, double coolDown) {

    /** Temperature [K] in {@code air} [K] after {@code on} seconds on and then {@code off} seconds off. */
    public double at(double air, double on, double off) {
        double warm = on <= 0 ? 0 : warmUp <= 0 ? 1 : -StrictMath.expm1(-on / warmUp);
        double left = off <= 0 ? 1 : coolDown <= 0 ? 0 : StrictMath.exp(-off / coolDown);
        return air + (hot - air) * warm * left;
    }
}
