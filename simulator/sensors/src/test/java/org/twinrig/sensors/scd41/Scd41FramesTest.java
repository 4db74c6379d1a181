package org.twinrig.sensors.scd41;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.twinrig.core.random.RandomStreams;

/** Words and their bytes, both ways. */
class Scd41FramesTest {
    @Test
    void whatIsEncodedIsDecodedAgain() {
        var random = new RandomStreams(5).stream("words");
        for (int run = 0; run < 20_000; run++) {
            var words = new int[random.below(6)];
            for (int i = 0; i < words.length; i++) {
                words[i] = random.below(1 << 16);
            }
            assertThat(Scd41Frames.decode(Scd41Frames.encode(words))).isEqualTo(words);
        }
    }

    @Test
    void upToThreeWrongBitsNeverPass() {
        // The polynomial has a Hamming distance of 4 up to 119 bits; a word with its checksum has 24.
        var random = new RandomStreams(6).stream("words");
        for (int run = 0; run < 20; run++) {
            byte[] right = Scd41Frames.encode(random.below(1 << 16));
            for (int flipped = 1; flipped < 1 << 24; flipped = next(flipped)) {
                byte[] wrong = {
                    (byte) (right[0] ^ flipped >> 16), (byte) (right[1] ^ flipped >> 8), (byte) (right[2] ^ flipped)
                };
                int word = Scd41Frames.word(wrong, 0);
                assertThat(Scd41Words.crc(word)).isNotEqualTo(wrong[2] & 0xFF);
            }
        }
    }

    @Test
    void refusesHalfWords() {
        assertThatThrownBy(() -> Scd41Frames.decode(new byte[4])).hasMessage("4 bytes; words come in 3 bytes each");
    }

    /** The next pattern with one to three bits set. */
    private static int next(int pattern) {
        int candidate = pattern + 1;
        while (Integer.bitCount(candidate) > 3) {
            candidate += Integer.lowestOneBit(candidate);
        }
        return candidate;
    }
}
