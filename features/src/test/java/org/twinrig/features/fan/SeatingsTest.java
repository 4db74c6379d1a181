package org.twinrig.features.fan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.physics.fan.FanSpec;
import org.twinrig.scenarios.plant.PlantFile;

/** A machine that sits differently after a start is told from one that only wanders. */
class SeatingsTest {
    private static final double RATE = 300; // [Hz]

    @Test
    void aRecordingIsPartedWhereTheMachineSitsDifferently() {
        List<MotionBlock> frames = new ArrayList<>(frames(0, 24));
        frames.addAll(frames(1, 30));
        assertThat(parts(frames).stream().map(List::size)).containsExactly(24, 30);
    }

    @Test
    void aMachineThatOnlyWandersIsNotParted() {
        for (int seating = 0; seating < 2; seating++) {
            assertThat(parts(frames(seating, 50))).hasSize(1);
        }
    }

    private static List<List<MotionBlock>> parts(List<MotionBlock> frames) {
        return Seatings.parts(frames, RATE, 51, ShaftFrames.followed(frames, RATE, 51));
    }

    private static List<MotionBlock> frames(int seating, int count) {
        var plant = PlantFile.shipped();
        return TwinFan.frames(plant.spec(FanSpec.of("fan"), seating), 5, count, plant.clockPpm());
    }
}
