package org.twinrig.hil.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a line can do to frames. A disturbed frame is left out and the next one is found again, always; that a changed
 * frame passes its checksum has a chance of 2⁻¹⁶ in general, and none at all for the small changes below: both
 * polynomials find every burst of errors up to their own length.
 */
class DisturbedFramesTest {
    private static final int MAX_SIZE = 2048;
    private static final Frame BEFORE = new Frame(FrameType.PING, 1, 5, new byte[] {1, 0, 2});
    private static final Frame AFTER = new Frame(FrameType.PING, 3, 6, new byte[] {0, 0, 0});

    @Test
    void everyLengthComesBackAsItWas() {
        var random = new Random(1);
        for (int length = 0; length < 1100; length++) {
            Frame frame = frame(random, length);
            assertThat(read(frame.encoded())).containsExactly(frame);
            assertThat(frame.encoded()).hasSizeLessThanOrEqualTo(longest(length));
        }
    }

    @Test
    void aFrameIsFoundInWhateverPiecesItComes() {
        byte[] line = join(BEFORE.encoded(), AFTER.encoded());
        var frames = new ArrayList<Frame>();
        var decoder = new FrameDecoder(MAX_SIZE);
        for (byte one : line) {
            decoder.accept(new byte[] {one}, 1, frames::add);
        }
        assertThat(frames).containsExactly(BEFORE, AFTER);
        assertThat(decoder.bytes()).isEqualTo(line.length);
    }

    @ParameterizedTest(name = "payload of {0} bytes")
    @ValueSource(ints = {0, 3, 60, 244, 246, 247, 300, 700}) // around the change of the checksum and of full blocks
    void everyChangedLostOrAddedByteCostsNoMoreThanTheFramesThatItTouches(int length) {
        var random = new Random(length);
        Frame frame = frame(random, length);
        byte[] before = BEFORE.encoded();
        byte[] line = frame.encoded();
        byte[] after = AFTER.encoded();
        for (int at = 0; at < line.length; at++) {
            byte other = (byte) (line[at] ^ (1 + random.nextInt(255)));
            byte[] changed = line.clone();
            changed[at] = other;
            boolean closing = at == line.length - 1;
            expectOnly(join(before, changed, after), closing ? List.of(BEFORE) : List.of(BEFORE, AFTER));
            byte[] lost = join(Arrays.copyOf(line, at), Arrays.copyOfRange(line, at + 1, line.length));
            expectOnly(join(before, lost, after), closing ? List.of(BEFORE) : List.of(BEFORE, AFTER));
            byte[] added = join(Arrays.copyOf(line, at), new byte[] {other}, Arrays.copyOfRange(line, at, line.length));
            List<Frame> read = read(join(before, added, after));
            assertThat(read).startsWith(BEFORE).endsWith(AFTER);
            // A 0x00 before the first byte is an empty frame, and harmless.
            assertThat(read).hasSizeLessThanOrEqualTo(at == 0 && other == 0 ? 3 : 2);
        }
    }

    @Test
    void noiseBetweenFramesIsPassedOver() {
        var random = new Random(9);
        for (int trial = 0; trial < 2000; trial++) {
            var noise = new byte[random.nextInt(600)];
            random.nextBytes(noise);
            List<Frame> read = read(join(BEFORE.encoded(), noise, new byte[1], AFTER.encoded()));
            assertThat(read).as("trial " + trial).containsExactly(BEFORE, AFTER);
        }
    }

    @Test
    void anEndlessBabbleNeedsNoMemoryAndIsOver() {
        var babble = new byte[10 * MAX_SIZE];
        Arrays.fill(babble, (byte) 0x55);
        var frames = new ArrayList<Frame>();
        var decoder = new FrameDecoder(MAX_SIZE);
        decoder.accept(babble, babble.length, frames::add);
        byte[] next = join(new byte[1], AFTER.encoded());
        decoder.accept(next, next.length, frames::add);
        assertThat(frames).containsExactly(AFTER);
        assertThat(decoder.broken()).isOne();
    }

    @Test
    void aFrameLongerThanTheReceiverTakesIsLeftOut() {
        Frame fits = frame(new Random(3), 100 - Frame.size(0));
        Frame tooLong = frame(new Random(3), 101 - Frame.size(0));
        var frames = new ArrayList<Frame>();
        var decoder = new FrameDecoder(100);
        byte[] line = join(tooLong.encoded(), fits.encoded());
        decoder.accept(line, line.length, frames::add);
        assertThat(frames).containsExactly(fits);
    }

    @Test
    void aPayloadOfAnyBytesIsAMessageOrABadPayloadAndNothingElse() {
        var random = new Random(4);
        int messages = 0;
        for (int trial = 0; trial < 200_000; trial++) {
            var payload = new byte[random.nextInt(40)];
            random.nextBytes(payload);
            try {
                Message.parse(new Frame(random.nextInt(256), 0, 0, payload));
                messages++;
            } catch (BadPayload e) {
                assertThat(e).hasMessageMatching("(a frame of|kind of reading).*");
            }
        }
        assertThat(messages).isPositive();
    }

    private static void expectOnly(byte[] line, List<Frame> expected) {
        assertThat(read(line)).containsExactlyElementsOf(expected);
    }

    private static Frame frame(Random random, int length) {
        var payload = new byte[length];
        random.nextBytes(payload);
        for (int i = 0; i < length; i += 3) {
            payload[i] = 0;
        }
        if (length % 2 == 0) {
            Arrays.fill(payload, (byte) (1 + random.nextInt(255))); // long runs without a zero
        }
        return new Frame(random.nextInt(64), random.nextInt(256), random.nextLong(), payload);
    }

    private static int longest(int payload) {
        int size = Frame.size(payload);
        return size + size / 254 + 2;
    }

    private static List<Frame> read(byte[] line) {
        var frames = new ArrayList<Frame>();
        new FrameDecoder(MAX_SIZE).accept(line, line.length, frames::add);
        return frames;
    }

    private static byte[] join(byte[]... parts) {
        var joined = new byte[Arrays.stream(parts).mapToInt(p -> p.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }
}
