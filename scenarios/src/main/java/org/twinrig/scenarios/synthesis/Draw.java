package org.twinrig.scenarios.synthesis;

import java.util.List;
import java.util.Locale;
import org.twinrig.core.random.RandomStream;
import org.twinrig.core.random.RandomStreams;

/** Draws the values of one episode, as text of the scenario language. */
final class Draw {
    private final RandomStream random;

    Draw(long seed, String id) {
        this.random = new RandomStreams(seed).stream("episode/" + id);
    }

    double uniform(double low, double high) {
        return random.uniform(low, high);
    }

    /** Evenly spread over the orders of magnitude between {@code low} and {@code high}, both positive. */
    double logUniform(double low, double high) {
        return low * StrictMath.exp(random.uniform() * StrictMath.log(high / low));
    }

    boolean chance(double probability) {
        return random.chance(probability);
    }

    <T> T oneOf(List<T> list) {
        return list.get(random.below(list.size()));
    }

    long seed() {
        return ((long) random.below(Integer.MAX_VALUE) << 16) + random.below(1 << 16);
    }

    /** A uniform number with its unit, e.g. {@code 21.4 °C}. */
    String quantity(double low, double high, String unit) {
        return text(uniform(low, high)) + " " + unit;
    }

    static String text(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }

    static String place(double x, double y, double z) {
        return "\"" + text(x) + " m, " + text(y) + " m, " + text(z) + " m\"";
    }
}
