package org.twinrig.physics.fan;

/**
 * Forces that turn with the shaft, gathered by order over a block: all causes of an order share one phasor.
 *
 * <p>Phasors of all orders are products of that of half a turn, made in loops over samples without a dependency from one
 * sample to the next, so that the compiler can vectorise them.
 */
final class Orders {
    private static final int N = Block.SIZE;
    private static final int HALVES = 401; // orders up to 200, slots of a motor among them, in steps of ½

    private final double[][] cos = new double[HALVES][]; // of those that are used
    private final double[][] sin = new double[HALVES][];
    private final double[][] real = new double[HALVES][6];
    private final double[][] imaginary = new double[HALVES][6];
    private final boolean[] used = new boolean[HALVES];
    private final boolean[] made = new boolean[HALVES];
    private final int[] active = new int[HALVES];
    private final Mix mix = new Mix();

    /** Forgets all forces. */
    void begin() {
        for (int h = 1; h < HALVES; h++) {
            if (used[h]) {
                java.util.Arrays.fill(real[h], 0);
                java.util.Arrays.fill(imaginary[h], 0);
                used[h] = false;
            }
            made[h] = false;
        }
    }

    /** Where {@code order}, a multiple of ½, is kept; 0 for one that is not. */
    static int index(double order) {
        int h = (int) Math.rint(2 * order);
        return h > 0 && h < HALVES ? h : 0;
    }

    /**
     * Adds {@code re}·cos nθ − {@code im}·sin nθ to channel {@code c} of force and torque.
     *
     * @param order n, a multiple of ½ of at most 200 [-]; others are left out
     */
    void add(double order, int c, double re, double im) {
        addAt(index(order), c, re, im);
    }

    /** The same for the order that is kept at {@code h}. */
    void addAt(int h, int c, double re, double im) {
        used[h] = true;
        real[h][c] += re;
        imaginary[h][c] += im;
    }

    /**
     * Sets the shaft's course.
     *
     * @param turns angle at the first sample [rev]
     * @param each how far it turns to the second [rev]
     * @param more by how much each further step is longer [rev]
     */
    void turn(double turns, double each, double more) {
        allot(1);
        double[] c = cos[1];
        double[] s = sin[1];
        double angle = Math.PI * (turns % 2);
        double re = StrictMath.cos(angle);
        double im = StrictMath.sin(angle);
        double stepRe = StrictMath.cos(Math.PI * each);
        double stepIm = StrictMath.sin(Math.PI * each);
        double moreRe = StrictMath.cos(Math.PI * more);
        double moreIm = StrictMath.sin(Math.PI * more);
        for (int i = 0; i < N; i++) {
            c[i] = re;
            s[i] = im;
            double turned = re * stepRe - im * stepIm;
            im = re * stepIm + im * stepRe;
            re = turned;
            turned = stepRe * moreRe - stepIm * moreIm;
            stepIm = stepRe * moreIm + stepIm * moreRe;
            stepRe = turned;
        }
        made[1] = true;
    }

    /** Cosines of the angle times {@code order}, a multiple of ½. */
    double[] cosines(double order) {
        int h = index(order);
        make(h);
        return cos[h];
    }

    private void make(int h) {
        if (made[h]) {
            return;
        }
        // even ones of 4 and more from their half, others from the last even one and a turn or half a turn
        boolean whole = h % 2 == 0;
        int rest = whole ? h - 2 : h - 1;
        int a = h == 2 || (whole && h / 2 % 2 == 0) ? h / 2 : rest;
        int b = h - a;
        make(a);
        make(b);
        allot(h);
        multiply(cos[a], sin[a], cos[b], sin[b], cos[h], sin[h]);
        made[h] = true;
    }

    private void allot(int h) {
        if (cos[h] == null) {
            cos[h] = new double[N];
            sin[h] = new double[N];
        }
    }

    private static void multiply(double[] ca, double[] sa, double[] cb, double[] sb, double[] c, double[] s) {
        for (int i = 0; i < N; i++) {
            c[i] = ca[i] * cb[i] - sa[i] * sb[i];
            s[i] = ca[i] * sb[i] + sa[i] * cb[i];
        }
    }

    /** Adds all forces to {@code wrench}. */
    void end(double[][] wrench) {
        int n = 0;
        mix.begin();
        for (int h = 1; h < HALVES; h++) {
            if (used[h]) {
                make(h);
                mix.term(0, cos[h]);
                mix.term(0, sin[h]);
                active[n++] = h;
            }
        }
        for (int c = 0; c < 6; c++) {
            for (int k = 0; k < n; k++) {
                mix.weigh(2 * k, real[active[k]][c]);
                mix.weigh(2 * k + 1, -imaginary[active[k]][c]);
            }
            mix.add(wrench[c]);
        }
    }
}
