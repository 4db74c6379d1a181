package org.twinrig.hil.serial;

import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.twinrig.core.UserError;

/** Finds and opens the serial ports of this machine. */
public final class Ports {
    /** Lowest and highest rate that any serial hardware of today speaks [baud]. */
    private static final int LOWEST_BAUD = 50;

    private static final int HIGHEST_BAUD = 12_000_000;

    private Ports() {}

    /** The ports that the system lists, by path; pseudo-terminals are not among them. */
    public static List<PortInfo> list() {
        try {
            return Arrays.stream(SerialPort.getCommPorts())
                    .map(port -> new PortInfo(port.getSystemPortPath(), port.getDescriptivePortName()))
                    .sorted(Comparator.comparing(PortInfo::path))
                    .toList();
        } catch (LinkageError e) {
            throw PortException.noLibrary("jSerialComm", e);
        }
    }

    /**
     * Opens the port at {@code path}: a device, a pseudo-terminal or a link to one; 8 data bits, no parity, 1 stop bit.
     *
     * @param baud rate [baud]; pseudo-terminals accept any and keep none
     * @throws PortException when it cannot be opened; it says why and what to do
     */
    public static Port open(String path, int baud) {
        checkBaud(baud);
        if (!isWindows()) {
            check(path);
        }
        return DevicePort.open(path, baud);
    }

    /** Refuses a rate that no serial hardware speaks. */
    public static void checkBaud(int baud) {
        if (baud < LOWEST_BAUD || baud > HIGHEST_BAUD) {
            throw new UserError("--baud is %d; it must be %d to %d, e.g. 115200 or 921600"
                    .formatted(baud, LOWEST_BAUD, HIGHEST_BAUD));
        }
    }

    private static void check(String name) {
        Path path = Path.of(name.startsWith("/") ? name : "/dev/" + name);
        if (!Files.exists(path)) {
            throw PortException.absent(name, list());
        }
        if (Files.isRegularFile(path) || Files.isDirectory(path)) {
            throw PortException.noDevice(path);
        }
        checkRights(path, Files.isReadable(path) && Files.isWritable(path));
    }

    /** Refuses a port that the user may not open; which group may is read from the device. */
    static void checkRights(Path path, boolean allowed) {
        if (!allowed) {
            throw PortException.denied(path.toString(), group(path));
        }
    }

    private static Optional<String> group(Path path) {
        try {
            String group = Files.readAttributes(path, PosixFileAttributes.class)
                    .group()
                    .getName();
            return group.equals("root") ? Optional.empty() : Optional.of(group);
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }
}
