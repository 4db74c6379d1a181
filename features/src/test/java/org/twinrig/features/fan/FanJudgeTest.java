package org.twinrig.features.fan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinrig.validation.sensors.SheetRow;

/** The twin's fan beside the recorded one. */
class FanJudgeTest {
    @Test
    void theFittedFanIsLikeTheRecordedOne() {
        Path data = Path.of(System.getenv().getOrDefault("TWINRIG_DATA", System.getProperty("twinrig.data")));
        Assumptions.assumeTrue(Files.isDirectory(data.resolve("fan-mls160a")), "no measurements at " + data);
        List<SheetRow> rows = new FanJudge(data).measure(told -> {}).rows();
        assertThat(rows.stream().filter(row -> !row.passes()).map(SheetRow::line))
                .as(
                        "all rows:%n%s",
                        String.join("\n", rows.stream().map(SheetRow::line).toList()))
                .isEmpty();
        // three states, six axes, rms and kurtosis; noise at rest; ten orders in six axes; six slopes; two tests; four
        // scores
        assertThat(rows).hasSize(36 + 6 + 60 + 6 + 2 + 4);
    }

    @Test
    void withoutARecordingThereIsNothingToJudge(@TempDir Path empty) {
        assertThat(new FanJudge(empty).measure(told -> {}).rows()).isEmpty();
    }
}
