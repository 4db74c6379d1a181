package org.twinrig.validation.sensors;

import java.util.function.Consumer;

/**
 * Where the rows come from. Reports know no sensors; who starts the report measures them and hands the rows over.
 */
public interface SheetSource {
    /** Its name in {@code --only}. */
    String name();

    /** Heading of its section. */
    String heading();

    /** What the section says of how the rows were measured. */
    String about();

    /** What the figures are held against, the head of their column. */
    default String reference() {
        return "specified";
    }

    /**
     * Runs the emulations and measures.
     *
     * @param progress is told about each part
     * @return no rows when what is needed is absent, with a note that says so
     */
    SheetResult measure(Consumer<String> progress);
}
