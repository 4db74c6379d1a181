package org.twinrig.core.random;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Independent random streams, one for each (seed, component name).
 *
 * <p>The generator is counter-based (Philox 4x64-10; for much noise see {@link #noise}): the key is taken from SHA-256 of seed and name, the counter
 * starts at zero. A stream therefore never depends on how many others exist, on their order, or on threads.
 *
 * @see "J. Salmon et al., Parallel random numbers: as easy as 1, 2, 3, SC'11, 2011"
 */
public final class RandomStreams {
    private final long seed;
    private final Map<String, RandomStreams> exchanged;

    /** Streams of the run with this {@code seed}. */
    public RandomStreams(long seed) {
        this(seed, Map.of());
    }

    private RandomStreams(long seed, Map<String, RandomStreams> exchanged) {
        this.seed = seed;
        this.exchanged = Map.copyOf(exchanged);
    }

    /** The seed that these streams were made from. */
    public long seed() {
        return seed;
    }

    /** Returns the stream of the component with this {@code name}, from its beginning. */
    public RandomStream stream(String name) {
        var others = exchanged.get(name);
        if (others != null) {
            return others.stream(name);
        }
        byte[] hash = sha256(seed + "/" + name);
        var key = new long[6]; // Philox 4x64: two words of key, four of counter
        for (int i = 0; i < 2; i++) {
            key[i] = word(hash, i);
        }
        return new RandomStream(RandomSource.PHILOX_4X64.create(key));
    }

    /**
     * Returns a stream for noise that takes thousands of numbers in a simulated second, from its beginning. Its bits cost
     * a fraction of those of {@link #stream}: they are those of xoshiro256++ (period 2²⁵⁶ − 1), which starts at SHA-256 of
     * seed and name.
     *
     * @see "D. Blackman, S. Vigna, Scrambled linear pseudorandom number generators, ACM Transactions on Mathematical
     *     Software 47, 2021"
     */
    public RandomStream noise(String name) {
        var others = exchanged.get(name);
        if (others != null) {
            return others.noise(name);
        }
        byte[] hash = sha256(seed + "/" + name);
        var state = new long[4];
        for (int i = 0; i < 4; i++) {
            state[i] = word(hash, i);
        }
        return new RandomStream(RandomSource.XO_SHI_RO_256_PP.create(state));
    }

    private static long word(byte[] hash, int i) {
        long word = 0;
        for (int b = 0; b < 8; b++) {
            word = word << 8 | (hash[8 * i + b] & 0xFF);
        }
        return word;
    }

    /** Streams of a part of this run, for a component that has components of its own. */
    public RandomStreams child(String name) {
        return new RandomStreams(word(sha256(seed + "//" + name), 0));
    }

    /** The same streams, but for that of {@code name}, which is the one of {@code others}; children are not touched. */
    public RandomStreams exchanging(String name, RandomStreams others) {
        var more = new HashMap<>(exchanged);
        more.put(name, others);
        return new RandomStreams(seed, more);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
