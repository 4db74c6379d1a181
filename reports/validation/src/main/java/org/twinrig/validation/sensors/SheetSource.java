package org.twinrig.validation.sensors;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where the rows come from. Reports know no sensors; who starts the report measures them and hands the rows over.
 */
@FunctionalInterface
public interface SheetSource {
    /** Its name in {@code --only}. */
    String NAME = "sensors";

    /** Nobody measures. */
    SheetSource NONE = progress -> List.of();

    /**
     * Runs the emulations and measures.
     *
     * @param progress is told about each part
     */
    List<SheetRow> measure(Consumer<String> progress);

    /**
     * Compares frames with recorded ones.
     *
     * @param data folder that holds the measurements
     * @param progress is told about each recording
     */
    default FrameComparison frames(Path data, Consumer<String> progress) {
        return FrameComparison.NONE;
    }
}
