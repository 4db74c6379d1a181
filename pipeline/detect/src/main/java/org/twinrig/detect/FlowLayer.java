package org.twinrig.detect;

/** One resolution of {@link OpticalFlow}: both images, their expansions and the motion found so far. */
final class FlowLayer {
    private static final int HALF_WINDOW = 7; // 15×15 [px]
    private static final int WINDOW = (2 * HALF_WINDOW + 1) * (2 * HALF_WINDOW + 1); // [px²]
    // ε of the window's mean [8-bit levels⁴/px⁸], times the fourth power of the window since sums are kept
    private static final double STIFFNESS = 1e-3 * WINDOW * WINDOW;
    private static final int TERMS = 5; // AᵀA (3) and AᵀΔb (2)
    private static final int RAMP = 5; // expansions this close to the border saw repeated pixels [px]

    private final int width;
    private final int height;
    final float[] first;
    final float[] second;
    /** Motion: right, down for each pixel [px of this layer]. */
    final float[] flow;

    private final float[] expandedFirst;
    private final float[] expandedSecond;
    private final float[] terms;
    private final float[] smooth;
    private final double[] columns;

    FlowLayer(int width, int height) {
        this.width = width;
        this.height = height;
        int n = width * height;
        first = new float[n];
        second = new float[n];
        flow = new float[2 * n];
        expandedFirst = new float[n * PolynomialExpansion.COEFFICIENTS];
        expandedSecond = new float[n * PolynomialExpansion.COEFFICIENTS];
        terms = new float[n * TERMS];
        smooth = new float[2 * n];
        columns = new double[width * TERMS];
    }

    /** Takes both images, smoothed by [1 2 1]/4 each way: noise of single pixels has no motion. */
    void load(float[] image1, float[] image2) {
        smooth(image1, first);
        smooth(image2, second);
    }

    private void smooth(float[] image, float[] out) {
        for (int y = 0; y < height; y++) {
            int row = y * width;
            for (int x = 0; x < width; x++) {
                float left = image[row + Math.max(x - 1, 0)];
                float right = image[row + Math.min(x + 1, width - 1)];
                smooth[row + x] = (left + right + 2 * image[row + x]) / 4;
            }
        }
        for (int y = 0; y < height; y++) {
            int above = Math.max(y - 1, 0) * width;
            int below = Math.min(y + 1, height - 1) * width;
            for (int x = 0; x < width; x++) {
                out[y * width + x] = (smooth[above + x] + smooth[below + x] + 2 * smooth[y * width + x]) / 4;
            }
        }
    }

    /** Takes both images of the layer with twice the resolution, smoothed by [1 4 6 4 1]/16 each way. */
    void halve(FlowLayer finer) {
        finer.halve(finer.first, this, first);
        finer.halve(finer.second, this, second);
    }

    private void halve(float[] image, FlowLayer coarse, float[] out) {
        for (int y = 0; y < height; y++) {
            int row = y * width;
            for (int x = 0; x < coarse.width; x++) {
                int c = 2 * x;
                int r1 = Math.min(c + 1, width - 1);
                int r2 = Math.min(c + 2, width - 1);
                smooth[y * coarse.width + x] = (image[row + Math.max(c - 2, 0)]
                                + image[row + r2]
                                + 4 * (image[row + Math.max(c - 1, 0)] + image[row + r1])
                                + 6 * image[row + c])
                        / 16;
            }
        }
        int w = coarse.width;
        for (int y = 0; y < coarse.height; y++) {
            int c = 2 * y;
            int a2 = Math.max(c - 2, 0) * w;
            int a1 = Math.max(c - 1, 0) * w;
            int b1 = Math.min(c + 1, height - 1) * w;
            int b2 = Math.min(c + 2, height - 1) * w;
            for (int x = 0; x < w; x++) {
                out[y * w + x] = (smooth[a2 + x]
                                + smooth[b2 + x]
                                + 4 * (smooth[a1 + x] + smooth[b1 + x])
                                + 6 * smooth[c * w + x])
                        / 16;
            }
        }
    }

    void expand(PolynomialExpansion expansion) {
        expansion.expand(first, width, height, expandedFirst);
        expansion.expand(second, width, height, expandedSecond);
    }

    void still() {
        java.util.Arrays.fill(flow, 0);
    }

    /** Begins with the motion found at half the resolution. */
    void startFrom(FlowLayer coarse) {
        for (int y = 0; y < height; y++) {
            int y0 = y / 2;
            int y1 = Math.min((y + 1) / 2, coarse.height - 1);
            for (int x = 0; x < width; x++) {
                int x0 = x / 2;
                int x1 = Math.min((x + 1) / 2, coarse.width - 1);
                for (int c = 0; c < 2; c++) {
                    float sum = coarse.flow[2 * (y0 * coarse.width + x0) + c]
                            + coarse.flow[2 * (y0 * coarse.width + x1) + c]
                            + coarse.flow[2 * (y1 * coarse.width + x0) + c]
                            + coarse.flow[2 * (y1 * coarse.width + x1) + c];
                    flow[2 * (y * width + x) + c] = sum / 2; // mean of four, times two for the resolution
                }
            }
        }
    }

