package org.twinrig.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.reading.ThermalFrame;

/**
 * The features of a few random frames as last accepted, bit for bit: any JVM must give these, and a model is only good
 * for the features that it was trained on. If this has to change, so has {@link FireFeatures#VERSION}.
 */
class FireFeaturesFrozenTest {
    @Test
    void sameBitsAsEver() {
        var features = new FireFeatures();
        features.co2(0, 450);
        long hash = 0;
        for (int n = 0; n < 6; n++) {
            features.frame(frame(n));
            features.co2(5_000_000_000L * (n + 1), 450 + 7 * n);
            hash = 31 * hash + Arrays.hashCode(features.extract().orElseThrow());
        }
        assertThat(hash).isEqualTo(-14975234852145323L);
    }

    /** Noise on a slope, with a hot square that grows and moves. */
    private static ThermalFrame frame(int n) {
        var random = new RandomStreams(n).stream("frame");
        var counts = new short[160 * 120];
        for (int i = 0; i < counts.length; i++) {
            int x = i % 160;
            int y = i / 160;
            boolean hot = Math.abs(x - 60 - 2 * n) < 9 + n && Math.abs(y - 70 + n) < 7;
            counts[i] = (short) (29_500 + 3 * x - y + (hot ? 9_000 : 0) + random.below(12));
        }
        return new ThermalFrame(n * 114_000_000L, 160, 120, counts);
    }
}
