package org.twinrig.scenarios.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinrig.scenarios.CollectingSink;
import org.twinrig.scenarios.Progress;
import org.twinrig.scenarios.Replay;

/** The measurements as they were really recorded; their numbers of rows are counted from the files themselves. */
class RealDataTest {
    private static final Path DATA = Path.of(
            System.getenv().getOrDefault("TWINRIG_DATA", System.getProperty("twinrig.data", "../../shared/data")));

    @BeforeEach
    void requireData() {
        Assumptions.assumeTrue(Files.isDirectory(DATA), "no measurements at " + DATA);
    }

    @Test
    void fanRecordingIsReadWhole() {
        Path folder = DATA.resolve("fan-mls160a");
        Source source = Sources.open(folder);
        long rows = Lines.of(folder.resolve("y_.csv")).size();
        assertThat(source.ledger().accepted()).isEqualTo(rows);
        assertThat(source.ledger().rejected()).isZero();
        var sink = new CollectingSink();
        new Replay(source).execute(List.of(sink), Progress.NONE);
        assertThat(sink.counts()).containsEntry("/reading/fan-mls160a/mls160a", rows);
        var states = sink.samples("/truth/fan-mls160a").stream()
                .collect(Collectors.groupingBy(s -> s.values()[0], Collectors.counting()));
        assertThat(states.keySet()).containsExactlyInAnyOrder(0.0, 1.0, 2.0);
    }

    @Test
    void everyRowOfTheEnvironmentTelemetryIsAccountedFor() {
        Path csv = DATA.resolve("environment-mq2-dht22/iot_telemetry_first_12h.csv");
        Source source = Sources.open(csv);
        long rows = Lines.of(csv).size() - 1L; // one line of names
        assertThat(source.ledger().rows()).isEqualTo(rows);
        assertThat(source.ledger().acceptedByDevice())
                .containsOnlyKeys("iot-device-01", "iot-device-02", "iot-device-03");
        var sink = new CollectingSink(); // fails when the entries are not in order of time
        var result = new Replay(source).execute(List.of(sink), Progress.NONE);
        assertThat(result.entries()).isEqualTo(source.ledger().accepted());
    }

    @Test
    void bearingRecordingsAreReadWholeAndToScale() {
        Source source = Sources.open(DATA.resolve("cwru-bearing"));
        assertThat(source.ledger().acceptedByDevice()).hasSize(4).containsEntry("normal-0-97", 243_938L);
        assertThat(source.info().durationNanos()).isBetween(10_000_000_000L, 10_200_000_000L); // ten seconds each
    }

    @Test
    void jsonMessagesAreRead() {
        Source source = Sources.open(DATA.resolve("environment-mq2-dht22/raw_data_small.json"));
        assertThat(source.profile()).isEqualTo("environment-json");
        assertThat(source.ledger().rejections()).isEmpty();
        assertThat(source.ledger().accepted()).isEqualTo(5); // counted by eye
    }
}
