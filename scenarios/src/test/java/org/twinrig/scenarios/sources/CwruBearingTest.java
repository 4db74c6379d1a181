package org.twinrig.scenarios.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinrig.core.UserError;
import org.twinrig.core.recording.Content;
import org.twinrig.scenarios.CollectingSink;
import org.twinrig.scenarios.Progress;
import org.twinrig.scenarios.Replay;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.Matrix;

class CwruBearingTest {
    @TempDir
    Path folder;

    @Test
    void aFileIsPlayedWithItsSpeedAndTheDefectOfItsName() throws IOException {
        Path file = mat("12k_Fan_End_IR007_0_278.mat", 1796, 0.5, -0.25, 1);
        Source source = Sources.open(file);
        assertThat(source.profile()).isEqualTo("cwru");
        assertThat(source.ledger().accepted()).isEqualTo(3);
        var sink = new CollectingSink();
        new Replay(source).execute(List.of(sink), Progress.NONE);
        var readings = sink.samples("/reading/12k-fan-end-ir007-0-278/accelerometer");
        assertThat(readings.stream().map(s -> s.values()[1])).containsExactly(0.5, -0.25, 1.0);
        assertThat(readings.get(2).timeNanos()).isEqualTo(166_667); // 2 / 12 kHz
        assertThat(sink.samples("/truth/12k-fan-end-ir007-0-278").get(0).values())
                .containsExactly(1, 1796);
    }

    @Test
    void theBaselineWasSampledFourTimesAsFast() throws IOException {
        mat("normal_0_97.mat", 1796, 1, 2, 3, 4, 5);
        mat("12k_Fan_End_B007_0_282.mat", 1797, 6, 7);
        mat("12k_Fan_End_OR007@6_0_294.mat", 1797, 8);
        var sink = new CollectingSink(); // fails when the entries are not in order of time
        new Replay(Sources.open(folder)).execute(List.of(sink), Progress.NONE);
        assertThat(sink.samples("/reading/normal-0-97/accelerometer").get(4).timeNanos())
                .isEqualTo(83_333);
        assertThat(sink.samples("/truth/normal-0-97").get(0).values()[0]).isZero();
        assertThat(sink.samples("/truth/12k-fan-end-b007-0-282").get(0).values()[0])
                .isEqualTo(2);
        assertThat(sink.samples("/truth/12k-fan-end-or007-6-0-294").get(0).values()[0])
                .isEqualTo(3);
    }

    @Test
    void aNameThatTellsNoDefectHasNoTruth() throws IOException {
        var channels = new java.util.TreeSet<String>();
        Sources.open(mat("48k_pump.mat", 1500, 1)).forEach((channel, entry) -> {
            channels.add(channel.topic());
            assertThat(((Content.Numbers) channel.content())
                            .schema()
                            .fields()
                            .get(0)
                            .name())
                    .isEqualTo("driveEndG");
        });
        assertThat(channels).containsExactly("/reading/48k-pump/accelerometer");
    }

    @Test
    void whatIsWrongIsNamedWithItsFile() throws IOException {
        Path cut = mat("12k_cut.mat", 1797, new double[1000]);
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 400));
        assertError(cut, "12k_cut.mat is no readable MAT-file");
        assertError(mat("motor.mat", 1797, 1), "motor.mat", "does not tell its sampling rate", "12k_");
        assertError(mat("12k_slow.mat", 0, 1), "12k_slow.mat", "X…RPM is 0.0", "above 0");
        assertError(mat("12k_hole.mat", 1797, 1, Double.NaN), "X278_DE_time(2) is NaN");
        Path other = folder.resolve("12k_other.mat");
        Mat5.writeToFile(Mat5.newMatFile().addArray("notes", Mat5.newString("none")), other.toFile());
        assertError(other, "12k_other.mat has no acceleration", "DE_time");
    }

    private static void assertError(Path file, String... parts) {
        assertThatThrownBy(() -> Sources.open(file))
                .isInstanceOf(UserError.class)
                .hasMessageContainingAll(parts);
    }

    /** A file like those of the data set, with the same values at the drive end and the fan end. */
    private Path mat(String name, double rpm, double... values) throws IOException {
        Path file = folder.resolve(name);
        var mat = Mat5.newMatFile()
                .addArray("X278_DE_time", column(values))
                .addArray("X278_FE_time", column(values))
                .addArray("X278RPM", column(rpm));
        Mat5.writeToFile(mat, file.toFile());
        return file;
    }

    private static Matrix column(double... values) {
        Matrix matrix = Mat5.newMatrix(values.length, 1);
        for (int i = 0; i < values.length; i++) {
            matrix.setDouble(i, values[i]);
        }
        return matrix;
    }
}
