package org.twinrig.physics.weather;

import org.twinrig.core.random.RandomStream;

/**
 * Gaussian red noise (AR(1)), mean 0 and standard deviation 1: {@code x' = ρ x + √(1 − ρ²) g}, stationary from its first
 * value. Its autocorrelation after k steps is ρ^k.
 */
final class RedNoise {
    private final RandomStream stream;
    private final double memory;
    private double value;

    /** Noise that forgets with a time constant of {@code steps} (e-folding). */
    RedNoise(RandomStream stream, double steps) {
        this.stream = stream;
        this.memory = StrictMath.exp(-1 / steps);
        this.value = stream.gaussian();
    }

    double next() {
        double now = value;
        value = memory * value + Math.sqrt(1 - memory * memory) * stream.gaussian();
        return now;
    }
}
