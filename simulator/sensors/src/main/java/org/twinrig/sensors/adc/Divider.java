package org.twinrig.sensors.adc;

import org.twinrig.sensors.bus.AnalogDevice;

/**
 * Two resistors that bring a voltage within the range of a converter; without load.
 *
 * @param source the voltage
 * @param upper from the source to the tap [Ω]
 * @param lower from the tap to ground [Ω]
 */
public record Divider(AnalogDevice source, double upper, double lower) implements AnalogDevice {
    @Override
    public double volts(long timeNanos) {
        return source.volts(timeNanos) * lower / (upper + lower);
    }
}
