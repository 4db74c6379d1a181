package org.twinrig.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.twinrig.features.cli.Main;

/**
 * One call of the command line inside this process.
 *
 * @param status exit status
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Cli(int status, String out, String err) {
    /** Calls {@code twinrig} with these arguments. One at a time: the streams belong to the whole process. */
    static Cli run(Object... arguments) {
        String[] words = Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
        try {
            return calling(() -> Main.run(words));
        } catch (Exception e) {
            throw new AssertionError("the command line lets no exception out", e);
        }
    }

    /** What {@code call} gives back and writes; the program may be of another class loader. */
    static synchronized Cli calling(Callable<Integer> call) throws Exception {
        PrintStream realOut = System.out;
        PrintStream realErr = System.err;
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            int status = call.call();
            return new Cli(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(realOut);
            System.setErr(realErr);
        }
    }

    /** Fails unless it ended with {@code expected}; a stack trace is never right. */
    Cli endsWith(int expected) {
        assertThat(status).as("%s%n%s", out, err).isEqualTo(expected);
        assertThat(err).doesNotContain("\tat ", "Exception");
        assertThat(out).doesNotContain("\tat ", "Exception");
        return this;
    }

    /** Fails unless standard error tells all of {@code parts}, in this order. */
    Cli tells(String... parts) {
        assertThat(err).containsSubsequence(parts);
        return this;
    }
}
