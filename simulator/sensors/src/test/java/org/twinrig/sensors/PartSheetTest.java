package org.twinrig.sensors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every part tells of itself. */
class PartSheetTest {
    @ParameterizedTest
    @MethodSource("org.twinrig.sensors.Sensors#types")
    void aPartSaysWhereItIsReachedAndNothingTwice(SensorType type) {
        var sheet = type.sheet();
        assertThat(sheet.faces()).isNotEmpty();
        assertThat(sheet.faces()).allSatisfy(face -> assertThat(face.about()).isNotBlank());
        var seen = new HashSet<String>();
        for (var entry : sheet.entries()) {
            assertThat(seen.add(entry.group() + entry.address() + entry.name()))
                    .as(entry.toString())
                    .isTrue();
            assertThat(entry.name()).isNotBlank();
        }
        assertThat(sheet.faults()).allSatisfy(fault -> assertThat(fault.about()).isNotBlank());
    }
}
