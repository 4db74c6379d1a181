package org.twinrig.scenarios;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.twinrig.core.NearestWord;
import org.twinrig.core.UserError;

/** The scenarios that TwinRig brings along: one file each, found by looking. */
public final class ScenarioLibrary {
    private static final String SCHEMA = "schema.json";

    private final SortedMap<String, String> textByFile;

    /** Reads the library from the class path. */
    public ScenarioLibrary() {
        this.textByFile = readAll();
    }

    /** Names, in the order of the files' numbers, e.g. {@code quiet-office-day}. */
    public List<String> names() {
        return textByFile.keySet().stream().map(ScenarioLibrary::nameOf).toList();
    }

    /** All scenarios, in the order of {@link #names()}. */
    public List<Scenario> scenarios() {
        return names().stream().map(this::load).toList();
    }

    /** The scenario of the library with this name, or of the file with this path. */
    public Scenario load(String nameOrPath) {
        for (Map.Entry<String, String> file : textByFile.entrySet()) {
            if (nameOf(file.getKey()).equals(nameOrPath)) {
                return Scenario.parse(file.getValue(), "library/" + file.getKey());
            }
        }
        if (Files.isRegularFile(Path.of(nameOrPath))) {
            return Scenario.read(Path.of(nameOrPath));
        }
        boolean file = nameOrPath.contains("/") || nameOrPath.endsWith(".yaml") || nameOrPath.endsWith(".yml");
        throw new UserError(
                file
                        ? "there is no file " + nameOrPath
                        : "there is no scenario \"%s\"%s; scenarios: %s (or give the path of a .yaml file)"
                                .formatted(
                                        nameOrPath, NearestWord.hint(nameOrPath, names()), String.join(", ", names())));
    }

    /** Name of the scenario in {@code file}: without folders, number and ending. */
    static String nameOf(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return name.replaceFirst("^[0-9]+-", "").replaceFirst("\\.ya?ml$", "");
    }

    private static SortedMap<String, String> readAll() {
        URL schema = ScenarioLibrary.class.getResource(SCHEMA);
        if (schema == null) {
            throw new IllegalStateException("the scenario library is missing from the class path");
        }
        try {
            URI uri = schema.toURI();
            if (!uri.getScheme().equals("jar")) {
                return read(Path.of(uri).resolveSibling("library"));
            }
            // opened by path, not by URI: the latter is one for the whole process and may be in use
            String jar = uri.getSchemeSpecificPart();
            String entry = jar.substring(jar.indexOf("!/") + 1);
            try (FileSystem zip = FileSystems.newFileSystem(Path.of(URI.create(jar.substring(0, jar.indexOf("!/")))))) {
                return read(zip.getPath(entry).resolveSibling("library"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the scenario library", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SortedMap<String, String> read(Path folder) throws IOException {
        var texts = new TreeMap<String, String>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".yaml")) {
                    texts.put(name, Files.readString(file));
                }
            }
        }
        return texts;
    }

    /** The JSON Schema of the language, as text. */
    public static String schema() {
        try (InputStream in = ScenarioLibrary.class.getResourceAsStream(SCHEMA)) {
            if (in == null) {
                throw new IllegalStateException("the schema is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
