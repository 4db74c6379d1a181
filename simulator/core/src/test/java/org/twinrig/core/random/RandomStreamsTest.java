package org.twinrig.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RandomStreamsTest {
    /**
     * The known answers of Philox 4x64-10 in Random123 (tests/kat_vectors); they tell that the seed array is two words
     * of key, then four of counter, lowest first. The library counts up before it draws: the counters below are one
     * less than those in Random123.
     */
    @ParameterizedTest
    @CsvSource({
        "0 0, ffffffffffffffff ffffffffffffffff ffffffffffffffff ffffffffffffffff,"
                + " 16554d9eca36314c db20fe9d672d0fdc d7e772cee186176b 7e68b68aec7ba23b",
        "ffffffffffffffff ffffffffffffffff,"
                + " fffffffffffffffe ffffffffffffffff ffffffffffffffff ffffffffffffffff,"
                + " 87b092c3013fe90b 438c3c67be8d0224 9cc7d7c69cd777b6 a09caebf594f0ba0",
        "452821e638d01377 be5466cf34e90c6c,"
                + " 243f6a8885a308d2 13198a2e03707344 a4093822299f31d0 082efa98ec4e6c89,"
                + " a528f45403e61d95 38c72dbd566e9788 a5a1610e72fd18b5 57bd43b5e52b7fe6"
    })
    void generatorGivesTheKnownAnswers(String key, String counter, String answer) {
        var source = RandomSource.PHILOX_4X64.create(words(key + " " + counter));
        assertThat(new long[] {source.nextLong(), source.nextLong(), source.nextLong(), source.nextLong()})
                .isEqualTo(words(answer));
    }

    /** The first answers of the authors' xoshiro256plusplus.c from the state 1, 2, 3, 4, as worked out by hand. */
    @Test
    void generatorOfNoiseGivesTheKnownAnswers() {
        var source = RandomSource.XO_SHI_RO_256_PP.create(new long[] {1, 2, 3, 4});
        // rotl(1 + 4, 23) + 1; the next state is 7, 0, 262146, 6 << 45
        assertThat(source.nextLong()).isEqualTo((5L << 23) + 1);
        assertThat(source.nextLong()).isEqualTo(Long.rotateLeft(7 + (6L << 45), 23) + 7);
    }

    private static long[] words(String hex) {
        var words = new long[hex.split(" ").length];
        int i = 0;
        for (String word : hex.split(" ")) {
            words[i++] = Long.parseUnsignedLong(word, 16);
        }
        return words;
    }

    @Test
    void aStreamDependsOnSeedAndNameOnly() {
        var one = new RandomStreams(1);
        var other = new RandomStreams(1);
        other.stream("a").gaussian();
        other.stream("c").uniform(); // others exist and have been used
        var b = one.stream("b");
        var sameB = other.stream("b");
        for (int i = 0; i < 1000; i++) {
            assertThat(sameB.gaussian()).isEqualTo(b.gaussian());
        }
    }

    /** Frozen: our own first values. Change them only together with every recording's hash. */
    @Test
    void firstValuesStayWhatTheyWere() {
        var stream = new RandomStreams(42).stream("room/air");
        assertThat(stream.uniform()).isEqualTo(0.908786742589245);
        assertThat(stream.gaussian()).isEqualTo(-1.0488857906423974);
        assertThat(stream.below(1000)).isEqualTo(207);
        assertThat(stream.exponential()).isEqualTo(0.7162366572420966);
        assertThat(stream.uniform(5, 6)).isEqualTo(5.0739480403263455);
        assertThat(new RandomStreams(42).child("shard-7").seed()).isEqualTo(-2305378704070379784L);
    }

    @Test
    void anExchangedStreamIsThatOfTheOthersAndAllElseStays() {
        var own = new RandomStreams(1);
        var others = new RandomStreams(2);
        var mixed = own.exchanging("a", others);
        assertThat(mixed.stream("a").uniform()).isEqualTo(others.stream("a").uniform());
        assertThat(mixed.stream("b").uniform()).isEqualTo(own.stream("b").uniform());
        assertThat(mixed.noise("a").bits()).isEqualTo(others.noise("a").bits());
        assertThat(mixed.noise("b").bits()).isEqualTo(own.noise("b").bits());
        assertThat(mixed.child("a").seed()).isEqualTo(own.child("a").seed());
    }

    @Test
    void streamsOfOtherNamesAndSeedsAreIndependent() {
        double[] a = gaussians(new RandomStreams(1).stream("a"));
        for (RandomStream stream : new RandomStream[] {
            new RandomStreams(1).stream("b"),
            new RandomStreams(2).stream("a"),
            new RandomStreams(1).child("x").stream("a"),
            new RandomStreams(1).child("a").stream("a")
        }) {
            double[] b = gaussians(stream);
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += a[i] * b[i];
            }
            // the mean of n products of independent normal numbers has standard deviation 1/sqrt(n): 5 of them
            assertThat(sum / a.length).isCloseTo(0, within(5 / Math.sqrt(a.length)));
        }
    }

    @Test
    void gaussianHasMeanZeroAndDeviationOne() {
        double[] x = gaussians(new RandomStreams(3).stream("x"));
        double sum = 0;
        double squares = 0;
        for (double v : x) {
            sum += v;
            squares += v * v;
        }
        assertThat(sum / x.length).isCloseTo(0, within(5 / Math.sqrt(x.length)));
        assertThat(squares / x.length).isCloseTo(1, within(5 * Math.sqrt(2.0 / x.length))); // variance of x² is 2
    }

    private static double[] gaussians(RandomStream stream) {
        var values = new double[100_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = stream.gaussian();
        }
        return values;
    }
}
