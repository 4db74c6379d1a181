package org.twinrig.features.fan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Test;
import org.twinrig.physics.fan.FanSpec;
import org.twinrig.physics.fan.FanTraits;
import org.twinrig.physics.fan.Six;
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

        FanTraits.Seating sat = known.seatings().get(0);
        FanTraits.Seating sits = found.seatings().get(0);
        assertThat(found.seatings()).hasSize(1);
        assertThat(sits.speed()).isCloseTo(sat.speed(), withPercentage(0.4));
        // the grid of frequencies of 2 s frames puts images of the strong orders within a tenth of a bin
        assertThat(found.clockPpm()).isCloseTo(known.clockPpm(), offset(150));
        for (double order : new double[] {1, 4, 12}) {
            assertThat(line(sits, order).y()).isCloseTo(line(sat, order).y(), withPercentage(25));
            assertThat(line(sits, order).aboutY()).isCloseTo(line(sat, order).aboutY(), withPercentage(25));
        }
        // the portrait of the found fan is that of the known one
        FanCalibration.Shown shown = calibration.show(found, 99);
        assertThat(shown.lineOff()).isLessThan(0.25);
        // quiet quantiles of some 300 bins and more in a band: 8 %; twice that, and what the optimiser leaves
        assertThat(shown.floorOff()).isLessThan(0.20);
    }

    private static Six line(FanTraits.Seating seating, double order) {
        return seating.lines().stream()
                .filter(line -> line.order() == order)
                .findFirst()
                .orElseThrow()
                .amplitude();
    }
}
