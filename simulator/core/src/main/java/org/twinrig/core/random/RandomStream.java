package org.twinrig.core.random;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** One component's own stream of random numbers; not shared, not thread-safe. */
public final class RandomStream {
    private final UniformRandomProvider source;
    private final ZigguratSampler.NormalizedGaussian gaussian;

    RandomStream(UniformRandomProvider source) {
        this.source = source;
        this.gaussian = ZigguratSampler.NormalizedGaussian.of(source);
    }

    /** Next Gaussian number, mean 0, standard deviation 1 [-]. */
    public double gaussian() {
        return gaussian.sample();
    }

    /** Next 64 bits, each as likely 0 as 1. */
    public long bits() {
        return source.nextLong();
    }

    /** Next uniform number in [0, 1). */
    public double uniform() {
        return source.nextDouble();
    }

    /** Next uniform number in [{@code low}, {@code high}). */
    public double uniform(double low, double high) {
        return low + (high - low) * source.nextDouble();
    }

    /** Next whole number in [0, {@code bound}). */
    public int below(int bound) {
        return source.nextInt(bound);
    }

    /** True with this {@code probability} [0..1]. */
    public boolean chance(double probability) {
        return source.nextDouble() < probability;
    }

    /** Next exponentially distributed number with mean 1 [-]. */
    public double exponential() {
        return -StrictMath.log(1.0 - source.nextDouble());
    }
}
