package org.twinrig.sensors.scd41;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Scd41WordsTest {
    @ParameterizedTest(name = "{0} has checksum {1}")
    @CsvSource({
        "beef,92", "01f4,33", "6667,a2", "5eb9,3c", "07e6,48", "0912,63", "079e,09", "044c,42", "03db,42", "01e0,b4",
        "7fce,7b", "0001,b0", "0000,81", "8000,a2", "8006,04", "1440,51", "f896,31", "9f07,c2", "3bbe,89", "01b3,99",
        "01a4,4d", "004c,c1", "009c,c5"
    }) // data sheet v1.7 and captures in the field; v1.1 misprints 01f4
    void checksAsTheDataSheetDoes(String word, String crc) {
        assertThat(Scd41Words.crc(Integer.parseInt(word, 16))).isEqualTo(Integer.parseInt(crc, 16));
    }

    @Test
    void readsTheDataSheetsExample() {
        // read_measurement: 01f4 33 6667 a2 5eb9 3c is 500 ppm, 25 °C, 37 %; the sheet rounds.
        var words = Scd41Words.fromBytes(bytes(0x01, 0xf4, 0x33, 0x66, 0x67, 0xa2, 0x5e, 0xb9, 0x3c));
        assertThat(words.co2Ppm()).isEqualTo(500);
        assertThat(words.tempC()).isCloseTo(25, offset(0.005));
        assertThat(words.humidityPct()).isCloseTo(37, offset(0.005));
        // The sheet's words lie one above the nearest ones: it rounds up.
        assertThat(Scd41Words.of(500, 25, 37)).isEqualTo(new Scd41Words(500, 0x6666, 0x5eb8));
        assertThat(words.toBytes()).isEqualTo(bytes(0x01, 0xf4, 0x33, 0x66, 0x67, 0xa2, 0x5e, 0xb9, 0x3c));
    }

    @Test
    void everyWordSurvivesTheWayThereAndBack() {
        for (int w = 0; w <= 0xFFFF; w++) {
            var words = new Scd41Words(Math.min(w, Scd41Words.CO2_MAX), w, w);
            assertThat(Scd41Words.of(words.co2Ppm(), words.tempC(), words.humidityPct()))
                    .isEqualTo(words);
        }
    }

    @Test
    void stopsAtTheEnds() {
        assertThat(Scd41Words.of(-3, -90, -1)).isEqualTo(new Scd41Words(0, 0, 0));
        assertThat(Scd41Words.of(50_000, 500, 101)).isEqualTo(new Scd41Words(40_000, 0xFFFF, 0xFFFF));
    }

    @Test
    void refusesAWrongChecksum() {
        assertThatThrownBy(() -> Scd41Words.fromBytes(bytes(0x01, 0xf4, 0x33, 0x66, 0x67, 0xa3, 0x5e, 0xb9, 0x3c)))
                .hasMessage("word 1 is 6667 with checksum a3; its checksum is a2");
        assertThatThrownBy(() -> Scd41Words.fromBytes(new byte[8])).hasMessageContaining("9 bytes, got 8");
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
