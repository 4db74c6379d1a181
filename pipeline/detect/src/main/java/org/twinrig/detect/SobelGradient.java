package org.twinrig.detect;

/**
 * Mean and spread of the gradient's magnitude by the 3×3 Sobel operator.
 *
 * <pre>  Sx = [1 2 1]ᵀ · [−1 0 1],  Sy = [−1 0 1]ᵀ · [1 2 1],  |S| = √(Sx² + Sy²)  </pre>
 * Not normalised: a ramp of 1 count/px gives 8. Beyond the border the outermost row or column is repeated
 * (half-sample reflection, as {@code scipy.ndimage} does by default).
 */
final class SobelGradient {
    private double mean;
    private double standardDeviation;

    /** Mean magnitude of the latest frame [8·counts/px]. */
    double mean() {
        return mean;
    }

    /** Population standard deviation of the magnitude [8·counts/px]. */
    double standardDeviation() {
        return standardDeviation;
    }

    /** Looks at the frame {@code counts}. */
    void measure(short[] counts, int width, int height) {
        double sum = 0;
        double squares = 0; // of whole numbers: exact
        for (int y = 0; y < height; y++) {
            int above = Math.max(y - 1, 0) * width;
            int here = y * width;
            int below = Math.min(y + 1, height - 1) * width;
            for (int x = 0; x < width; x++) {
                int left = Math.max(x - 1, 0);
                int right = Math.min(x + 1, width - 1);
                int a = counts[above + left] & 0xFFFF;
                int c = counts[above + right] & 0xFFFF;
                int g = counts[below + left] & 0xFFFF;
                int i = counts[below + right] & 0xFFFF;
                long sx = c + i - a - g + 2 * ((counts[here + right] & 0xFFFF) - (counts[here + left] & 0xFFFF));
                long sy = g + i - a - c + 2 * ((counts[below + x] & 0xFFFF) - (counts[above + x] & 0xFFFF));
                long square = sx * sx + sy * sy;
                sum += Math.sqrt(square);
                squares += square;
            }
        }
        int n = width * height;
        mean = sum / n;
        standardDeviation = Math.sqrt(Math.max(0, squares / n - mean * mean));
    }
}
