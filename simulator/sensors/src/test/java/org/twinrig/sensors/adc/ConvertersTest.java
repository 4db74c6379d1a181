package org.twinrig.sensors.adc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.convert.Mq2Conversion;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.physics.AirState;
import org.twinrig.sensors.Bench;
import org.twinrig.sensors.bus.AnalogDevice;
import org.twinrig.sensors.mq.Mq2;

/** Analogue parts through converters, as boards read them. */
class ConvertersTest {
    @ParameterizedTest(name = "{0} V of 5 V: {1}")
    @CsvSource({"0, 0", "1, 205", "2.5, 512", "4.9951, 1023", "5, 1023", "-1, 0", "9, 1023"})
    void mcp3008AnswersTheUsualThreeBytes(double volts, int code) {
        for (int channel = 0; channel < 8; channel++) {
            var inputs = new ArrayList<AnalogDevice>();
            for (int i = 0; i < 8; i++) {
                double here = i == channel ? volts : 3.3;
                inputs.add(time -> here);
            }
            assertThat(read(new Mcp3008(5, inputs), channel, 0)).isEqualTo(code); // 1024·V/Vref, data sheet
        }
    }

    @Test
    void mcp3008RepeatsItsBitsTheOtherWayRound() {
        var adc = new Mcp3008(5, List.of(time -> 0b10_1100_0111 * 5.0 / 1024));
        var in = new byte[5];
        adc.select(0);
        adc.exchange(0, new byte[] {1, (byte) 0x80, 0, 0, 0}, in);
        assertThat(in[1] & 7).isEqualTo(0b010); // null bit, B9, B8
        assertThat(in[2]).isEqualTo((byte) 0b1100_0111);
        assertThat(in[3]).isEqualTo((byte) 0b1100_0110); // B1 to B8; B0 is shared
        assertThat(in[4]).isEqualTo((byte) 0b1000_0000); // B9, then zeros
    }

    @Test
    void mcp3008MeasuresPairs() {
        var adc = new Mcp3008(5, List.of(time -> 3, time -> 1));
        assertThat(pair(adc, 0)).isEqualTo(410); // 2 V of 5 V
        assertThat(pair(adc, 1)).isZero(); // the other way round
    }

    @Test
    void mcp3008NeedsItsChipSelect() {
        var adc = new Mcp3008(5, List.of(time -> 5));
        var in = new byte[3];
        adc.exchange(0, new byte[] {1, (byte) 0x80, 0}, in);
        assertThat(in).containsOnly(0);
    }

    // Points that users measured (arduino-esp32, issue 92).
    @ParameterizedTest(name = "{0} V: {1}")
    @CsvSource({"0.1, 0", "0.819, 823", "1.641, 1814", "2.462, 2811", "3.286, 4095", "3.3, 4095"})
    void esp32IsAsCrookedAsUsersFoundIt(double volts, int code) {
        assertThat(Esp32Adc.ideal(1).convert(time -> volts, 0)).hasValue(code);
    }

    @Test
    void esp32HasThreeBitsOfNoiseAndPartsThatDiffer() {
        var codes = new ArrayList<Double>();
        for (int seed = 0; seed < 100; seed++) {
            var adc = Esp32Adc.draw(1, new RandomStreams(seed));
            double[] same = IntStream.range(0, 500)
                    .mapToDouble(i -> adc.convert(time -> 1.5, 0).orElseThrow())
                    .toArray();
            double mean =
                    IntStream.range(0, 500).mapToDouble(i -> same[i]).average().orElseThrow();
            double square = IntStream.range(0, 500)
                    .mapToDouble(i -> (same[i] - mean) * (same[i] - mean))
                    .average()
                    .orElseThrow();
            assertThat(Math.sqrt(square))
                    .isCloseTo(8 / Math.sqrt(12), withPercentage(20)); // 500 draws: ±3 % (1 σ), rounding
            codes.add(mean);
            assertThat(adc.reference()).isBetween(1.0, 1.2);
        }
        double least = codes.stream().mapToDouble(c -> c).min().orElseThrow();
        double most = codes.stream().mapToDouble(c -> c).max().orElseThrow();
        assertThat(most / least).isBetween(1.15, 1.3); // references of 1.0 to 1.2 V, and the dead range
    }

    @Test
    void esp32sSecondUnitIsDeafWhileTheRadioIsOn() {
        var second = Esp32Adc.ideal(2);
        second.wifi(true);
        assertThat(second.convert(time -> 1, 0)).isEmpty();
        second.wifi(false);
        assertThat(second.convert(time -> 1, 0)).isPresent();
        var first = Esp32Adc.ideal(1);
        first.wifi(true);
        assertThat(first.convert(time -> 1, 0)).isPresent();
    }

    @Test
    void aBoardFindsTheGasThroughPinConverterAndConversion() {
        var bench = new Bench();
        bench.air = new AirState(293.15, 101_325, 0.65, 400e-6, 0, 0, 0, 0, 0);
        var pin = new Mq2().pin(bench.context(1, Map.of("r0", 3500.0, "heatedFor", 36_000.0)));
        var adc = new Mcp3008(5, List.of(pin));
        var calibration = new double[50]; // as the boards: 50 samples, half a second apart
        for (int i = 0; i < calibration.length; i++) {
            calibration[i] = pin.ohmsOf(read(adc, 0, i * 500_000_000L) * 5.0 / 1024);
        }
        double r0 = Mq2Conversion.calibrate(calibration);
        assertThat(r0).isCloseTo(3500, withPercentage(0.6)); // a code of about 130 is 0.8 %
        bench.air = new AirState(293.15, 101_325, 0.65, 400e-6, 0, 1006e-6, 0, 0, 0);
        double ohm = 0;
        for (long second = 26; second <= 90; second++) {
            ohm = pin.ohmsOf(read(adc, 0, second * 1_000_000_000L) * 5.0 / 1024);
        }
        double ratio = ohm / r0;
        assertThat(ratio).isCloseTo(0.779, withPercentage(3)); // data sheet: LPG of 1006 ppm; code and noise
        for (var conversion : Mq2Conversion.values()) {
            double co = conversion.co(ratio);
            assertThat(conversion.ratioFromCo(co)).isCloseTo(ratio, offset(1e-12 * ratio));
        }
        // The line that LPG is meant for finds it within what a straight line differs from the figure.
        assertThat(Mq2Conversion.DECADES.lpg(ratio)).isCloseTo(1006, withPercentage(10));
    }

    @Test
    void aDividerBringsFiveVoltsToAnEsp32() {
        assertThat(new Divider(time -> 5, 10_000, 20_000).volts(0)).isCloseTo(10.0 / 3, offset(1e-12));
    }

    private static int read(Mcp3008 adc, int channel, long timeNanos) {
        return transfer(adc, 0x80 | channel << 4, timeNanos);
    }

    private static int pair(Mcp3008 adc, int channel) {
        return transfer(adc, channel << 4, 0);
    }

    private static int transfer(Mcp3008 adc, int choice, long timeNanos) {
        var in = new byte[3];
        adc.select(timeNanos);
        adc.exchange(timeNanos, new byte[] {1, (byte) choice, 0}, in);
        adc.deselect(timeNanos);
        return (in[1] & 3) << 8 | in[2] & 0xFF;
    }
}
