package org.twinrig.scenarios.sources;

import java.nio.file.Path;
import java.util.List;

/**
 * A metric with the anomaly windows that are known of it.
 *
 * @param folder name of the folder that it is from
 * @param name device name
 * @param values in the order of the file
 * @param windows for every value the number of the anomaly window that it lies in, from 1; 0 outside
 */
public record LabelledMetric(String folder, String name, double[] values, int[] windows) {
    /**
     * All labelled series of the Numenta benchmark at or below {@code path}; those that the labels do not list are
     * passed by.
     */
    public static List<LabelledMetric> below(Path path) {
        return NabSeries.filesAt(path).stream()
                .filter(NabFile::labelled)
                .map(file -> new LabelledMetric(
                        Lines.name(file.file().toAbsolutePath().resolve("..")),
                        file.device(),
                        file.rows().stream().mapToDouble(NabFile.Row::value).toArray(),
                        file.windows()))
                .toList();
    }
}
