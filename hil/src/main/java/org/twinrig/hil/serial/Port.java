package org.twinrig.hil.serial;

import java.time.Duration;

/**
 * One end of a serial line, open for reading and writing. Nothing here blocks for longer than it is told to. One thread
 * may read while another writes; {@link #close} may come from any thread.
 */
public interface Port extends AutoCloseable {
    /** What the user calls it: its path. */
    String name();

    /**
     * Reads what has come, waiting for the first byte up to {@code timeout}.
     *
     * @return number of bytes put at the start of {@code buffer}; 0 when none came, or when this end is closed
     * @throws PortException when the other end is gone and all that it sent was read
     */
    int read(byte[] buffer, Duration timeout);

    /**
     * Hands {@code length} bytes from {@code offset} on to the line.
     *
     * @throws PortException when the line does not take them within {@code deadline}, or the other end is gone
     */
    void write(byte[] bytes, int offset, int length, Duration deadline);

    /** Hands all {@code bytes} to the line. */
    default void write(byte[] bytes, Duration deadline) {
        write(bytes, 0, bytes.length, deadline);
    }

    /** Releases the port; never throws and never blocks for long, whatever the other end does. */
    @Override
    void close();
}
