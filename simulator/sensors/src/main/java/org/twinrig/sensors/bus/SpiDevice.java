package org.twinrig.sensors.bus;

/**
 * A part as a peripheral on an SPI bus.
 *
 * <p>A transfer is {@link #select}, one or more {@link #exchange}, {@link #deselect}. Times never run backwards.
 */
public interface SpiDevice {
    /** The chip select line falls at {@code timeNanos} [ns since start]. */
    void select(long timeNanos);

    /**
     * Clocks {@code out.length} bytes through while the part is selected.
     *
     * @param timeNanos moment of the first clock edge [ns since start]
     * @param out what the controller sends
     * @param in what the part sends meanwhile; as long as {@code out}
     */
    void exchange(long timeNanos, byte[] out, byte[] in);

    /** The chip select line rises at {@code timeNanos} [ns since start]. */
    void deselect(long timeNanos);
}
