package org.twinrig.sensors.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;
import static org.twinrig.sensors.fault.FaultBench.SECOND;
import static org.twinrig.sensors.fault.FaultBench.between;
import static org.twinrig.sensors.fault.FaultBench.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.Reading;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.recording.Event;
import org.twinrig.physics.AirState;
import org.twinrig.sensors.Bench;
import org.twinrig.sensors.Sensors;

/** Faults of the part itself: supply, clock, poison, mount. */
class PartFaultsTest {
    private static final long NEVER = Long.MAX_VALUE;
    private static final AirState GAS = new AirState(296.15, 101_325, 0.45, 450e-6, 0, 1000e-6, 0, 0, 0.1);

    @ParameterizedTest
    @CsvSource({
        "scd41, 5",
        "lepton35, 5",
        "bmi160, 0.08",
        "mls160a, 0",
        "dht22, 2",
        "pzem004t, 0",
        "iepe100, 2",
        "tacho, 1"
    })
    void withoutSupplyThereIsNothingAndThenItStartsAnew(String type, double warmUp) {
        long from = 20_100_000_000L;
        long until = 30_100_000_000L;
        var sensor = FaultBench.mount(new Bench(), type, SensorFault.of(FaultKind.BROWN_OUT, from, until));
        var arrived = FaultBench.run(sensor, 50);
        var sound = FaultBench.run(FaultBench.mount(new Bench(), type), 50);
        assertThat(FaultBench.bytes(between(arrived, 0, 20.1))).isEqualTo(FaultBench.bytes(between(sound, 0, 20.1)));
        assertThat(between(arrived, 20.1, 30.1 + warmUp)).isEmpty();
        double period =
                sensor.schedule().periodNanos() * 1e-9 / sensor.schedule().perPeriod();
        // supply is noticed at the next due moment; a reading then needs one period and the warm-up
        double back = 30.1 + 2 * period + warmUp + 1e-6;
        assertThat(between(arrived, 30.1 + warmUp, back + period)).isNotEmpty();
        assertThat(between(arrived, back, 50).size())
                .isEqualTo(between(sound, back, 50).size());
    }

    @Test
    void anElementThatWasResetIsColdAndReadsTooMuch() {
        Map<String, Object> hot = Map.of("heatedFor", 172_800.0);
        var fault = SensorFault.of(FaultKind.RESET, 60 * SECOND, 61 * SECOND);
        var volts = column(FaultBench.run(FaultBench.mount(new Bench(), "mq2", hot, fault), 400), 1);
        assertThat(volts).hasSize(399); // that of second 60 is lost
        assertThat(volts[60]).isGreaterThan(2 * volts[50]); // three times the conductance
        assertThat(volts[398]).isCloseTo(volts[50], offset(0.02)); // four codes: noise, and 45 s · 7 have passed
    }

    @Test
    void aPartThatStartedAnewHasItsOwnErrorsStill() {
        var ideal = Map.<String, Object>of();
        var fault = SensorFault.of(FaultKind.RESET, 5000 * SECOND, NEVER);
        var readings = FaultBench.run(FaultBench.mount(new Bench(), "scd41", ideal, fault), 10_000);
        double before = FaultBench.mean(column(between(readings, 0, 5000), 0));
        double after = FaultBench.mean(column(between(readings, 5000, 10_001), 0));
        assertThat(after).isCloseTo(before, offset(0.6)); // 1000 rows with 3.3 ppm each: 0.15 ppm, four of them
        var rows = column(readings, 0);
        assertThat(Arrays.copyOfRange(rows, 0, 100)).isNotEqualTo(Arrays.copyOfRange(rows, 1000, 1100));
    }

