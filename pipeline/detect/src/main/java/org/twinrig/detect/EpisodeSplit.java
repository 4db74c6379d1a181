package org.twinrig.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.twinrig.core.random.RandomStreams;

/**
 * Divides episodes into parts that share none: to learn from, to decide when to stop, to judge by.
 *
 * <p>Within each class the episodes are ordered by a random number of their own, drawn from seed and name, and cut at
 * the given shares. So every class is in every part if it has enough episodes, and rows never decide.
 */
final class EpisodeSplit {
    /** Where a row goes. */
    enum Part {
        TRAIN,
        VALIDATION,
        TEST
    }

    private final Map<String, Part> parts = new TreeMap<>();

    /**
     * Splits the episodes.
     *
     * @param classOf class of each episode
     * @param train share to learn from [0..1]
     * @param validation share that decides when to stop [0..1]
     * @param seed seed of the order
     */
    EpisodeSplit(Map<String, String> classOf, double train, double validation, long seed) {
        var random = new RandomStreams(seed);
        var byClass = new TreeMap<String, List<String>>();
        new TreeMap<>(classOf)
                .forEach((episode, name) ->
                        byClass.computeIfAbsent(name, key -> new ArrayList<>()).add(episode));
        for (var episodes : byClass.values()) {
            var keys = new TreeMap<String, Double>();
            episodes.forEach(e -> keys.put(e, random.stream("split/" + e).uniform()));
            episodes.sort(Comparator.<String>comparingDouble(keys::get).thenComparing(Comparator.naturalOrder()));
            long trainEnd = Math.round(train * episodes.size());
            long validationEnd = Math.round((train + validation) * episodes.size());
            for (int i = 0; i < episodes.size(); i++) {
                parts.put(episodes.get(i), i < trainEnd ? Part.TRAIN : i < validationEnd ? Part.VALIDATION : Part.TEST);
            }
        }
    }

    /** The part of {@code episode}. */
    Part of(String episode) {
        return parts.getOrDefault(episode, Part.TRAIN);
    }
}
