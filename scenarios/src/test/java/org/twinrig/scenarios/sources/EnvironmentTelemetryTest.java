package org.twinrig.scenarios.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinrig.core.UserError;
import org.twinrig.scenarios.CollectingSink;
import org.twinrig.scenarios.Progress;
import org.twinrig.scenarios.Replay;
import org.twinrig.scenarios.RunResult;

class EnvironmentTelemetryTest {
    private static final String HEAD = "ts,dev,id,co,humidity,light,lpg,motion,smoke,temp\n";
    private static final String GOOD = "1594598424.5,iot-device-01,0e:9c,0.0117,73.8,False,0.0143,True,0.0397,18.9\n";

    @TempDir
    Path folder;

    @Test
    void csvRowsBecomeReadingsPerDevice() throws IOException {
        Source source = Sources.open(
                write("t.csv", HEAD + GOOD + GOOD.replace("01,", "02,").replace("424.5", "425.25")));
        var sink = new CollectingSink();
        new Replay(source).execute(List.of(sink), Progress.NONE);
        assertThat(sink.samples("/reading/iot-device-01/environment").get(0).values())
                .containsExactly(0.0117, 73.8, 0, 0.0143, 1, 0.0397, 18.9);
        assertThat(sink.samples("/reading/iot-device-02/environment").get(0).timeNanos())
                .isEqualTo(1_250_000_000L);
        assertThat(source.info().start()).hasToString("2020-07-13T00:00:24Z");
    }

    @Test
    void everyBadRowIsListedAndNoneStopsTheRest() throws IOException {
        Source source = Sources.open(write(
                "t.csv",
                HEAD
                        + GOOD
                        + GOOD.replace("73.8", "")
                        + GOOD.replace("73.8", "wet")
                        + GOOD.replace("73.8", "173.8")
                        + GOOD.replace("False", "maybe")
                        + "1594598424.5,iot-device-01\n"
                        + GOOD.replace("18.9", "NaN")
                        + GOOD.replace("1594598424.5", "-3")
                        + GOOD.replace("iot-device-01", "")));
        assertThat(source.ledger().rows()).isEqualTo(9);
        assertThat(source.ledger().accepted()).isEqualTo(1);
        assertThat(source.ledger().rejections().stream().map(Object::toString))
                .containsExactly(
                        "t.csv:3: humidity is missing",
                        "t.csv:4: humidity is \"wet\"; a number is needed",
                        "t.csv:5: humidity is 173.8; at most 100 % is possible",
                        "t.csv:6: light is \"maybe\"; true or false is needed",
                        "t.csv:7: 2 cells; the first line names 10 columns",
                        "t.csv:8: temp is \"NaN\"; a number is needed",
                        "t.csv:9: ts is -3.0; seconds since 1970 are needed",
                        "t.csv:10: the device is missing");
    }

    @Test
    void jsonMessagesAreReadFromAnArrayAndFromLines() throws IOException {
        String message =
                "{\"data\":{\"co\":0.0045,\"humidity\":58.2,\"light\":true,\"lpg\":0.0072,\"motion\":false,\"smoke\":0.019,"
                        + "\"temp\":27},\"device_id\":\"5e:44\",\"ts\":1594598726.5,\"device\":\"iot-device-02\"}";
        Source array = Sources.open(write("a.json", "[\n" + message + ",\n{\"data\":{}},\n3\n]"));
        assertThat(array.ledger().acceptedByDevice()).containsEntry("iot-device-02", 1L);
        assertThat(array.ledger().rejections().stream().map(Object::toString))
                .containsExactly("a.json:3: ts is missing", "a.json:4: a message {…} is needed here");
        Source lines = Sources.open(write("b.jsonl", message + "\n{broken\n\n" + message + "\n"));
        assertThat(lines.ledger().accepted()).isEqualTo(2);
        assertThat(lines.ledger().rejections().get(0).toString()).startsWith("b.jsonl:2: this is not JSON");
    }

    @Test
    void replayStopsWhenAskedAndClosesWithoutEnding() throws IOException {
        var replay = new Replay(Sources.open(
                write("t.csv", HEAD + GOOD + GOOD.replace("424.5", "427.5") + GOOD.replace("424.5", "430.5"))));
        var sink = new CollectingSink();
        var result = replay.execute(List.of(sink), (at, end) -> replay.stop()); // told after the second row, at 3.5 s
        assertThat(result).isEqualTo(new RunResult(3_500_000_000L, false, 2));
        assertThat(sink.ended()).isFalse();
        assertThat(sink.closed()).isTrue();
    }

    @Test
    void whatNobodyCanReadIsNamedWithTheKnownKinds() throws IOException {
        Path text = write("t.txt", "hello\n");
        assertThatThrownBy(() -> Sources.open(text))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith(text + " is of no known kind; a source is a PyDSlog folder (with config.cfg), ")
                .hasMessageEndingWith(
                        "pydslog, environment-csv, environment-json, environment-folder, nab, cwru, recording");
        assertThatThrownBy(() -> Sources.open(folder.resolve("gone.csv")))
                .hasMessage("there is no file or folder " + folder.resolve("gone.csv") + "; check the name");
        assertThatThrownBy(() -> Sources.open(text, Optional.of("pydslg")))
                .hasMessage(
                        "\"pydslg\" is an unknown profile (did you mean \"pydslog\"?);"
                                + " known: pydslog, environment-csv, environment-json, environment-folder, nab, cwru, recording");
        assertThatThrownBy(() -> Sources.openAs(text, "environment-csv"))
                .hasMessage(text + ":1: there is no column \"co\"; columns here: hello");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
