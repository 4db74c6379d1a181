package org.twinrig.sensors.lepton35.vospi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Crc16Test {
    @Test
    void knowsTheExampleOfTheInterfaceDescription() {
        assertThat(Crc16.of(0, new byte[] {0x6E}, 0, 1)).isEqualTo(0x8D68);
    }

    @Test
    void isTheOneThatIsKnownAsXmodem() {
        byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);
        assertThat(Crc16.of(0, digits, 0, digits.length)).isEqualTo(0x31C3); // catalogue of CRCs: CRC-16/XMODEM
        assertThat(Crc16.of(Crc16.of(0, digits, 0, 4), digits, 4, digits.length))
                .isEqualTo(0x31C3);
    }

    @Test
    void takesTheLowByteOfAWordFirst() {
        assertThat(Crc16.ofWords(new int[] {0x3231, 0x3433, 0x3635, 0x3837}, 4))
                .isEqualTo(Crc16.of(0, "12345678".getBytes(StandardCharsets.US_ASCII), 0, 8));
    }
}
