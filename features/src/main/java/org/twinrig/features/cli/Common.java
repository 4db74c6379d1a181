package org.twinrig.features.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command has. */
public final class Common {
    @Option(names = "--json", description = "Print one JSON document on standard output, nothing else there.")
    private boolean json;

    @Option(names = "--quiet", description = "Say only errors.")
    private boolean quiet;

    /** The console that these options ask for. */
    public Console console() {
        return new Console(json, quiet);
    }

    /** The given folder, or {@code out/<name>} below the working folder. */
    public static Path outFolder(@Nullable Path given, String name) {
        return given != null ? given : Path.of("out", name);
    }
}
