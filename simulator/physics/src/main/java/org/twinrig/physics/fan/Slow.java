package org.twinrig.physics.fan;

import org.twinrig.core.random.RandomStream;

/** An Ornstein–Uhlenbeck process of mean 0, drawn every {@value #PERIOD} blocks and joined by lines. */
final class Slow {
    private static final int PERIOD = 8;

    private final double memory;
    private final double spread;
    private final RandomStream chance;
    private double from;
    private double to;
    private int block = PERIOD;

    /** With standard deviation {@code sigma}, correlation time {@code seconds}, blocks of {@code step} [s]. */
    Slow(double sigma, double seconds, double step, RandomStream chance) {
        this.memory = StrictMath.exp(-PERIOD * step / seconds);
        this.spread = sigma * Math.sqrt(1 - memory * memory);
        this.chance = chance;
        this.to = sigma * chance.gaussian();
    }

    /** Its value in the next block. */
    double next() {
        if (spread == 0) {
            return 0;
        }
        if (block == PERIOD) {
            block = 0;
            from = to;
            to = memory * from + spread * chance.gaussian();
        }
        return from + (to - from) * block++ / PERIOD;
    }
}
