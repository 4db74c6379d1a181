package org.twinrig.features.fan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.Samples;
import org.twinrig.detect.BearingAlarmLogic;
import org.twinrig.detect.BearingDetector;
import org.twinrig.detect.BearingOrders;
import org.twinrig.detect.BearingState;
import org.twinrig.physics.Point;
import org.twinrig.physics.fan.BearingRig;
import org.twinrig.physics.fan.FanFault;
import org.twinrig.physics.fan.FanPlant;
import org.twinrig.physics.fan.FanSpec;
import org.twinrig.sensors.Sensor;
import org.twinrig.sensors.SensorContext;
import org.twinrig.sensors.Sensors;

/** What the shipped detector says of the twin's motor, second by second, through its accelerometer and tachometer. */
class MotorBearingDetectionTest {
    private static final BearingDetector DETECTOR = BearingDetector.shipped();

    private static List<BearingState> verdicts(List<FanFault> faults, long seed, int seconds) {
        var random = new RandomStreams(seed);
        FanSpec spec = BearingRig.healthy().withSpeedDrift(0.003).withFaults(faults);
        var plant = new FanPlant(spec, random.child("motor"));
        var housing = mount("iepe100", plant, random);
        var shaft = mount("tacho", plant, random);
        var verdicts = new ArrayList<BearingState>();
        for (int second = 1; second <= seconds; second++) {
            long now = second * 1_000_000_000L;
            plant.advanceTo(now);
            short[] counts = ((MotionBlock) housing.read(now)).axes()[0];
            var samples = new double[counts.length];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = counts[i];
            }
            double hertz = ((Samples) shaft.read(now)).values()[0] / 60;
            verdicts.add(DETECTOR.classify(samples, BearingRig.RATE, hertz, BearingOrders.SKF_6203)
                    .state());
        }
        return verdicts;
    }

    private static Sensor mount(String type, FanPlant plant, RandomStreams random) {
        var here = new Point(0, 0, 0);
        return Sensors.type(type).create(new SensorContext("m", here, here, null, plant, random.child(type), Map.of()));
    }

    @ParameterizedTest(name = "{0} of severity {1}: {2}")
    @CsvSource({
        "BEARING_INNER, 0.1, INNER_RACE",
        "BEARING_INNER, 1, INNER_RACE",
        "BEARING_BALL, 0.1, BALL",
        "BEARING_BALL, 1, BALL",
        "BEARING_OUTER, 0.1, OUTER_RACE",
        "BEARING_OUTER, 1, OUTER_RACE"
    })
    void aPitIsNamedNearlyEverySecond(FanFault.Kind kind, double severity, BearingState state) {
        var pit = new FanFault(kind, 0, Long.MAX_VALUE, 0, severity);
        for (long seed = 1; seed <= 3; seed++) {
            var verdicts = verdicts(List.of(pit), seed, 8);
            // of 20 s of each that were looked at all were right
            assertThat(verdicts.stream().filter(v -> v == state).count()).isGreaterThanOrEqualTo(7);
        }
    }

    @Test
    void aHealthyBearingIsSuspectedForSingleSecondsAtMost() {
        long suspected = 0;
        for (long seed = 1; seed <= 4; seed++) {
            var logic = BearingAlarmLogic.START;
            for (BearingState verdict : verdicts(List.of(), seed, 25)) {
                suspected += verdict == BearingState.HEALTHY ? 0 : 1;
                logic = logic.next(verdict);
                assertThat(logic.confirmed()).isEqualTo(BearingState.HEALTHY);
            }
        }
        assertThat(suspected).isLessThan(12); // 4 % of 100 s were; 12 would be 4 standard deviations more
    }
}
