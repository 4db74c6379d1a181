package org.twinrig.hil.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.recording.Content;

/** The vectors of {@code hil/PROTOCOL.md} are what this code writes and reads. */
class ProtocolPageTest {
    private static final Path PAGE = Path.of("PROTOCOL.md");
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();
    private static final String BYTES = "([0-9A-F]{2}(?: [0-9A-F]{2})*)";
    private static final Pattern VECTOR =
            Pattern.compile("(\\S[^\\n]*?) +seq (\\d+) +time (\\d+)\\n +payload (?:\\(none\\)|" + BYTES + ")\\n +line +"
                    + BYTES + "\\n");
    private static final Pattern REFUSED = Pattern.compile("refused: ([^\\n]*)\\n +line +" + BYTES + "\\n");

    /** What each vector of the page says, by its name. */
    private static final Map<String, Message> MEANINGS = new LinkedHashMap<>();

    static {
        MEANINGS.put("HELLO from the host", new Message.Who(1));
        MEANINGS.put(
                "HELLO from a device",
                new Message.Hello(
                        1, Set.of(ReadingKind.NUMBERS, ReadingKind.MOTION), 512, 2048, 1_000_000, "fan-guard", "1.0"));
        MEANINGS.put(
                "CHANNEL of numbers",
                new WireChannel(
                        0,
                        "hall-1",
                        "scd41",
                        new Content.Numbers(SampleSchema.of("Reading", "co2Ppm", "ppm", "tempC", "°C"))));
        MEANINGS.put(
                "CHANNEL of a camera", new WireChannel(1, "hall-1", "lepton35", new Content.Thermal(160, 120, 8.7)));
        MEANINGS.put("CHANNEL of motion", new WireChannel(2, "fan", "mls160a", new Content.Motion(300, 4096, 16.4f)));
        MEANINGS.put("READING of numbers", new WireReading.Numbers(0, new float[] {612, 21.5f}));
        MEANINGS.put("READING of a band", new WireReading.Band(1, 119, 1, new short[] {29515, 0, 29520, -1}));
        MEANINGS.put("READING of motion", new WireReading.Motion(2, new short[] {12, -7, 4101, 0, 3, -1}));
        MEANINGS.put("TIME", new Message.Time(1_700_000_000));
        MEANINGS.put("TIME from a device", new Message.DeviceTime());
        MEANINGS.put("CREDIT", new Message.Credit(1536));
        MEANINGS.put("ALARM", new Message.Warning(2, 0.875f, "fan", "FAULT", "too much 1x"));
        MEANINGS.put("LOG", new Message.Log(1, "ready"));
        MEANINGS.put("STATS", new Message.HowMany());
        MEANINGS.put("STATS from a device", new Message.Stats(300, 1, 9000, 290, 0));
        MEANINGS.put("NAK", new Message.Nak(1, 0x10));
        MEANINGS.put("PING", new Message.Ping(new byte[] {1, 0, 0, 2}, false));
        MEANINGS.put("PING back", new Message.Ping(new byte[] {1, 0, 0, 2}, true));
        MEANINGS.put("PING with a CRC-32", new Message.Ping(filled(), false));
    }

    /** One vector. */
    record Vector(String name, int seq, long micros, byte[] payload, byte[] line) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void aVectorIsWrittenAndReadAsThePageSays(Vector vector) throws BadPayload {
        Message meaning = MEANINGS.get(vector.name());
        assertThat(meaning).as("meaning of " + vector.name()).isNotNull();

        Frame frame = meaning.frame(vector.seq(), vector.micros());
        assertThat(HEX.formatHex(frame.payload())).isEqualTo(HEX.formatHex(vector.payload()));
        assertThat(HEX.formatHex(frame.encoded())).isEqualTo(HEX.formatHex(vector.line()));

        List<Frame> read = read(vector.line());
        assertThat(read).containsExactly(frame);
        assertThat(Message.parse(read.get(0))).usingRecursiveComparison().isEqualTo(meaning);
    }

    @Test
    void everyKindOfMessageHasItsVector() throws IOException {
        assertThat(vectors().stream().map(Vector::name)).containsExactlyElementsOf(MEANINGS.keySet());
    }

    @Test
    void whatThePageCallsRefusedIsRefused() throws IOException {
        var refused = REFUSED.matcher(page()).results().toList();
        assertThat(refused).hasSizeGreaterThan(4);
        for (var line : refused) {
            assertThat(read(bytes(line.group(2)))).as(line.group(1)).isEmpty();
        }
    }

    @Test
    void theChecksumsAreThoseOfTheirCatalogues() {
        byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);
        assertThat(Crc.crc16(digits, digits.length)).isEqualTo(0x29B1);
        assertThat(Crc.crc32(digits, digits.length)).isEqualTo(0xCBF43926);
        assertThat(HEX.formatHex(digits)).isEqualTo("31 32 33 34 35 36 37 38 39");
    }

    static List<Vector> vectors() throws IOException {
        var vectors = new ArrayList<Vector>();
        VECTOR.matcher(page())
                .results()
                .forEach(m -> vectors.add(new Vector(
                        m.group(1),
                        Integer.parseInt(m.group(2)),
                        Long.parseLong(m.group(3)),
                        bytes(m.group(4)),
                        bytes(m.group(5)))));
        return vectors;
    }

    private static byte[] bytes(@Nullable String hex) {
        return hex == null ? new byte[0] : HEX.parseHex(hex);
    }

    private static List<Frame> read(byte[] line) {
        var frames = new ArrayList<Frame>();
        new FrameDecoder(1024).accept(line, line.length, frames::add);
        return frames;
    }

    /** The page, with each vector's hexadecimal lines joined. */
    private static String page() throws IOException {
        return Files.readString(PAGE).replaceAll("\\n {11}(?=[0-9A-F]{2} )", " ");
    }

    private static byte[] filled() {
        var bytes = new byte[260]; // without a zero, so that the stuffing needs a full block and a second one
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i % 255 + 1);
        }
        return bytes;
    }
}
