package org.twinrig.detect.anomaly;

import java.util.ArrayDeque;

/**
 * Lets a score pass only while it is higher than all of the {@value #MEMORY} before it, and is 0 otherwise: what goes
 * on is no news. Whoever goes by scores alone, as the benchmark does, would else count one anomaly many times.
 */
public final class Surprise {
    private static final int MEMORY = 400; // scores; 200 to 500 do as well

    /** A score that no later one has reached. */
    private record Peak(long at, double score) {}

    private final ArrayDeque<Peak> peaks = new ArrayDeque<>(); // falling, so that the first is the highest
    private long count;

    /** {@code score} when it is a surprise, otherwise 0. */
    public double of(double score) {
        while (!peaks.isEmpty() && peaks.getFirst().at() < count - MEMORY) {
            peaks.removeFirst();
        }
        double highest = peaks.isEmpty() ? 0 : peaks.getFirst().score();
        while (!peaks.isEmpty() && peaks.getLast().score() <= score) {
            peaks.removeLast();
        }
        peaks.addLast(new Peak(count, score));
        count++;
        return score > highest ? score : 0;
    }
}
