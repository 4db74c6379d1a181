package org.twinrig.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Measures everything with short settings, prints it and writes it as Markdown. */
public final class BenchReport {
    private final StringBuilder text = new StringBuilder();

    private BenchReport() {}

    /** Measures and writes to the file named by the one argument. */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.err.println("usage: BenchReport FILE.md");
            System.exit(2);
        }
        Path scratch = Files.createTempFile("twinrig-bench", ".mcap");
        try {
            var report = new BenchReport();
            report.measure(scratch);
            Files.writeString(Path.of(args[0]), report.text.toString());
        } finally {
            Files.deleteIfExists(scratch);
        }
    }

    private void measure(Path scratch) throws IOException {
        add(prose("head")
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.arch"),
                        Runtime.version().feature()));
        add(prose("twin"));
        add(TwinFigures.measure(scratch));
        add(prose("features"));
        add(PeerFigures.features().toString());
        add(prose("prediction"));
        add(PeerFigures.prediction().toString());
        add(prose("recording"));
        add(PeerFigures.recording(scratch).toString());
        add(prose("load"));
        add(LoadPeers.measure());
        add(prose("jmh"));
        add(JmhFigures.measure().toString());
    }

    private void add(String part) {
        System.out.println(part);
        text.append(text.length() == 0 ? "" : "\n").append(part);
    }

    /** What stands before a table. */
    private static String prose(String section) throws IOException {
        try (var in = BenchReport.class.getResourceAsStream(section + ".md")) {
            if (in == null) {
                throw new IllegalStateException(section + ".md is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
