package org.twinrig.scenarios.sources;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.twinrig.core.UserError;

/** Environment telemetry as CSV: a line of column names, then one message a line. */
final class EnvironmentCsv {
    static final String PROFILE = "environment-csv";

    private EnvironmentCsv() {}

    static EnvironmentRows open(Path file) {
        List<String> lines = Lines.of(file);
        if (lines.isEmpty()) {
            throw new UserError(file + " is empty; the first line names the columns: ts,dev,co,…");
        }
        List<String> columns = cells(lines.get(0));
        String device = columns.contains("dev") ? "dev" : "device";
        for (String needed : EnvironmentRows.FIELDS) {
            requireColumn(file, columns, needed);
        }
        requireColumn(file, columns, "ts");
        requireColumn(file, columns, device);
        var rows = new EnvironmentRows(file, PROFILE);
        for (int i = 1; i < lines.size(); i++) {
            List<String> cells = cells(lines.get(i));
            if (cells.size() != columns.size()) {
                rows.reject(i + 1L, cells.size() + " cells; the first line names " + columns.size() + " columns");
                continue;
            }
            rows.add(i + 1L, name -> cells.get(columns.indexOf(name.equals("device") ? device : name)));
        }
        return rows.done();
    }

    private static void requireColumn(Path file, List<String> columns, String needed) {
        if (!columns.contains(needed)) {
            throw new UserError("%s:1: there is no column \"%s\"; columns here: %s"
                    .formatted(file, needed, String.join(", ", columns)));
        }
    }

    // The published files quote whole cells at most; none holds a comma or a quote.
    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",", -1))
                .map(c -> c.strip().replaceFirst("^\"(.*)\"$", "$1"))
                .toList();
    }
}
