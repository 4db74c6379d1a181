package org.twinrig.sensors.dht22;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinrig.core.random.RandomStream;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.sensors.Bench;

/** The wire of a DHT22, as a host with a capture unit sees it. */
class Dht22WireTest {
    private static final long MICRO = 1_000; // [ns]
    private static final long MILLI = 1_000_000; // [ns]
    private static final long SECOND = 1_000_000_000; // [ns]

    private final RandomStream random = new RandomStreams(5).stream("test");

    @Test
    void everyReadingComesBackFromItsEdges() {
        for (int temperature = -400; temperature <= 800; temperature++) {
            int humidity = random.below(1001);
            var got = Dht22Wire.decode(Dht22Wire.edges(Dht22Frame.of(humidity, temperature), 7 * MILLI, random));
            assertThat(got.failure()).isEmpty();
            assertThat(got.tempC()).isEqualTo(temperature / 10.0);
            assertThat(got.humidityPct()).isEqualTo(humidity / 10.0);
        }
    }

    @Test
    void everyFrameThatIsAcceptedMakesTheSamePulsesAgain() {
        int accepted = 0;
        for (int i = 0; i < 200_000; i++) {
            long data = random.below(1 << 16) * (1L << 16) | random.below(1 << 16);
            long sum = (data >> 24 & 0xFF) + (data >> 16 & 0xFF) + (data >> 8 & 0xFF) + (data & 0xFF) & 0xFF;
            long flip = random.below(4) == 0 ? 1L << random.below(40) : 0;
            var frame = new Dht22Frame(data << 8 ^ sum ^ flip);
            var got = Dht22Wire.decode(Dht22Wire.edges(frame, 0, random));
            assertThat(got.isReading()).isEqualTo(flip == 0);
            if (got.isReading()) {
                accepted++;
                var again = Dht22Frame.of((int) Math.round(got.humidityPct() * 10), (int) Math.round(got.tempC() * 10));
                // -0.0 °C is +0.0 °C for a host: the one frame that is not its own.
                assertThat(again.bits() == frame.bits() || frame.temperature() == 0)
                        .isTrue();
            } else {
                assertThat(got.failure()).isEqualTo("the checksum is wrong");
            }
        }
        assertThat(accepted).isGreaterThan(140_000);
    }

    @Test
    void theTimesAreTheManuals() {
        var edges = Dht22Wire.edges(Dht22Frame.of(658, 269), 10 * MILLI, random);
        assertThat(edges).hasSize(2 + 80 + 2);
        assertThat(edges.get(0)).isEqualTo(new Edge(10 * MILLI + 30 * MICRO, false));
        assertThat(spans(edges, true).get(0)).isEqualTo(80 * MICRO);
        assertThat(spans(edges, false).get(0)).isEqualTo(80 * MICRO);
        assertThat(spans(edges, false).subList(1, 42)).containsOnly(50 * MICRO);
        var highs = spans(edges, true).subList(1, 41);
        assertThat(highs).allMatch(t -> t == 70 * MICRO || t >= 26 * MICRO && t <= 28 * MICRO);
        assertThat(highs.stream().map(t -> t == 70 * MICRO ? "1" : "0").reduce("", String::concat))
                .isEqualTo("0000001010010010000000010000110110100010"); // the manual's example: 65.8 %, 26.9 °C
    }

    @Test
    void answersNoHostThatIsTooShortTooLongTooEarlyOrTooQuick() {
        var device = new Dht22().device(new Bench().context(1, Map.of("ideal", true)));
        assertThat(device.start(SECOND, SECOND + MILLI)).isEmpty(); // not two seconds after power-on
        assertThat(device.start(3 * SECOND, 3 * SECOND + MILLI / 2)).isEmpty();
        assertThat(device.start(4 * SECOND, 4 * SECOND + 30 * MILLI)).isEmpty();
        assertThat(device.start(5 * SECOND, 5 * SECOND + MILLI)).isNotEmpty();
        assertThat(device.start(6 * SECOND, 6 * SECOND + MILLI)).isEmpty();
        assertThat(Dht22Wire.decode(List.of()).failure()).isEqualTo("no answer");
        var got = Dht22Wire.decode(device.start(7 * SECOND + MILLI, 7 * SECOND + 2 * MILLI));
        assertThat(got.tempC()).isEqualTo(23.0);
        assertThat(got.humidityPct()).isEqualTo(45.0);
        assertThatThrownBy(() -> device.start(SECOND, SECOND + MILLI))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the one before ended");
    }

    @Test
    void badReadsHappenOnTheWireAsOftenAsTheyAreSetTo() {
        var options = Map.<String, Object>of("failProbability", 0.1, "glitchProbability", 0.05, "interval", 2.0);
        var device = new Dht22().device(new Bench().context(3, options));
        int reads = 20_000;
        int failed = 0;
        int wrong = 0;
        for (int i = 1; i <= reads; i++) {
            long low = 3L * i * SECOND;
            var got = Dht22Wire.decode(device.start(low, low + MILLI));
            failed += got.isReading() ? 0 : 1;
            wrong += got.isReading() && (Math.abs(got.tempC() - 23) > 1 || Math.abs(got.humidityPct() - 45) > 3.5)
                    ? 1
                    : 0;
        }
        // Four standard errors: 0.0085 and 0.0062.
        assertThat(failed / (double) reads).isBetween(0.0915, 0.1085);
        assertThat(wrong / (double) reads).isBetween(0.0438, 0.0562);
    }

    @Test
    void noEdgesAtAllBringTheDecoderDown() {
        for (int i = 0; i < 100_000; i++) {
            var edges = new ArrayList<Edge>();
            long now = 0;
            for (int n = random.below(120); n > 0; n--) {
                now += random.below(120) * MICRO;
                edges.add(new Edge(now, random.below(2) == 1));
            }
            var got = Dht22Wire.decode(edges);
            assertThat(got.isReading()).isEqualTo(!Double.isNaN(got.tempC()));
        }
    }

    /** How long the wire is high or low each time, from the first edge on [ns]. */
    private static List<Long> spans(List<Edge> edges, boolean high) {
        var spans = new ArrayList<Long>();
        for (int i = 1; i < edges.size(); i++) {
            if (edges.get(i - 1).high() == high) {
                spans.add(edges.get(i).timeNanos() - edges.get(i - 1).timeNanos());
            }
        }
        return spans;
    }
}
