package org.twinrig.detect;

/** Hears how a training gets on. */
@FunctionalInterface
public interface Progress {
    /** A listener that does not mind. */
    Progress SILENT = (done, total, text) -> {};

    /** {@code done} of at most {@code total} rounds; {@code text} says what is going on. */
    void report(int done, int total, String text);
}
