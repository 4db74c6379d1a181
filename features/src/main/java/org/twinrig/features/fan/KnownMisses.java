package org.twinrig.features.fan;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.twinrig.validation.sensors.SheetRow;

/** Figures of the fan that are known to miss, and why. */
final class KnownMisses {
    private static final Map<String, String> REASONS = new TreeMap<>(Map.of(
            "running, GYRY slope of order 6",
            "the recorded line at 6 Hz is hardly above its floor, which the fit leaves somewhat lower"));

    private KnownMisses() {}

    /** The same rows, those that are known to miss with the reason. */
    static List<SheetRow> declared(List<SheetRow> rows) {
        return rows.stream()
                .map(row -> REASONS.entrySet().stream()
                        .filter(each -> (row.part() + ", " + row.figure()).startsWith(each.getKey()))
                        .findFirst()
                        .map(each -> row.knownToMiss(each.getValue()))
                        .orElse(row))
                .toList();
    }
}
