package org.twinrig.features.datasheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinrig.validation.sensors.SheetRow;
import org.twinrig.validation.sensors.SheetSection;

/** The emulated parts keep their data sheets, but for what is declared. */
class SensorSheetsTest {
    @Test
    void everyFigureIsKeptOrDeclaredToBeMissed() {
        var told = new ArrayList<String>();
        SheetSection section = SheetSection.measure(new SensorSheets(), told::add);
        List<SheetRow> rows = section.rows();
        assertThat(rows)
                .extracting(SheetRow::part)
                .contains("scd41", "bmi160", "lepton35", "mq2", "mq4", "mq7", "mq135");
        assertThat(rows.stream().filter(row -> !row.asDeclared()).map(SheetRow::line))
                .as(
                        "all rows:%n%s",
                        String.join("\n", rows.stream().map(SheetRow::line).toList()))
                .isEmpty();
        // Why it misses stands in its row.
        assertThat(rows.stream().filter(row -> !row.passes()).map(SheetRow::figure))
                .containsExactly("recovery from it, 90 % of the voltage");
        assertThat(section.html()).contains("data sheet beside emulation", "misses: ");
        assertThat(told).hasSize(8);
    }

    @Test
    void whatIsOutOfItsLimitsIsAMiss() {
        var row = SheetRow.near("part", "figure", 10, 1, 11.5, "s", "nobody");
        assertThat(row.passes()).isFalse();
        assertThat(row.asDeclared()).isFalse();
        assertThat(row.knownToMiss("it is made up").asDeclared()).isTrue();
        assertThat(row.accepting(9, 12).knownToMiss("it is made up").asDeclared())
                .isFalse();
    }
}
