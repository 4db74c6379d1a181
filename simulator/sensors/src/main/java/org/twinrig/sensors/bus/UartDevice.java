package org.twinrig.sensors.bus;

/** A part on an asynchronous serial line, RS-232, RS-485 or at logic level. */
public interface UartDevice {
    /**
     * Bytes arrive at the part.
     *
     * @param timeNanos moment at which the last of them is complete [ns since start]; never runs backwards
     * @param bytes what arrives
     */
    void receive(long timeNanos, byte[] bytes);

    /** All bytes that the part has sent by {@code timeNanos} [ns since start] and that were not yet taken. */
    byte[] transmitted(long timeNanos);
}
