package org.twinrig.sensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.twinrig.core.UserError;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.Reading;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.recording.Content;
import org.twinrig.physics.AirState;
import org.twinrig.physics.CircuitState;
import org.twinrig.sensors.SensorType.Quantity;

/** What every sensor owes its users; each sensor's test extends this. */
public abstract class SensorContract {
    /** The type under test. */
    protected abstract SensorType type();

    /** Quantities that stop exactly at their lowest value under {@link #extremes()}. */
    protected abstract Set<String> clipsLow();

    /** Quantities that stop exactly at their highest value under {@link #extremes()}. */
    protected abstract Set<String> clipsHigh();

    /** How far means may still move after the warm-up, in constant surroundings, in the quantity's unit. */
    protected double settledWithin(Quantity quantity) {
        return 0.02 * (quantity.high() - quantity.low());
    }

    /** Surroundings far beyond what the part can measure, one bench each. */
    protected List<Bench> extremes() {
        var arctic = new Bench();
        arctic.air = new AirState(173, 60_000, 0, 0, 0, 0, 0, 0, 0);
        arctic.scene = Bench.evenScene(150);
        arctic.mains = new CircuitState(80, 0, 0, 40);
        arctic.surfaceKelvin = 200;
        arctic.motion = (t, six) -> Arrays.fill(six, -5_000);
        var inferno = new Bench();
        inferno.air = new AirState(900, 110_000, 1, 0.2, 0.05, 0.02, 0.02, 0.01, 5);
        inferno.scene = Bench.evenScene(1500);
        inferno.mains = new CircuitState(400, 300, 50_000, 70);
        inferno.surfaceKelvin = 420;
        inferno.motion = (t, six) -> Arrays.fill(six, 5_000);
        return List.of(arctic, inferno);
    }

    @Test
    void isFoundByItsId() {
        assertThat(Sensors.type(type().id())).hasSameClassAs(type());
    }

    @Test
    void describesItself() {
        assertThat(type().title()).isNotBlank();
        assertThat(type().source()).isNotBlank();
        assertThat(type().quantities()).isNotEmpty().allSatisfy(quantity -> {
            assertThat(quantity.unit()).isNotBlank();
            assertThat(quantity.low()).isLessThan(quantity.high());
            assertThat(quantity.epsilon()).isPositive();
        });
        var channel = new Bench().mount(type(), 1, Map.of()).channel();
        assertThat(channel.topic()).isEqualTo("/reading/bench/" + type().id());
        if (channel.content() instanceof Content.Numbers numbers) {
            assertThat(numbers.schema().fields().stream().map(field -> field.name() + " " + field.unit()))
                    .containsExactlyElementsOf(type().quantities().stream()
                            .map(quantity -> quantity.name() + " " + quantity.unit())
                            .toList());
        }
    }

    @Test
    void readsAtItsRate() {
        var schedule = new Bench().mount(type(), 1, Map.of()).schedule();
        double perSecond = schedule.perPeriod() * 1e9 / schedule.periodNanos();
        assertThat(perSecond).isCloseTo(type().ratePerSecond(), withPercentage(1e-4));
        for (var reading : Bench.readings(new Bench().mount(type(), 1, Map.of()), 0, 3 / perSecond)) {
            assertThat(reading.timeNanos()).isNotNegative();
        }
    }

    @Test
    void givesTheSameBytesForTheSameSeedOnly() {
        assertThat(bytes(7)).isEqualTo(bytes(7)).isNotEqualTo(bytes(8));
    }

