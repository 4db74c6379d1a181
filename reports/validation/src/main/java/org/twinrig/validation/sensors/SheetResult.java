package org.twinrig.validation.sensors;

import java.util.List;

/**
 * What a source of figures measured.
 *
 * @param rows the figures
 * @param charts pictures to them, as SVG
 * @param note what stands there instead of them; empty with rows
 */
public record SheetResult(List<SheetRow> rows, List<String> charts, String note) {
    public SheetResult {
        rows = List.copyOf(rows);
        charts = List.copyOf(charts);
    }

    /** Figures alone. */
    public static SheetResult of(List<SheetRow> rows) {
        return new SheetResult(rows, List.of(), "");
    }

    /** Nothing, and why. */
    public static SheetResult nothing(String why) {
        return new SheetResult(List.of(), List.of(), why);
    }
}
