package org.twinrig.sensors.mq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.reading.Samples;
import org.twinrig.physics.AirState;
import org.twinrig.sensors.Bench;
import org.twinrig.sensors.Sensor;
import org.twinrig.sensors.SensorType;

class Mq2Test extends MqContract {
    private static final AirState CLEAN = new AirState(293.15, 101_325, 0.65, 400e-6, 0, 0, 0, 0, 0);
    private static final AirState LEAK = new AirState(293.15, 101_325, 0.65, 400e-6, 0, 1006e-6, 0, 0, 0);
    /** Many conversions, so that the count's step does not blur what the resistance does. */
    private static final Map<String, Object> FINE = Map.of("r0", 1000.0, "heatedFor", 36_000.0, "conversions", 64.0);

    @Override
    protected SensorType type() {
        return new Mq2();
    }

    @Test
    void readsTheDataSheetsResistanceInAGasLeak() {
        var bench = new Bench();
        bench.air = LEAK;
        double ohm = ohm(bench.mount(type(), 1, Map.of("r0", 4000.0, "heatedFor", 36_000.0, "ideal", true)), 1);
        assertThat(ohm / 4000).isCloseTo(0.779, withPercentage(0.5)); // one count is 0.4 % here
    }

    @ParameterizedTest(name = "{0} s after the gas {1}: {2} of the way")
    @CsvSource({"5, comes, 0.632", "15, goes, 0.632"})
    void answersWithTwoTimeConstants(int seconds, String what, double share) {
        var bench = new Bench();
        boolean comes = what.equals("comes");
        bench.air = comes ? CLEAN : LEAK;
        var sensor = bench.mount(type(), 1, FINE);
        double before = 1000 / ohm(sensor, 1);
        bench.air = comes ? LEAK : CLEAN;
        sensor.read(1_000_000_001L); // the gas arrives within a nanosecond
        double there = 0;
        for (int t = 1; t <= seconds; t++) {
            there = 1000 / ohm(sensor, 1 + t);
        }
        double after = comes ? 1 / 0.779 : 1 / 9.83;
        assertThat((there - before) / (after - before)).isCloseTo(share, withPercentage(5));
    }

    @Test
    void seesSmokeBeforeItSeesFlames() {
        // 0.1 g/m³ of smoke is 2 dB/m, where smoke detectors must have sounded.
        var bench = new Bench();
        bench.air = new AirState(293.15, 101_325, 0.65, 400e-6, 0, 0, 0, 0.1e-3, 0);
        assertThat(ohm(bench.mount(type(), 1, FINE), 1) / 9830).isBetween(0.7, 0.95);
    }

    @Test
    void isUselessInItsFirstMinuteAndFineAfterThree() {
        var bench = new Bench();
        bench.air = CLEAN;
        var sensor = bench.mount(type(), 1, Map.of("r0", 1000.0, "conversions", 64.0));
        var readings = Bench.readings(sensor, 0, 600);
        double settled = ((Samples) readings.get(590)).values()[2];
        assertThat(((Samples) readings.get(0)).values()[2] / settled).isLessThan(0.4);
        assertThat(((Samples) readings.get(59)).values()[2] / settled).isBetween(0.5, 0.8);
        assertThat(((Samples) readings.get(179)).values()[2] / settled).isBetween(0.94, 1.0);
    }

    @Test
    void partsDifferByTheFactorsThatBuyersFind() {
        var r0 = new TreeSet<Double>();
        for (int seed = 0; seed < 500; seed++) {
            r0.add(MqPart.draw(Mq2.SPEC, new RandomStreams(seed).stream("part")).r0());
        }
        assertThat(r0.first()).isBetween(2_000.0, 2_400.0);
        assertThat(r0.last()).isBetween(16_500.0, 20_000.0);
        // The middle two thirds of the parts lie within a factor of three or so.
        double sixth = r0.stream().skip(83).findFirst().orElseThrow();
        double fiveSixths = r0.stream().skip(416).findFirst().orElseThrow();
        assertThat(fiveSixths / sixth).isBetween(2.0, 3.5);
    }

    @Test
    void doesNotDependOnHowOftenItIsAsked() {
        var seldom = new TwoSidedLag(5, 15, 1);
        var often = new TwoSidedLag(5, 15, 1);
        for (int minute = 1; minute <= 6; minute++) {
            double from = minute % 2 == 0 ? 3 : 1;
            double to = 4 - from;
            double answer = seldom.advance(to, 60);
            double near = 0;
            for (int i = 1; i <= 6000; i++) {
                near = often.advance(from + (to - from) * i / 6000, 0.01);
            }
            // The side is chosen once in 1 s, so for at most 1 s it is the wrong one, of a ramp of 1/30 a second.
            assertThat(answer).isCloseTo(near, offset(0.005));
        }
    }

    private static double ohm(Sensor sensor, double seconds) {
        double[] values = ((Samples) sensor.read(Math.round(seconds * 1e9))).values();
        assertThat(values[0]).isNotNaN();
        return values[2];
    }
}
