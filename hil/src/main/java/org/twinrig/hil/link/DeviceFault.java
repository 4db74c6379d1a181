package org.twinrig.hil.link;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.twinrig.core.UserError;
import org.twinrig.hil.frame.Message;

/** A device that is connected but does not do its part; the message says what it does instead. */
public final class DeviceFault extends UserError {
    private static final long serialVersionUID = 1L;

    private DeviceFault(String message) {
        super(message, MACHINE_LACKS);
    }

    static DeviceFault silent(String port, Duration patience) {
        return new DeviceFault(
                "the device on %s is silent: no byte came within %s; check that it has power, that TX and RX are crossed, "
                                .formatted(port, seconds(patience))
                        + "and that its firmware answers HELLO (hil/PROTOCOL.md)");
    }

    static DeviceFault babbling(String port, Duration patience, long bytes, byte[] first) {
        return new DeviceFault(
                ("the device on %s sends bytes but no whole frame: %,d bytes came within %s, beginning with \"%s\"; check "
                                + "--baud, and that its firmware speaks the protocol of hil/PROTOCOL.md")
                        .formatted(port, bytes, seconds(patience), printable(first)));
    }

    static DeviceFault noHello(String port, Duration patience, long frames) {
        return new DeviceFault(
                "the device on %s sends frames (%,d within %s) but does not answer HELLO; check its firmware against hil/PROTOCOL.md"
                        .formatted(port, frames, seconds(patience)));
    }

    static DeviceFault otherProtocol(String port, Message.Hello hello) {
        return new DeviceFault(
                "%s on %s speaks version %d of the protocol, TwinRig speaks version %d; update the older of the two"
                        .formatted(hello.name(), port, hello.protocol(), Message.PROTOCOL));
    }

    static DeviceFault tooSmall(String port, Message.Hello hello, long usable, int least) {
        return new DeviceFault(
                "%s on %s takes frames of %d bytes at most (maxFrame %d, window %d); it must take %d at least"
                        .formatted(hello.name(), port, usable, hello.maxFrame(), hello.window(), least));
    }

    static DeviceFault starving(String port, String name, Duration patience, long open, long window) {
        return new DeviceFault(
                ("%s on %s has taken nothing for %s while %,d of its %,d bytes are on their way; it is too slow for these "
                                + "readings, or hangs: send fewer sensors with --only, or play slower with --speed")
                        .formatted(name, port, seconds(patience), open, window));
    }

    private static String seconds(Duration time) {
        return "%.1f s".formatted(time.toMillis() / 1000.0);
    }

    private static String printable(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII).replaceAll("[^ -~]", ".");
    }
}
