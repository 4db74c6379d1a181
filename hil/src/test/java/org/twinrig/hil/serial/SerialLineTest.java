package org.twinrig.hil.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Both kinds of port on the two ends of one line, and everything that can go wrong on it. */
@Timeout(60) // nothing hangs: the longest wait below is a second
class SerialLineTest {
    private static final int BAUD = 921_600;
    private static final Duration SOON = Duration.ofSeconds(5); // generous: the machine is shared
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final int MORE_THAN_A_LINE_HOLDS = 1 << 20; // a pseudo-terminal was measured to hold 32 to 36 KiB

    @BeforeAll
    static void needsPseudoTerminals() {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/ptmx")), "this system has no pseudo-terminals");
    }

    @Test
    void bytesPassUnchangedBothWays() {
        var all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i; // among them XON, XOFF, Ctrl-C, newline and carriage return
        }
        try (var ours = VirtualPort.make();
                var theirs = Ports.open(ours.path().toString(), BAUD)) {
            ours.write(all, SOON);
            assertThat(readAll(theirs, all.length)).isEqualTo(all);
            theirs.write(all, SOON);
            assertThat(readAll(ours, all.length)).isEqualTo(all);
        }
    }

    @Test
    void aLotPassesWhileBothEndsWorkAtOnce() {
        var sent = new byte[MORE_THAN_A_LINE_HOLDS];
        new Random(7).nextBytes(sent);
        try (var ours = VirtualPort.make();
                var theirs = Ports.open(ours.path().toString(), BAUD)) {
            var there = CompletableFuture.supplyAsync(() -> readAll(theirs, sent.length));
            ours.write(sent, SOON);
            assertThat(there.join()).isEqualTo(sent);
            var back = CompletableFuture.supplyAsync(() -> readAll(ours, sent.length));
            theirs.write(sent, SOON);
            assertThat(back.join()).isEqualTo(sent);
        }
    }

    @Test
    void twoVirtualPortsAreJoinedLikeByACable() {
        byte[] word = "through the cable".getBytes(StandardCharsets.US_ASCII);
        try (var pair = VirtualPair.make();
                var one = Ports.open(pair.paths().get(0).toString(), BAUD);
                var other = Ports.open(pair.paths().get(1).toString(), BAUD)) {
            one.write(word, SOON);
            assertThat(readAll(other, word.length)).isEqualTo(word);
            other.write(word, SOON);
            assertThat(readAll(one, word.length)).isEqualTo(word);
        }
    }

    @Test
    void aSilentLineGivesNothingAfterTheTimeout() {
        try (var ours = VirtualPort.make();
                var theirs = Ports.open(ours.path().toString(), BAUD)) {
            assertThat(ours.read(new byte[10], SHORT)).isZero();
            assertThat(theirs.read(new byte[10], SHORT)).isZero();
        }
    }

    @Test
    void whoeverDoesNotReadIsToldOfAndBlocksNobody() {
        try (var ours = VirtualPort.make();
                var theirs = Ports.open(ours.path().toString(), BAUD)) {
            // The device port reads ahead for its user, but only so much.
            assertThatThrownBy(() -> ours.write(new byte[MORE_THAN_A_LINE_HOLDS], SHORT))
                    .isInstanceOf(PortException.class)
                    .hasMessage(ours.path() + " took no bytes for 0.3 s: the other end is connected but does not read; "
                            + "check that its program runs");
            assertThatThrownBy(() -> theirs.write(new byte[MORE_THAN_A_LINE_HOLDS], SHORT))
                    .isInstanceOf(PortException.class)
                    .hasMessageContaining("took no bytes for 0.3 s");
            assertThatThrownBy(() -> theirs.write(new byte[1], SHORT)) // the hanging write is still under way
                    .isInstanceOf(PortException.class)
                    .hasMessageContaining("took no bytes");
        }
    }

    @Test
    void anUnpluggedDeviceIsToldOfAfterItsLastBytes() {
        byte[] last = "last words".getBytes(StandardCharsets.US_ASCII);
        var line = VirtualPort.make();
        try (var port = Ports.open(line.path().toString(), BAUD)) {
            line.write(last, SOON);
            assertThat(readAll(port, 1)).containsExactly(last[0]); // all have come in: the system drops what has not
            line.close();
            assertThat(readAll(port, last.length - 1)).isEqualTo(Arrays.copyOfRange(last, 1, last.length));
            assertThatThrownBy(() -> readAll(port, 1))
                    .isInstanceOfSatisfying(
                            PortException.class, e -> assertThat(e.fault()).isEqualTo(PortException.Fault.GONE))
                    .hasMessageContaining(line.path() + " is gone: the device was unplugged");
            assertThatThrownBy(() -> port.write(last, SOON))
                    .isInstanceOf(PortException.class)
                    .hasMessageContaining("is gone");
        }
    }

    @Test
    void aProgramThatLeavesIsToldOfOnceAndTheNextMayCome() {
        byte[] word = "hello".getBytes(StandardCharsets.US_ASCII);
        try (var ours = VirtualPort.make()) {
            ours.write(word, SOON); // nobody there: lost, and no error
            for (int visit = 0; visit < 2; visit++) {
                try (var visitor = Ports.open(ours.path().toString(), BAUD)) {
                    assertThat(ours.attached()).isTrue();
                    visitor.write(word, SOON);
                    assertThat(readAll(ours, word.length)).isEqualTo(word);
                }
                assertThatThrownBy(() -> readAll(ours, 1))
                        .isInstanceOf(PortException.class)
                        .hasMessageContaining("the program at the other end closed it");
                assertThat(ours.attached()).isFalse();
            }
        }
    }

    @Test
    void theLineStaysRawForEveryProgramThatComes() throws Exception {
        byte[] tricky = "a\rb\nc\u0003d".getBytes(StandardCharsets.US_ASCII);
        try (var ours = VirtualPort.make()) {
            for (int visit = 0; visit < 2; visit++) {
                // A plain file stream sets nothing up: what it sees is what the line itself does.
                try (var file = Files.newByteChannel(ours.path(), java.nio.file.StandardOpenOption.WRITE)) {
                    file.write(java.nio.ByteBuffer.wrap(tricky));
                    assertThat(readAll(ours, tricky.length)).isEqualTo(tricky);
                }
                assertThatThrownBy(() -> readAll(ours, 1)).isInstanceOf(PortException.class);
            }
        }
    }

    @Test
    void aSecondUserOfTheSamePortHearsThatItIsBusy() {
        try (var ours = VirtualPort.make();
                var holder = Ports.open(ours.path().toString(), BAUD)) {
            assertThatThrownBy(() -> Ports.open(holder.name(), BAUD))
                    .isInstanceOfSatisfying(PortException.class, e -> {
                        assertThat(e.fault()).isEqualTo(PortException.Fault.BUSY);
                        assertThat(e.exitStatus()).isEqualTo(3);
                    })
                    .hasMessage(
                            "%1$s is in use by another program; TwinRig cannot see which: \"sudo fuser -v %1$s\" tells (often a terminal program, or ModemManager); end it and try again",
                            ours.path());
        }
    }

    @Test
    void closingEndsAWaitingRead() {
        var ours = VirtualPort.make();
        var theirs = Ports.open(ours.path().toString(), BAUD);
        var here = CompletableFuture.supplyAsync(() -> ours.read(new byte[1], SOON));
        var there = CompletableFuture.supplyAsync(() -> theirs.read(new byte[1], SOON));
        theirs.close();
        ours.close();
        assertThat(there.join()).isZero();
        assertThat(here.handle((n, fault) -> fault == null ? n : 0).join()).isZero();
    }

    private static byte[] readAll(Port port, int length) {
        var buffer = new byte[length];
        var chunk = new byte[length];
        int got = 0;
        long end = System.nanoTime() + SOON.toNanos();
        while (got < length && System.nanoTime() < end) {
            int n = port.read(chunk, SHORT);
            System.arraycopy(chunk, 0, buffer, got, Math.min(n, length - got));
            got += n;
        }
        return Arrays.copyOf(buffer, got);
    }
}
