package org.twinrig.detect.anomaly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The series and labels of the benchmark, read by row; skips the test where they are absent. */
final class NabData {
    private static final Path FOLDER = Path.of(
                    System.getenv().getOrDefault("TWINRIG_DATA", System.getProperty("twinrig.data", "")))
            .resolve("nab");

    private NabData() {}

    static Path file(String name) {
        Path file = FOLDER.resolve(name);
        Assumptions.assumeTrue(Files.isRegularFile(file), "no measurements at " + file);
        return file;
    }

    static double[] values(String series) throws IOException {
        return rows(series).stream()
                .mapToDouble(row -> Double.parseDouble(row.split(",")[1]))
                .toArray();
    }

    static int[] windows(String series) throws IOException {
        List<String> stamps =
                rows(series).stream().map(row -> row.split(",")[0]).toList();
        int[] windows = new int[stamps.size()];
        JsonNode limits = new ObjectMapper()
                .readTree(file("labels/combined_windows.json").toFile())
                .get(series);
        for (int w = 0; w < limits.size(); w++) {
            int first = stamps.indexOf(limits.get(w).get(0).asText().substring(0, 19));
            int last = stamps.indexOf(limits.get(w).get(1).asText().substring(0, 19));
            Arrays.fill(windows, first, last + 1, w + 1);
        }
        return windows;
    }

    private static List<String> rows(String series) throws IOException {
        List<String> lines = Files.readAllLines(file("data/" + series));
        return lines.subList(1, lines.size());
    }
}