    @Test
    void staysInItsRangeAndStopsAtItsEnds() {
        var lowest = new HashMap<String, Double>();
        var highest = new HashMap<String, Double>();
        for (var bench : extremes()) {
            var sensor = bench.mount(type(), 3, Map.of());
            double end = type().warmUpSeconds() + 20 / type().ratePerSecond();
            for (var reading : Bench.readings(sensor, 0, end)) {
                for (var quantity : type().quantities()) {
                    values(reading, quantity)
                            .filter(value -> !Double.isNaN(value))
                            .forEach(value -> {
                                assertThat(value).as(quantity.name()).isBetween(quantity.low(), quantity.high());
                                lowest.merge(quantity.name(), value, Math::min);
                                highest.merge(quantity.name(), value, Math::max);
                            });
                }
            }
        }
        for (var quantity : type().quantities()) {
            if (clipsLow().contains(quantity.name())) {
                assertThat(lowest.get(quantity.name())).as(quantity.name()).isEqualTo(quantity.low());
            }
            if (clipsHigh().contains(quantity.name())) {
                assertThat(highest.get(quantity.name())).as(quantity.name()).isEqualTo(quantity.high());
            }
        }
    }

    @Test
    void hasSettledAfterItsWarmUp() {
        double window = 20 / type().ratePerSecond();
        double warm = type().warmUpSeconds();
        var readings = Bench.readings(new Bench().mount(type(), 5, Map.of()), 0, 2 * warm + 3 * window);
        for (var quantity : type().quantities()) {
            double early = mean(readings, quantity, warm, warm + window);
            double late = mean(readings, quantity, 2 * warm + 2 * window, 2 * warm + 3 * window);
            assertThat(early).as(quantity.name()).isCloseTo(late, offset(settledWithin(quantity)));
        }
    }

    @Test
    void refusesAnUnknownOptionByName() {
        assertThatThrownBy(() -> new Bench().mount(type(), 1, Map.of("colour", "red")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("bench/" + type().id())
                .hasMessageContaining("\"colour\"");
    }

    @Test
    void refusesNonsenseInEveryOption() {
        for (String option : type().options().keySet()) {
            assertThatThrownBy(() -> new Bench().mount(type(), 1, Map.of(option, "no such value")))
                    .as(option)
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("\"" + option + "\"")
                    .hasMessageContaining("no such value");
        }
    }

    @Test
    void refusesToHangInTheVoid() {
        var here = new Bench().context(1, Map.of());
        var nowhere = new SensorContext("bench", here.at(), here.lookAt(), null, null, here.random(), Map.of());
        assertThatThrownBy(() -> type().create(nowhere))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("bench/" + type().id());
    }

    /** All numbers of one quantity in one reading, in the quantity's unit. */
    protected DoubleStream values(Reading reading, Quantity quantity) {
        if (reading instanceof Samples samples) {
            return DoubleStream.of(samples.values()[type().quantities().indexOf(quantity)]);
        }
        if (reading instanceof ThermalFrame frame) {
            // Counts are whole hundredths of a kelvin; the noise of the last binary digit is rounded away.
            return IntStream.range(0, frame.centikelvin().length)
                    .mapToDouble(i -> Math.round(frame.celsius(i) * 100) / 100.0);
        }
        var block = (MotionBlock) reading;
        return Arrays.stream(block.axes()).flatMapToDouble(axis -> {
            var doubles = new double[axis.length];
            Arrays.setAll(doubles, i -> axis[i]);
            return Arrays.stream(doubles);
        });
    }

    private double mean(List<Reading> readings, Quantity quantity, double fromSeconds, double toSeconds) {
        return readings.stream()
                .filter(r -> r.timeNanos() >= fromSeconds * 1e9 && r.timeNanos() < toSeconds * 1e9)
                .flatMapToDouble(r -> values(r, quantity))
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElseThrow();
    }

    private byte[] bytes(long seed) {
        var sensor = new Bench().mount(type(), seed, Map.of());
        var readings = Bench.readings(sensor, 0, type().warmUpSeconds() + 10 / type().ratePerSecond());
        var bytes = new ByteArrayOutputStream();
        for (var reading : readings) {
            for (var quantity : type().quantities()) {
                values(reading, quantity)
                        .forEach(v -> bytes.writeBytes(
                                ByteBuffer.allocate(8).putDouble(v).array()));
            }
        }
        return bytes.toByteArray();
    }
}
