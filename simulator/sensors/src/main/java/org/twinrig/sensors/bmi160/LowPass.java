package org.twinrig.sensors.bmi160;

/**
 * Second-order Butterworth low-pass as a digital filter (bilinear transform, warped so that −3 dB falls exactly on the
 * given frequency).
 *
 * <pre>  H(s) = ω² / (s² + √2·ω·s + ω²) </pre>
 *
 * @see "A. V. Oppenheim, R. W. Schafer, Discrete-Time Signal Processing, 3rd ed., 2010, section 7.2"
 */
final class LowPass {
    private static final int RINGING = 4096; // samples after which an impulse is forgotten at any corner of the part

    private final double b0;
    private final double a1;
    private final double a2;
    private double s1;
    private double s2;

    /** A filter at {@code rate} [Hz] whose gain falls to −3 dB at {@code corner} [Hz], below {@code rate}/2. */
    LowPass(double corner, double rate) {
        double w = StrictMath.tan(Math.PI * corner / rate);
        double norm = 1 / (1 + Math.sqrt(2) * w + w * w);
        b0 = w * w * norm;
        a1 = 2 * (w * w - 1) * norm;
        a2 = (1 - Math.sqrt(2) * w + w * w) * norm;
    }

    double b0() {
        return b0;
    }

    double a1() {
        return a1;
    }

    double a2() {
        return a2;
    }

    /** Sets the state to that after an endless input of {@code value}. */
    void settle(double value) {
        s2 = (b0 - a2) * value;
        s1 = (2 * b0 - a1) * value + s2;
    }

    /** Next output for the next input. */
    double next(double in) {
        double out = b0 * in + s1;
        s1 = 2 * b0 * in - a1 * out + s2;
        s2 = b0 * in - a2 * out;
        return out;
    }

    /** Σ|h|ⁿ of the impulse response h [-]: for n = 2 what it leaves of the variance of white noise, 1 at its input. */
    static double sum(double corner, double rate, int n) {
        var filter = new LowPass(corner, rate);
        double sum = 0;
        for (int i = 0; i < RINGING; i++) {
            double h = Math.abs(filter.next(i == 0 ? 1 : 0));
            double power = 1;
            for (int k = 0; k < n; k++) {
                power *= h;
            }
            sum += power;
        }
        return sum;
    }
}
