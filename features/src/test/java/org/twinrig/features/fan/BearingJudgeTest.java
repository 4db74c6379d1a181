package org.twinrig.features.fan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinrig.validation.sensors.SheetRow;
import org.twinrig.validation.sensors.SheetSection;

class BearingJudgeTest {
    @Test
    void aDetectorThatKnowsOnlyTwinsTellsRecordedBearingsApart() {
        Path data = Path.of(System.getenv().getOrDefault("TWINRIG_DATA", System.getProperty("twinrig.data")));
        Assumptions.assumeTrue(Files.isDirectory(data.resolve("cwru-bearing")), "no measurements at " + data);
        List<SheetRow> rows =
                new BearingJudge(data.resolve("fire")).measure(told -> {}).rows();
        assertThat(rows).hasSize(1 + 4 + 2);
        assertThat(rows.stream().filter(row -> !row.passes()).map(SheetRow::line))
                .isEmpty();
        assertThat(rows.get(0).measured()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void withoutRecordingsALineSaysSo(@TempDir Path empty) {
        var section = SheetSection.measure(new BearingJudge(empty), told -> {});
        assertThat(section.rows()).isEmpty();
        assertThat(section.html()).contains("No recorded bearings");
    }
}
