package org.twinrig.features.fan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinrig.physics.fan.FanSpec;
import org.twinrig.physics.fan.FanTraits;
import org.twinrig.scenarios.plant.PlantFile;

/** A fan of known traits, recorded by the twin, is found again. */
class FanCalibrationTest {
    private static final int FRAMES = 60;
    private static final double RATE = 300; // [Hz]

    @Test
    void aKnownFanIsFoundAgain() {
        FanTraits known = PlantFile.shipped();
        var like = FanSpec.of("fan");
        var frames = TwinFan.frames(known.spec(like), 77, FRAMES, known.clockPpm());
        var calibration = new FanCalibration(frames, RATE, 4096, 16.4, like, told -> {});
        FanTraits found = calibration.fit(51, known.rest());

        // drift of 0.3 % that keeps for half a minute: 0.1 % for the mean of two minutes, three of them
        assertThat(found.speed()).isCloseTo(known.speed(), withPercentage(0.4));
        // the grid of frequencies of 2 s frames puts images of the strong orders within a tenth of a bin
        assertThat(found.clockPpm()).isCloseTo(known.clockPpm(), offset(150));
        // amplitudes that wander by a fifth and keep for 10 s: 0.2 √(20/120) = 8 % for the median, three of them
        int first = FanPortrait.ORDERS.indexOf(1.0);
        assertThat(found.lines().get(first).amplitude().x())
                .isCloseTo(known.lines().get(first).amplitude().x(), withPercentage(25));
        assertThat(found.lines().get(first).amplitude().aboutY())
                .isCloseTo(known.lines().get(first).amplitude().aboutY(), withPercentage(25));
        int fourth = FanPortrait.ORDERS.indexOf(4.0);
        assertThat(found.lines().get(fourth).amplitude().y())
                .isCloseTo(known.lines().get(fourth).amplitude().y(), withPercentage(30));
        // the portrait of the found fan is that of the known one
        var wanted = FanPortrait.of(frames, RATE, known.speed());
        var shown = FanPortrait.of(
                List.copyOf(TwinFan.frames(found.spec(like), 5, FRAMES, found.clockPpm())), RATE, found.speed());
        // of some 100 amplitudes of two runs that wander by themselves, half agree within
        assertThat(FanCalibration.lineOff(wanted, shown)).isLessThan(0.25);
        // quiet quantiles of 1,200 bins a band: 4 %; three of them, and what the optimiser leaves
        assertThat(FanCalibration.floorOff(wanted, shown)).isLessThan(0.20);
    }
}
