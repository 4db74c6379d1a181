package org.twinrig.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinrig.core.random.RandomStreams;

/** The fast ways give what the plain ways give, on random frames with many and with few equal values. */
class FrameStatisticsTest {
    private static final int WIDTH = 37;
    private static final int HEIGHT = 23;
    private static final double ROUNDING = 1e-9; // sums of doubles in another order

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 60, 3000, 65536})
    void histogramAgreesWithSorting(int values) {
        short[] counts = frame(values);
        int[] sorted = sorted(counts);
        int n = sorted.length;
        var histogram = new CountHistogram();
        histogram.fill(frame(65536)); // leaves nothing behind
        histogram.fill(counts);

        assertThat(histogram.max()).isEqualTo(sorted[n - 1]);
        assertThat(histogram.min()).isEqualTo(sorted[0]);
        double mean = Arrays.stream(sorted).average().orElseThrow();
        assertThat(histogram.mean()).isCloseTo(mean, within(ROUNDING * 65536));
        double variance =
                Arrays.stream(sorted).mapToDouble(v -> (v - mean) * (v - mean)).sum() / n;
        assertThat(histogram.standardDeviation()).isCloseTo(Math.sqrt(variance), within(ROUNDING * 65536));
        for (double fraction : new double[] {0, 0.25, 0.5, 0.9, 0.95, 1}) {
            double threshold = quantile(sorted, fraction);
            assertThat(histogram.quantile(fraction)).isCloseTo(threshold, within(ROUNDING * 65536));
            double above = Arrays.stream(sorted)
                    .filter(v -> v >= threshold - ROUNDING)
                    .average()
                    .orElseThrow();
            assertThat(histogram.meanFrom(fraction)).isCloseTo(above, within(ROUNDING * 65536));
        }
        int limit = values / 2;
        assertThat(histogram.above(limit))
                .isEqualTo((int) Arrays.stream(sorted).filter(v -> v > limit).count());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 400, 500, 600, 1000})
    void largestBlobAgreesWithSpreadingLabels(int threshold) {
        short[] counts = frame(1000);
        assertThat(new HotBlobs().largest(counts, WIDTH, HEIGHT, threshold)).isEqualTo(largestBlob(counts, threshold));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3000, 65536})
    void sobelAgreesWithItsDefinition(int values) {
        short[] counts = frame(values);
        int[][] kernel = {{-1, 0, 1}, {-2, 0, 2}, {-1, 0, 1}};
        var magnitudes = new double[counts.length];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double sx = 0;
                double sy = 0;
                for (int j = -1; j <= 1; j++) {
                    for (int i = -1; i <= 1; i++) {
                        int xx = Math.min(Math.max(x + i, 0), WIDTH - 1);
                        int yy = Math.min(Math.max(y + j, 0), HEIGHT - 1);
                        sx += kernel[j + 1][i + 1] * (counts[yy * WIDTH + xx] & 0xFFFF);
                        sy += kernel[i + 1][j + 1] * (counts[yy * WIDTH + xx] & 0xFFFF);
                    }
                }
                magnitudes[y * WIDTH + x] = Math.hypot(sx, sy);
            }
        }
        var gradient = new SobelGradient();
        gradient.measure(counts, WIDTH, HEIGHT);
        double mean = Arrays.stream(magnitudes).average().orElseThrow();
        double variance =
                Arrays.stream(magnitudes).map(m -> (m - mean) * (m - mean)).sum() / magnitudes.length;
        assertThat(gradient.mean()).isCloseTo(mean, within(1e-12 * values * 8));
        assertThat(gradient.standardDeviation()).isCloseTo(Math.sqrt(variance), within(1e-9 * values * 8));
    }

    private static short[] frame(int values) {
        var random = new RandomStreams(values).stream("frame");
        var counts = new short[WIDTH * HEIGHT];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = (short) random.below(values);
        }
        return counts;
    }

    private static int[] sorted(short[] counts) {
        var values = new int[counts.length];
        Arrays.setAll(values, i -> counts[i] & 0xFFFF);
        Arrays.sort(values);
        return values;
    }

    private static double quantile(int[] sorted, double fraction) {
        double position = fraction * (sorted.length - 1);
        int rank = (int) Math.floor(position);
        int next = Math.min(rank + 1, sorted.length - 1);
        return sorted[rank] + (position - rank) * (sorted[next] - sorted[rank]);
    }

    /** Gives every hot pixel its own number and lets the larger one win until nothing changes. */
    private static int largestBlob(short[] counts, int threshold) {
        var label = new int[counts.length];
        for (int i = 0; i < counts.length; i++) {
            label[i] = counts[i] > threshold ? i + 1 : 0;
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < counts.length; i++) {
                int right = i % WIDTH < WIDTH - 1 ? i + 1 : i;
                int below = i + WIDTH < counts.length ? i + WIDTH : i;
                for (int other : new int[] {right, below}) {
                    if (label[i] > 0 && label[other] > 0 && label[i] != label[other]) {
                        label[i] = Math.max(label[i], label[other]);
                        label[other] = label[i];
                        changed = true;
                    }
                }
            }
        }
        var sizes = new int[counts.length + 1];
        for (int l : label) {
            sizes[l]++;
        }
        sizes[0] = 0;
        return Arrays.stream(sizes).max().orElseThrow();
    }
}
