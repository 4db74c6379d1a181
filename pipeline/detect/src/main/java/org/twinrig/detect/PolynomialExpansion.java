package org.twinrig.detect;

/**
 * Every neighbourhood of an image as a quadratic polynomial.
 *
 * <pre>  f(x + u) ≈ uᵀ·A·u + bᵀ·u + c,   weights g(u) = exp(−|u|²/2σ²),  |u₁|,|u₂| ≤ n  </pre>
 * The weighted least-squares fit separates into one-dimensional correlations. With s₂ = Σg·u², s₄ = Σg·u⁴ (Σg = 1) and
 * the moments m = Σ g·(…)·f of the image:
 * <pre>
 *   b = (mₓ, m_y) / s₂,   A₁₁ = (mₓₓ − s₂·m₀)/(s₄ − s₂²),  A₂₂ likewise,  A₁₂ = A₂₁ = ½·mₓ_y/s₂²
 * </pre>
 * The image's outermost pixels are repeated beyond its border.
 *
 * @see "G. Farnebäck, Two-Frame Motion Estimation Based on Polynomial Expansion, SCIA 2003"
 */
final class PolynomialExpansion {
    /** Numbers stored for each pixel: b₁, b₂, A₁₁, A₂₂, A₁₂. */
    static final int COEFFICIENTS = 5;

    private final int reach;
    private final float[] weight;
    private final float[] weight1;
    private final float[] weight2;
    private final float overS2;
    private final float s2;
    private final float overSpread;
    private final float overCross;
    private float[] rows = new float[0];

    /** Neighbourhoods of {@code reach} pixels to each side, weighted with {@code sigma} [px]. */
    PolynomialExpansion(int reach, double sigma) {
        this.reach = reach;
        double total = 0;
        for (int k = -reach; k <= reach; k++) {
            total += StrictMath.exp(-k * k / (2 * sigma * sigma));
        }
        weight = new float[reach + 1];
        weight1 = new float[reach + 1];
        weight2 = new float[reach + 1];
        double second = 0;
        double fourth = 0;
        for (int k = 0; k <= reach; k++) {
            double g = StrictMath.exp(-k * k / (2 * sigma * sigma)) / total;
            weight[k] = (float) g;
            weight1[k] = (float) (g * k);
            weight2[k] = (float) (g * k * k);
            second += 2 * g * k * k;
            fourth += 2 * g * k * k * k * k;
        }
        s2 = (float) second;
        overS2 = (float) (1 / second);
        overSpread = (float) (1 / (fourth - second * second));
        overCross = (float) (0.5 / (second * second));
    }

    /** Expands {@code image} (row by row) into {@code out}, {@link #COEFFICIENTS} numbers a pixel. */
    void expand(float[] image, int width, int height, float[] out) {
        int stride = width + 2 * reach;
        if (rows.length < 3 * stride) {
            rows = new float[3 * stride];
        }
        for (int y = 0; y < height; y++) {
            correlateColumns(image, width, height, y, stride);
            pad(width, stride);
            correlateRow(width, stride, out, y * width * COEFFICIENTS);
        }
    }

    private void correlateColumns(float[] image, int width, int height, int y, int stride) {
        int here = y * width;
        for (int x = 0; x < width; x++) {
            rows[reach + x] = weight[0] * image[here + x];
            rows[stride + reach + x] = 0;
            rows[2 * stride + reach + x] = 0;
        }
        for (int k = 1; k <= reach; k++) {
            int up = Math.max(y - k, 0) * width;
            int down = Math.min(y + k, height - 1) * width;
            float w = weight[k];
            float w1 = weight1[k];
            float w2 = weight2[k];
            for (int x = 0; x < width; x++) {
                float before = image[up + x];
                float after = image[down + x];
                rows[reach + x] += w * (before + after);
                rows[stride + reach + x] += w1 * (after - before);
                rows[2 * stride + reach + x] += w2 * (before + after);
            }
        }
    }

    private void pad(int width, int stride) {
        for (int r = 0; r < 3; r++) {
            int start = r * stride;
            for (int k = 0; k < reach; k++) {
                rows[start + k] = rows[start + reach];
                rows[start + reach + width + k] = rows[start + reach + width - 1];
            }
        }
    }

    private void correlateRow(int width, int stride, float[] out, int start) {
        int to = start;
        for (int x = 0; x < width; x++) {
            int i = reach + x;
            int j = i + stride;
            int l = j + stride;
            float m0 = weight[0] * rows[i];
            float my = weight[0] * rows[j];
            float myy = weight[0] * rows[l];
            float mx = 0;
            float mxx = 0;
            float mxy = 0;
            for (int k = 1; k <= reach; k++) {
                float sum = rows[i + k] + rows[i - k];
                m0 += weight[k] * sum;
                mxx += weight2[k] * sum;
                mx += weight1[k] * (rows[i + k] - rows[i - k]);
                my += weight[k] * (rows[j + k] + rows[j - k]);
                mxy += weight1[k] * (rows[j + k] - rows[j - k]);
                myy += weight[k] * (rows[l + k] + rows[l - k]);
            }
            out[to] = mx * overS2;
            out[to + 1] = my * overS2;
            out[to + 2] = (mxx - s2 * m0) * overSpread;
            out[to + 3] = (myy - s2 * m0) * overSpread;
            out[to + 4] = mxy * overCross;
            to += COEFFICIENTS;
        }
    }
}
