package org.twinrig.scenarios.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.twinrig.core.UserError;

/** The anomaly windows of a folder of NAB series: {@code {"folder/file.csv": [["first", "last"], …], …}}. */
final class NabLabels {
    private static final String PLACE = "labels/combined_windows.json";

    private final Path file;
    private final JsonNode windows;

    private NabLabels(Path file, JsonNode windows) {
        this.file = file;
        this.windows = windows;
    }

    /** The labels that belong to {@code path}: in a folder {@code labels} beside it or beside a folder above it. */
    static Optional<NabLabels> above(Path path) {
        for (Path folder = path.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            Path labels = folder.resolve(PLACE);
            if (Files.isRegularFile(labels)) {
                return Optional.of(read(labels));
            }
        }
        return Optional.empty();
    }

    private static NabLabels read(Path file) {
        try {
            JsonNode json = new ObjectMapper().readTree(String.join("\n", Lines.of(file)));
            if (json == null || !json.isObject()) {
                throw new UserError(
                        file + " holds no JSON object; {\"folder/file.csv\": [[\"first\", \"last\"], …]} is needed");
            }
            return new NabLabels(file, json);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new UserError("%s:%d:%d: this is not JSON: %s"
                    .formatted(file, at.getLineNr(), at.getColumnNr(), e.getOriginalMessage()));
        }
    }

    /** The number of the window that each of the {@code rows} of {@code series} lies in; empty when it is not listed. */
    int[] windowsOf(Path series, List<NabFile.Row> rows) {
        String key = key(series);
        if (!windows.has(key)) {
            return new int[0];
        }
        var numbers = new int[rows.size()];
        JsonNode list = windows.get(key);
        for (int w = 0; w < list.size(); w++) {
            int first = first(rows, limit(key, list.get(w), 0));
            int last = last(rows, limit(key, list.get(w), 1));
            if (!list.get(w).isArray() || first > last) {
                throw new UserError(
                        "%s: \"%s\", window %s: it holds no row of the series".formatted(file, key, list.get(w)));
            }
            java.util.Arrays.fill(numbers, first, last + 1, w + 1);
        }
        return numbers;
    }

    private static String key(Path series) {
        Path absolute = series.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        return (folder == null ? "" : Lines.name(folder) + "/") + Lines.name(absolute);
    }

    private LocalDateTime limit(String key, JsonNode window, int index) {
        String text = window.path(index).asText();
        try {
            return NabFile.parse(text);
        } catch (DateTimeParseException e) {
            throw new UserError(
                    "%s: \"%s\", window %s: [\"2014-02-14 14:30:00\", \"2014-02-15 06:05:00\"] is the form that is needed"
                            .formatted(file, key, window));
        }
    }

    // The benchmark looks for the very stamps; a row that carries one may have been rejected here.
    private static int first(List<NabFile.Row> rows, LocalDateTime stamp) {
        int exact = indexOf(rows, stamp);
        int row = 0;
        while (exact < 0 && row < rows.size() && rows.get(row).stamp().isBefore(stamp)) {
            row++;
        }
        return exact < 0 ? row : exact;
    }

    private static int last(List<NabFile.Row> rows, LocalDateTime stamp) {
        int exact = indexOf(rows, stamp);
        int row = rows.size() - 1;
        while (exact < 0 && row >= 0 && rows.get(row).stamp().isAfter(stamp)) {
            row--;
        }
        return exact < 0 ? row : exact;
    }

    /** The first row with this {@code stamp}: an hour may come twice in a series. */
    private static int indexOf(List<NabFile.Row> rows, LocalDateTime stamp) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).stamp().equals(stamp)) {
                return i;
            }
        }
        return -1;
    }
}
