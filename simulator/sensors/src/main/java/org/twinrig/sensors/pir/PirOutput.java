package org.twinrig.sensors.pir;

/**
 * The module's timer: a trigger sets the output high for the delay; then it is deaf for the block time. With repeats, a
 * trigger while it is high begins the delay anew.
 *
 * @see "HC-SR501 module: BISS0001, delay by a trimmer, block time 2.5 s, jumper H (repeats) or L (single)"
 */
final class PirOutput {
    static final double BLOCK = 2.5; // [s]

    private final double delay;
    private final boolean repeats;
    private double highUntil = Double.NEGATIVE_INFINITY;
    private double deafUntil = Double.NEGATIVE_INFINITY;

    /** Stays high for {@code delay} [s]. */
    PirOutput(double delay, boolean repeats) {
        this.delay = delay;
        this.repeats = repeats;
    }

    /** Whether the output is high at {@code now} [s], at which it is {@code triggered} or not. */
    boolean at(double now, boolean triggered) {
        boolean high = now < highUntil;
        if (triggered && (high ? repeats : now >= deafUntil)) {
            highUntil = now + delay;
            deafUntil = highUntil + BLOCK;
            return true;
        }
        return high;
    }
}
