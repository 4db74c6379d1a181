package org.twinrig.sensors.bus;

/** A part that is read as a voltage. */
public interface AnalogDevice {
    /** Voltage at its output pin at {@code timeNanos} [ns since start; never runs backwards] [V]. */
    double volts(long timeNanos);
}