    /** One iteration: compares under the present motion, then solves in each window. */
    void refine() {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                compare(x, y);
            }
        }
        solve();
    }

    private void compare(int x, int y) {
        int i = y * width + x;
        int t = i * TERMS;
        float dx = flow[2 * i];
        float dy = flow[2 * i + 1];
        float px = x + dx;
        float py = y + dy;
        if (!(px >= 0 && px <= width - 1 && py >= 0 && py <= height - 1)) {
            java.util.Arrays.fill(terms, t, t + TERMS, 0); // moved out of the picture: says nothing
            return;
        }
        int x0 = Math.min((int) px, width - 2);
        int y0 = Math.min((int) py, height - 2);
        float fx = px - x0;
        float fy = py - y0;
        float w00 = (1 - fx) * (1 - fy);
        float w01 = fx * (1 - fy);
        float w10 = (1 - fx) * fy;
        float w11 = fx * fy;
        int q = (y0 * width + x0) * PolynomialExpansion.COEFFICIENTS;
        int s = q + width * PolynomialExpansion.COEFFICIENTS;
        int f = i * PolynomialExpansion.COEFFICIENTS;
        float[] e = expandedSecond;
        float[] o = expandedFirst;
        float b1 = w00 * e[q] + w01 * e[q + 5] + w10 * e[s] + w11 * e[s + 5];
        float b2 = w00 * e[q + 1] + w01 * e[q + 6] + w10 * e[s + 1] + w11 * e[s + 6];
        float a11 = 0.5f * (o[f + 2] + w00 * e[q + 2] + w01 * e[q + 7] + w10 * e[s + 2] + w11 * e[s + 7]);
        float a22 = 0.5f * (o[f + 3] + w00 * e[q + 3] + w01 * e[q + 8] + w10 * e[s + 3] + w11 * e[s + 8]);
        float a12 = 0.5f * (o[f + 4] + w00 * e[q + 4] + w01 * e[q + 9] + w10 * e[s + 4] + w11 * e[s + 9]);
        float d1 = 0.5f * (o[f] - b1) + a11 * dx + a12 * dy;
        float d2 = 0.5f * (o[f + 1] - b2) + a12 * dx + a22 * dy;
        float trust = trust(x, width) * trust(y, height);
        terms[t] = trust * (a11 * a11 + a12 * a12);
        terms[t + 1] = trust * (a12 * (a11 + a22));
        terms[t + 2] = trust * (a12 * a12 + a22 * a22);
        terms[t + 3] = trust * (a11 * d1 + a12 * d2);
        terms[t + 4] = trust * (a12 * d1 + a22 * d2);
    }

    private static float trust(int position, int size) {
        int distance = Math.min(position, size - 1 - position);
        return distance >= RAMP ? 1 : (distance + 0.5f) / RAMP;
    }

    /** Sums the terms over each window by running sums (in double, so that nothing is left behind) and solves. */
    private void solve() {
        java.util.Arrays.fill(columns, 0);
        for (int y = 0; y < Math.min(HALF_WINDOW, height); y++) {
            addRow(y, 1);
        }
        for (int y = 0; y < height; y++) {
            if (y + HALF_WINDOW < height) {
                addRow(y + HALF_WINDOW, 1);
            }
            if (y - HALF_WINDOW - 1 >= 0) {
                addRow(y - HALF_WINDOW - 1, -1);
            }
            solveRow(y);
        }
    }

    private void addRow(int y, int sign) {
        int start = y * width * TERMS;
        for (int j = 0; j < columns.length; j++) {
            columns[j] += sign * terms[start + j];
        }
    }

    private void solveRow(int y) {
        double g11 = 0;
        double g12 = 0;
        double g22 = 0;
        double h1 = 0;
        double h2 = 0;
        for (int x = -HALF_WINDOW; x < width; x++) {
            int enter = (x + HALF_WINDOW) * TERMS;
            if (enter < columns.length) {
                g11 += columns[enter];
                g12 += columns[enter + 1];
                g22 += columns[enter + 2];
                h1 += columns[enter + 3];
                h2 += columns[enter + 4];
            }
            int leave = (x - HALF_WINDOW - 1) * TERMS;
            if (leave >= 0) {
                g11 -= columns[leave];
                g12 -= columns[leave + 1];
                g22 -= columns[leave + 2];
                h1 -= columns[leave + 3];
                h2 -= columns[leave + 4];
            }
            if (x >= 0) {
                double over = 1 / (g11 * g22 - g12 * g12 + STIFFNESS);
                int to = 2 * (y * width + x);
                flow[to] = (float) ((g22 * h1 - g12 * h2) * over);
                flow[to + 1] = (float) ((g11 * h2 - g12 * h1) * over);
            }
        }
    }
}
