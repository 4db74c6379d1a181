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
