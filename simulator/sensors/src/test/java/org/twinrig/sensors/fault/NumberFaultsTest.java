package org.twinrig.sensors.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;
import static org.twinrig.sensors.fault.FaultBench.SECOND;
import static org.twinrig.sensors.fault.FaultBench.between;
import static org.twinrig.sensors.fault.FaultBench.column;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.sensors.Bench;

/** Faults that change the numbers of readings. */
class NumberFaultsTest {
    private static final long NEVER = Long.MAX_VALUE;

    @Test
    void anOffsetIsThereAtOnceAndInOneQuantityOnly() {
        var sound = FaultBench.run(FaultBench.mount(new Bench(), "scd41"), 300);
        var fault = SensorFault.of(FaultKind.OFFSET, 100 * SECOND, 200 * SECOND, "by", -150)
                .with("quantity", "co2Ppm");
        var wrong = FaultBench.run(FaultBench.mount(new Bench(), "scd41", fault), 300);
        for (int i = 0; i < sound.size(); i++) {
            double[] was = ((Samples) sound.get(i)).values().clone();
            boolean during = fault.during(sound.get(i).timeNanos());
            was[0] -= during ? 150 : 0;
            assertThat(((Samples) wrong.get(i)).values()).isEqualTo(was);
        }
    }

    @Test
    void aDriftGrowsByItsAmountInAnHour() {
        var fault = SensorFault.of(FaultKind.DRIFT, 600 * SECOND, NEVER, "per-hour", 2.4)
                .with("quantity", "tempC");
        var sound = FaultBench.run(FaultBench.mount(new Bench(), "dht22", Map.of("ideal", true)), 4200);
        var wrong = FaultBench.run(FaultBench.mount(new Bench(), "dht22", Map.of("ideal", true), fault), 4200);
        for (int i = 0; i < sound.size(); i++) {
            double hours = Math.max(0, sound.get(i).timeNanos() - 600 * SECOND) / 3600e9;
            // half of the step of 0.1 K, to which the sum is rounded, and rounding of doubles
            assertThat(column(wrong, 0)[i] - column(sound, 0)[i]).isCloseTo(2.4 * hours, offset(0.05 + 1e-9));
        }
        assertThat(column(wrong, 1)).isEqualTo(column(sound, 1));
    }

    @ParameterizedTest
    @CsvSource({"scd41, 0, 4", "dht22, 1, 5", "mq2, 1, 3", "pzem004t, 1, 10"})
    void noiseIsSoManyTimesAsStrong(String type, int column, double factor) {
        var fault = SensorFault.of(FaultKind.NOISE, 0, NEVER, "factor", factor);
        Map<String, Object> options = switch (type) {
            case "dht22" -> Map.of("failProbability", 0.0, "glitchProbability", 0.0);
            case "mq2" -> Map.of("heatedFor", 1e6, "loadResistance", 20e3);
            default -> Map.of();
        };
        double seconds = type.equals("scd41") ? 20_000 : 8_000;
        double quiet = deviation(type, column, options, seconds);
        double loud = deviation(type, column, options, seconds, fault);
        // 4000 rows tell a deviation to 1.1 %; the rest is for steps as large as the quiet noise
        assertThat(loud / quiet).isCloseTo(factor, withPercentage(12));
    }

    private static double deviation(
            String type, int column, Map<String, Object> options, double seconds, SensorFault... faults) {
        var readings = FaultBench.run(FaultBench.mount(new Bench(), type, options, faults), seconds);
        return FaultBench.deviation(column(readings, column));
    }

    @Test
    void noiseOfAPictureAndOfMotionGrowsToo() {
        var fault = SensorFault.of(FaultKind.NOISE, 0, NEVER, "factor", 4);
        double quiet = pixels("lepton35");
        assertThat(pixels("lepton35", fault) / quiet).isCloseTo(4, withPercentage(5)); // 100 pixels of 100 frames
        assertThat(counts(fault) / counts()).isCloseTo(4, withPercentage(5)); // 8000 samples and their rounding
    }

    private static double pixels(String type, SensorFault... faults) {
        var frames = between(FaultBench.run(FaultBench.mount(new Bench(), type, faults), 20), 8, 20);
        var differences = new double[(frames.size() - 1) * 100]; // of frames, as the picture itself drifts
        for (int i = 0; i < differences.length; i++) {
            var before = (ThermalFrame) frames.get(i / 100);
            var then = (ThermalFrame) frames.get(i / 100 + 1);
            differences[i] = then.celsius(9600 + i % 100) - before.celsius(9600 + i % 100);
        }
        return FaultBench.deviation(differences);
    }

    private static double counts(SensorFault... faults) {
        var blocks = FaultBench.run(FaultBench.mount(new Bench(), "bmi160", faults), 5);
        return FaultBench.deviation(blocks.stream()
                .flatMapToDouble(block -> {
                    short[] axis = ((MotionBlock) block).axes()[0];
                    return java.util.stream.IntStream.range(0, axis.length).mapToDouble(i -> axis[i]);
                })
                .toArray());
    }

    @ParameterizedTest
    @CsvSource({"high, 40000, 80", "low, 0, -40"})
    void aSaturatedPartStandsAtTheEndOfItsRange(String end, double co2, double tempC) {
        var fault = SensorFault.of(FaultKind.SATURATED, 0, NEVER).with("end", end);
        assertThat(column(FaultBench.run(FaultBench.mount(new Bench(), "scd41", fault), 60), 0))
                .containsOnly(co2);
        var ideal = Map.<String, Object>of("ideal", true);
        assertThat(column(FaultBench.run(FaultBench.mount(new Bench(), "dht22", ideal, fault), 60), 0))
                .containsOnly(tempC);
    }

    @Test
    void aSaturatedMqHasItsHighestCodeAndLeastResistance() {
        var fault = SensorFault.of(FaultKind.SATURATED, 0, NEVER);
        var row = (Samples)
                FaultBench.run(FaultBench.mount(new Bench(), "mq2", fault), 1).get(0);
        assertThat(row.values()[0]).isEqualTo(1023);
        assertThat(row.values()[1]).isEqualTo(1023 * 5 / 1024.0);
        assertThat(row.values()[2]).isCloseTo(5000 / 1023.0, offset(1e-9)); // (1024/1023 − 1) · 5 kΩ
    }

    @Test
    void picturesAndBlocksSaturateAndShift() {
        var high = SensorFault.of(FaultKind.SATURATED, 0, NEVER);
        var picture = (ThermalFrame) between(FaultBench.run(FaultBench.mount(new Bench(), "lepton35", high), 6), 5, 6)
                .get(0);
        assertThat(picture.celsius(777)).isCloseTo(382.2, offset(0.005)); // half a count
        var by = SensorFault.of(FaultKind.OFFSET, 0, NEVER, "by", 250);
        var sound = (MotionBlock)
                FaultBench.run(FaultBench.mount(new Bench(), "bmi160"), 1).get(0);
        var shifted = (MotionBlock)
                FaultBench.run(FaultBench.mount(new Bench(), "bmi160", by), 1).get(0);
        assertThat(shifted.axes()[4][17] - sound.axes()[4][17]).isEqualTo(250);
    }
}
