package org.twinrig.scenarios.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinrig.core.UserError;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.time.SimTime;
import org.twinrig.scenarios.CollectingSink;
import org.twinrig.scenarios.Progress;
import org.twinrig.scenarios.Replay;

/** A small recording written here by the rules of PyDSlog: three rows of four samples. */
class PydslogFolderTest {
    private static final List<String> CHANNELS = List.of("ACCX", "ACCY", "ACCZ", "GYRX", "GYRY", "GYRZ");

    @TempDir
    Path parent;

    private Path folder;

    @BeforeEach
    void write() throws IOException {
        folder = Files.createDirectory(parent.resolve("1587033039821"));
        write("config.cfg", """
                {"frequency": "300", "save_as_signal": "True", "frame_size": "4", "source": "MLS/160A",
                 "channels": ["ACCX", "ACCY", "ACCZ", "GYRX", "GYRY", "GYRZ"], "labeled": "True"}
                """);
        for (String channel : CHANNELS) {
            write("x_" + channel + "_.csv", "1,2,3,4\n-32768,0,0,32767\n5,6,7,8\n");
        }
        write("y_.csv", "1\n0\n2\n");
    }

    @Test
    void rowsBecomeBlocksAndLabelsBecomeTruth() {
        Source source = Sources.open(folder);
        assertThat(source.profile()).isEqualTo("pydslog");
        var sink = new CollectingSink();
        new Replay(source).execute(List.of(sink), Progress.NONE);
        assertThat(sink.counts())
                .containsEntry("/reading/1587033039821/mls160a", 3L)
                .containsEntry("/truth/1587033039821", 3L);
        assertThat(sink.samples("/truth/1587033039821").stream().map(s -> s.values()[0]))
                .containsExactly(1.0, 0.0, 2.0);
        // four samples at 300 Hz last 13.333 ms
        assertThat(sink.samples("/truth/1587033039821").get(2).timeNanos()).isEqualTo(SimTime.toNanos(8.0 / 300));
        assertThat(source.info().start()).hasToString("2020-04-16T10:30:39.821Z");
        assertThat(source.ledger().accepted()).isEqualTo(3);
    }

    @Test
    void countsAreTakenAsTheyAre() {
        Sources.open(folder).forEach((channel, entry) -> {
            if (entry instanceof MotionBlock block && block.timeNanos() == SimTime.toNanos(4.0 / 300)) {
                assertThat(block.axes()[5]).containsExactly((short) -32768, (short) 0, (short) 0, (short) 32767);
            }
        });
    }

    @Test
    void badRowsAreListedWithFileLineAndReasonAndTheRestIsPlayed() throws IOException {
        write("x_ACCZ_.csv", "1,2,3,4\n1,2,x,4\n5,6,7,8\n");
        write("x_GYRX_.csv", "1,2,3\n1,2,3,4\n5,6,7,8\n");
        var ledger = Sources.open(folder).ledger();
        assertThat(ledger.rows()).isEqualTo(3);
        assertThat(ledger.rejections().stream().map(Object::toString))
                .containsExactly(
                        "x_GYRX_.csv:1: 3 values; frame_size in config.cfg is 4",
                        "x_ACCZ_.csv:2: value 3 is \"x\"; a whole number is needed");
    }

    @Test
    void missingAndWrongLabelsAndValuesAreNamed() throws IOException {
        write("y_.csv", "1\n7\n");
        write("x_ACCX_.csv", "40000,2,3,4\n1,2,3,4\n5,6,7,8\n");
        assertThatThrownBy(() -> Sources.open(folder))
                .isInstanceOf(UserError.class)
                .hasMessage(
                        folder
                                + " has no usable row; first: x_ACCX_.csv:1: value 1 is 40000; it must be from -32768 to 32767");
        write("x_ACCX_.csv", "1,2,3,4\n1,2,3,4\n5,6,7,8\n");
        assertThat(Sources.open(folder).ledger().rejections().stream().map(Object::toString))
                .containsExactly(
                        "y_.csv:2: value 1 is 7; it must be from 0 to 2",
                        "y_.csv:3: the row is missing: this file has 2 rows, another has more");
    }

    @Test
    void missingFilesAndBrokenConfigStopWithTheRemedy() throws IOException {
        Files.delete(folder.resolve("x_GYRZ_.csv"));
        assertThatThrownBy(() -> Sources.open(folder))
                .isInstanceOf(UserError.class)
                .hasMessage("there is no file " + folder.resolve("x_GYRZ_.csv")
                        + "; the recording is incomplete, copy it again");
        write("config.cfg", "{\"frequency\": ");
        assertThatThrownBy(() -> Sources.open(folder)).hasMessageContaining("config.cfg:1:15: this is not JSON");
        write("config.cfg", "{\"save_as_signal\": \"False\"}");
        assertThatThrownBy(() -> Sources.open(folder)).hasMessageContaining("save_as_signal is False (row mode)");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
