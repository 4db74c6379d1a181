package org.twinrig.detect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.recording.Content;

/** The recorded fan frames of the data folder, if it is there. */
final class RecordedFan {
    /** MLS/160A as recorded: 300 Hz, ±8 g, ±2000 °/s. */
    static final Content.Motion MOTION = new Content.Motion(300, 4096, 16.4);

    private static final List<String> CHANNELS = List.of("ACCX", "ACCY", "ACCZ", "GYRX", "GYRY", "GYRZ");

    private RecordedFan() {}

    static List<FanRow> rows() throws IOException {
        var folder = Path.of(System.getenv().getOrDefault("TWINRIG_DATA", System.getProperty("twinrig.data", "")))
                .resolve("fan-mls160a");
        Assumptions.assumeTrue(Files.isDirectory(folder), "no measurements at " + folder);
        var labels = Files.readAllLines(folder.resolve("y_.csv"));
        var frames = new ArrayList<short[][]>();
        labels.forEach(label -> frames.add(new short[6][]));
        for (int c = 0; c < 6; c++) {
            var lines = Files.readAllLines(folder.resolve("x_" + CHANNELS.get(c) + "_.csv"));
            for (int f = 0; f < frames.size(); f++) {
                String[] cells = lines.get(f).split(",");
                frames.get(f)[c] = new short[600];
                for (int i = 0; i < 600; i++) {
                    frames.get(f)[c][i] = (short) Integer.parseInt(cells[i].trim());
                }
            }
        }
        var rows = new ArrayList<FanRow>();
        for (int f = 0; f < frames.size(); f++) {
            var state = FanState.of(Integer.parseInt(labels.get(f).trim()));
            rows.add(FanRow.of(new MotionBlock(f * 2_000_000_000L, frames.get(f)), MOTION, state, "recording", 0));
        }
        return rows;
    }
}
