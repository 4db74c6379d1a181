package org.twinrig.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinrig.core.recording.ChannelKind;
import org.twinrig.core.recording.Ending;
import org.twinrig.core.recording.Recording;
import org.twinrig.core.time.SimTime;

/** Ctrl-C in the middle of a run. */
class InterruptionTest {
    private static final int ENOUGH_BYTES = 20_000; // some seconds of a thermal camera
    private static final int LOOKS = 600;
    private static final int BETWEEN_LOOKS_MS = 100;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "--target {0}")
    @ValueSource(strings = {"none", "embedded"})
    void whatWasRecordedSoFarIsIntact(String target) throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self")), "signals are sent on Linux only");
        Path out = folder.resolve("out");
        Path file = out.resolve("run.mcap");
        Cli cli;
        try (var child = ChildProcess.start(
                ChildProcess.ownJava(), folder, "run", "hot-drink", "--speed", 1, "--target", target, "--out", out)) {
            awaitContent(child, file);
            child.interrupt();
            cli = child.await();
        }

        cli.endsWith(130).tells("twinrig: interrupted; what was recorded so far is in " + file);
        try (Recording recording = Recording.open(file)) {
            assertThat(recording.ending()).isEqualTo(Ending.INTERRUPTED);
            recording.verify();
            var seconds = new ArrayList<Double>();
            recording.forEach((channel, entry) -> {
                if (channel.kind() == ChannelKind.TRUTH) {
                    seconds.add(SimTime.toSeconds(entry.timeNanos()));
                }
            });
            // The room's truth is written every second, from the start to the moment of the interruption.
            assertThat(seconds).hasSizeGreaterThan(1).startsWith(0.0).isSorted();
            assertThat(recording.endNanos()).isGreaterThanOrEqualTo(SimTime.toNanos(seconds.size() - 1.0));
        }
        assertThat(List.of("result.json", "report.html")).noneMatch(name -> Files.exists(out.resolve(name)));
        Rooms.assertTidy(out);
    }

    @Test
    void aVerificationStopsWithoutVerdictsOnHalfARun() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self")), "signals are sent on Linux only");
        String feature = """
                Feature: A long day
                  Scenario: one
                    Given the scenario "quiet-office-day"
                    When 10 h have passed
                  Scenario: two
                    Given the scenario "quiet-office-day"
                    When 10 h have passed
                """;
        Path file = Rooms.write(folder, "long.feature", feature);
        Path out = folder.resolve("out");
        Path recording = out.resolve("long-2-one/run.mcap");
        Cli cli;
        try (var child = ChildProcess.start(
                ChildProcess.ownJava(), folder, "verify", file, "--threads", 1, "--target", "none", "--out", out)) {
            awaitContent(child, recording);
            child.interrupt();
            cli = child.await();
        }

        cli.endsWith(130).tells("twinrig: interrupted; what was recorded so far is in " + out);
        assertThat(cli.out()).isEmpty();
        assertThat(Rooms.files(out))
                .filteredOn(path -> path.toString().endsWith(".mcap"))
                .containsExactly(recording);
        try (Recording opened = Recording.open(recording)) {
            assertThat(opened.ending()).isEqualTo(Ending.INTERRUPTED);
            opened.verify();
        }
    }

    private static void awaitContent(ChildProcess child, Path file) throws IOException, InterruptedException {
        for (int look = 0; look < LOOKS && child.isAlive(); look++) {
            if (Files.exists(file) && Files.size(file) > ENOUGH_BYTES) {
                return;
            }
            Thread.sleep(BETWEEN_LOOKS_MS);
        }
        throw new IllegalStateException("the run recorded nothing: " + child.await());
    }
}
