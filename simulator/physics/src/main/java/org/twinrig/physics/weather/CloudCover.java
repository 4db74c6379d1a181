package org.twinrig.physics.weather;

/**
 * Cloud cover from a Gaussian number: {@code N = min(1, max(0, ½ + 0.8 z + shift))}.
 *
 * <p>Skies are often clear or overcast and seldom in between; the clipped line gives that U shape, and the shift the mean
 * cover. The slope is an estimate: at a mean of one half it makes a quarter of the hours clear and a quarter overcast.
 */
final class CloudCover {
    private static final double SLOPE = 0.8;

    private final double shift;

    /** Cover with this {@code mean} [0..1]. */
    CloudCover(double mean) {
        double low = -6;
        double high = 6;
        for (int i = 0; i < 60; i++) {
            double middle = 0.5 * (low + high);
            if (mean(middle) < mean) {
                low = middle;
            } else {
                high = middle;
            }
        }
        shift = 0.5 * (low + high);
    }

    private static double mean(double shift) {
        double sum = 0;
        double weights = 0;
        for (int i = -600; i <= 600; i++) {
            double z = i / 100.0;
            double weight = StrictMath.exp(-0.5 * z * z);
            sum += weight * cover(z, shift);
            weights += weight;
        }
        return sum / weights;
    }

    private static double cover(double z, double shift) {
        return Math.min(1, Math.max(0, 0.5 + SLOPE * z + shift));
    }

    double of(double z) {
        return cover(z, shift);
    }
}
