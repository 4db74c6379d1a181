package org.twinrig.sensors.iepe100;

import org.twinrig.core.random.RandomStream;
import org.twinrig.sensors.signal.PartSpread;

/**
 * What is particular to one part. The bands are those of sheets of this class [assumed].
 *
 * @param gain relative error of the sensitivity [-]
 * @param transverse sensitivity across the axis over that along it [-]
 * @param angle where across the axis it is largest [rad]
 * @param noise density far above {@link FlickerNoise#CORNER} [g/√Hz]
 */
record Iepe100Part(double gain, double transverse, double angle, double noise) {
    private static final double BAND = 0.1; // of the sensitivity [-]
    private static final double ACROSS = 0.07; // largest [-]
    private static final double NOISE = 4e-6; // [g/√Hz]

    static Iepe100Part draw(RandomStream random) {
        double gain = BAND * PartSpread.inBand(random);
        double transverse = random.uniform(0, ACROSS);
        return new Iepe100Part(gain, transverse, random.uniform(0, 2 * Math.PI), NOISE);
    }

    static Iepe100Part ideal() {
        return new Iepe100Part(0, 0, 0, 0);
    }
}
