package org.twinrig.physics.fan;

import org.twinrig.core.random.RandomStream;

/** How far a fan is worn; see {@link Life}. */
final class Wear {
    /** Severity from which a growing fault counts as a fault and no longer as age; assumption. */
    static final double NOTICED = 0.3;

    private static final double STEEPNESS = 4; // [-] half the growth in the last sixth of the life; assumption
    private static final double STEEPNESS_SPREAD = 0.15; // [-] from fan to fan; assumption
    private static final double THETA = 20 / StrictMath.log(53_000.0 / 30_000); // [K]

    private final Life life;
    private final double seconds;
    private final double steepness;
    private final double scale; // that makes the severity at the end the worst
    private double used;
    private double severity;

    Wear(Life life, RandomStream chance) {
        this.life = life;
        this.seconds = life.lasts() * StrictMath.exp(life.spread() * chance.gaussian());
        this.steepness = STEEPNESS * StrictMath.exp(STEEPNESS_SPREAD * chance.gaussian());
        this.scale = StrictMath.expm1(steepness);
        grow(life.used());
    }

    private void grow(double newUsed) {
        used = newUsed;
        severity = life.worst() * StrictMath.expm1(steepness * used) / scale;
    }

    /** Wears for {@code step} [s] at the share {@code speed} of full speed, {@code warmer} [K] than usual. */
    void advance(double step, double speed, double warmer) {
        grow(Math.min(1, used + step * speed * StrictMath.exp(warmer / THETA) / seconds));
    }

    /** The fault that grows. */
    FanFault.Kind kind() {
        return life.wears();
    }

    /** Whether it has failed. */
    boolean over() {
        return used >= 1;
    }

    /** Severity of the fault that grows [-]. */
    double severity() {
        return severity;
    }

    /** Time that it would still run at full speed and its usual temperature [s]. */
    double remaining() {
        return (1 - used) * seconds;
    }
}
