package org.twinrig.physics.fan;

import org.twinrig.core.random.RandomStream;

/**
 * What feeds a fan: a voltage that wanders as an Ornstein–Uhlenbeck process around its rated value. Its ripple, which
 * the wheel's inertia levels, is left out.
 */
final class Supply {
    private static final double LOW = 0.3; // of the voltage is missing at a typical fault [-]; assumption

    private final double rated;
    private final double memory;
    private final double fresh;
    private final RandomStream chance;
    private double drift;

    /**
     * {@code rated} [V], with a standard deviation of {@code spread} of it that keeps for {@code seconds} [s], looked at
     * every {@code step} [s].
     */
    Supply(double rated, double spread, double seconds, double step, RandomStream chance) {
        this.rated = rated;
        this.memory = StrictMath.exp(-step / seconds);
        this.fresh = spread * Math.sqrt(1 - memory * memory);
        this.chance = chance;
        this.drift = spread * chance.gaussian();
    }

    /** Moves on by one step. */
    void advance() {
        drift = memory * drift + fresh * chance.gaussian();
    }

    /** Voltage [V] under a fault of severity {@code low} [-]. */
    double volts(double low) {
        return rated * Math.max(0, (1 + drift) * (1 - LOW * low));
    }
}
