package org.twinrig.hil.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.twinrig.core.UserError;
import org.twinrig.hil.frame.Frame;
import org.twinrig.hil.frame.FrameDecoder;
import org.twinrig.hil.frame.Message;
import org.twinrig.hil.frame.ReadingKind;
import org.twinrig.hil.serial.Port;
import org.twinrig.hil.serial.Ports;
import org.twinrig.hil.serial.VirtualPort;

/** Devices that do not do their part: each is told of in words, and nothing hangs. */
@Timeout(60)
class DeviceFaultsTest {
    private static final Duration PATIENCE = Duration.ofMillis(1200);
    private static final Message.Hello HELLO =
            new Message.Hello(1, Set.of(ReadingKind.NUMBERS), 512, 1024, 1000, "board", "0.1");

    private final List<AutoCloseable> open = new ArrayList<>();
    private final VirtualPort line = VirtualPort.make();

    @BeforeAll
    static void needsPseudoTerminals() {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/ptmx")), "this system has no pseudo-terminals");
    }

    @BeforeEach
    void closeTheLineLast() {
        open.add(line);
    }

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    @Test
    void aSilentDevice() {
        var link = link();
        expect(() -> link.greet(PATIENCE))
                .hasMessage("the device on " + line.path() + " is silent: no byte came within 1.2 s; check that it has "
                        + "power, that TX and RX are crossed, and that its firmware answers HELLO (hil/PROTOCOL.md)");
    }

    @Test
    void aDeviceThatBabbles() {
        device((port, frame) -> port.write("temp=21.5\r\n".getBytes(StandardCharsets.US_ASCII), PATIENCE));
        var link = link();
        expect(() -> link.greet(PATIENCE))
                .hasMessageContaining("sends bytes but no whole frame")
                .hasMessageContaining("beginning with \"temp=21.5..")
                .hasMessageContaining("check --baud");
    }

    @Test
    void aDeviceThatSpeaksFramesButDoesNotGreet() {
        device((port, frame) -> send(port, new Message.Log(1, "who are you?"), 9));
        var link = link();
        expect(() -> link.greet(PATIENCE)).hasMessageContaining("sends frames").hasMessageContaining("answer HELLO");
    }

    @Test
    void aDeviceOfAnotherVersion() {
        device((port, frame) -> send(port, new Message.Hello(2, Set.of(), 512, 1024, 1000, "board", "9"), frame.seq()));
        var link = link();
        expect(() -> link.greet(PATIENCE))
                .hasMessageContaining("board")
                .hasMessageContaining("speaks version 2 of the protocol, TwinRig speaks version 1");
    }

    @Test
    void aDeviceThatTakesHardlyAnything() {
        device((port, frame) -> send(port, new Message.Hello(1, Set.of(), 512, 40, 1000, "board", "1"), frame.seq()));
        var link = link();
        expect(() -> link.greet(PATIENCE)).hasMessageContaining("takes frames of 38 bytes at most");
    }

    @Test
    void aDeviceThatIsTooSlowIsNotDrownedAndIsGivenUp() {
        var seen = new ArrayList<Frame>();
        device((port, frame) -> {
            seen.add(frame);
            if (seen.size() == 1) {
                send(port, HELLO, frame.seq());
            }
        });
        var link = link();
        link.greet(PATIENCE);
        expect(() -> {
                    for (int i = 0; i < 100; i++) {
                        link.send(new Message.Ping(new byte[100], false), i);
                    }
                })
                .hasMessageMatching(
                        "board on \\S+ has taken nothing for 0.3 s while \\d+ of its 1,024 bytes are on their way;"
                                + " it is too slow for these readings, or hangs: send fewer sensors with --only, or play slower with"
                                + " --speed");
        assertThat(link.sentBytes()).isLessThanOrEqualTo(1024 + 15); // the window, and the HELLO before it
    }

    @Test
    void creditLetsItGoOn() {
        var taken = new long[1];
        device((port, frame) -> {
            taken[0] += frame.encoded().length;
            if (frame.type() == HELLO_TYPE) {
                taken[0] = 0;
                send(port, HELLO, frame.seq());
            } else {
                send(port, new Message.Credit(taken[0]), 0);
            }
        });
        var link = link();
        link.greet(PATIENCE);
        for (int i = 0; i < 200; i++) {
            link.send(new Message.Ping(new byte[100], false), i);
        }
        assertThat(link.sentBytes()).isGreaterThan(200 * 100);
    }

    @Test
    void aDeviceThatIsUnpluggedMidWay() throws Exception {
        var device = device((port, frame) -> send(port, HELLO, frame.seq()));
        var link = link();
        link.greet(PATIENCE);
        device.close();
        expect(() -> {
                    while (true) {
                        link.receive(Duration.ofMillis(50));
                    }
                })
                .hasMessageContaining(line.path() + " is gone");
        expect(() -> link.send(new Message.HowMany(), 0)).hasMessageContaining("is gone");
    }

    @Test
    void aDeviceThatStartsLateIsFoundAndOneThatStartsAnewIsNoticed() {
        var asked = new int[1];
        var device = device((port, frame) -> {
            asked[0]++;
            if (asked[0] >= 2) { // it slept through the first
                send(port, HELLO, frame.seq());
            }
        });
        var link = link();
        assertThat(link.greet(Duration.ofSeconds(10)).name()).isEqualTo("board");
        assertThat(link.restarted()).isFalse();
        send(device, HELLO, 0); // unasked
        assertThat(link.receive(Duration.ofSeconds(5))).isPresent();
        assertThat(link.restarted()).isTrue();
        link.greet(PATIENCE);
        assertThat(link.restarted()).isFalse();
    }

    private static final int HELLO_TYPE = 0x01;

    private DeviceLink link() {
        var link = new DeviceLink(line, Duration.ofMillis(300));
        open.add(0, link);
        return link;
    }

    /** A device at the other end that does {@code manner} with every frame that it gets. */
    private Port device(BiConsumer<Port, Frame> manner) {
        Port port = Ports.open(line.path().toString(), 115_200);
        open.add(0, port);
        var thread = new Thread(() -> serve(port, manner));
        thread.setDaemon(true);
        thread.start();
        return port;
    }

    private static void serve(Port port, BiConsumer<Port, Frame> manner) {
        var decoder = new FrameDecoder(4096);
        var chunk = new byte[4096];
        try {
            while (!Thread.currentThread().isInterrupted()) {
                int n = port.read(chunk, Duration.ofMillis(100));
                decoder.accept(chunk, n, frame -> manner.accept(port, frame));
            }
        } catch (UserError e) {
            // the test is over
        }
    }

    private static void send(Port port, Message message, int seq) {
        port.write(message.frame(seq, 0).encoded(), PATIENCE);
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ?> expect(ThrowingCallable call) {
        return assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.exitStatus()).isEqualTo(3));
    }
}
