package org.twinrig.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpticalFlowTest {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 120;

    @Test
    void identicalImagesDoNotMove() {
        var image = texture(0, 0);
        var flow = new OpticalFlow();
        flow.measure(image, image, WIDTH, HEIGHT);
        assertThat(flow.mean()).isZero();
        assertThat(flow.standardDeviation()).isZero();
    }

    @ParameterizedTest(name = "a texture shifted by ({0}, {1}) px")
    @CsvSource({"0.3, 0", "0, -0.45", "1.25, 0.5", "-2.6, 1.7", "6, -4"})
    void recoversAShift(double dx, double dy) {
        var flow = new OpticalFlow();
        flow.measure(texture(0, 0), texture(dx, dy), WIDTH, HEIGHT);
        double worst = 0;
        for (int y = 20; y < HEIGHT - 20; y++) { // further out, pixels may come from beyond the border
            for (int x = 20; x < WIDTH - 20; x++) {
                int i = y * WIDTH + x;
                worst = Math.max(worst, Math.hypot(flow.dx(i) - dx, flow.dy(i) - dy));
            }
        }
        assertThat(worst).isLessThan(0.15); // 8-bit levels and a local quadratic: a few hundredths are usual
        assertThat(flow.mean()).isCloseTo(Math.hypot(dx, dy), within(0.1 * Math.hypot(dx, dy) + 0.05)); // borders
    }

    @Test
    void aFlatImageStaysStill() {
        var flow = new OpticalFlow();
        flow.measure(new float[WIDTH * HEIGHT], new float[WIDTH * HEIGHT], WIDTH, HEIGHT);
        assertThat(flow.mean()).isZero();
    }

    /**
     * Mean and spread of the motion as OpenCV 5.0.0 gives it (calcOpticalFlowFarneback with 0.5, 3, 15, 3, 5, 1.2, 0)
     * for the same images; it smooths and ends its pyramid a little differently, so agreement is to 3 % or 0.001 px.
     */
    @ParameterizedTest(name = "{0}: {1} px, spread {2} px")
    @CsvSource({"still, 0.00339, 0.00255", "person, 0.40111, 0.94068", "flame, 0.28484, 0.93373"})
    void agreesWithOpenCv(String scene, double mean, double spread) {
        var noise = new Noise();
        float[] first = scene(scene, 0, noise);
        float[] second = scene(scene, 1, noise);
        var flow = new OpticalFlow();
        flow.measure(first, second, WIDTH, HEIGHT);
        assertThat(flow.mean()).isCloseTo(mean, within(0.03 * mean + 0.001));
        assertThat(flow.standardDeviation()).isCloseTo(spread, within(0.03 * spread + 0.001));
    }

    /** A wall with a soft pattern and two levels of noise, before it nothing, a walking warm shape or a growing flame. */
    private static float[] scene(String name, int frame, Noise noise) {
        var image = new float[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double level = 60 + 20 * Math.sin(x * 0.05);
                if (name.equals("person")) {
                    level += 100 / (1 + Math.exp(Math.hypot(x - 60 - 3 * frame, (y - 60) / 4.0) - 8));
                } else if (name.equals("flame")) {
                    double u = (x - 80 - 2 * frame) / (6.0 + frame);
                    double v = (y - 60 + 3 * frame) / (14.0 + 2 * frame);
                    level += 170 * Math.exp(-u * u - v * v);
                }
                image[y * WIDTH + x] = (float) Math.min(255, Math.max(0, Math.floor(level + noise.next())));
            }
        }
        return image;
    }

    /** −2 to 2 from a linear congruential generator that any language can repeat. */
    private static final class Noise {
        private long state = 12345;

        int next() {
            state = state * 1103515245L + 12345 & 0x7fffffffL;
            return (int) (state >> 16) % 5 - 2;
        }
    }

    /** Waves of 12 to 40 px in several directions, moved by (dx, dy), in whole levels from 0 to 255. */
    private static float[] texture(double dx, double dy) {
        var image = new float[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double u = x - dx;
                double v = y - dy;
                double sum = Math.sin(u * 0.41 + 1)
                        + Math.sin(v * 0.37 + 2)
                        + Math.sin(u * 0.21 + v * 0.3)
                        + Math.sin(u * 0.33 - v * 0.17 + 0.5)
                        + Math.sin(u * 0.05 + v * 0.07);
                image[y * WIDTH + x] = (float) Math.floor((sum + 5) * 25.5);
            }
        }
        return image;
    }
}
