package org.twinrig.sensors.mq;

import org.jspecify.annotations.Nullable;
import org.twinrig.sensors.signal.Adc;

/**
 * How a part is used: the divider, the converter and the heater.
 *
 * @param supply voltage over sensor and load resistor [V]
 * @param loadResistance load resistor, across which is measured [Ω]
 * @param adc converter
 * @param conversions conversions averaged in one reading
 * @param periodNanos time between readings [ns]
 * @param heatedFor how long the heater has been on at the start [s]
 * @param cycle heater cycle; null when always on
 */
record MqBoard(
        double supply,
        double loadResistance,
        Adc adc,
        int conversions,
        long periodNanos,
        double heatedFor,
        @Nullable HeaterCycle cycle) {
    private static final double HALF_CODE = 0.5;

    /** Voltage over the load resistor [V] with the sensor at {@code rs} [Ω]. */
    double volts(double rs) {
        return supply * loadResistance / (rs + loadResistance);
    }

    /** What a host makes of a mean {@code code}: Rs = (Vc/V − 1)·RL [Ω]; at code 0 the least that Rs can be. */
    double resistance(double code) {
        double volts = adc.volts(Math.max(code, HALF_CODE));
        return Math.max(0, (supply / volts - 1) * loadResistance);
    }
}