    @ParameterizedTest
    @CsvSource({"scd41, 10000", "lepton35, 20000", "bmi160, -50000", "mls160a, 500"})
    void aWrongClockStretchesTheSchedule(String type, double ppm) {
        var fault = SensorFault.of(FaultKind.CLOCK_DRIFT, 0, NEVER, "ppm", ppm);
        var schedule = FaultBench.mount(new Bench(), type, fault).schedule();
        double rate = schedule.perPeriod() * 1e9 / schedule.periodNanos();
        // whole nanoseconds of the period
        assertThat(rate / Sensors.type(type).ratePerSecond()).isCloseTo(1 + ppm * 1e-6, offset(1e-8));
    }

    @Test
    void aFastClockMakesMotionLookSlow() {
        var bench = new Bench();
        bench.motion = (t, six) -> {
            Arrays.fill(six, 0);
            six[0] = 30 * StrictMath.sin(2 * Math.PI * 100 * t);
        };
        var sound = cycles(FaultBench.run(FaultBench.mount(bench, "bmi160"), 20));
        var fault = SensorFault.of(FaultKind.CLOCK_DRIFT, 0, NEVER, "ppm", 50_000);
        var fast = cycles(FaultBench.run(FaultBench.mount(bench, "bmi160", fault), 20));
        // cycles in a sample; the ends of 2000 cycles are known to one of them
        assertThat(sound / fast).isCloseTo(1.05, offset(0.001));
    }

    private static double cycles(List<Reading> blocks) {
        int crossings = 0;
        int samples = 0;
        short before = 0;
        for (var block : blocks) {
            for (short count : ((MotionBlock) block).axes()[0]) {
                crossings += before < 0 && count >= 0 ? 1 : 0;
                before = count;
                samples++;
            }
        }
        return (double) crossings / samples;
    }

    @Test
    void aPoisonedElementAnswersAsToLessGas() {
        double clean = settledConductance(new Bench(), 1);
        var gassed = new Bench();
        gassed.air = GAS;
        double sound = settledConductance(gassed, 1) - clean;
        double poisoned = settledConductance(gassed, 0.25) - clean;
        var quarter = new Bench();
        quarter.air = new AirState(296.15, 101_325, 0.45, 450e-6, 0, 250e-6, 0, 0, 0.1);
        // ideal parts read the same to a code: 0.5 % of the conductance here
        assertThat(poisoned).isCloseTo(settledConductance(quarter, 1) - clean, withPercentage(1));
        assertThat(poisoned).isLessThan(0.6 * sound);
    }

    private static double settledConductance(Bench bench, double sensitivity) {
        var fault = SensorFault.of(FaultKind.POISONED, 0, NEVER, "sensitivity", sensitivity);
        Map<String, Object> options = Map.of("ideal", true, "heatedFor", 1e6);
        var ohms = column(FaultBench.run(FaultBench.mount(bench, "mq2", options, fault), 300), 2);
        return 1 / ohms[ohms.length - 1];
    }

    @Test
    void aLoosePartFeelsLessOfFastMotionAndAllOfGravity() {
        // a low-pass of first order at 50 Hz, as 3200 samples a second have it: 0.71 at 50 Hz, 0.127 at 400 Hz; the end
        // of its memory,
        // 0.7 %, and the part's own noise are in the rest
        assertThat(strength(50, 0) / strength(50, -1)).isCloseTo(0.71, offset(0.02));
        assertThat(strength(400, 0) / strength(400, -1)).isCloseTo(0.127, offset(0.012));
        var still = new Bench();
        var loose = loose(0);
        assertThat(FaultBench.bytes(FaultBench.run(FaultBench.mount(still, "bmi160", loose), 3)))
                .isEqualTo(FaultBench.bytes(FaultBench.run(FaultBench.mount(still, "bmi160"), 3)));
    }

    @Test
    void aLoosePartKnocks() {
        assertThat(strength(50, 5)).isGreaterThan(1.1 * strength(50, 0));
    }

    private static SensorFault loose(double rattle) {
        return new SensorFault(FaultKind.LOOSE, 0, NEVER, Map.of("above", 50.0, "rattle", rattle), Map.of());
    }

