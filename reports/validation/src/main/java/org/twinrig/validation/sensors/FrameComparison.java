package org.twinrig.validation.sensors;

import java.util.List;

/**
 * Frames of a camera beside recorded ones.
 *
 * @param note what stands there instead of a table; empty with rows
 * @param rows a figure of the recorded frame, as if a sheet had it, beside that of the twin
 * @param charts as SVG
 */
public record FrameComparison(String note, List<SheetRow> rows, List<String> charts) {
    /** Nothing was compared. */
    public static final FrameComparison NONE = new FrameComparison("", List.of(), List.of());

    public FrameComparison {
        rows = List.copyOf(rows);
        charts = List.copyOf(charts);
    }
}
