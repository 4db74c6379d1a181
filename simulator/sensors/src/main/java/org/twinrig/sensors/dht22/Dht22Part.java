package org.twinrig.sensors.dht22;

import org.twinrig.core.random.RandomStream;
import org.twinrig.sensors.signal.PartSpread;

/**
 * What is particular to one part on its board.
 *
 * <p>Accuracy is the data sheet's. Noise and bad reads come from three boards measured over 24 h (Environmental Sensor
 * Telemetry): 79 to 86 % of temperatures and 54 to 73 % of humidities repeat the one before, which at a quantum of 0.1
 * takes noise of 0.013 to 0.02 K and 0.022 to 0.045 %; 0.1 to 0.24 % of the temperatures and as many humidities were
 * visibly wrong on two of the boards.
 *
 * @param temperatureOffset [K]
 * @param humidityOffset [%]
 * @param temperatureNoise standard deviation before rounding [K]
 * @param humidityNoise standard deviation before rounding [%]
 * @param glitchProbability that a read is wrong and passes its checksum [0..1]; temperature or humidity or both
 * @param failProbability that a read fails [0..1]
 */
record Dht22Part(
        double temperatureOffset,
        double humidityOffset,
        double temperatureNoise,
        double humidityNoise,
        double glitchProbability,
        double failProbability) {
    /** Share of failed reads [A]: a microcontroller that reads alone; a busy Linux host loses far more. */
    static final double FAIL_PROBABILITY = 0.01;

    static final double GLITCH_LOW = 0.002; // [-] 34 bad values in 12,959 reads (board 2)
    static final double GLITCH_HIGH = 0.0045; // [-] 60 in 13,821 (board 1)

    private static final double TEMPERATURE_BAND = 0.5; // [K] data sheet
    private static final double HUMIDITY_BAND = 2; // [%] data sheet

    static Dht22Part draw(RandomStream random) {
        return new Dht22Part(
                TEMPERATURE_BAND * PartSpread.inBand(random),
                HUMIDITY_BAND * PartSpread.inBand(random),
                PartSpread.between(0.013, 0.02, random),
                PartSpread.between(0.022, 0.045, random),
                random.uniform(GLITCH_LOW, GLITCH_HIGH),
                FAIL_PROBABILITY);
    }

    static Dht22Part ideal() {
        return new Dht22Part(0, 0, 0, 0, 0, 0);
    }

    Dht22Part withBadReads(double glitch, double fail) {
        return new Dht22Part(temperatureOffset, humidityOffset, temperatureNoise, humidityNoise, glitch, fail);
    }
}
