package org.twinrig.hil.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.UserError;
import org.twinrig.core.reading.SampleSchema.Field;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.core.recording.Event;
import org.twinrig.core.recording.Recording;
import org.twinrig.core.recording.RecordingWriter;
import org.twinrig.core.recording.RunInfo;

/** Lines of text become readings; a line that cannot be read is accounted for. */
class LineIntakeTest {
    private static final String TOPIC = "/reading/hall-1/scd41";

    @TempDir
    private Path folder;

    @Test
    void csvWithAHeaderAndAMapping() {
        var intake = LineIntake.csv("hall-1", "scd41", Optional.empty(), Optional.of("co2=co2Ppm:ppm, temp=tempC:°C"));

        var counts = recorded(intake, "time,temp,co2\n12,21.5,612\n17, 21.6 ,615\n22,,618\n");

        assertThat(counts.text()).isEqualTo("3 accepted, none lost");
        try (Recording recording = open()) {
            assertThat(schema(recording)).containsExactly(new Field("co2Ppm", "ppm"), new Field("tempC", "°C"));
            var rows = recording.read(TOPIC, Samples.class);
            assertThat(rows.get(0).values()).containsExactly(612, 21.5);
            assertThat(rows.get(2).values()).containsExactly(618, Double.NaN);
            assertThat(events(recording))
                    .singleElement()
                    .satisfies(event -> assertThat(event.text()).isEqualTo("In no field of hall-1: columns time"));
        }
    }

    @Test
    void csvWithoutAMappingTakesAllColumnsUnderTheirNames() {
        var counts = recorded(
                LineIntake.csv("hall-1", "scd41", Optional.empty(), Optional.empty()), "Temp (in);co2\r\n21.5;612\r\n");

        assertThat(counts.accepted()).isEqualTo(1);
        try (Recording recording = open()) {
            assertThat(schema(recording)).containsExactly(new Field("tempIn", "-"), new Field("co2", "-"));
        }
    }

    /** The first line is usually half of one; the others are told with their number and reason. */
    @Test
    void badLinesAreRejectedWithNumberAndReason() {
        var intake = LineIntake.csv("hall-1", "scd41", Optional.of("temp,co2"), Optional.empty());

        var counts = recorded(
                intake,
                "1.5,612\n".getBytes(StandardCharsets.UTF_8),
                "21.5,612\n21.5\nwarm,613\n21.6,inf\n".getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0xFF, '1', '\n'},
                ("9".repeat(5000) + "\n21.7,614\n").getBytes(StandardCharsets.UTF_8));

        assertThat(counts.accepted()).isEqualTo(3);
        assertThat(counts.rejected()).isEqualTo(5);
        assertThat(counts.skippedBytes()).isEqualTo(5000 - 4096);
        try (Recording recording = open()) {
            assertThat(events(recording).stream().map(Event::text))
                    .containsExactly(
                            "Line 3 of hall-1: it has 1 columns; 2 are needed (temp, co2)",
                            "Line 4 of hall-1: column temp is \"warm\"; a number is needed",
                            "Line 5 of hall-1: column co2 is \"inf\"; a number is needed",
                            "Line 6 of hall-1: it is no text (UTF-8)",
                            "Line 7 of hall-1: it is longer than 4096 bytes",
                            "5 of 8 lines of hall-1 were rejected");
        }
    }

    @Test
    void aDeviceThatSentItsHeaderLongAgoIsToldApart() {
        var counts =
                recorded(LineIntake.csv("hall-1", "scd41", Optional.empty(), Optional.empty()), "1.5,612\n21.5,612\n");

        assertThat(counts.accepted()).isZero();
        try (Recording recording = open()) {
            assertThat(events(recording).get(0).text())
                    .isEqualTo("Line 2 of hall-1: it names no columns; restart the device so that it sends its header,"
                            + " or give --columns");
        }
    }

    @Test
    void jsonLinesWithInnerObjects() {
        var counts = recorded(LineIntake.json("hall-1", "scd41", Optional.empty()), """
                emp":3}}
                {"id":"a","data":{"co2":612,"ok":true},"temp":21.5}
                {"temp":21.6,"data":{"co2":613}}
                {"temp":
                [1,2]
                {"other":7}
                """);

        assertThat(counts.accepted()).isEqualTo(2);
        assertThat(counts.rejected()).isEqualTo(3);
        try (Recording recording = open()) {
            assertThat(schema(recording))
                    .containsExactly(new Field("dataCo2", "-"), new Field("dataOk", "-"), new Field("temp", "-"));
            assertThat(recording.read(TOPIC, Samples.class).get(1).values()).containsExactly(613, Double.NaN, 21.6);
            var texts = events(recording).stream().map(Event::text).toList();
            assertThat(texts.get(0)).startsWith("Line 4 of hall-1: it is no JSON: ");
            assertThat(texts.get(1)).isEqualTo("Line 5 of hall-1: it is no JSON object {…}");
            assertThat(texts.get(2)).isEqualTo("Line 6 of hall-1: it holds none of data.co2, data.ok, temp");
            assertThat(texts.get(4)).isEqualTo("In no field of hall-1: members id, other");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "temp | --map: \"temp\" is no COLUMN=field or COLUMN=field:unit; write e.g. temp=tempC:°C,co2=co2Ppm:ppm",
                "temp=Temp C | --map: \"temp=Temp C\" has no field name in \"Temp C\"; it is letters and digits, small at first; write",
                "a=x,b=x | --map: \"b=x\" gives the field x a second time; write"
            })
    void aMappingThatIsNoneIsRefusedAtOnce(String map, String message) {
        assertThatThrownBy(() -> LineIntake.csv("a", "b", Optional.empty(), Optional.of(map)))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aMappingOfAColumnThatDoesNotComeIsRefusedWithThoseThatDo() {
        var intake = LineIntake.csv("hall-1", "scd41", Optional.empty(), Optional.of("temp=tempC:°C"));

        assertThatThrownBy(() -> recorded(intake, "temps,co2\n21.5,612\n"))
                .isInstanceOf(UserError.class)
                .hasMessage(
                        "--map names the column \"temp\" (did you mean \"temps\"?), but the device sends temps, co2");
    }

    private CaptureCounts recorded(Intake intake, String text) {
        return recorded(intake, text.getBytes(StandardCharsets.UTF_8));
    }

    private CaptureCounts recorded(Intake intake, byte[]... pieces) {
        try (var writer = new RecordingWriter(folder.resolve("run.mcap"))) {
            writer.begin(new RunInfo("hall-1", "A capture", 0, Instant.EPOCH, 1_000_000_000L, Map.of()));
            intake.into(writer, 1_000_000_000L);
            long now = 0;
            for (byte[] piece : pieces) {
                intake.accept(piece, piece.length, now);
                now += 1_000_000;
            }
            writer.end(intake.finish());
            return intake.counts();
        }
    }

    private Recording open() {
        return Recording.open(folder.resolve("run.mcap"));
    }

    private static List<Event> events(Recording recording) {
        return recording.read(Channel.EVENTS, Event.class);
    }

    private static List<Field> schema(Recording recording) {
        return recording.channels().stream()
                .filter(channel -> channel.topic().equals(TOPIC))
                .findFirst()
                .map(channel -> ((Content.Numbers) channel.content()).schema().fields())
                .orElseThrow();
    }
}
