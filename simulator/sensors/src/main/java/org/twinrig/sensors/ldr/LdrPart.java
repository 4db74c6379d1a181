package org.twinrig.sensors.ldr;

import org.twinrig.core.random.RandomStream;
import org.twinrig.sensors.signal.PartSpread;

/**
 * One cell of cadmium sulphide.
 *
 * <pre>  1/R = (E / 10 lx)^γ / R₁₀ + 1 / R_dark  </pre>
 * R₁₀ resistance at 10 lx [Ω], γ slope in double logarithms [-], E illuminance [lx]. Valid from some 0.1 lx to some 10 klx;
 * beyond, the law goes on [A].
 *
 * @param r10 resistance at 10 lx [Ω]
 * @param gamma slope between 10 and 100 lx [-]
 * @param dark resistance without light [Ω]
 * @param noise standard deviation of the voltage on its way to the converter [V]
 * @see "GL5528 data sheet: 8 to 20 kΩ at 10 lx, gamma 0.7, dark resistance 1 MΩ or more"
 */
record LdrPart(double r10, double gamma, double dark, double noise) {
    static final double R10_LOW = 8_000; // [Ω]
    static final double R10_HIGH = 20_000; // [Ω]
    /** Slope of the data sheet [-], and what a host takes for granted. */
    static final double GAMMA = 0.7;
    /** What a host takes for the resistance at 10 lx [Ω]: the middle of the interval in logarithms. */
    static final double R10_MIDDLE = Math.sqrt(R10_LOW * R10_HIGH);

    private static final double GAMMA_BAND = 0.05; // [-] spread of the slope from part to part, assumption
    private static final double DARK_LOW = 1e6; // [Ω] data sheet, the least
    private static final double DARK_HIGH = 10e6; // [Ω] assumption
    private static final double NOISE = 0.001; // [V] a fifth of a step of 10 bits at 5 V, assumption
    private static final double REFERENCE = 10; // [lx]

    static LdrPart draw(RandomStream random) {
        return new LdrPart(
                PartSpread.between(R10_LOW, R10_HIGH, random),
                GAMMA + GAMMA_BAND * PartSpread.inBand(random),
                PartSpread.between(DARK_LOW, DARK_HIGH, random),
                NOISE);
    }

    static LdrPart ideal() {
        return new LdrPart(R10_MIDDLE, GAMMA, Math.sqrt(DARK_LOW * DARK_HIGH), 0);
    }

    /** Resistance in light of {@code lux} [Ω]. */
    double ohms(double lux) {
        return 1 / (StrictMath.pow(lux / REFERENCE, gamma) / r10 + 1 / dark);
    }

    /** What a host that knows the data sheet takes for the illuminance [lx] at {@code ohms} [Ω]. */
    static double estimate(double ohms) {
        return REFERENCE * StrictMath.pow(ohms / R10_MIDDLE, -1 / GAMMA);
    }
}
