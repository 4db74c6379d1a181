package org.twinrig.features.verify;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one Gherkin scenario.
 *
 * @param feature name of the feature
 * @param name name of the scenario
 * @param location {@code file:line}
 * @param seed seed that it ran with
 * @param verdict what came out
 * @param message why, when it did not pass; empty otherwise
 * @param recording its recording; null when it never ran
 */
public record ScenarioVerdict(
        String feature,
        String name,
        String location,
        long seed,
        Verdict verdict,
        String message,
        @Nullable Path recording) {
    /** What can come out. */
    public enum Verdict {
        /** All that was expected held. */
        PASSED,
        /** Something expected did not hold. */
        FAILED,
        /** The feature itself is wrong: an unknown step, a wrong unit, an unknown name. */
        WRONG,
        /** It could not be judged: something the machine lacks, or a fault of the program. */
        ERROR,
        /** Not run. */
        SKIPPED
    }

    /** This verdict as a JSON object; the names are part of the published result. */
    public Map<String, Object> toJson(Path base) {
        var json = new LinkedHashMap<String, Object>();
        json.put("feature", feature);
        json.put("name", name);
        json.put("location", location);
        json.put("seed", seed);
        json.put("verdict", verdict.name().toLowerCase(java.util.Locale.ROOT));
        json.put("message", message);
        json.put(
                "recording",
                recording == null ? null : base.relativize(recording).toString());
        return json;
    }
}
