package org.twinrig.sensors.mls160a;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.UserError;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.sensors.Bench;
import org.twinrig.sensors.Spectrum;

/** The RS-485 line of the MLS/160A, both ends. */
class Mls160aLineTest {
    private static final List<Mls160aChannel> SIX = Mls160aChannel.of(0x3F);
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    // Vectors made with the host library.
    @ParameterizedTest(name = "mask {0}, {1} Hz: {2}")
    @CsvSource({
        "0x3F, 300, 413F2C017E",
        "0x3F, 512, 413F000225",
        "0x07, 1200, 4107B004C8",
        "0x01, 1600, 41014006AF",
        "0xFF, 100, 41FF640007"
    })
    void startIsWhatTheLibrarySends(String mask, int hz, String bytes) {
        assertThat(HEX.formatHex(Mls160aFrames.start(Integer.decode(mask), hz))).isEqualTo(bytes);
        assertThat(HEX.formatHex(new Mls160aHost(Mls160aChannel.of(Integer.decode(mask)), hz).start()))
                .isEqualTo(bytes);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "9 63 -4357 1 11 -1, 4D09003F00FBEE01000B00FFFF89",
        "0 0 -4096, 4D0000000000F0DB",
        "-32768 32767 0 0 0 0, 4D0080FF7F000000000000000036"
    })
    void dataIsWhatTheLibraryTakes(String values, String bytes) {
        var numbers = values.split(" ");
        var shorts = new short[numbers.length];
        for (int i = 0; i < shorts.length; i++) {
            shorts[i] = Short.parseShort(numbers[i]);
        }
        assertThat(HEX.formatHex(Mls160aFrames.data(shorts))).isEqualTo(bytes);
        var host = new Mls160aHost(Mls160aChannel.of((1 << shorts.length) - 1), 100);
        assertThat(host.accept(HEX.parseHex(bytes))).containsExactly(shorts);
    }

    @Test
    void crcIsTheOneWithTheKnownCheck() {
        assertThat(Mls160aFrames.crc("123456789".getBytes(StandardCharsets.US_ASCII), 0, 9))
                .isEqualTo(0xF4);
    }

    @ParameterizedTest(name = "{0} channels: up to {1} Hz")
    @CsvSource({"1, 2304", "2, 1645", "3, 1280", "4, 1047", "5, 886", "6, 768", "7, 677", "8, 606"})
    void hostRefusesWhatTheLineDoesNotCarry(int channels, int most) {
        var list = Mls160aChannel.of((1 << channels) - 1);
        assertThat(new Mls160aHost(list, most).start()).hasSize(5);
        assertThatThrownBy(() -> new Mls160aHost(list, most + 1))
                .isInstanceOf(UserError.class)
                .hasMessage("mls160a: " + (most + 1) + " Hz of " + channels + " channels; the line carries 1 to " + most
                        + " Hz of as many");
        assertThatThrownBy(() -> new Mls160aHost(list, 0)).isInstanceOf(UserError.class);
    }

    @Test
    void streamsAtItsRateWithNothingMissing() {
        var device = counting();
        var host = new Mls160aHost(SIX, 300);
        device.receive(0, host.start());
        var samples = new ArrayList<short[]>();
        for (long t = 0; t <= 10_000_000_000L; t += 7_300_000) {
            samples.addAll(host.accept(device.transmitted(t)));
        }
        assertThat(samples.size()).isBetween(2996, 3000); // the last of 3000 are on their way
        for (int i = 0; i < samples.size(); i++) {
            assertThat(samples.get(i)[0]).isEqualTo((short) (i + 1));
        }
        assertThat(host.dropped() + host.slid()).isZero();
    }

    @Test
    void bytesArriveAtTheLinesSpeed() {
        var device = counting();
        device.receive(0, new Mls160aHost(SIX, 100).start());
        assertThat(device.transmitted(10_000_000)).isEmpty(); // the first sample is taken now
        assertThat(device.transmitted(10_000_000 + 86_806)).hasSize(1); // ten bits of 115,200 baud
        assertThat(device.transmitted(10_000_000 + 13 * 86_806)).hasSize(12);
        assertThat(device.transmitted(19_000_000)).hasSize(1);
    }

    @Test
    void stopsAndStartsAnewWithOtherChannels() {
        var device = counting();
        var host = new Mls160aHost(SIX, 200);
        device.receive(0, host.start());
        device.receive(1_000_000_000, Mls160aHost.stop());
        assertThat(device.streaming()).isFalse();
        var tail = device.transmitted(1_500_000_000L);
        assertThat(device.transmitted(2_000_000_000L)).isEmpty();
        // What was under way is not flushed: the next host finds it before its own data.
        var other = new Mls160aHost(List.of(Mls160aChannel.ACCZ), 50);
        device.receive(2_000_000_000L, other.start());
        other.accept(Arrays.copyOf(tail, 9));
        var got = other.accept(device.transmitted(3_000_000_000L));
        assertThat(got).hasSizeGreaterThan(40);
    }

    @Test
    void aStartThatIsDamagedIsNotHeard() {
        var device = counting();
        var start = new Mls160aHost(SIX, 300).start();
        for (int bit = 0; bit < 8 * start.length; bit++) {
            var damaged = start.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            device.receive(bit, damaged);
            device.receive(bit, new byte[5]);
            assertThat(device.streaming()).as("bit %d", bit).isFalse();
        }
        device.receive(100, start);
        assertThat(device.streaming()).isTrue();
    }

    @Test
    void theHostLosesSamplesSilentlyAndFindsItsWayBack() {
        var random = new RandomStreams(3).stream("line");
        var device = new Mls160aDevice((time, values) -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = (short) (random.chance(0.2) ? 0x4D4D : random.below(65_536)); // many false headers
            }
        });
        var host = new Mls160aHost(SIX, 300);
        device.receive(0, host.start());
        int got = 0;
        int damaged = 0;
        for (int second = 1; second <= 200; second++) {
            var bytes = new ByteArrayOutputStream();
            for (byte each : device.transmitted(second * 1_000_000_000L)) {
                boolean hit = random.chance(0.001);
                damaged += hit ? 1 : 0;
                if (!hit || random.chance(0.5)) { // half of the hits lose the byte, half change it
                    bytes.write(hit ? random.below(256) : each);
                }
            }
            got += host.accept(bytes.toByteArray()).size();
        }
        assertThat(damaged).isGreaterThan(500);
        // 14 bytes a message: each hit costs one message, and a few more while false headers lead astray.
        assertThat(60_000 - got).isBetween(damaged / 2, 8 * damaged);
        assertThat(host.slid()).isPositive();
        assertThat(host.dropped()).isPositive();
    }

    @Test
    void aHostThatListsChannelsOutOfOrderNamesThemWrongly() {
        var device = new Mls160aDevice((time, values) -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = (short) i;
            }
        });
        var host = new Mls160aHost(List.of(Mls160aChannel.GYRZ, Mls160aChannel.ACCX), 100);
        device.receive(0, host.start());
        assertThat(host.accept(device.transmitted(50_000_000)).get(0)).containsExactly((short) 0, (short) 5);
    }

    @Test
    void theHeadOnItsLineIsThePartThatIsReadInBlocks() {
        var bench = new Bench();
        bench.motion = (t, six) -> {
            Arrays.fill(six, 0);
            six[0] = 0.5 * 9.80665 * StrictMath.sin(2 * Math.PI * 204 * t);
            six[2] = 9.80665;
        };
        bench.surfaceKelvin = 303.15;
        var device = new Mls160aType().device(bench.context(6, Map.of()));
        var host = new Mls160aHost(Mls160aChannel.of(0xFF), 300);
        device.receive(0, host.start());
        var samples = host.accept(device.transmitted(8_000_000_000L));
        var x = samples.stream().mapToDouble(s -> s[0]).limit(600).toArray();
        double mean = Arrays.stream(x).average().orElseThrow();
        var signal = Arrays.stream(x).map(v -> v - mean).toArray();
        // 204 Hz folds to 96 Hz at 300 Hz: 0.5 g of 4096 counts through the BMI160's low-pass, as in the blocks.
        assertThat(Spectrum.amplitude(signal, 300, 96)).isBetween(0.86 * 2048, 1.03 * 2048);
        double z = samples.stream().mapToDouble(s -> s[2]).average().orElseThrow();
        assertThat(z).isCloseTo(4096, offset(0.04 * 4096)); // zero-g offset of up to 40 mg
        assertThat(samples.get(0)[6]).isEqualTo((short) (7 * 512));
    }

    @Test
    void neitherRandomBytesNorLongSilencesBreakIt() {
        var random = new RandomStreams(4).stream("fuzz");
        var device = counting();
        var host = new Mls160aHost(SIX, 768);
        long now = 0;
        for (int n = 0; n < 20_000; n++) {
            now += (long) (random.uniform() * (random.chance(0.001) ? 1e15 : 1e7));
            var bytes = new byte[random.below(12)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) random.below(256);
            }
            device.receive(now, random.chance(0.05) ? host.start() : bytes);
            var sent = device.transmitted(now);
            assertThat(sent.length).isLessThanOrEqualTo(11 * 11_520); // what the line carries in 10 s
            host.accept(sent);
        }
    }

    /** A head whose first channel counts its samples. */
    private static Mls160aDevice counting() {
        var count = new int[1];
        return new Mls160aDevice((time, values) -> values[0] = (short) ++count[0]);
    }
}
