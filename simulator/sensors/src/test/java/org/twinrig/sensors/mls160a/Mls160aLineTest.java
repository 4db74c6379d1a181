package org.twinrig.sensors.mls160a;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.sensors.Bench;
import org.twinrig.sensors.Spectrum;

/** The sensor head on its RS-485 line, with a host at the other end, in simulated time. */
class Mls160aLineTest {
    private static final byte[] SIX_AT_300 = new StartRequest(0x3F, 300).encode();

    private final List<short[]> got = new ArrayList<>();
    private int lost;
    private final DataParser host = new DataParser(6, (missing, values) -> {
        lost += missing;
        got.add(values);
    });

    @Test
    void streamsAtItsRateWithNothingMissing() {
        var device = counting();
        device.receive(0, SIX_AT_300);
        for (long t = 0; t <= 10_000_000_000L; t += 7_300_000) {
            hear(device.transmitted(t));
        }
        assertThat(got.size()).isBetween(2996, 3000); // the last of 3000 are on their way
        for (int i = 0; i < got.size(); i++) {
            assertThat(got.get(i)[0]).isEqualTo((short) (i + 1));
        }
        assertThat(lost + host.wrongCrcs() + host.skippedBytes()).isZero();
    }

    @Test
    void bytesArriveAtTheLinesSpeed() {
        var device = counting();
        device.receive(0, new StartRequest(0x3F, 100).encode());
        assertThat(device.transmitted(10_000_000)).isEmpty(); // the first sample is taken now
        assertThat(device.transmitted(10_000_000 + 86_806)).hasSize(1); // ten bits of 115,200 baud
        assertThat(device.transmitted(10_000_000 + 13 * 86_806)).hasSize(12);
        assertThat(device.transmitted(19_000_000)).hasSize(1);
    }

    @Test
    void reachesWhatTheLineCarriesAndLeavesOutWhatItDoesNot() {
        var device = counting();
        device.receive(0, new StartRequest(0x3F, StartRequest.highestFrequency(6)).encode());
        hear(device.transmitted(10_000_000_000L));
        assertThat(got.size()).isCloseTo(7680, offset(2));
        assertThat(got.get(got.size() - 1)[0]).isEqualTo((short) got.size());
        var greedy = counting();
        greedy.receive(0, new StartRequest(0x3F, 1600).encode());
        // 14 bytes need 1.2 ms, so that every second of 1600 samples a second finds the line free.
        assertThat(greedy.transmitted(1_000_000_000L).length / 14).isCloseTo(800, offset(1));
    }

    @Test
    void stopsAndStartsAnewWithOtherChannels() {
        var device = counting();
        device.receive(0, SIX_AT_300);
        device.receive(1_000_000_000, StartRequest.stop());
        assertThat(device.streaming()).isFalse();
        hear(device.transmitted(1_500_000_000L));
        assertThat(got).hasSizeGreaterThanOrEqualTo(299); // what was sent before STOP was sent
        assertThat(device.transmitted(2_000_000_000L)).isEmpty();
        device.receive(2_000_000_000L, new StartRequest(HeadChannel.ACCZ.bit(), 50).encode());
        assertThat(device.transmitted(3_000_000_000L)).hasSize(49 * 4); // the fiftieth is on its way
    }

    @Test
    void aStartThatIsDamagedIsNotHeard() {
        var device = counting();
        for (int bit = 0; bit < 8 * SIX_AT_300.length; bit++) {
            var damaged = SIX_AT_300.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            device.receive(bit, damaged);
            device.receive(bit, new byte[5]);
            assertThat(device.streaming()).as("bit %d", bit).isFalse();
        }
        device.receive(100, new StartRequest(0, 300).encode());
        device.receive(100, new StartRequest(1, 0).encode());
        assertThat(device.streaming()).isFalse();
        device.receive(100, SIX_AT_300);
        assertThat(device.streaming()).isTrue();
    }

    @Test
    void theHostLosesSamplesAndFindsItsWayBack() {
        var random = new RandomStreams(3).stream("line");
        var device = new Mls160aDevice((time, values) -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = (short) (random.chance(0.2) ? 0x4D4D : random.below(65_536)); // many false headers
            }
        });
        device.receive(0, SIX_AT_300);
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
            hear(bytes.toByteArray());
        }
        assertThat(damaged).isGreaterThan(500);
        // Each hit costs one message, and a few more while false headers lead astray.
        assertThat(60_000 - got.size()).isBetween(damaged / 2, 8 * damaged);
        assertThat(host.skippedBytes()).isPositive();
        assertThat(host.wrongCrcs()).isPositive();
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
        device.receive(0, new StartRequest(0xFF, 300).encode());
        var samples = new ArrayList<short[]>();
        var eight = new DataParser(8, (missing, values) -> samples.add(values));
        var sent = device.transmitted(8_000_000_000L);
        eight.accept(sent, sent.length);
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
        long now = 0;
        for (int n = 0; n < 20_000; n++) {
            now += (long) (random.uniform() * (random.chance(0.001) ? 1e15 : 1e7));
            var bytes = new byte[random.below(12)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) random.below(256);
            }
            device.receive(now, random.chance(0.05) ? SIX_AT_300 : bytes);
            var sent = device.transmitted(now);
            assertThat(sent.length).isLessThanOrEqualTo(11 * 11_520); // what the line carries in 10 s
            hear(sent);
        }
        assertThat(got).isNotEmpty();
    }

    private void hear(byte[] bytes) {
        host.accept(bytes, bytes.length);
    }

    /** A head whose first channel counts its samples. */
    private static Mls160aDevice counting() {
        var count = new int[1];
        return new Mls160aDevice((time, values) -> values[0] = (short) ++count[0]);
    }
}
