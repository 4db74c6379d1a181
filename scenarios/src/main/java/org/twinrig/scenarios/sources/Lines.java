package org.twinrig.scenarios.sources;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.twinrig.core.UserError;

/** Reads text files of measurements line by line. */
final class Lines {
    private Lines() {}

    /** All lines of {@code file}; bytes that are no UTF-8 become replacement characters and fail as values later. */
    static List<String> of(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (NoSuchFileException e) {
            throw new UserError("there is no file " + file + "; the recording is incomplete, copy it again");
        } catch (IOException e) {
            throw new UserError("cannot read " + file + ": " + e.getMessage());
        }
    }

    /** The name of {@code path} without its folders. */
    static String name(Path path) {
        return String.valueOf(path.toAbsolutePath().normalize().getFileName());
    }

    /** {@code name} as a word for topics: small letters, digits and hyphens. */
    static String word(String name) {
        String word =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return word.isEmpty() ? "source" : word;
    }
}
