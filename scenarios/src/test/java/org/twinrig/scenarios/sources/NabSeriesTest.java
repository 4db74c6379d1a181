package org.twinrig.scenarios.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinrig.core.UserError;
import org.twinrig.core.reading.Samples;
import org.twinrig.scenarios.CollectingSink;
import org.twinrig.scenarios.Progress;
import org.twinrig.scenarios.Replay;

class NabSeriesTest {
    private static final String HEAD = "timestamp,value\n";

    @TempDir
    Path folder;

    @Test
    void aSeriesIsPlayedWithTheWindowOfEachRow() throws IOException {
        Path file = series(
                "pump.csv",
                "2014-01-01 00:00:00,1.5\n2014-01-01 00:05:00,2\n2014-01-01 00:10:00,9\n2014-01-01 00:15:00,3\n");
        labels("{\"real/pump.csv\": [[\"2014-01-01 00:05:00.000000\", \"2014-01-01 00:10:00.000000\"]]}");
        var sink = played(file);
        assertThat(sink.samples("/reading/pump/metric").stream().map(s -> s.values()[0]))
                .containsExactly(1.5, 2.0, 9.0, 3.0);
        assertThat(sink.samples("/truth/pump").stream().map(s -> s.values()[0])).containsExactly(0.0, 1.0, 1.0, 0.0);
        assertThat(Sources.open(file).profile()).isEqualTo("nab");
    }

    @Test
    void aClockSetBackKeepsTheOrderOfTheFile() throws IOException {
        Path file = series(
                "pump.csv",
                "2014-01-01 01:55:00,1\n2014-01-01 01:00:00,2\n2014-01-01 01:55:00,3\n2014-01-01 02:00:00,4\n");
        assertThat(played(file).samples("/reading/pump/metric").stream().map(Samples::timeNanos))
                .containsExactly(0L, 1_000L, 2_000L, 300_000_000_000L);
    }

    @Test
    void aSeriesThatNoLabelsListHasNoTruth() throws IOException {
        labels("{\"real/other.csv\": []}");
        var sink = played(series("pump.csv", "2014-01-01 00:00:00,1\n"));
        assertThat(sink.counts()).containsOnlyKeys("/reading/pump/metric");
    }

    @Test
    void aFolderIsPlayedInOrderOfTime() throws IOException {
        series("a.csv", "2014-01-01 00:10:00,1\n2014-01-01 00:20:00,2\n");
        series("b.csv", "2014-01-01 00:00:00,3\n2014-01-01 00:15:00,4\n");
        Files.writeString(folder.resolve("data/real/notes.csv"), "who,what\n");
        var sink = played(folder); // fails when the entries are not in order of time
        assertThat(sink.samples("/reading/a/metric").get(0).timeNanos()).isEqualTo(600_000_000_000L);
        assertThat(sink.samples("/reading/b/metric")).hasSize(2);
        assertThat(Sources.open(folder).info().scenario())
                .isEqualTo(Lines.word(folder.getFileName().toString()));
    }

    @Test
    void everyBadRowIsListedAndNoneStopsTheRest() throws IOException {
        Path file = series(
                "pump.csv",
                "2014-01-01 00:00:00,1\n2014-13-01 00:05:00,1\nyesterday,1\n2014-01-01 00:10:00,warm\n"
                        + "2014-01-01 00:15:00,\n2014-01-01 00:20:00,NaN\n2014-01-01 00:25:00\n2014-01-01 00:30:00,7\n");
        Source source = Sources.openAs(file, "nab");
        assertThat(source.ledger().rows()).isEqualTo(8);
        assertThat(source.ledger().accepted()).isEqualTo(2);
        assertThat(source.ledger().rejections().stream().map(Object::toString))
                .containsExactly(
                        "pump.csv:3: timestamp is \"2014-13-01 00:05:00\"; one like 2014-02-14 14:30:00 is needed",
                        "pump.csv:4: timestamp is \"yesterday\"; one like 2014-02-14 14:30:00 is needed",
                        "pump.csv:5: value is \"warm\"; a number is needed",
                        "pump.csv:6: value is \"\"; a number is needed",
                        "pump.csv:7: value is \"NaN\"; a number is needed",
                        "pump.csv:8: 1 cells; a timestamp and a value are needed");
    }

    @Test
    void whatIsNoSeriesIsSaidWithItsPlace() throws IOException {
        Path other = Files.writeString(folder.resolve("t.csv"), "time;temp\n1;2\n");
        refused(other, other + ":1: the first line is \"time;temp\"; a NAB series begins with \"timestamp,value\"");
        Path empty = Files.writeString(folder.resolve("e.csv"), HEAD);
        refused(empty, empty + " has no usable row");
        refused(
                Files.createDirectory(folder.resolve("none")),
                "the folder " + folder.resolve("none")
                        + " holds no NAB series (.csv with the first line \"timestamp,value\")");
        series("a b.csv", "2014-01-01 00:00:00,1\n");
        series("a-b.csv", "2014-01-01 00:00:00,1\n");
        refused(
                folder.resolve("data"),
                "%s and %s would both be the device a-b; rename one or replay them apart"
                        .formatted(folder.resolve("data/real/a b.csv"), folder.resolve("data/real/a-b.csv")));
    }

    @Test
    void brokenLabelsAreSaidWithTheirPlace() throws IOException {
        Path file = series("pump.csv", "2014-01-01 00:00:00,1\n");
        Path labels = labels("{\"real/pump.csv\": [\n[");
        assertThatThrownBy(() -> Sources.open(file))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith(labels + ":2:2: this is not JSON: ");
        labels("[]");
        refused(file, labels + " holds no JSON object; {\"folder/file.csv\": [[\"first\", \"last\"], …]} is needed");
        labels("{\"real/pump.csv\": [[\"2014-01-01\", \"noon\"]]}");
        refused(
                file,
                labels + ": \"real/pump.csv\", window [\"2014-01-01\",\"noon\"]:"
                        + " [\"2014-02-14 14:30:00\", \"2014-02-15 06:05:00\"] is the form that is needed");
        labels("{\"real/pump.csv\": [[\"2015-01-01 00:00:00\", \"2015-01-02 00:00:00\"]]}");
        refused(
                file,
                labels + ": \"real/pump.csv\", window [\"2015-01-01 00:00:00\",\"2015-01-02 00:00:00\"]:"
                        + " it holds no row of the series");
    }

    private static void refused(Path path, String message) {
        assertThatThrownBy(() -> Sources.openAs(path, "nab"))
                .isInstanceOf(UserError.class)
                .hasMessage(message);
    }

    private static CollectingSink played(Path path) {
        var sink = new CollectingSink();
        new Replay(Sources.openAs(path, "nab")).execute(List.of(sink), Progress.NONE);
        return sink;
    }

    private Path series(String name, String rows) throws IOException {
        Path place = Files.createDirectories(folder.resolve("data/real"));
        return Files.writeString(place.resolve(name), HEAD + rows);
    }

    private Path labels(String json) throws IOException {
        Path place = Files.createDirectories(folder.resolve("labels"));
        return Files.writeString(place.resolve("combined_windows.json"), json);
    }
}
