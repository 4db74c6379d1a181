package org.twinrig.detect;

/**
 * Dense motion between two images: how far each pixel of the first has moved in the second.
 *
 * <p>Both images are expanded into quadratic polynomials ({@link PolynomialExpansion}). A shift d turns b into
 * b − 2·A·d, so with an earlier guess d̃ and the second image taken at x + d̃
 * <pre>
 *   A = ½·(A₁(x) + A₂(x + d̃)),   Δb = −½·(b₂(x + d̃) − b₁(x)) + A·d̃
 *   d = adj(G)·h / (det G + ε),   G = mean of AᵀA, h = mean of AᵀΔb over a square window
 * </pre>
 * Three iterations on each of three layers of an image pyramid, from coarse to fine. ε keeps areas still that show
 * nothing but noise. Not modelled: occlusion, change of brightness.
 *
 * <p>One instance works again and again without allocating for images of one size; it is not thread-safe.
 *
 * @see "G. Farnebäck, Two-Frame Motion Estimation Based on Polynomial Expansion, SCIA 2003"
 */
public final class OpticalFlow {
    private static final int LAYERS = 3; // each half the size of the one before
    private static final int ITERATIONS = 3;
    private static final int REACH = 5; // poly_n: neighbourhood to each side [px]
    private static final double SIGMA = 1.2; // poly_sigma [px]
    private static final int MIN_SIDE = 16; // a smaller layer cannot hold the window [px]

    private final PolynomialExpansion expansion = new PolynomialExpansion(REACH, SIGMA);
    private final FlowLayer[] layers = new FlowLayer[LAYERS];
    private int width;
    private int height;
    private int used;
    private double mean;
    private double standardDeviation;

    /** Mean length of the motion of the latest pair [px]. */
    public double mean() {
        return mean;
    }

    /** Population standard deviation of that length [px]. */
    public double standardDeviation() {
        return standardDeviation;
    }

    /** Motion to the right of pixel {@code index} of the latest pair [px]. */
    public double dx(int index) {
        return layers[0].flow[2 * index];
    }

    /** Motion downwards of pixel {@code index} of the latest pair [px]. */
    public double dy(int index) {
        return layers[0].flow[2 * index + 1];
    }

    /** Compares {@code first} with {@code second}, row by row, of equal size {@code width}·{@code height} [px]. */
    public void measure(float[] first, float[] second, int width, int height) {
        prepare(width, height);
        layers[0].load(first, second);
        for (int k = 1; k < used; k++) {
            layers[k].halve(layers[k - 1]);
        }
        for (int k = used - 1; k >= 0; k--) {
            var layer = layers[k];
            layer.expand(expansion);
            if (k == used - 1) {
                layer.still();
            } else {
                layer.startFrom(layers[k + 1]);
            }
            for (int i = 0; i < ITERATIONS; i++) {
                layer.refine();
            }
        }
        summarise();
    }

    private void prepare(int width, int height) {
        if (this.width == width && this.height == height) {
            return;
        }
        this.width = width;
        this.height = height;
        int w = width;
        int h = height;
        used = 0;
        while (used < LAYERS && (used == 0 || Math.min(w, h) >= MIN_SIDE)) {
            layers[used++] = new FlowLayer(w, h);
            w = (w + 1) / 2;
            h = (h + 1) / 2;
        }
    }

    private void summarise() {
        int n = width * height;
        float[] flow = layers[0].flow;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double u = flow[2 * i];
            double v = flow[2 * i + 1];
            double square = u * u + v * v;
            sum += Math.sqrt(square);
            squares += square;
        }
        mean = sum / n;
        standardDeviation = Math.sqrt(Math.max(0, squares / n - mean * mean));
    }
}
