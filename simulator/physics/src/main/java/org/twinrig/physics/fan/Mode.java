package org.twinrig.physics.fan;

/**
 * One structural mode, {@code q̈ + 2ζω q̇ + ω² q = f}, exact for a force that is constant over each sample.
 */
final class Mode {
    private final double square;
    private final double damping;
    private final double a11;
    private final double a12;
    private final double a21;
    private final double a22;
    private final double b1;
    private final double b2;
    private double position;
    private double velocity;

    /** A mode of {@code frequency} [Hz] and damping ratio {@code zeta} [-], sampled every {@code step} [s]. */
    Mode(double frequency, double zeta, double step) {
        double omega = 2 * Math.PI * frequency;
        double damped = omega * Math.sqrt(1 - zeta * zeta);
        double decay = StrictMath.exp(-zeta * omega * step);
        double c = decay * StrictMath.cos(damped * step);
        double s = decay * StrictMath.sin(damped * step) / damped;
        square = omega * omega;
        damping = 2 * zeta * omega;
        a11 = c + zeta * omega * s;
        a12 = s;
        a21 = -square * s;
        a22 = c - zeta * omega * s;
        b1 = (1 - a11) / square;
        b2 = s;
    }

    /** Applies {@code force} per modal mass [m/s²] for one sample; returns the acceleration at its start [m/s²]. */
    double accelerate(double force) {
        double acceleration = force - damping * velocity - square * position;
        advance(force);
        return acceleration;
    }

    /** Applies {@code force} per modal mass [m/s²] for one sample; returns the velocity at its start [m/s]. */
    double move(double force) {
        double was = velocity;
        advance(force);
        return was;
    }

    /** Changes its velocity by {@code change} [m/s]. */
    void push(double change) {
        velocity += change;
    }

    private void advance(double force) {
        double q = a11 * position + a12 * velocity + b1 * force;
        velocity = a21 * position + a22 * velocity + b2 * force;
        position = q;
    }
}
