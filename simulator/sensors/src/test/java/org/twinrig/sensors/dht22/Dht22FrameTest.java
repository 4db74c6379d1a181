package org.twinrig.sensors.dht22;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Dht22FrameTest {
    @Test
    void readsTheManualsExample() {
        // AM2302 manual: 0000 0010 1001 0010 0000 0001 0000 1101 1010 0010 is 65.8 % and 26.9 °C.
        var frame = new Dht22Frame(0b0000_0010_1001_0010_0000_0001_0000_1101_1010_0010L);
        assertThat(frame.humidity()).isEqualTo(658);
        assertThat(frame.temperature()).isEqualTo(269);
        assertThat(frame.sumIsRight()).isTrue();
        assertThat(Dht22Frame.of(658, 269)).isEqualTo(frame);
    }

    @Test
    void knowsFrost() {
        assertThat(Dht22Frame.of(400, -101).temperature()).isEqualTo(-101);
        assertThat(Dht22Frame.of(400, -101).bits() >> 8 & 0xFFFF).isEqualTo(0x8065); // the manual's example
    }

    @Test
    void anUnnoticedLossChangesAValueAndPassesTheSum() {
        for (int temperature = -400; temperature <= 800; temperature += 7) {
            for (int humidity = 0; humidity <= 1000; humidity += 13) {
                var sent = Dht22Frame.of(humidity, temperature);
                for (long loss : sent.unnoticedLosses()) {
                    var got = sent.without(loss);
                    assertThat(got.sumIsRight()).isTrue();
                    int off = Math.abs(got.temperature() - temperature) + Math.abs(got.humidity() - humidity);
                    assertThat(off).isGreaterThanOrEqualTo(16);
                }
            }
        }
    }

    /** Bad reads of the boards in {@code environment-mq2-dht22}, with the good values just before. */
    @ParameterizedTest(name = "{0} and {1} read as {2} and {3}")
    @CsvSource({
        "741, 189, 613, 61", // both lose bit 7, together 256
        "745, 190, 745, 158",
        "744, 193, 744, 65",
        "598, 264, 534, 264",
        "582, 270, 582, 14",
        "597, 236, 85, 236",
        "754, 195, 626, 195",
        "750, 193, 622, 65"
    })
    void makesTheBadReadsThatWereMeasured(int humidity, int temperature, int badHumidity, int badTemperature) {
        var sent = Dht22Frame.of(humidity, temperature);
        assertThat(sent.unnoticedLosses())
                .extracting(sent::without)
                .extracting(got -> got.humidity() + "/" + got.temperature())
                .contains(badHumidity + "/" + badTemperature);
    }
}
