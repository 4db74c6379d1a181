package org.twinrig.features.fan;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.twinrig.validation.sensors.SheetRow;

/** Figures of the fan that are known to miss, and why. */
final class KnownMisses {
    private static final Map<String, String> REASONS = new TreeMap<>(Map.of(
            "running, GYRZ rms",
            "order 1 about z has two levels in the recording, 24 and 37 counts; the fit wanders between",
            "running, GYRY slope of order 6",
            "the recorded line at 6 Hz is blurred by a floor that the fit leaves lower",
            "running, area under the curve",
            "floors of single bands are 10 to 20 % off, skewness of x and y is missed: phases of the motor's orders"));

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
