package org.twinrig.sensors.lepton35;

/**
 * Blur of the lens and the pixels: a Gaussian point spread function, applied along rows, then along columns; outside
 * the picture its edge goes on.
 *
 * <p>Standard deviation 0.7 pixels. The diffraction spot of an f/1.1 lens at 10 µm (Airy radius 13 µm against pixels of
 * 12 µm) and the pixel's own area alone make 0.5; the sharpest edges of two recorded frames make 0.7 and 0.95, which is
 * what lens and focus add. The data sheet gives no transfer function.
 */
final class Optics {
    private static final double SIGMA = 0.7; // [pixels]
    private static final int REACH = 2; // [pixels]
    private static final float[] KERNEL = kernel();

    private final float[] rows = new float[Camera.PIXELS];
    private final float[][] beside =
            new float[2 * REACH][Camera.PIXELS]; // the picture moved by −2, −1, 1 and 2 columns

    /** Writes the blurred {@code sharp} to {@code blurred}, whose rows {@code from} to {@code to}, not included, changed. */
    void blur(float[] sharp, float[] blurred, int from, int to) {
        if (to <= from) {
            return;
        }
        alongRows(sharp, from * Camera.WIDTH, to * Camera.WIDTH);
        int first = Math.max(0, from - REACH);
        int last = Math.min(Camera.HEIGHT, to + REACH);
        for (int row = first; row < Math.min(last, REACH); row++) {
            alongColumns(row, blurred);
        }
        alongColumns(
                Math.max(first, REACH) * Camera.WIDTH, Math.min(last, Camera.HEIGHT - REACH) * Camera.WIDTH, blurred);
        for (int row = Math.max(first, Camera.HEIGHT - REACH); row < last; row++) {
            alongColumns(row, blurred);
        }
    }

    /**
     * Neighbours in a row come from moved copies of the picture: the compiler makes vector code of a loop whose arrays
     * run in step, and not of one that reads an array at several places.
     */
    private void alongRows(float[] in, int from, int to) {
        int length = to - from;
        System.arraycopy(in, from, beside[0], from + 2, Math.min(length, Camera.PIXELS - from - 2));
        System.arraycopy(in, from, beside[1], from + 1, Math.min(length, Camera.PIXELS - from - 1));
        System.arraycopy(in, from + 1, beside[2], from, length - 1);
        System.arraycopy(in, from + 2, beside[3], from, length - 2);
        weigh(in, beside[0], beside[1], beside[2], beside[3], rows, from, to);
        for (int start = from; start < to; start += Camera.WIDTH) {
            ends(in, start);
        }
    }

    private static void weigh(
            float[] in, float[] left2, float[] left1, float[] right1, float[] right2, float[] out, int from, int to) {
        float k0 = KERNEL[0];
        float k1 = KERNEL[1];
        float k2 = KERNEL[2];
        for (int i = from; i < to; i++) {
            out[i] = k0 * in[i] + k1 * (left1[i] + right1[i]) + k2 * (left2[i] + right2[i]);
        }
    }

    private void ends(float[] in, int start) {
        float k0 = KERNEL[0];
        float k1 = KERNEL[1];
        float k2 = KERNEL[2];
        int end = start + Camera.WIDTH;
        float first = in[start];
        float last = in[end - 1];
        rows[start] = (k0 + k1 + k2) * first + k1 * in[start + 1] + k2 * in[start + 2];
        rows[start + 1] = k0 * in[start + 1] + (k1 + k2) * first + k1 * in[start + 2] + k2 * in[start + 3];
        rows[end - 1] = (k0 + k1 + k2) * last + k1 * in[end - 2] + k2 * in[end - 3];
        rows[end - 2] = k0 * in[end - 2] + (k1 + k2) * last + k1 * in[end - 3] + k2 * in[end - 4];
    }

    private void alongColumns(int from, int to, float[] out) {
        float[] in = rows;
        float k0 = KERNEL[0];
        float k1 = KERNEL[1];
        float k2 = KERNEL[2];
        for (int i = from; i < to; i++) {
            out[i] = k0 * in[i]
                    + k1 * (in[i - Camera.WIDTH] + in[i + Camera.WIDTH])
                    + k2 * (in[i - 2 * Camera.WIDTH] + in[i + 2 * Camera.WIDTH]);
        }
    }

    /** A row at the upper or lower edge, beyond which the edge goes on. */
    private void alongColumns(int row, float[] out) {
        int here = row * Camera.WIDTH;
        int up1 = Math.max(0, row - 1) * Camera.WIDTH;
        int up2 = Math.max(0, row - 2) * Camera.WIDTH;
        int down1 = Math.min(Camera.HEIGHT - 1, row + 1) * Camera.WIDTH;
        int down2 = Math.min(Camera.HEIGHT - 1, row + 2) * Camera.WIDTH;
        for (int i = 0; i < Camera.WIDTH; i++) {
            out[here + i] = KERNEL[0] * rows[here + i]
                    + KERNEL[1] * (rows[up1 + i] + rows[down1 + i])
                    + KERNEL[2] * (rows[up2 + i] + rows[down2 + i]);
        }
    }

    private static float[] kernel() {
        var kernel = new float[3];
        double sum = 0;
        for (int k = 0; k < 3; k++) {
            kernel[k] = (float) StrictMath.exp(-k * k / (2 * SIGMA * SIGMA));
            sum += (k == 0 ? 1 : 2) * kernel[k];
        }
        for (int k = 0; k < 3; k++) {
            kernel[k] /= (float) sum;
        }
        return kernel;
    }
}
