package org.twinrig.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Rows of boards by episode, for figures with intervals from drawing whole episodes. */
final class BoardEpisodes {
    private final List<List<BoardRow>> episodes;
    private final Bootstrap bootstrap;

    BoardEpisodes(List<BoardRow> rows, long seed) {
        var byName = new TreeMap<String, List<BoardRow>>();
        rows.forEach(row ->
                byName.computeIfAbsent(row.episode(), key -> new ArrayList<>()).add(row));
        episodes = List.copyOf(byName.values());
        bootstrap = new Bootstrap(episodes.size(), seed);
    }

    List<List<BoardRow>> episodes() {
        return episodes;
    }

    Bootstrap bootstrap() {
        return bootstrap;
    }

    /** For each episode the sum of {@code value} over its rows. */
    double[] sums(ToDoubleFunction<BoardRow> value) {
        return episodes.stream()
                .mapToDouble(rows -> rows.stream().mapToDouble(value).sum())
                .toArray();
    }

    static double dot(int[] weights, double[] values) {
        double sum = 0;
        for (int g = 0; g < weights.length; g++) {
            sum += weights[g] * values[g];
        }
        return sum;
    }
}
