package org.twinrig.sensors.lepton35;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the maker's own library showed when it was run against the camera, and what it sets. */
class LeptonLibraryTest {
    /** The library polls each module's own status and takes the flat field for done when it is no longer busy. */
    @ParameterizedTest(name = "run {0}, status {1}")
    @CsvSource({"0x0240, 0x0244", "0x4E2C, 0x4E30", "0x4844, 0x4848"})
    void isBusyUntilTheFlatFieldIsDone(String run, String status) {
        var host = LeptonHost.booted(3);
        host.waitMillis(2000);
        host.run(Integer.decode(run));
        long started = host.now;
        while (host.number(Integer.decode(status)) == 1 && host.now - started < 5_000_000_000L) {
            host.waitMillis(1);
        }
        // 23 frames of 26.4 Hz, seen at the next frame at the latest
        assertThat((host.now - started) / 1e6).isBetween(860.0, 1110.0);
        assertThat(host.number(0x024C)).as("complete").isEqualTo(3);
    }

    /** Header of the maker's library: in mode 1 the counts are "fixed to last value". */
    @ParameterizedTest(name = "counts {1}, mode {0}")
    @CsvSource({"0x4E18, 0x4E1C", "0x4E54, 0x4E58"})
    void countsOfTemperatureCanBeFixedAndSet(String mode, String counts) {
        int modeId = Integer.decode(mode);
        int id = Integer.decode(counts);
        var host = LeptonHost.booted(3);
        int live = host.get(id, 1)[0];
        host.set(id, 1234);
        assertThat(host.get(id, 1)[0]).as("measured again").isCloseTo(live, offset(20));
        host.set(modeId, 1, 0);
        int fixed = host.get(id, 1)[0];
        host.waitMillis(300_000); // the camera warms up by some kelvin, tens of counts each
        assertThat(host.get(id, 1)[0]).isEqualTo(fixed);
        host.set(id, 1234);
        assertThat(host.get(id, 1)[0]).isEqualTo(1234);
        host.set(modeId, 0, 0);
        assertThat(host.get(id, 1)[0]).isNotEqualTo(1234).isNotEqualTo(fixed);
    }

    @Test
    void valuesOfCalibrationCanBeWritten() {
        LeptonHost.booted(3).set(0x4EE4, 8000, 7000, 30_000, 30_100);
    }

    /** In the library's headers and not in the interface description; a 3.5 has no tables behind them. */
    @ParameterizedTest
    @ValueSource(ints = {0x0258, 0x0328, 0x032C})
    void doesNotKnowTheBoresight(int id) {
        assertThat(LeptonHost.booted(3).tryGet(id, 2)).isEqualTo(-7);
    }
}
