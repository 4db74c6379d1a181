package org.twinrig.features.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** The lines at the head of a report. */
public final class Facts {
    private Facts() {}

    public static Map<String, String> of(long seed, String target) {
        var facts = new LinkedHashMap<String, String>();
        if (seed >= 0) {
            facts.put("seed", Long.toString(seed));
        }
        facts.put("target", target);
        facts.put("TwinRig", Version.text());
        facts.put("Java", Runtime.version().toString());
        return facts;
    }
}
