package org.twinrig.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.twinrig.core.UserError;
import org.twinrig.validation.table.CsvTable;

/** The list of the cases in the data folder. */
final class CaseIndex {
    private CaseIndex() {}

    /**
     * One case.
     *
     * @param folder that holds its files
     * @param cfastSeconds processor time of CFAST on this kind of machine [s]; NaN when the index does not say
     */
    record Entry(Path folder, String series, String test, double cfastSeconds) {
        boolean present() {
            return Files.isRegularFile(folder.resolve("case.json"));
        }
    }

    /** All cases that {@code index.csv} in the folder of room fires names, and those that lie there besides. */
    static List<Entry> read(Path fires) {
        Path index = fires.resolve("index.csv");
        if (!Files.isRegularFile(index)) {
            throw new UserError(
                    "%s holds no index.csv; give the folder with the room-fire cases, or its parent".formatted(fires));
        }
        Map<Path, Entry> entries = new LinkedHashMap<>();
        var series = new LinkedHashSet<String>();
        for (CsvTable.Row row : CsvTable.read(index).rows()) {
            Path folder = fires.resolve(row.text("series")).resolve(row.text("test"));
            entries.put(folder, new Entry(folder, row.text("series"), row.text("test"), row.number("cfast_cpu_s")));
            series.add(row.text("series"));
        }
        for (String name : series) {
            for (Path test : folders(fires.resolve(name))) {
                entries.putIfAbsent(test, new Entry(test, name, String.valueOf(test.getFileName()), Double.NaN));
            }
        }
        return entries.values().stream()
                .filter(entry -> Files.isRegularFile(entry.folder().resolve("comparisons.csv")) || !entry.present())
                .toList();
    }

    private static List<Path> folders(Path series) {
        if (!Files.isDirectory(series)) {
            return List.of();
        }
        try (var list = Files.list(series)) {
            return list.filter(test -> Files.isRegularFile(test.resolve("case.json")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of room fires in {@code data}, which may be that folder itself or its parent. */
    static Path fires(Path data) {
        return Files.isDirectory(data.resolve("fire")) ? data.resolve("fire") : data;
    }
}
