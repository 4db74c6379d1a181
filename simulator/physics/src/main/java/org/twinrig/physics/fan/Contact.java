package org.twinrig.physics.fan;

/**
 * The joint between frame and sensor, as soon as it is loose: a spring whose contact resonance falls from above what the
 * sensor can show to a few hundred hertz, and that can push but hardly pull, so that the sensor rattles.
 *
 * <pre>  z̈ + 2ζω ż + ω² z = −a;   felt: a + z̈ ≥ −hold </pre>
 * z of the sensor against the frame [m], a of the frame [m/s²]. Along the sensor's z, which stands on the frame, the felt
 * acceleration is limited to what still holds it; across and for turns the spring is linear.
 *
 * @see "ISO 5348, Mechanical mounting of accelerometers: resonance of the mounted transducer"
 */
final class Contact {
    private static final double TIGHT = 1200; // resonance of a joint that begins to loosen [Hz]
    private static final double FALL = 3; // by which severity 1 divides it, less 1 [-]
    private static final double DAMPING = 0.06; // [-]
    private static final double HOLD = 12; // cable and what is left of the joint, at severity 1 [m/s²]
    private static final double CHANGE = 0.02; // of severity at which the spring is renewed, relative [-]

    private final double step;
    private final Mode[] modes = new Mode[6];
    private double severity;
    private double hold;

    Contact(double step) {
        this.step = step;
    }

    /** Resonance at {@code severity} [Hz]. */
    static double resonance(double severity) {
        return TIGHT / (1 + FALL * severity);
    }

    /** What a sensor that is {@code looser} fixed feels of the frame's motion {@code six}. */
    void pass(double looser, float[][] six) {
        if (Math.abs(looser - severity) > CHANGE * looser) {
            severity = looser;
            hold = HOLD / looser;
            for (int c = 0; c < 6; c++) {
                modes[c] = new Mode(resonance(looser) * (c % 3 == 2 ? 1 : 0.7), DAMPING, step);
            }
        }
        for (int c = 0; c < 6; c++) {
            float[] x = six[c];
            for (int i = 0; i < x.length; i++) {
                // turns are taken as the joint's answer to a rate as shifts are to an acceleration
                double felt = x[i] + modes[c].accelerate(-x[i]);
                if (c == 2 && felt < -hold) {
                    modes[c].push(-(felt + hold) * step);
                    felt = -hold;
                }
                x[i] = (float) felt;
            }
        }
    }
}
