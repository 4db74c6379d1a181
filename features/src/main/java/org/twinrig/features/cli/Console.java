package org.twinrig.features.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintStream;

/**
 * Where a command speaks: results on standard output, progress and messages on standard error. With {@code --json}
 * standard output carries one JSON document and nothing else; with {@code --quiet} only errors are said.
 */
public final class Console {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final PrintStream out;
    private final PrintStream err;
    private final boolean json;
    private final boolean quiet;
    private final boolean terminal;
    private boolean lineOpen;

    Console(boolean json, boolean quiet) {
        this.out = System.out;
        this.err = System.err;
        this.json = json;
        this.quiet = quiet;
        this.terminal = System.console() != null && System.getenv("TERM") != null;
    }

    /** A line of the result for people; nothing with {@code --json}. */
    public void result(String line) {
        if (!json) {
            finishLine();
            out.println(line);
        }
    }

    /** The result as JSON; nothing without {@code --json}. */
    public void document(Object document) {
        if (json) {
            finishLine();
            out.println(text(document));
        }
    }

    /** A message while at work. */
    public void say(String line) {
        if (!quiet) {
            finishLine();
            err.println(line);
        }
    }

    /** A warning; said even with {@code --quiet}. */
    public void warn(String line) {
        finishLine();
        err.println("twinrig: " + line);
    }

    /** Replaces the progress line on a terminal; says nothing elsewhere. */
    public void progress(String line) {
        if (!quiet && terminal) {
            err.print("\r\u001b[K" + line);
            err.flush();
            lineOpen = true;
        }
    }

    private void finishLine() {
        if (lineOpen) {
            err.print("\r\u001b[K");
            lineOpen = false;
        }
    }

    /** The text of a JSON document, indented. */
    public static String text(Object document) {
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a result that cannot be written as JSON: " + document, e);
        }
    }
}
