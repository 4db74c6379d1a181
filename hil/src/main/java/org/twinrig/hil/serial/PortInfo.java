package org.twinrig.hil.serial;

/**
 * A serial port of this machine.
 *
 * @param path what to pass as {@code --port}
 * @param description what the system calls the device
 */
public record PortInfo(String path, String description) {
    /** Path and description in one line. */
    public String text() {
        return description.isBlank() ? path : path + " (" + description + ")";
    }
}
