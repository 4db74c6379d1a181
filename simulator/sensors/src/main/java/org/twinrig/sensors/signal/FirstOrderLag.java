package org.twinrig.sensors.signal;

/**
 * A response of first order, {@code τ·dy/dt = u − y}, solved exactly for an input that runs in a straight line from one
 * call to the next.
 *
 * <pre>  y₁ = u₁ − s·τ·(1 − e) + (y₀ − u₀)·e,   s = (u₁ − u₀)/Δt,   e = exp(−Δt/τ)  </pre>
 *
 * Because it is exact, the output does not depend on how often it is called as long as the input is straight between
 * calls; a jump of the input between two calls counts as a ramp over that interval, so it is seen at most half an
 * interval late or early.
 */
public final class FirstOrderLag {
    private final double tau;
    private double input;
    private double output;
    private double lastStep = Double.NaN;
    private double decay;

    /** A lag with the time constant {@code tau} [s], at rest at {@code start}. */
    public FirstOrderLag(double tau, double start) {
        if (!(tau > 0)) {
            throw new IllegalArgumentException("a time constant of " + tau + " s; it must be positive");
        }
        this.tau = tau;
        this.input = start;
        this.output = start;
    }

    /** Goes on by {@code seconds} [s], in which the input runs straight to {@code next}; returns the output then. */
    public double advance(double next, double seconds) {
        if (seconds <= 0) {
            input = next; // a jump at this very moment: the output cannot follow yet
            return output;
        }
        if (seconds != lastStep) {
            lastStep = seconds;
            decay = StrictMath.exp(-seconds / tau);
        }
        double behind = (next - input) / seconds * tau * (1 - decay);
        output = next - behind + (output - input) * decay;
        input = next;
        return output;
    }

    /** The output at the time of the last call. */
    public double output() {
        return output;
    }
}
