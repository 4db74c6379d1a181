package org.twinrig.sensors.scd41;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.physics.AirState;
import org.twinrig.sensors.Bench;

/** Forced and automatic calibration as the data sheet v1.7 times them, on parts that are wrong by a known amount. */
class Scd41CalibrationTest {
    private static final Scd41Errors HIGH = new Scd41Errors(1, 0, 0, 0); // 50 ppm too much everywhere

    private final Bench bench = new Bench();

    private Scd41Driver part(Scd41Errors errors, double drift, double age) {
        var part = new Scd41Part(errors, drift, age, 4, 0, 0x1440, 0, Scd41Quirks.USUAL);
        var at = bench.context(1, Map.of()).at();
        return new Scd41Driver(new Scd41Device(bench, at, part, new RandomStreams(1).stream("noise")), 0);
    }

    @Test
    void aForcedCalibrationCorrectsForGood() {
        var driver = part(HIGH, 0, 0);
        driver.startPeriodic();
        driver.bus.sleepMillis(180_000);
        assertThat(driver.measurement().co2()).isEqualTo(500);
        driver.stop();
        assertThat(driver.recalibrate(450)).isEqualTo(0x8000 - 50);
        driver.startPeriodic();
        driver.bus.sleepMillis(5000);
        assertThat(driver.measurement().co2()).isEqualTo(450);
        driver.stop();
        driver.send(0x3646, 30);
        driver.startPeriodic();
        driver.bus.sleepMillis(5000);
        assertThat(driver.measurement().co2()).as("after reinit").isEqualTo(450);
        driver.stop();
        driver.send(0x3632, 1200);
        driver.startPeriodic();
        driver.bus.sleepMillis(5000);
        assertThat(driver.measurement().co2()).as("after a factory reset").isEqualTo(500);
    }

    @Test
    void aForcedCalibrationNeedsThreeMinutes() {
        var driver = part(HIGH, 0, 0);
        driver.startPeriodic();
        driver.bus.sleepMillis(179_000);
        driver.stop();
        assertThat(driver.recalibrate(450)).isEqualTo(0xFFFF);
        driver.startPeriodic();
        driver.bus.sleepMillis(5000);
        assertThat(driver.measurement().co2()).isEqualTo(500);
    }

    @Test
    void calibratesItselfAfterTheInitialAndThenTheStandardPeriod() {
        var driver = part(HIGH, 0, 0);
        bench.air = ppm(400);
        driver.startPeriodic();
        driver.bus.sleepMillis(43 * 3_600_000L);
        assertThat(driver.measurement().co2()).isEqualTo(450);
        bench.air = ppm(900);
        driver.bus.sleepMillis(3_600_000L + 5000);
        driver.measurement();
        driver.bus.sleepMillis(600_000); // ten time constants
        assertThat(driver.measurement().co2())
                .as("44 h, the lowest is taken for 400")
                .isEqualTo(900);
        driver.bus.sleepMillis(155 * 3_600_000L);
        assertThat(driver.measurement().co2()).isEqualTo(900);
        driver.bus.sleepMillis(3_600_000L);
        driver.measurement();
        driver.bus.sleepMillis(5000);
        assertThat(driver.measurement().co2())
                .as("a week without fresh air misleads it")
                .isEqualTo(400);
    }

    @Test
    void doesNotCalibrateItselfWhenToldSoAndDoesAtOnceWithPeriodZero() {
        var driver = part(HIGH, 0, 0);
        driver.set(0x2416, 0);
        driver.startPeriodic();
        driver.bus.sleepMillis(500 * 3_600_000L);
        assertThat(driver.measurement().co2()).isEqualTo(500);
        driver.stop();
        driver.set(0x2416, 1);
        driver.set(0x2445, 0);
        driver.set(0x243a, 420);
        driver.startPeriodic();
        driver.bus.sleepMillis(5000);
        driver.measurement();
        driver.bus.sleepMillis(5000);
        assertThat(driver.measurement().co2()).isEqualTo(420);
    }

    @Test
    void singleShotsCountAsFiveMinutesEach() {
        var driver = part(HIGH, 0, 0);
        bench.air = ppm(400);
        int shots = 0;
        int shown = 0;
        while (shots < 600 && (shown == 0 || shown > 420)) {
            driver.send(0x219d, 5000);
            shown = driver.measurement().co2();
            shots++;
        }
        assertThat(shots).isEqualTo(44 * 12 + 1);
    }

    @Test
    void driftsByTheSheetsFigureEachYear() {
        bench.air = ppm(1000);
        var driver = part(Scd41Errors.NONE, 1, 3);
        driver.startPeriodic();
        driver.bus.sleepMillis(5000);
        assertThat(driver.measurement().co2()).isEqualTo(1000 + 3 * 10); // ±(5 ppm + 0.5 %) a year
        double widest = 0;
        for (int seed = 0; seed < 300; seed++) {
            widest = Math.max(
                    widest, Math.abs(Scd41Part.draw(new RandomStreams(seed)).driftPpm(1000, 1)));
        }
        assertThat(widest).isCloseTo(9.5, offset(0.5));
    }

    private static AirState ppm(double ppm) {
        return new AirState(296.15, 101_300, 0.45, ppm * 1e-6, 0, 0, 0, 0, 0.1);
    }
}
