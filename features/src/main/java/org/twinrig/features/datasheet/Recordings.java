package org.twinrig.features.datasheet;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where recordings lie that are held beside the twin. */
public final class Recordings {
    private Recordings() {}

    /** The folder {@code name} in {@code data}, or else beside it, as {@code fire} lies beside it; it may be absent. */
    public static Path folder(Path data, String name) {
        Path inside = data.resolve(name);
        return Files.isDirectory(inside)
                ? inside
                : data.toAbsolutePath().normalize().resolveSibling(name);
    }
}
