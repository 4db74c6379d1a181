package org.twinrig.validation.bestest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinrig.validation.bestest.BestestResult.Quantity;
import org.twinrig.validation.table.CsvTable;

/** What the six programs of the standard found, and its acceptance limits. */
public final class BestestReference {
    private static final String LOWER = "Lower limit";
    private static final String UPPER = "Upper limit";
    /** Not one of the six. */
    private static final String OTHER = "MBL";

    private final Map<Quantity, Map<String, Range>> ranges = new EnumMap<>(Quantity.class);
    private final List<String> cases = new ArrayList<>();

    /**
     * The programs' answers for one number.
     *
     * @param programs value of each
     * @param low lower acceptance limit; NaN for none
     * @param high upper acceptance limit; NaN for none
     */
    public record Range(Map<String, Double> programs, double low, double high) {
        /** The least. */
        public double least() {
            return programs.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .min()
                    .orElse(Double.NaN);
        }

        /** The greatest. */
        public double most() {
            return programs.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElse(Double.NaN);
        }

        /** Whether {@code value}, rounded as theirs, lies between the programs. */
        public boolean among(double value, Quantity quantity) {
            double digit = quantity == Quantity.WARMEST || quantity == Quantity.COLDEST ? 0.05 : 0.0005;
            return value >= least() - digit && value <= most() + digit;
        }

        /** Whether there are acceptance limits. */
        public boolean limited() {
            return !Double.isNaN(low) && !Double.isNaN(high);
        }

        /** Whether {@code value} lies within the acceptance limits. */
        public boolean accepts(double value) {
            return value >= low - 0.005 && value <= high + 0.005;
        }
    }

    private BestestReference() {}

    /** Reads {@code reference_results.csv} in {@code folder}. */
    static BestestReference read(Path folder) {
        var reference = new BestestReference();
        Map<Quantity, Map<String, Map<String, Double>>> all = new EnumMap<>(Quantity.class);
        for (CsvTable.Row row :
                CsvTable.read(folder.resolve("reference_results.csv")).rows()) {
            String name = row.text("case");
            quantity(row.text("quantity")).filter(q -> name.startsWith("Case")).ifPresent(quantity -> {
                String number = name.substring("Case".length());
                if (!reference.cases.contains(number)) {
                    reference.cases.add(number);
                }
                all.computeIfAbsent(quantity, q -> new LinkedHashMap<>())
                        .computeIfAbsent(number, n -> new LinkedHashMap<>())
                        .put(row.text("source"), row.number("value"));
            });
        }
        all.forEach((quantity, byCase) -> {
            var ranges = new LinkedHashMap<String, Range>();
            byCase.forEach((name, values) -> ranges.put(name, range(values)));
            reference.ranges.put(quantity, ranges);
        });
        return reference;
    }

    private static Optional<Quantity> quantity(String text) {
        for (Quantity quantity : Quantity.values()) {
            if (text.equals("%s (%s)".formatted(quantity.title(), quantity.unit()))) {
                return Optional.of(quantity);
            }
        }
        return Optional.empty();
    }

    private static Range range(Map<String, Double> values) {
        var programs = new LinkedHashMap<>(values);
        programs.remove(OTHER);
        double first = programs.containsKey(LOWER) ? programs.remove(LOWER) : Double.NaN;
        double second = programs.containsKey(UPPER) ? programs.remove(UPPER) : Double.NaN;
        boolean any = programs.values().stream().anyMatch(value -> value != 0);
        if (any) { // a nought among others stands for a result that was not handed in
            programs.values().removeIf(value -> value == 0);
        }
        return new Range(programs, Math.min(first, second), Math.max(first, second)); // case 910 has them swapped
    }

    /** All cases, in the order of the file. */
    public List<String> cases() {
        return cases;
    }

    /** The programs' answers. */
    public Optional<Range> range(Quantity quantity, String name) {
        return Optional.ofNullable(ranges.getOrDefault(quantity, Map.of()).get(name));
    }
}
