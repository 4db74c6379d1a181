package org.twinrig.sensors.mls160a;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the parser makes of a line that loses, changes and invents bytes; all chance is seeded. */
class DisturbedLineTest {
    private static final int CHANNELS = 6;
    private static final int FRAMES = 2000;

    private final List<short[]> found = new ArrayList<>();
    private int lost;
    private final DataParser parser = new DataParser(CHANNELS, (missing, values) -> {
        lost += missing;
        found.add(values);
    });

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aCleanLineLosesNothingHoweverItIsCut(long seed) {
        var random = new SplittableRandom(seed);
        var sent = frames(random);
        feedInPieces(wire(sent), random);

        assertSame(found, sent);
        assertThat(lost).isZero();
        assertThat(parser.frames()).isEqualTo(FRAMES);
        assertThat(parser.wrongCrcs() + parser.skippedBytes()).isZero();
    }

    /** One changed bit is always seen: a CRC finds every single-bit error. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void aChangedBitCostsItsFrameAndIsCounted(long seed) {
        var random = new SplittableRandom(seed);
        var sent = frames(random);
        byte[] wire = wire(sent);
        int length = DataFrames.bytes(CHANNELS);
        int hit = 1 + random.nextInt(FRAMES - 2);
        wire[hit * length + 1 + random.nextInt(length - 1)] ^= (byte) (1 << random.nextInt(8));

        feedInPieces(wire, random);

        var kept = new ArrayList<>(sent);
        kept.remove(hit);
        assertSame(found, kept);
        assertThat(parser.wrongCrcs()).isEqualTo(1);
        assertThat(lost).isEqualTo(1);
    }

    /**
     * A lost byte spoils its frame and the next, whose header is drowned; if a value there holds an 'M', some more.
     * Sample count and time stay together all the same: found and lost make up what was sent.
     */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void aLostByteIsMadeUpForInTheCount(long seed) {
        var random = new SplittableRandom(seed);
        var sent = frames(random);
        byte[] wire = wire(sent);
        int gone = DataFrames.bytes(CHANNELS) + random.nextInt(wire.length / 2);
        byte[] short1 = Arrays.copyOf(wire, wire.length - 1);
        System.arraycopy(wire, gone + 1, short1, gone, wire.length - gone - 1);

        feedInPieces(short1, random);

        assertThat(found.size() + lost).isEqualTo(FRAMES);
        assertThat(found).hasSizeGreaterThan(FRAMES - 20);
        assertThat(found.get(found.size() - 1)).isEqualTo(sent.get(FRAMES - 1));
    }

    /** PyDSlog would never find back: each frame it takes begins at the 'M' inside a value that does not change. */
    @Test
    void anMInAValueThatStandsStillDoesNotHoldTheParserForEver() {
        short[] still = {11, -3, 0x4D4D, 3, 4, 5};
        byte[] wire = wire(java.util.Collections.nCopies(50, still));
        byte[] beheaded = Arrays.copyOfRange(wire, 1, wire.length);

        parser.accept(beheaded, beheaded.length);

        assertThat(parser.wrongCrcs()).isPositive();
        assertThat(found).hasSizeGreaterThan(45).allMatch(values -> Arrays.equals(values, still));
    }

    /** The whole of a babbling line is skipped; a frame is invented once in 256 headers at most, on average. */
    @Test
    void babbleIsCountedAndHardlyEverTakenForData() {
        var random = new SplittableRandom(31);
        var noise = new byte[100_000];
        random.nextBytes(noise);

        parser.accept(noise, noise.length);

        assertThat(parser.skippedBytes()).isGreaterThan(90_000);
        assertThat(parser.wrongCrcs()).isPositive();
        // 100,000/256 headers, of which 1/256 have a fitting CRC by chance: 1.5 expected, 10 is beyond 6 sigma
        assertThat(parser.frames()).isLessThan(10);
    }

    @Test
    void staleBytesOfAnEarlierStreamAreForgotten() {
        byte[] frame = DataFrames.encode((short) 1, (short) 2, (short) 3, (short) 4, (short) 5, (short) 6);
        parser.accept(frame, 5);
        parser.flush();
        parser.accept(frame, frame.length);

        assertThat(found).hasSize(1);
        assertThat(lost).isZero();
    }

    private void feedInPieces(byte[] wire, SplittableRandom random) {
        for (int at = 0; at < wire.length; ) {
            int piece = Math.min(wire.length - at, 1 + random.nextInt(40));
            parser.accept(Arrays.copyOfRange(wire, at, at + piece), piece);
            at += piece;
        }
    }

    private static List<short[]> frames(SplittableRandom random) {
        var frames = new ArrayList<short[]>();
        for (int i = 0; i < FRAMES; i++) {
            var values = new short[CHANNELS];
            for (int c = 0; c < CHANNELS; c++) {
                values[c] = (short) random.nextInt(Short.MIN_VALUE, Short.MAX_VALUE + 1);
            }
            frames.add(values);
        }
        return frames;
    }

    private static byte[] wire(List<short[]> frames) {
        var out = new ByteArrayOutputStream();
        frames.forEach(values -> out.writeBytes(DataFrames.encode(values)));
        return out.toByteArray();
    }

    private static void assertSame(List<short[]> actual, List<short[]> expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.size(); i++) {
            assertThat(actual.get(i)).as("frame %d", i).isEqualTo(expected.get(i));
        }
    }
}
