package org.twinrig.sensors.lepton35;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import org.twinrig.core.random.RandomStream;
import org.twinrig.core.random.RandomStreams;

/** The blur of lens and pixels. */
class OpticsTest {
    @Test
    void aStepIsAsSharpAsTheGaussianSays() {
        var step = new float[Camera.PIXELS];
        for (int i = 0; i < step.length; i++) {
            step[i] = i % Camera.WIDTH < 80 ? 1 : 3;
        }
        var blurred = blur(step, new Optics(), 0, Camera.HEIGHT);
        // Weights exp(−k²/(2·0.7²)) of k = −2 … 2, normalised: 0.5699, 0.2054, 0.0096.
        double[] share = {0, 0.0096, 0.2150, 0.7850, 0.9904, 1};
        for (int k = 0; k < share.length; k++) {
            assertThat((double) blurred[60 * Camera.WIDTH + 77 + k]).isCloseTo(1 + 2 * share[k], offset(2e-4));
        }
    }

    @Test
    void nothingIsLostOrGained() {
        var spot = new float[Camera.PIXELS];
        spot[50 * Camera.WIDTH + 33] = 100;
        double sum = 0;
        for (float each : blur(spot, new Optics(), 0, Camera.HEIGHT)) {
            sum += each;
        }
        assertThat(sum).isCloseTo(100, offset(1e-3));
    }

    @Test
    void blurringTheRowsThatChangedIsEnough() {
        var random = new RandomStreams(5).stream("picture");
        var optics = new Optics();
        var sharp = noise(random, 0, Camera.HEIGHT, new float[Camera.PIXELS]);
        var blurred = blur(sharp, optics, 0, Camera.HEIGHT);
        for (int[] rows :
                new int[][] {{0, 1}, {0, 7}, {40, 43}, {60, 61}, {117, 120}, {119, 120}, {0, 120}, {30, 30}}) {
            noise(random, rows[0], rows[1], sharp);
            optics.blur(sharp, blurred, rows[0], rows[1]);
            assertThat(blurred)
                    .as("rows %d to %d", rows[0], rows[1])
                    .isEqualTo(blur(sharp, new Optics(), 0, Camera.HEIGHT));
        }
    }

    private static float[] blur(float[] sharp, Optics optics, int from, int to) {
        var blurred = new float[Camera.PIXELS];
        optics.blur(sharp, blurred, from, to);
        return blurred;
    }

    private static float[] noise(RandomStream random, int from, int to, float[] picture) {
        for (int i = from * Camera.WIDTH; i < to * Camera.WIDTH; i++) {
            picture[i] = (float) random.uniform(40, 60);
        }
        return picture;
    }
}
