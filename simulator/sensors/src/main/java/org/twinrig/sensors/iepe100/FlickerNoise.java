package org.twinrig.sensors.iepe100;

import org.twinrig.core.random.RandomStream;

/**
 * Noise whose density is white above {@value #CORNER} Hz and grows as 1/f in power below, S = w²(1 + f_c/f).
 *
 * <p>The 1/f part is a sum of processes of first order with corners {@value #APART} times apart from {@value #LOWEST} Hz
 * on, each of variance w²·f_c·ln({@value #APART}): within 5 % of 1/f from there to 1 kHz. The white part ends at half the
 * rate, like what the converter's filter lets through, but for the last tenth of it, which the filter would take away.
 *
 * @see "M. S. Keshner, 1/f noise, Proceedings of the IEEE 70, 1982"
 */
final class FlickerNoise {
    /** Where both parts are as strong [Hz] [assumed, see Iepe100]. */
    static final int CORNER = 40;

    private static final double LOWEST = 0.5; // [Hz], the corner of the part
    private static final int APART = 4;
    private static final int STAGES = 7; // the last at 2 kHz

    private final RandomStream chance;
    private final double white;
    private final double[] keeps = new double[STAGES];
    private final double[] gains = new double[STAGES];
    private final double[] states = new double[STAGES];

    /** At {@code rate} [Hz], of {@code density} w [unit/√Hz]. */
    FlickerNoise(double rate, double density, RandomStream chance) {
        this.chance = chance;
        this.white = density * Math.sqrt(rate / 2);
        double sigma = density * Math.sqrt(CORNER * StrictMath.log(APART));
        double corner = LOWEST;
        for (int i = 0; i < STAGES; i++) {
            keeps[i] = StrictMath.exp(-2 * Math.PI * corner / rate);
            gains[i] = sigma * Math.sqrt(1 - keeps[i] * keeps[i]);
            states[i] = sigma * chance.gaussian();
            corner *= APART;
        }
    }

    /** The next value. */
    double next() {
        double sum = white * chance.gaussian();
        for (int i = 0; i < STAGES; i++) {
            states[i] = keeps[i] * states[i] + gains[i] * chance.gaussian();
            sum += states[i];
        }
        return sum;
    }
}
