package org.twinrig.scenarios.sources;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.twinrig.core.NearestWord;
import org.twinrig.core.UserError;

/** Finds out what a file or folder of measurements is, and opens it. */
public final class Sources {
    private static final int HEAD_BYTES = 4096;
    private static final byte[] MCAP = {(byte) 0x89, 'M', 'C', 'A', 'P'};

    private Sources() {}

    /** The words for {@code --as}. */
    public static List<String> profiles() {
        return List.of(
                PydslogFolder.PROFILE,
                EnvironmentCsv.PROFILE,
                EnvironmentJson.PROFILE,
                EnvironmentFolder.PROFILE,
                NabSeries.PROFILE,
                CwruBearing.PROFILE,
                RecordedRun.PROFILE);
    }

    /**
     * Opens {@code path}, looking at it to find out what it is.
     *
     * @throws UserError when it does not exist, is of no known kind, or is broken beyond use
     */
    public static Source open(Path path) {
        return openAs(path, detect(path));
    }

    /** Opens {@code path} as {@code profile}, or as what it looks like when that is empty. */
    public static Source open(Path path, Optional<String> profile) {
        return profile.map(p -> openAs(path, p)).orElseGet(() -> open(path));
    }

    /** Opens {@code path} as {@code profile}, whatever it looks like. */
    public static Source openAs(Path path, String profile) {
        requireReadable(path);
        return switch (profile) {
            case PydslogFolder.PROFILE -> PydslogFolder.open(path);
            case EnvironmentCsv.PROFILE -> EnvironmentCsv.open(path);
            case EnvironmentJson.PROFILE -> EnvironmentJson.open(path);
            case EnvironmentFolder.PROFILE -> EnvironmentFolder.open(path);
            case NabSeries.PROFILE -> NabSeries.open(path);
            case CwruBearing.PROFILE -> CwruBearing.open(path);
            case RecordedRun.PROFILE -> RecordedRun.open(path);
            default ->
                throw new UserError("\"%s\" is an unknown profile%s; known: %s"
                        .formatted(profile, NearestWord.hint(profile, profiles()), String.join(", ", profiles())));
        };
    }

    private static String detect(Path path) {
        requireReadable(path);
        if (Files.isDirectory(path)) {
            if (Files.exists(path.resolve(PydslogFolder.CONFIG)) || Files.exists(path.resolve(PydslogFolder.LABELS))) {
                return PydslogFolder.PROFILE;
            }
            if (EnvironmentFolder.isOne(path)) {
                return EnvironmentFolder.PROFILE;
            }
            if (NabSeries.isOne(path)) {
                return NabSeries.PROFILE;
            }
            if (CwruBearing.isOne(path)) {
                return CwruBearing.PROFILE;
            }
            throw unknown(path, "a folder without " + PydslogFolder.CONFIG);
        }
        byte[] head = head(path);
        return ofFile(head).orElseThrow(() -> unknown(path, head.length == 0 ? "an empty file" : "of no known kind"));
    }

    private static Optional<String> ofFile(byte[] head) {
        if (startsWith(head, MCAP)) {
            return Optional.of(RecordedRun.PROFILE);
        }
        String text = new String(head, StandardCharsets.UTF_8).strip();
        if (CwruBearing.isOne(text)) {
            return Optional.of(CwruBearing.PROFILE);
        }
        if (text.startsWith("[") || text.startsWith("{")) {
            return Optional.of(EnvironmentJson.PROFILE);
        }
        String first = text.lines().findFirst().orElse("");
        if (first.strip().equals(NabFile.HEADER)) {
            return Optional.of(NabSeries.PROFILE);
        }
        List<String> columns = Arrays.asList(first.replace("\"", "").split(",", -1));
        return columns.contains("ts") && columns.contains("humidity")
                ? Optional.of(EnvironmentCsv.PROFILE)
                : Optional.empty();
    }

    /** What {@code file} looks like; empty when it is no source. */
    static Optional<String> ofFile(Path file) {
        return ofFile(head(file));
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(Arrays.copyOf(bytes, start.length), start);
    }

    private static byte[] head(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(HEAD_BYTES);
        } catch (IOException e) {
            throw new UserError("cannot read " + path + ": " + e.getMessage());
        }
    }

    private static void requireReadable(Path path) {
        if (!Files.exists(path)) {
            throw new UserError("there is no file or folder " + path + "; check the name");
        }
        if (!Files.isReadable(path)) {
            throw new UserError("cannot read " + path + ": permission denied; change its rights");
        }
    }

    private static UserError unknown(Path path, String found) {
        return new UserError(
                "%s is %s; a source is a PyDSlog folder (with %s), environment telemetry as CSV (first line ts,…,humidity,…) or JSON messages, a NAB series (first line timestamp,value) or a folder of them, bearing vibration of CWRU (.mat) or a folder of it, or a recording (.mcap); --as PROFILE says which: %s"
                        .formatted(path, found, PydslogFolder.CONFIG, String.join(", ", profiles())));
    }
}
