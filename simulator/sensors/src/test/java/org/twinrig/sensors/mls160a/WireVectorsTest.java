package org.twinrig.sensors.mls160a;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinrig.core.UserError;

/** Every message of the protocol, byte for byte as the head and PyDSlog exchange it, written and read. */
class WireVectorsTest {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    @Test
    void theCrcIsThatOfTheHead() {
        byte[] check = "123456789".getBytes(StandardCharsets.US_ASCII);
        assertThat(Crc8.of(check, 0, check.length)).isEqualTo(0xF4);
    }

    @ParameterizedTest(name = "mask {0}, {1} Hz: {2}")
    @CsvSource({
        "0x3F,  300, 41 3F 2C 01 7E",
        "0x3F,  512, 41 3F 00 02 25",
        "0x07, 1200, 41 07 B0 04 C8",
        "0x01, 1600, 41 01 40 06 AF",
        "0xFF,  100, 41 FF 64 00 07"
    })
    void startIsWrittenAndRead(String mask, int frequency, String bytes) {
        var request = new StartRequest(Integer.decode(mask), frequency);

        assertThat(HEX.formatHex(request.encode())).isEqualTo(bytes);
        assertThat(StartRequest.decode(HEX.parseHex(bytes), 0)).contains(request);
        assertThat(heard(HEX.parseHex(bytes))).containsExactly(request.toString());
        assertThat(request.objection()).isEmpty();
    }

    static Stream<Arguments> frames() {
        return Stream.of(
                Arguments.of(new short[] {9, 63, -4357, 1, 11, -1}, "4D 09 00 3F 00 FB EE 01 00 0B 00 FF FF 89"),
                Arguments.of(new short[] {0, 0, -4096}, "4D 00 00 00 00 00 F0 DB"),
                Arguments.of(
                        new short[] {Short.MIN_VALUE, Short.MAX_VALUE, 0, 0, 0, 0},
                        "4D 00 80 FF 7F 00 00 00 00 00 00 00 00 36"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("frames")
    void dataIsWrittenAndRead(short[] values, String bytes) {
        byte[] wire = HEX.parseHex(bytes);
        assertThat(HEX.formatHex(DataFrames.encode(values))).isEqualTo(bytes);
        assertThat(Crc8.of(wire, 0, wire.length)).isZero();

        var found = new ArrayList<short[]>();
        var parser = new DataParser(values.length, (lost, read) -> found.add(read));
        parser.accept(wire, wire.length);

        assertThat(found).singleElement().isEqualTo(values);
    }

    @Test
    void stopIs512TimesZAndHeardOnce() {
        assertThat(new String(StartRequest.stop(), StandardCharsets.US_ASCII)).isEqualTo("Z".repeat(512));
        assertThat(heard(StartRequest.stop())).containsExactly("stop");
    }

    /** Mask 0x5A and 0x5A5A Hz are letters Z; they do not stop the stream that they ask for. */
    @Test
    void aStartFullOfZIsNoStop() {
        var request = new StartRequest(0x5A, 0x5A5A);
        assertThat(heard(request.encode())).containsExactly(request.toString());
    }

    @Test
    void aStartIsHeardBehindNoiseAndNotWithAWrongCrc() {
        byte[] noisy = HEX.parseHex("00 41 41 3F 2C 01 7E 41 3F 2C 01 7F 5A 5A");
        assertThat(heard(noisy)).containsExactly(new StartRequest(0x3F, 300).toString());
    }

    @ParameterizedTest(name = "{0} channels: {1} Hz")
    @CsvSource({"1, 1600", "2, 1600", "3, 1280", "4, 1047", "5, 886", "6, 768", "7, 677", "8, 606"})
    void theLineAndTheHeadLimitTheFrequency(int channels, int highest) {
        int mask = (1 << channels) - 1;
        assertThat(new StartRequest(mask, highest).objection()).isEmpty();
        assertThat(new StartRequest(mask, highest + 1).objection()).isPresent();
    }

    @Test
    void theRuleIsToldWithTheNumbers() {
        assertThatThrownBy(() -> new StartRequest(0x3F, 800).requirePossible())
                .isInstanceOf(UserError.class)
                .hasMessage("800 Hz with 6 channels is more than the line carries: at 115200 baud it is at most"
                        + " 11520/(2·6+3) = 768 Hz; ask for less, or for fewer channels");
        assertThatThrownBy(() -> new StartRequest(1, 2000).requirePossible())
                .hasMessage("2000 Hz is asked for; the MLS/160A reaches 1600 Hz, and with 1 channel the line carries"
                        + " 1600 Hz");
        assertThatThrownBy(() -> new StartRequest(0, 300).requirePossible())
                .hasMessage("no channel is asked for; name at least one");
    }

    @Test
    void channelsAreSentInTheMasksOrderWhateverOrderTheyAreNamedIn() {
        var channels = HeadChannel.parse("gyrz, ACCX,HUM");
        assertThat(channels).containsExactly(HeadChannel.ACCX, HeadChannel.GYRZ, HeadChannel.HUM);
        assertThat(HeadChannel.mask(channels)).isEqualTo(0xA1);
        assertThat(HeadChannel.of(0xA1)).isEqualTo(channels);
        assertThat(HeadChannel.mask(HeadChannel.parse("motion"))).isEqualTo(0x3F);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"ACCW", "ACCX,ACCX", ""})
    void wrongChannelsAreToldApart(String text) {
        assertThatThrownBy(() -> HeadChannel.parse(text))
                .isInstanceOf(UserError.class)
                .hasMessageMatching("--channels \".*\": (.* comes twice; name each channel once"
                        + "|\".*\" is no channel of the MLS/160A( \\(did you mean \"ACCX\"\\?\\))?; known: ACCX, .*)");
    }

    private static List<String> heard(byte[] bytes) {
        var heard = new ArrayList<String>();
        new RequestParser(new RequestParser.Listener() {
                    @Override
                    public void start(StartRequest request) {
                        heard.add(request.toString());
                    }

                    @Override
                    public void stop() {
                        heard.add("stop");
                    }
                })
                .accept(bytes, bytes.length);
        return heard;
    }
}
