package org.twinrig.sensors.mq;

import org.twinrig.sensors.signal.FirstOrderLag;

/**
 * A response of first order that is faster upwards than downwards: gas settles on the oxide faster than it burns off.
 * Solved exactly, like {@link FirstOrderLag}, in pieces of at most 1 s, at whose beginning the side is chosen.
 */
final class TwoSidedLag {
    private static final double PIECE = 1; // [s] short against either time constant

    private final double up;
    private final double down;
    private double input;
    private double output;

    /** Time constants {@code up} and {@code down} [s], at rest at {@code start}. */
    TwoSidedLag(double up, double down, double start) {
        this.up = up;
        this.down = down;
        this.input = start;
        this.output = start;
    }

    /** Goes on by {@code seconds} [s], in which the input runs straight to {@code next}; returns the output then. */
    double advance(double next, double seconds) {
        int pieces = (int) Math.ceil(seconds / PIECE);
        double start = input;
        for (int i = 1; i <= pieces; i++) {
            piece(i == pieces ? next : start + (next - start) * i / pieces, seconds / pieces);
        }
        input = next;
        return output;
    }

    private void piece(double next, double seconds) {
        double tau = 0.5 * (input + next) >= output ? up : down;
        double decay = StrictMath.exp(-seconds / tau);
        double behind = (next - input) / seconds * tau * (1 - decay);
        output = next - behind + (output - input) * decay;
        input = next;
    }
}
