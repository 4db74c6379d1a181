package org.twinrig.physics.fan;

/**
 * Low-pass of a converter that takes 48,000 samples a second and hands out every fourth: {@value #LENGTH} taps of a sinc
 * under a Hann window, as long before as behind its middle. Flat to 0.03 dB up to 5 kHz, −6 dB at 5.4 kHz, below −43 dB
 * from 5.8 kHz on and below −53 dB from 6 kHz on, half the rate of what it hands out.
 *
 * @see "A. V. Oppenheim, R. W. Schafer, Discrete-Time Signal Processing, 3rd ed., 2010, section 7.5: windows"
 */
public final class AntiAlias {
    /** Samples a second that go in [Hz]. */
    public static final int INSIDE = 48_000;

    /** Samples that go in for one that comes out. */
    public static final int FEWER = 4;

    /** Taps on either side of the middle; so many samples late is what it hands out. */
    public static final int SIDE = 96;

    /** Number of taps. */
    public static final int LENGTH = 2 * SIDE + 1;

    private static final double CORNER = 5_400; // −6 dB [Hz]
    private static final double[] TAPS = taps();

    private AntiAlias() {}

    private static double[] taps() {
        var taps = new double[LENGTH];
        double sum = 0;
        for (int i = 0; i < taps.length; i++) {
            int k = i - SIDE;
            double x = 2 * Math.PI * CORNER / INSIDE * k;
            double window = 0.5 + 0.5 * StrictMath.cos(Math.PI * k / (SIDE + 1)); // Hann
            taps[i] = window * (k == 0 ? 1 : StrictMath.sin(x) / x);
            sum += taps[i];
        }
        for (int i = 0; i < taps.length; i++) {
            taps[i] /= sum;
        }
        return taps;
    }

    /** What it makes of {@link #LENGTH} samples from {@code first} on, in their unit. */
    public static double of(double[] samples, int first) {
        double sum = 0;
        for (int k = 0; k < LENGTH; k++) {
            sum += TAPS[k] * samples[first + k];
        }
        return sum;
    }
}
