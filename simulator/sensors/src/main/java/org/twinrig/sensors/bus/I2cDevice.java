package org.twinrig.sensors.bus;

/**
 * A part as a target on an I²C bus.
 *
 * <p>A controller calls one method for each start condition: {@link #write} or {@link #read}. A repeated start is the next
 * call at the moment at which it happens; which of the two bytes on the wire told the part so, it finds out itself. Times
 * are those of the start condition and never run backwards.
 */
public interface I2cDevice {
    /** The answer to an address that nobody acknowledges. */
    int NACK = -1;

    /**
     * The controller addresses the part for writing and sends {@code bytes}.
     *
     * @param timeNanos moment of the start condition [ns since start]
     * @param address 7-bit address, 0..127
     * @param bytes what follows the address byte; may be empty, as in a bus scan
     * @return number of bytes that the part acknowledged, 0..{@code bytes.length}; the controller stops after the byte that
     *     was not; {@value #NACK} when the address itself was not acknowledged
     */
    int write(long timeNanos, int address, byte[] bytes);

    /**
     * The controller addresses the part for reading, clocks {@code into.length} bytes out of it and ends the transfer.
     *
     * @param timeNanos moment of the start condition [ns since start]
     * @param address 7-bit address, 0..127
     * @param into where the bytes go; 0xFF, an idle bus, where the part sends nothing
     * @return number of bytes that the part drove, or {@value #NACK} when it did not acknowledge its address
     */
    int read(long timeNanos, int address, byte[] into);
}
