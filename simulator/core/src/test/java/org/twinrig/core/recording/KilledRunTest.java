package org.twinrig.core.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run whose process is killed with {@code kill -9} in the middle. */
class KilledRunTest {
    @TempDir
    Path folder;

    /** The process that gets killed: it records until then. */
    public static void main(String[] args) {
        try (var writer = new RecordingWriter(Path.of(args[0]))) {
            writer.begin(Runs.info(9));
            Runs.lines(9, 120).forEach(line -> {
                writer.accept(line.channel(), line.entry());
                pause();
            });
            writer.end(0);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void leavesAFileThatOpensUpToItsLastWholeChunk() throws Exception {
        Path file = folder.resolve("run.mcap");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRunTest.class.getName(),
                        file.toString())
                .inheritIO()
                .start();
        try {
            while (process.isAlive() && (!Files.exists(file) || Files.size(file) < 60_000)) {
                Thread.sleep(5);
            }
            assertThat(process.isAlive()).isTrue();
        } finally {
            process.destroyForcibly(); // SIGKILL
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();

        try (var recording = Recording.open(file)) {
            assertThat(recording.complete()).isFalse();
            assertThat(recording.info().seed()).isEqualTo(9);
            var found = new ArrayList<String>();
            recording.forEach((channel, entry) -> {
                if (channel.kind() != ChannelKind.ALARM) {
                    found.add(Runs.show(channel, entry));
                }
            });
            List<String> expected = Runs.lines(9, 120).stream()
                    .filter(line -> line.channel().kind() != ChannelKind.ALARM)
                    .limit(found.size())
                    .map(line -> Runs.show(line.channel(), line.entry()))
                    .toList();
            assertThat(found).hasSizeGreaterThan(50).isEqualTo(expected);
        }
    }
}
