package org.twinrig.sensors.ldr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.reading.Samples;
import org.twinrig.sensors.Bench;
import org.twinrig.sensors.SensorContract;
import org.twinrig.sensors.SensorType;

class LdrTest extends SensorContract {
    @Override
    protected SensorType type() {
        return new Ldr();
    }

    @Override
    protected Set<String> clipsLow() {
        return Set.of("light");
    }

    @Override
    protected Set<String> clipsHigh() {
        return Set.of("light");
    }

    @Override
    protected List<Bench> extremes() {
        var night = new Bench();
        night.light = 0;
        var noon = new Bench();
        noon.light = 1e6;
        return List.of(night, noon);
    }

    @Test
    void resistanceLiesInTheSheetsIntervalAtTenLux() {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = 0;
        for (int seed = 0; seed < 200; seed++) {
            double ohm = read(10, Map.of(), seed)[2];
            lowest = Math.min(lowest, ohm);
            highest = Math.max(highest, ohm);
        }
        // 1 %: a step of the converter there is 0.5 %, and the dark resistance takes up to 2 % of 20 kΩ.
        assertThat(lowest).isBetween(8_000 * 0.99, 9_500.0);
        assertThat(highest).isBetween(16_500.0, 20_000 * 1.01);
    }

    @Test
    void gammaIsTheSlopeFromTenToAHundredLux() {
        double[] at10 = read(10, Map.of("ideal", true), 1);
        double[] at100 = read(100, Map.of("ideal", true), 1);
        double gamma = StrictMath.log10(at10[2] / at100[2]);
        assertThat(gamma).isCloseTo(0.7, withPercentage(1)); // steps of the converter, dark resistance
    }

    @ParameterizedTest(name = "{0} lx")
    @CsvSource({"1", "10", "100", "1000"})
    void theHostsEstimateIsRightForAPartInTheMiddle(double lux) {
        // At 1 lx a code is 1.5 % of the resistance, and the dark resistance takes 2 % of it: over gamma 5 %.
        assertThat(read(lux, Map.of("ideal", true), 1)[3]).isCloseTo(lux, withPercentage(5));
    }

    @Test
    void theComparatorSwitchesAtItsVoltage() {
        // 2.5 V is where the cell equals its load: 10 kΩ, for a part of 12.65 kΩ at 10 lx that is 14 lx.
        assertThat(read(13, Map.of("ideal", true), 1)[4]).isZero();
        assertThat(read(15, Map.of("ideal", true), 1)[4]).isEqualTo(1);
        assertThat(read(15, Map.of("ideal", true, "threshold", 1.0), 1)[4]).isZero();
    }

    @Test
    void thePinIsWhatTheConverterReads() {
        var bench = new Bench();
        bench.light = 42;
        var pin = new Ldr().pin(bench.context(3, Map.of("ideal", true)));
        assertThat(pin.volts(0)).isCloseTo(read(42, Map.of("ideal", true), 3)[1], withPercentage(0.3)); // half a code
    }

    private static double[] read(double lux, Map<String, Object> options, long seed) {
        var bench = new Bench();
        bench.light = lux;
        return ((Samples) bench.mount(new Ldr(), seed, options).read(1_000_000_000L)).values();
    }
}
