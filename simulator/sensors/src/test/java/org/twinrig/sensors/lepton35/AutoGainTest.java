package org.twinrig.sensors.lepton35;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AutoGainTest {
    private static final AutoGain.Settings SLOW =
            new AutoGain.Settings(true, Region.ALL, Camera.PIXELS, 512, 0.2, 0.75, 0.02, 1, 128);

    private static short[] ramp(int from, int step) {
        var counts = new short[Camera.PIXELS];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = (short) (from + step * (i % Camera.WIDTH));
        }
        return counts;
    }

    private static int[] levels(AutoGain gain) {
        var levels = new int[1 << 16];
        Arrays.setAll(levels, gain::level);
        return levels;
    }

    @Test
    void aPictureThatStaysIsFollowedAsOftenAsItFellDue() {
        var oneByOne = new AutoGain();
        var together = new AutoGain();
        for (var gain : new AutoGain[] {oneByOne, together}) {
            gain.follow(ramp(29_000, 1), SLOW, 1);
        }
        for (int frame = 0; frame < 5; frame++) {
            oneByOne.follow(ramp(29_400, 3), SLOW, 1);
        }
        int[] before = levels(together);
        together.follow(ramp(29_400, 3), SLOW, 5);
        assertThat(levels(together)).isEqualTo(levels(oneByOne)).isNotEqualTo(before);
    }

    @Test
    void aLongWaitLeavesNothingOfTheOldCurve() {
        var waited = new AutoGain();
        waited.follow(ramp(29_000, 1), SLOW, 1);
        waited.follow(ramp(29_400, 3), SLOW, 1_000_000);
        var fresh = new AutoGain();
        fresh.follow(ramp(29_400, 3), SLOW, 1);
        assertThat(levels(waited)).isEqualTo(levels(fresh));
    }
}
