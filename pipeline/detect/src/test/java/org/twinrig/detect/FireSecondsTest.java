package org.twinrig.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.core.time.SimTime;

class FireSecondsTest {
    private static final long FRAME_NANOS = SimTime.SECOND / 8;
    private static final Content GAS = new Content.Numbers(SampleSchema.of("Scd41Reading", "co2Ppm", "ppm"));

    private final List<String> heard = new ArrayList<>();
    private final FireSeconds seconds =
            new FireSeconds((device, nanos, features) -> heard.add(device + " " + SimTime.toSeconds(nanos)));

    @Test
    void everyBoardSpeaksOnTheWholeSecondOnceItHasAFrameAndAGasValue() {
        for (long t = 0; t <= 4 * SimTime.SECOND; t += FRAME_NANOS) {
            seconds.accept(camera("b"), frame(t));
            seconds.accept(camera("a"), frame(t));
            if (t == SimTime.SECOND + FRAME_NANOS) {
                seconds.accept(Channel.reading("a", "scd41", GAS), new Samples(t, new double[] {450}));
            }
            if (t == 3 * SimTime.SECOND) {
                seconds.accept(Channel.reading("b", "scd41", GAS), new Samples(t, new double[] {450}));
            }
        }
        seconds.before(4 * SimTime.SECOND + 1);
        assertThat(heard).containsExactly("a 2.0", "a 3.0", "b 3.0", "a 4.0", "b 4.0");
    }

    @Test
    void aGasReadingThatFailedIsNone() {
        seconds.accept(camera("a"), frame(0));
        seconds.accept(Channel.reading("a", "scd41", GAS), new Samples(0, new double[] {Double.NaN}));
        seconds.before(3 * SimTime.SECOND);
        assertThat(heard).isEmpty();
    }

    @Test
    void theTruthIsNotLookedAt() {
        seconds.accept(camera("a"), frame(0));
        seconds.accept(Channel.truth("a", "scd41", GAS), new Samples(0, new double[] {450}));
        seconds.before(3 * SimTime.SECOND);
        assertThat(heard).isEmpty();
    }

    private static Channel camera(String device) {
        return Channel.reading(device, "lepton35", new Content.Thermal(16, 12, 8));
    }

    private static ThermalFrame frame(long timeNanos) {
        var counts = new short[16 * 12];
        Arrays.fill(counts, (short) 29515);
        return new ThermalFrame(timeNanos, 16, 12, counts);
    }
}
