package org.twinrig.core.chart;

import java.util.List;
import java.util.Map;

/** Which ground truth stands beside which reading in a chart; one table for all that draw, by field name of the reading. */
public final class TruthPairs {
    /**
     * A truth beside a reading.
     *
     * @param field field of the truth channel
     * @param name for the legend
     */
    public record Truth(String field, String name) {}

    private static final Map<String, List<Truth>> BY_FIELD = Map.of(
            "co2Ppm", List.of(new Truth("upperCo2Ppm", "true, hot layer"), new Truth("lowerCo2Ppm", "true, below")),
            "tempC", List.of(new Truth("upperTempC", "true, hot layer"), new Truth("lowerTempC", "true, below")),
            "humidityPct", List.of(new Truth("humidityPct", "true")));

    private TruthPairs() {}

    /** The truths of this reading's field, at most two. */
    public static List<Truth> of(String field) {
        return BY_FIELD.getOrDefault(field, List.of());
    }
}