    /** Deviation of x with motion of this frequency; a {@code rattle} below zero means held tight. */
    private static double strength(double hertz, double rattle) {
        var bench = new Bench();
        bench.motion = (t, six) -> {
            Arrays.fill(six, 0);
            six[0] = 20 * StrictMath.sin(2 * Math.PI * hertz * t);
            six[2] = 9.80665;
        };
        var sensor = rattle < 0 ? FaultBench.mount(bench, "bmi160") : FaultBench.mount(bench, "bmi160", loose(rattle));
        return FaultBench.deviation(between(FaultBench.run(sensor, 3), 1, 3.1).stream()
                .flatMapToDouble(block -> {
                    short[] x = ((MotionBlock) block).axes()[0];
                    return java.util.stream.IntStream.range(0, x.length).mapToDouble(i -> x[i]);
                })
                .toArray());
    }

    @Test
    void aShutterStuckOpenLeavesOutFlatFieldsUntilItMoves() {
        var events = new ArrayList<Event>();
        var fault = SensorFault.of(FaultKind.SHUTTER_STUCK, 6 * SECOND, 100 * SECOND, "position", "open");
        FaultBench.run(FaultBench.mount(new Bench(), "lepton35", fault), 120, events);
        var soundEvents = new ArrayList<Event>();
        FaultBench.run(FaultBench.mount(new Bench(), "lepton35"), 120, soundEvents);
        assertThat(shutters(soundEvents, 6, 100)).isPositive(); // its housing warms by 8 K, an FFC every 1.5 K
        assertThat(shutters(events, 6, 100)).isZero();
        assertThat(shutters(events, 100, 120)).isPositive();
    }

    private static long shutters(List<Event> events, double from, double until) {
        return events.stream()
                .filter(e -> e.kind().equals("shutter"))
                .filter(e -> e.timeNanos() >= from * SECOND && e.timeNanos() < until * SECOND)
                .count();
    }

    @Test
    void coversAndFilmsTakeTheContrastOfAPicture() {
        assertThat(spread()).isGreaterThan(20);
        double covered = spread(SensorFault.of(FaultKind.LENS_COVERED, 0, NEVER));
        double shut = spread(SensorFault.of(FaultKind.SHUTTER_STUCK, 0, NEVER, "position", "closed"));
        assertThat(covered).isLessThan(2); // noise and fixed pattern of the detector
        assertThat(shut).isLessThan(2);
        double half = spread(SensorFault.of(FaultKind.LENS_FOGGED, 0, NEVER, "density", 0.5));
        double nearly = spread(SensorFault.of(FaultKind.LENS_FOGGED, 0, NEVER, "density", 0.9));
        assertThat(half).isBetween(0.3 * spread(), 0.7 * spread());
        assertThat(nearly).isLessThan(0.4 * half);
    }

    /** Hottest less coldest pixel [K] of a frame after the warm-up, before a scene with a hot floor. */
    private static double spread(SensorFault... faults) {
        var bench = new Bench();
        bench.scene = FaultScenes.hotFloor();
        var frames = between(FaultBench.run(FaultBench.mount(bench, "lepton35", faults), 6), 5, 6);
        var frame = (ThermalFrame) frames.get(0);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < frame.centikelvin().length; i++) {
            low = Math.min(low, frame.celsius(i));
            high = Math.max(high, frame.celsius(i));
        }
        return high - low;
    }

    @Test
    void nothingOfAPictureChangesBeforeTheFault() {
        var fault = SensorFault.of(FaultKind.LENS_FOGGED, 7 * SECOND, NEVER, "density", 0.6);
        var wrong = FaultBench.run(FaultBench.mount(new Bench(), "lepton35", fault), 8);
        var sound = FaultBench.run(FaultBench.mount(new Bench(), "lepton35"), 8);
        assertThat(FaultBench.bytes(between(wrong, 0, 7))).isEqualTo(FaultBench.bytes(between(sound, 0, 7)));
    }
}
