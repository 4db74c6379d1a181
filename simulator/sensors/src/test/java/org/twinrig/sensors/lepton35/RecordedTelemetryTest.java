package org.twinrig.sensors.lepton35;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinrig.sensors.lepton35.vospi.Telemetry;
import org.twinrig.sensors.lepton35.vospi.TelemetryField;
import org.twinrig.sensors.lepton35.vospi.VospiDecoder;
import org.twinrig.sensors.lepton35.vospi.VospiFrame;
import org.twinrig.sensors.lepton35.vospi.VospiLayout;

/** The decoder and the model's constants beside telemetry that real cameras have sent (tCam recordings). */
class RecordedTelemetryTest {
    private static final Path FRAMES = Path.of(
                    System.getenv().getOrDefault("TWINRIG_DATA", System.getProperty("twinrig.data", "")))
            .resolve("lepton35-frames");

    @ParameterizedTest(name = "{0}")
    @CsvSource({"agc_off.tjsn, 59884, 306.13, 305.18, 8028, 0", "fox.tjsn, 499, 294.28, 293.55, 8192, 2"})
    void readsWhatACameraHasSent(
            String file, long frame, double focalPlane, double housing, int emissivity, int gainMode)
            throws IOException {
        var t = telemetry(file);
        assertThat(t.get(TelemetryField.REVISION)).isEqualTo(14);
        assertThat(t.ffcState()).isEqualTo(3);
        assertThat(t.get(TelemetryField.STATUS)).isEqualTo(0x0830);
        assertThat(t.get(TelemetryField.FRAME_COUNTER)).isEqualTo(frame);
        assertThat(t.get(TelemetryField.FPA_TEMPERATURE) / 100.0).isCloseTo(focalPlane, offset(1e-9));
        assertThat(t.get(TelemetryField.HOUSING_TEMPERATURE) / 100.0).isCloseTo(housing, offset(1e-9));
        assertThat(t.get(TelemetryField.EMISSIVITY)).isEqualTo(emissivity);
        assertThat(t.get(TelemetryField.GAIN_MODE)).isEqualTo(gainMode);
        assertThat(t.get(TelemetryField.VIDEO_FORMAT)).isEqualTo(7);
        assertThat(t.get(TelemetryField.FFC_FRAMES_LOG2)).isEqualTo(3);
        assertThat(t.get(TelemetryField.TLINEAR)).isEqualTo(1);
        assertThat(t.get(TelemetryField.AGC_END_COLUMN)).isEqualTo(159);
        assertThat(t.get(TelemetryField.GAIN_END_ROW)).isEqualTo(119);
        // An FFC falls due every 180 s, and with its notice and itself 3 s later at most.
        long since = t.get(TelemetryField.TIME_MILLIS) - t.get(TelemetryField.FFC_MILLIS);
        assertThat(since).isBetween(0L, 183_000L);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"agc_off.tjsn", "fox.tjsn"})
    void itsFrameRateIsTheTwins(String file) throws IOException {
        var t = telemetry(file);
        double rate = 1000.0 * t.get(TelemetryField.FRAME_COUNTER) / t.get(TelemetryField.TIME_MILLIS);
        assertThat(rate).isCloseTo(FrameClock.FRAMES_PER_SECOND, offset(0.05)); // the first frames are late
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"agc_off.tjsn", "fox.tjsn"})
    void itsSpotMeterIsTheTwins(String file) throws IOException {
        var t = telemetry(file);
        var region = new Region(
                (int) t.get(TelemetryField.SPOT_START_ROW),
                (int) t.get(TelemetryField.SPOT_START_COLUMN),
                (int) t.get(TelemetryField.SPOT_END_ROW),
                (int) t.get(TelemetryField.SPOT_END_COLUMN));
        var spot = region.statistics(pixels(file));
        assertThat(spot.mean()).isEqualTo((int) t.get(TelemetryField.SPOT_MEAN));
        assertThat(spot.most()).isEqualTo((int) t.get(TelemetryField.SPOT_MAXIMUM));
        assertThat(spot.least()).isEqualTo((int) t.get(TelemetryField.SPOT_MINIMUM));
        assertThat(spot.pixels()).isEqualTo((int) t.get(TelemetryField.SPOT_POPULATION));
    }

    @ParameterizedTest(name = "{0}: mean within {1} counts")
    @CsvSource({"agc_off.tjsn, 6", "fox.tjsn, 1"}) // the first has an emissivity of 0.98, not taken into account here
    void rawCountsFollowTheFormulaWithItsConstants(String file, double within) throws IOException {
        var t = telemetry(file);
        var scale = external(t);
        assertThat(scale.counts(t.get(TelemetryField.HIGH_TO_LOW_KELVIN)))
                .isCloseTo(t.get(TelemetryField.HIGH_TO_LOW_COUNTS), offset(3.0)); // kelvins are rounded: 0.03 K
        assertThat(scale.counts(t.get(TelemetryField.LOW_TO_HIGH_KELVIN)))
                .isCloseTo(t.get(TelemetryField.LOW_TO_HIGH_COUNTS), offset(3.0));
        double sum = 0;
        for (short pixel : pixels(file)) {
            sum += scale.counts((pixel & 0xFFFF) / 100.0);
        }
        assertThat(sum / Camera.PIXELS).isCloseTo(t.get(TelemetryField.FRAME_MEAN), offset(within));
    }

    @Test
    void theTwinsPartHasTheConstantsOfTheRecordedOne() throws IOException {
        var recorded = external(telemetry("agc_off.tjsn"));
        assertThat(FluxScale.of(Gain.HIGH)).isEqualTo(recorded);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"agc_off.tjsn", "fox.tjsn"})
    void sentAgainAsPacketsItIsTheSame(String file) throws IOException {
        var frame = VospiFrame.raw14(VospiLayout.Place.FOOTER, pixels(file), telemetry(file));
        var decoder = new VospiDecoder(frame.layout());
        Optional<VospiFrame> got = Optional.empty();
        for (int line = 0; line < 4 * 61; line++) {
            var packet = new byte[164];
            frame.write(line / 61, line % 61, line / 61 + 1, packet);
            got = decoder.accept(packet);
        }
        assertThat(got.orElseThrow().image()).isEqualTo(frame.image());
        assertThat(got.orElseThrow().telemetry().words())
                .isEqualTo(telemetry(file).words());
    }

    private static FluxScale external(Telemetry t) {
        var values = new double[4];
        for (int i = 0; i < values.length; i++) {
            values[i] = t.word('B', 11 + 2 * i) + 65_536 * t.word('B', 12 + 2 * i);
        }
        return new FluxScale(values[0], values[1] / 1000, values[2] / 1000, values[3] / 1000);
    }

    private static Telemetry telemetry(String file) throws IOException {
        return new Telemetry(words(file, "telemetry", 240));
    }

    private static short[] pixels(String file) throws IOException {
        return words(file, "radiometric", Camera.PIXELS);
    }

    private static short[] words(String file, String field, int count) throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(FRAMES), "no measurements at " + FRAMES);
        var found = Pattern.compile("\"" + field + "\"\\s*:\\s*\"([^\"]+)\"")
                .matcher(Files.readString(FRAMES.resolve(file)));
        assertThat(found.find()).isTrue();
        var words = new short[count];
        ByteBuffer.wrap(Base64.getDecoder().decode(found.group(1).replace("\\/", "/")))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(words);
        return words;
    }
}
