package org.twinrig.hil.serial;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.twinrig.core.NearestWord;
import org.twinrig.core.UserError;

/** A serial port that cannot be had, or that fails in use; the message says what to do. */
public final class PortException extends UserError {
    private static final long serialVersionUID = 1L;

    /** What is wrong with a port. */
    public enum Fault {
        /** There is no such port. */
        ABSENT,
        /** The user may not open it. */
        DENIED,
        /** Somebody else has it. */
        BUSY,
        /** It refuses the settings, or cannot be opened for a reason of the system's own. */
        REFUSED,
        /** It went away while in use. */
        GONE,
        /** It takes no more bytes. */
        STUCK
    }

    private final Fault fault;

    private PortException(Fault fault, String message) {
        super(message, MACHINE_LACKS);
        this.fault = fault;
    }

    /** What is wrong, for programs. */
    public Fault fault() {
        return fault;
    }

    static PortException absent(String path, List<PortInfo> present) {
        String here = present.isEmpty()
                ? "this machine shows no serial port at all"
                : "here are " + present.stream().map(PortInfo::text).collect(Collectors.joining(", "));
        return new PortException(
                Fault.ABSENT,
                "there is no serial port %s%s; %s; plug the device in, or make a virtual port with \"twinrig hil virtual\""
                        .formatted(
                                path,
                                NearestWord.hint(
                                        path,
                                        present.stream().map(PortInfo::path).toList()),
                                here));
    }

    static PortException noDevice(Path path) {
        return new PortException(
                Fault.ABSENT,
                path
                        + " is a file or folder, not a serial port; \"twinrig hil ports\" lists the ports of this machine");
    }

    static PortException denied(String path, Optional<String> group) {
        String remedy = group.map(
                        g -> ("it belongs to group %s and you are not in it; run \"sudo usermod -aG %s $USER\","
                                        + " then log out and in again")
                                .formatted(g, g))
                .orElse("ask its owner, or look at its rights with \"ls -l " + path + "\"");
        return new PortException(Fault.DENIED, "no permission to open " + path + ": " + remedy);
    }

    static PortException busy(String path) {
        return new PortException(
                Fault.BUSY,
                ("%s is in use by another program; TwinRig cannot see which: \"sudo fuser -v %s\" tells "
                                + "(often a terminal program, or ModemManager); end it and try again")
                        .formatted(path, path));
    }

    static PortException refused(String path, int baud, int systemError) {
        return new PortException(
                Fault.REFUSED,
                "%s cannot be opened at %d baud (system error %d); check that it is a serial port and that it knows this rate"
                        .formatted(path, baud, systemError));
    }

    static PortException gone(String path) {
        return new PortException(
                Fault.GONE,
                path + " is gone: the device was unplugged, or the program at the other end closed it; plug it in or "
                        + "start it again, and repeat the command");
    }

    static PortException stuck(String path, Duration deadline) {
        return new PortException(
                Fault.STUCK,
                "%s took no bytes for %.1f s: the other end is connected but does not read; check that its program runs"
                        .formatted(path, deadline.toMillis() / 1000.0));
    }

    static PortException noVirtualPorts(String system) {
        return new PortException(
                Fault.REFUSED,
                "virtual serial ports are made on Linux only, and this is " + system
                        + "; use com0com on Windows, or \"socat -d -d pty,raw,echo=0 pty,raw,echo=0\" on macOS, and pass "
                        + "its two ports with --port");
    }

    static PortException noPseudoTerminal(String step, int systemError) {
        return new PortException(
                Fault.REFUSED,
                ("this system makes no pseudo-terminal: %s failed with system error %d; check that /dev/ptmx exists and "
                                + "/dev/pts is mounted (in a container: with a devpts of its own)")
                        .formatted(step, systemError));
    }

    static PortException noLibrary(String library, Throwable cause) {
        return new PortException(
                Fault.REFUSED,
                ("the native library of %s could not be loaded from the temporary folder %s (%s); when programs may "
                                + "not run from there, name another folder: "
                                + "JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=$HOME/.cache")
                        .formatted(library, System.getProperty("java.io.tmpdir"), cause.getMessage()));
    }
}
