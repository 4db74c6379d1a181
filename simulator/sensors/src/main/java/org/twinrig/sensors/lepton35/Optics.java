package org.twinrig.sensors.lepton35;

/**
 * Blur of the lens and the pixels: a Gaussian point spread function, applied along rows, then along columns; outside
 * the picture its edge goes on.
 *
 * <p>Standard deviation 0.6 pixels: the diffraction spot of an f/1.1 lens at 10 µm (Airy radius 13 µm against pixels of
 * 12 µm) together with the pixel's own area. The data sheet gives no transfer function.
 */
final class Optics {
    private static final double SIGMA = 0.6; // [pixels]
    private static final float[] KERNEL = kernel();

    private final float[] rows = new float[Camera.PIXELS];

    /** Writes the blurred {@code sharp} to {@code blurred}. */
    void blur(float[] sharp, float[] blurred) {
        for (int row = 0; row < Camera.HEIGHT; row++) {
            alongRow(sharp, row * Camera.WIDTH);
        }
        for (int row = 0; row < Camera.HEIGHT; row++) {
            alongColumns(row, blurred);
        }
    }

    private void alongRow(float[] in, int start) {
        float k0 = KERNEL[0];
        float k1 = KERNEL[1];
        float k2 = KERNEL[2];
        int end = start + Camera.WIDTH;
        for (int i = start + 2; i < end - 2; i++) {
            rows[i] = k0 * in[i] + k1 * (in[i - 1] + in[i + 1]) + k2 * (in[i - 2] + in[i + 2]);
        }
        float first = in[start];
        float last = in[end - 1];
        rows[start] = (k0 + k1 + k2) * first + k1 * in[start + 1] + k2 * in[start + 2];
        rows[start + 1] = k0 * in[start + 1] + (k1 + k2) * first + k1 * in[start + 2] + k2 * in[start + 3];
        rows[end - 1] = (k0 + k1 + k2) * last + k1 * in[end - 2] + k2 * in[end - 3];
        rows[end - 2] = k0 * in[end - 2] + (k1 + k2) * last + k1 * in[end - 3] + k2 * in[end - 4];
    }

    private void alongColumns(int row, float[] out) {
        float k0 = KERNEL[0];
        float k1 = KERNEL[1];
        float k2 = KERNEL[2];
        int here = row * Camera.WIDTH;
        int up1 = Math.max(0, row - 1) * Camera.WIDTH;
        int up2 = Math.max(0, row - 2) * Camera.WIDTH;
        int down1 = Math.min(Camera.HEIGHT - 1, row + 1) * Camera.WIDTH;
        int down2 = Math.min(Camera.HEIGHT - 1, row + 2) * Camera.WIDTH;
        for (int i = 0; i < Camera.WIDTH; i++) {
            out[here + i] = k0 * rows[here + i]
                    + k1 * (rows[up1 + i] + rows[down1 + i])
                    + k2 * (rows[up2 + i] + rows[down2 + i]);
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
