package org.twinrig.sensors.lepton35;

import java.util.Arrays;

/**
 * The camera's automatic gain control (AGC): from counts to eight bits for the eye.
 *
 * <p>Histogram equalisation: a bin of the region's histogram counts at most "clip limit high" pixels, and each bin that is
 * not empty "clip limit low" more; the curve is their running sum. A share of a straight line between the coldest and the
 * hottest pixel is mixed in ("linear percent"). Linear: a straight line between the counts that leave the given share of
 * pixels out at either end, no steeper than the maximum gain, which then lies about the midpoint. Both follow the scene with
 * a dampening: the share of the old curve that stays, in 256ths or percent.
 *
 * <p>The maker describes these steps and not their arithmetic; the curve's details are ours.
 *
 * @see "FLIR, Lepton Engineering Datasheet, 500-0659-00-09, section 3.6"
 */
final class AutoGain {
    private static final int LEVELS = 255;

    private final int[] histogram = new int[1 << 16];
    private final float[] curve = new float[1 << 16];
    private boolean begun;

    /**
     * What AGC is set to.
     *
     * @param equalise histogram equalisation rather than linear
     * @param region whose histogram counts
     * @param clipHigh [pixels]
     * @param clipLow [pixels]
     * @param linearShare [0..1]
     * @param dampening share of the old curve that stays [0..1]
     * @param tailShare left out at either end in linear [0..1]
     * @param maximumGain of linear [levels per count]
     * @param midpoint of linear [levels]
     */
    record Settings(
            boolean equalise,
            Region region,
            int clipHigh,
            int clipLow,
            double linearShare,
            double dampening,
            double tailShare,
            double maximumGain,
            double midpoint) {}

    /** Forgets the past. */
    void reset() {
        begun = false;
    }

    /** Follows {@code counts}, the same ones for so many {@code frames}. */
    void follow(short[] counts, Settings settings, long frames) {
        var region = settings.region();
        Arrays.fill(histogram, 0);
        for (int row = region.startRow(); row <= region.endRow(); row++) {
            for (int i = row * Camera.WIDTH + region.startColumn(); i <= row * Camera.WIDTH + region.endColumn(); i++) {
                histogram[counts[i] & 0xFFFF]++;
            }
        }
        float stay = begun ? (float) StrictMath.pow(settings.dampening(), frames) : 0;
        begun = true;
        if (settings.equalise()) {
            equalise(settings, stay);
        } else {
            straight(settings, stay);
        }
    }

    /** The level of {@code count} [0..255]. */
    int level(int count) {
        return Math.round(curve[count]);
    }

    private void equalise(Settings settings, float stay) {
        long total = 0;
        for (int pixels : histogram) {
            total += weight(pixels, settings);
        }
        int low = quantile(1);
        int high = quantile(settings.region().pixels());
        double step = high > low ? LEVELS / (double) (high - low) : 0;
        long sum = 0;
        for (int count = 0; count < histogram.length; count++) {
            sum += weight(histogram[count], settings);
            double equal = LEVELS * (double) sum / total;
            double line = Math.max(0, Math.min(LEVELS, (count - low) * step));
            double wanted = equal + settings.linearShare() * (line - equal);
            curve[count] = (float) wanted + stay * (curve[count] - (float) wanted);
        }
    }

    private static int weight(int pixels, Settings settings) {
        return pixels == 0 ? 0 : Math.min(pixels, settings.clipHigh()) + settings.clipLow();
    }

    private void straight(Settings settings, float stay) {
        int pixels = settings.region().pixels();
        int tail = Math.min((pixels - 1) / 2, (int) (settings.tailShare() * pixels));
        int low = quantile(tail + 1);
        int high = quantile(pixels - tail);
        double gain = Math.min(settings.maximumGain(), LEVELS / Math.max(1.0, high - low));
        double middle = gain < settings.maximumGain() ? LEVELS / 2.0 : settings.midpoint();
        for (int count = 0; count < curve.length; count++) {
            double wanted = Math.max(0, Math.min(LEVELS, middle + gain * (count - (low + high) / 2.0)));
            curve[count] = (float) wanted + stay * (curve[count] - (float) wanted);
        }
    }

    /** The count of the pixel number {@code rank}, from 1, in order of counts. */
    private int quantile(int rank) {
        int seen = 0;
        for (int count = 0; count < histogram.length; count++) {
            seen += histogram[count];
            if (seen >= rank) {
                return count;
            }
        }
        return histogram.length - 1;
    }
}
