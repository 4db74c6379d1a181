package org.twinrig.hil.capture;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.reading.SampleSchema;

/** Numbers between commas (or semicolons, or tabs). The first line names the columns, unless they were given. */
final class CsvLines implements LineFormat {
    private final @Nullable Mapping wanted;
    private @Nullable List<String> columns;
    private @Nullable Mapping mapping;
    private int[] places = {};
    private String separator = ",";

    /** {@code columns} empty: the first line names them; {@code mapping} empty: all of them, under their own names. */
    CsvLines(Optional<List<String>> columns, Optional<Mapping> mapping) {
        this.wanted = mapping.orElse(null);
        columns.ifPresent(this::adopt);
    }

    @Override
    public Optional<double[]> read(String line) throws BadLine {
        var names = columns;
        if (names == null) {
            separator = line.contains(";") ? ";" : line.contains("\t") ? "\t" : ",";
            readHeader(line);
            return Optional.empty();
        }
        String[] cells = cells(line);
        if (cells.length != names.size()) {
            throw new BadLine("it has %d columns; %d are needed (%s)"
                    .formatted(cells.length, names.size(), String.join(", ", names)));
        }
        var values = new double[places.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = LineFormat.number(names.get(places[i]), cells[places[i]]);
        }
        return Optional.of(values);
    }

    // A device that has been speaking for long sends no header; its numbers would make poor names.
    private void readHeader(String line) throws BadLine {
        var names = List.of(cells(line));
        if (names.stream().allMatch(name -> name.matches("[-+0-9.eE]*"))) {
            throw new BadLine("it names no columns; restart the device so that it sends its header, or give --columns");
        }
        adopt(names);
    }

    private void adopt(List<String> names) {
        columns = names;
        mapping = wanted == null ? Mapping.plain(names) : wanted;
        places = mapping.places(names);
    }

    private String[] cells(String line) {
        return Arrays.stream(line.split(separator, -1))
                .map(cell -> cell.strip().replaceAll("^\"(.*)\"$", "$1"))
                .toArray(String[]::new);
    }

    @Override
    public SampleSchema schema() {
        return Objects.requireNonNull(mapping, "no line was read").schema();
    }

    @Override
    public Optional<String> leftOut() {
        var names = columns;
        if (names == null) {
            return Optional.empty();
        }
        var rest = new LinkedHashSet<>(names);
        Arrays.stream(places).forEach(place -> rest.remove(names.get(place)));
        return rest.isEmpty() ? Optional.empty() : Optional.of("columns " + String.join(", ", rest));
    }
}
