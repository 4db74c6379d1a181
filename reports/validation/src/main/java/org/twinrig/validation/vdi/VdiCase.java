package org.twinrig.validation.vdi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.twinrig.core.UserError;
import org.twinrig.validation.table.CsvTable;

/**
 * One test case as its files describe it.
 *
 * @param number of the test case
 * @param file that it was read from
 * @param description in the guideline's words
 * @param threshold deviation of any hour that still passes [K] or [W]
 * @param load whether a load is asked for, not a temperature
 * @param parameters of the room
 * @param inputs over the day
 * @param hours ends of the hours that have a reference [s]
 * @param reference [°C] or [W]
 */
record VdiCase(
        int number,
        Path file,
        String description,
        double threshold,
        boolean load,
        VdiParameters parameters,
        JsonNode inputs,
        double[] hours,
        double[] reference) {
    private static final String LOAD = "ref2"; // beside the temperature, where both are given
    private static final double HOUR = 3600; // [s]

    /** All cases in {@code folder}, by their numbers. */
    static List<VdiCase> all(Path folder) {
        try (var list = Files.list(folder)) {
            return list.filter(file -> file.getFileName().toString().matches("case\\d+\\.json"))
                    .map(VdiCase::read)
                    .sorted(Comparator.comparingInt(VdiCase::number))
                    .toList();
        } catch (IOException e) {
            throw new UserError("%s cannot be read: %s".formatted(folder, e.getMessage()));
        }
    }

    private static VdiCase read(Path file) {
        JsonNode root;
        try {
            root = new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UserError("%s cannot be read: %s".formatted(file, e.getMessage()));
        }
        JsonNode threshold = root.path("acceptance_threshold");
        if (!root.path("test_case").isInt() || !threshold.isNumber()) {
            throw new UserError(
                    "%s lacks test_case or acceptance_threshold; both are needed, as numbers".formatted(file));
        }
        boolean load = root.path("inputs").has("setTemp");
        String name = file.getFileName().toString().replace(".json", "_reference.csv");
        var table = CsvTable.read(file.resolveSibling(name));
        String column = load && table.has(LOAD) ? LOAD : "ref1";
        var rows = table.rows().stream()
                .filter(row -> row.number("time_s") >= HOUR)
                .toList();
        return new VdiCase(
                root.path("test_case").asInt(),
                file,
                root.path("description").asText(),
                threshold.asDouble(),
                load,
                new VdiParameters(root, file.toString()),
                root.path("inputs"),
                rows.stream().mapToDouble(row -> row.number("time_s")).toArray(),
                rows.stream().mapToDouble(row -> row.number(column)).toArray());
    }

    String name() {
        return "vdi6007/" + file.getFileName().toString().replace(".json", "");
    }

    /** Whether gains without a split of their own are radiant. */
    boolean radiant() {
        return description.contains("radiative heat source");
    }

    /** An input that the case may have. */
    Optional<DayTable> input(String name) {
        return inputs.has(name) ? Optional.of(DayTable.read(inputs, name, file.toString())) : Optional.empty();
    }
}
