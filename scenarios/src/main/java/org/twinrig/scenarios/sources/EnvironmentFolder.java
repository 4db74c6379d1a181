package org.twinrig.scenarios.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.twinrig.core.UserError;

/** All environment telemetry of a folder, CSV and JSON, as one source in order of time; other files are passed by. */
final class EnvironmentFolder {
    static final String PROFILE = "environment-folder";

    private EnvironmentFolder() {}

    /** Opens every file of {@code folder} that is environment telemetry. */
    static Source open(Path folder) {
        var parts = files(folder).entrySet().stream()
                .map(file -> file.getValue().equals(EnvironmentCsv.PROFILE)
                        ? EnvironmentCsv.open(file.getKey())
                        : EnvironmentJson.open(file.getKey()))
                .toList();
        if (parts.isEmpty()) {
            throw new UserError("the folder " + folder + " holds no environment telemetry, neither CSV nor JSON");
        }
        return EnvironmentRows.of(folder, PROFILE, parts);
    }

    /** True when there is environment telemetry in {@code folder}. */
    static boolean isOne(Path folder) {
        return !files(folder).isEmpty();
    }

    private static Map<Path, String> files(Path folder) {
        var known = new TreeMap<Path, String>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(Files::isRegularFile).filter(Files::isReadable).toList()) {
                Sources.ofFile(file)
                        .filter(List.of(EnvironmentCsv.PROFILE, EnvironmentJson.PROFILE)::contains)
                        .ifPresent(profile -> known.put(file, profile));
            }
        } catch (IOException e) {
            throw new UserError("cannot read the folder " + folder + ": " + e.getMessage());
        }
        return known;
    }
}
