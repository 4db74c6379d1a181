package org.twinrig.features.datasheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinrig.core.UserError;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.validation.sensors.SheetRow;
import org.twinrig.validation.sensors.SheetSection;

/** Statistics of single frames, and real ones beside the twin's. */
class FrameSheetsTest {
    private static final Path DATA =
            Path.of(System.getenv().getOrDefault("TWINRIG_DATA", System.getProperty("twinrig.data", "")));

    /** Noise of 1 K, on top of it what differs by column, in a scene that is curved. */
    private static FrameLooks looks(double columnKelvin) {
        var random = new RandomStreams(5).stream("test");
        var columns = new double[160];
        for (int c = 0; c < columns.length; c++) {
            columns[c] = columnKelvin * random.gaussian();
        }
        var counts = new short[160 * 120];
        for (int i = 0; i < counts.length; i++) {
            double x = i % 160 / 160.0;
            double kelvin = 300 + 20 * x * x + columns[i % 160] + random.gaussian();
            counts[i] = (short) Math.rint(100 * kelvin);
        }
        return new FrameLooks(new ThermalFrame(0, 160, 120, counts));
    }

    @Test
    void seesNoiseThroughACurvedScene() {
        var looks = looks(0);
        // The quietest twentieth of blocks of white noise show a fifth less: 0.81 of it.
        assertThat(looks.grain()).isCloseTo(810, offset(30.0));
        assertThat(looks.columns()).isCloseTo(1, offset(0.3)); // some fifty blocks that overlap: 15 % by chance
        assertThat(looks.rows()).isCloseTo(1, offset(0.3));
        assertThat(looks.kurtosis()).isCloseTo(2.95, offset(0.2));
        assertThat(looks.across()).isCloseTo(0, offset(0.05));
        assertThat(looks.down()).isCloseTo(0, offset(0.05));
        assertThat(looks.comb()).isCloseTo(1, offset(0.02));
    }

    @Test
    void seesWhatDiffersByColumn() {
        // Columns as strong as the noise: 1/8 + 1 against 1/8, over pixels of 2: 4.5. The surface takes 3 of 8 columns
        // out
        // and the quietest blocks are those whose columns differ least: 2.3 to 2.9 in six draws.
        assertThat(looks(1).columns()).isBetween(1.9, 3.3);
        assertThat(looks(1).rows()).isLessThan(1.3);
    }

    @Test
    void withoutRecordingsALineSaysSo(@TempDir Path empty) {
        var section = SheetSection.measure(new FrameSheets(empty.resolve("fire")), line -> {});
        assertThat(section.rows()).isEmpty();
        assertThat(section.html())
                .contains("No recorded frames at lepton35-frames")
                .doesNotContain("<table");
    }

    @Test
    void aFileThatIsNoFrameIsNamed(@TempDir Path data) throws IOException {
        Path folder = Files.createDirectory(data.resolve("lepton35-frames"));
        Files.writeString(folder.resolve("agc_off.tjsn"), "{\"radiometric\": \"AAAA\"}");
        assertThatThrownBy(() -> new FrameSheets(data).measure(line -> {}))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("agc_off.tjsn: radiometric holds 3 bytes; a frame of a Lepton 3.5 has 38400");
    }

    @Test
    void framesOfTheTwinLookAsRecordedOnes() {
        Assumptions.assumeTrue(Files.isDirectory(DATA.resolve("lepton35-frames")), "no recorded frames at " + DATA);
        var section = SheetSection.measure(new FrameSheets(DATA), line -> {});
        assertThat(section.rows()).hasSize(18);
        assertThat(section.rows().stream().filter(row -> !row.asDeclared()).map(SheetRow::line))
                .isEmpty();
        assertThat(section.result().charts()).hasSize(2);
        assertThat(section.html()).contains("recorded", "<svg");
    }
}
