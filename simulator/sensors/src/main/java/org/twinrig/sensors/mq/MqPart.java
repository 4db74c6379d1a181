package org.twinrig.sensors.mq;

import org.twinrig.core.random.RandomStream;
import org.twinrig.sensors.signal.PartSpread;

/**
 * What is particular to one part.
 *
 * @param r0 resistance under the data sheet's reference gas [Ω]
 * @param noise standard deviation of ln Rs from one conversion to the next [-]
 * @param lineNoise standard deviation of the voltage on its way to the converter [codes]
 */
record MqPart(double r0, double noise, double lineNoise) {
    // Three MQ-2 boards over 24 h (Environmental Sensor Telemetry) show 0.00044 to 0.0016 in means of five conversions.
    // The converter's steps, 0.0078 at their 150 counts, make up to 0.0017 of that where the voltage lies between two
    // codes; what is drawn here brings the whole to the measured band. White, so √5 times the mean's in one conversion.
    private static final double NOISE_LOW = 0.0002 * 2.236;
    private static final double NOISE_HIGH = 0.001 * 2.236;
    private static final double LINE_NOISE_LOW = 0.03; // [codes] assumption
    private static final double LINE_NOISE_HIGH = 0.2; // [codes] assumption

    static MqPart draw(MqSpec spec, RandomStream random) {
        return new MqPart(
                PartSpread.between(spec.r0Low(), spec.r0High(), random),
                PartSpread.between(NOISE_LOW, NOISE_HIGH, random),
                PartSpread.between(LINE_NOISE_LOW, LINE_NOISE_HIGH, random));
    }

    static MqPart ideal(MqSpec spec) {
        return new MqPart(Math.sqrt(spec.r0Low() * spec.r0High()), 0, 0);
    }

    MqPart withR0(double ohm) {
        return new MqPart(ohm, noise, lineNoise);
    }
}
