package org.twinrig.features.fan;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.twinrig.validation.sensors.SheetRow;

/** Figures of the fan that are known to miss, and why. */
final class KnownMisses {
    private static final Map<String, String> REASONS = new TreeMap<>(Map.of(
            "running, ACCZ rms", "the table of lines was made for amplitudes, not for the floor between them",
            "stopped, ACCY rms", "noise density is 5 % low",
            "stopped, GYRY kurtosis", "the part's noise has heavier tails than Gaussian noise",
            "running, GYRZ line of order 0.5", "the rocking mode's floor is too high there",
            "running, GYRY slope of order 6", "the recording's own slope is blurred by its floor",
            "running, area under the curve", "the floor between the lines differs",
            "stopped, area under the curve", "tails and density of the part's noise"));

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
