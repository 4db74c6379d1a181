package org.twinrig.sensors.mq;

import org.twinrig.core.random.RandomStream;
import org.twinrig.sensors.signal.PartSpread;

/**
 * What is particular to one part.
 *
 * @param r0 resistance under the data sheet's reference gas [Ω]
 * @param noise standard deviation of ln Rs from one conversion to the next [-]
 */
record MqPart(double r0, double noise) {
    // Three MQ-2 boards over 24 h (Environmental Sensor Telemetry) show 0.00044 to 0.0016 in means of five conversions.
    // The converter's steps make 0.001 of that at their 150 counts; the rest is the part's, white, so √5 times in one.
    static final double NOISE_LOW = 0.0003 * 2.236;
    static final double NOISE_HIGH = 0.0013 * 2.236;

    static MqPart draw(MqSpec spec, RandomStream random) {
        return new MqPart(
                PartSpread.between(spec.r0Low(), spec.r0High(), random),
                PartSpread.between(NOISE_LOW, NOISE_HIGH, random));
    }

    static MqPart ideal(MqSpec spec) {
        return new MqPart(Math.sqrt(spec.r0Low() * spec.r0High()), 0);
    }

    MqPart withR0(double ohm) {
        return new MqPart(ohm, noise);
    }
}
