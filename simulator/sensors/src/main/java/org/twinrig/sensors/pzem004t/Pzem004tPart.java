package org.twinrig.sensors.pzem004t;

import org.twinrig.core.random.RandomStream;
import org.twinrig.sensors.signal.PartSpread;

/**
 * What is particular to one part. The manual's accuracies are taken as bands of gain errors; noise is an assumption.
 *
 * @param voltageGain relative error [-]
 * @param currentGain relative error [-]
 * @param powerGain relative error of the power beyond that of voltage and current [-]
 * @param noise standard deviation of voltage and current from read to read, relative [-]
 */
record Pzem004tPart(double voltageGain, double currentGain, double powerGain, double noise) {
    private static final double BAND = 0.005; // manual 1.1.3, 1.2.4, 1.3.5: 0.5 %
    private static final double NOISE = 0.0005; // assumption: a tenth of the accuracy

    static Pzem004tPart draw(RandomStream random) {
        double voltage = BAND * PartSpread.inBand(random);
        double current = BAND * PartSpread.inBand(random);
        double power = BAND * PartSpread.inBand(random);
        return new Pzem004tPart(voltage, current, power, NOISE);
    }

    static Pzem004tPart ideal() {
        return new Pzem004tPart(0, 0, 0, 0);
    }
}
