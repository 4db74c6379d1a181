package org.twinrig.physics.fan;

import java.util.Arrays;

/**
 * Forces that turn with the shaft, gathered by order over a block: all causes of an order share one phasor.
 *
 * <p>Phasors of all orders are products of that of half a turn, made in loops over samples without a dependency from one
 * sample to the next, so that the compiler can vectorise them. Single precision is good to 1e-6 of a force; the angle
 * itself is kept in double precision.
 */
final class Orders {
    private static final int N = Block.SIZE;
    private static final int HALVES = 401; // orders up to 200, slots of a motor among them, in steps of ½

    private final float[][] cos = new float[HALVES][]; // of those that are used
    private final float[][] sin = new float[HALVES][];
    private final long[] made = new long[HALVES]; // the last block for which the phasor was made
    private final long[] used = new long[HALVES]; // the last block that had a force of this order
    private final int[] place = new int[HALVES]; // of its cosine's weights; its sine's follow
    private final int[] active = new int[HALVES];
    private final float[][] terms = new float[2 * HALVES + Mix.WIDE][];
    private final float[] weights = new float[6 * (2 * HALVES + Mix.WIDE)]; // six of each term
    private final Angle angle = new Angle();
    private final double[] first = new double[6];
    private final double[] second = new double[6];
    private long block = 1;
    private int count;

    /** Forgets all forces. */
    void begin() {
        Arrays.fill(weights, 0, 12 * count, 0);
        count = 0;
        block++;
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
        int h = index(order);
        if (h > 0) {
            int k = use(h) + c;
            weights[k] += (float) re;
            weights[k + 6] -= (float) im;
        }
    }

    /** The same in all channels for the order that is kept at {@code h}, turned and made larger by re + i·im. */
    void addAt(int h, double re, double im, double[] real, double[] imaginary) {
        if (h == 0) {
            return;
        }
        int k = use(h);
        for (int c = 0; c < 6; c++) {
            weights[k + c] += (float) (re * real[c] - im * imaginary[c]);
            weights[k + 6 + c] -= (float) (re * imaginary[c] + im * real[c]);
        }
    }

    private int use(int h) {
        if (used[h] != block) {
            used[h] = block;
            place[h] = 12 * count;
            active[count++] = h;
        }
        return place[h];
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
        int half = N / 2;
        chain(first, turns, each, more);
        chain(second, turns + half * each + 0.5 * half * (half - 1) * more, each + half * more, more);
        together(first, second, cos[1], sin[1]);
    }

    /** Sets {@code chain} to half the angle {@code turns}, its step and how that grows [rev]: three phasors. */
    private void chain(double[] chain, double turns, double each, double more) {
        double[] angles = {turns, each, more};
        for (int k = 0; k < 3; k++) {
            angle.turn(0.5 * angles[k]);
            chain[2 * k] = angle.cos;
            chain[2 * k + 1] = angle.sin;
        }
    }

    /** Makes both halves of a block side by side, as each sample waits for the one before. */
    private static void together(double[] first, double[] second, float[] c, float[] s) {
        double aRe = first[0];
        double aIm = first[1];
        double aStepRe = first[2];
        double aStepIm = first[3];
        double bRe = second[0];
        double bIm = second[1];
        double bStepRe = second[2];
        double bStepIm = second[3];
        double moreRe = first[4];
        double moreIm = first[5];
        for (int i = 0; i < N / 2; i++) {
            c[i] = (float) aRe;
            s[i] = (float) aIm;
            c[i + N / 2] = (float) bRe;
            s[i + N / 2] = (float) bIm;
            double turned = aRe * aStepRe - aIm * aStepIm;
            aIm = aRe * aStepIm + aIm * aStepRe;
            aRe = turned;
            turned = aStepRe * moreRe - aStepIm * moreIm;
            aStepIm = aStepRe * moreIm + aStepIm * moreRe;
            aStepRe = turned;
            turned = bRe * bStepRe - bIm * bStepIm;
            bIm = bRe * bStepIm + bIm * bStepRe;
            bRe = turned;
            turned = bStepRe * moreRe - bStepIm * moreIm;
            bStepIm = bStepRe * moreIm + bStepIm * moreRe;
            bStepRe = turned;
        }
    }

    /** Cosines of the angle times {@code order}, a multiple of ½. */
    float[] cosines(double order) {
        int h = index(order);
        make(h);
        return cos[h];
    }

    private void make(int h) {
        if (made[h] == block) {
            return;
        }
        if (h == 2 || h % 4 == 0) {
            make(h / 2);
            allot(h);
            square(cos[h / 2], sin[h / 2], cos[h], sin[h]);
        } else if (h % 2 == 0) {
            odd(h);
        } else {
            make(h - 1);
            allot(h);
            multiply(cos[h - 1], sin[h - 1], cos[1], sin[1], cos[h], sin[h]);
        }
    }

    /** Makes an odd order as a power of two ± a rest, and the other of these two if it is needed, which costs no more. */
    private void odd(int h) {
        int below = 2 * Integer.highestOneBit(h / 2);
        int power = wanted(4 * below - h) ? 2 * below : below;
        int rest = Math.abs(h - power);
        int other = 2 * power - h;
        make(power);
        make(rest);
        if (made[h] == block) {
            return; // by the way
        }
        allot(h);
        if (power > h || wanted(other)) {
            allot(other);
            int more = Math.max(h, other);
            int less = Math.min(h, other);
            both(cos[power], sin[power], cos[rest], sin[rest], cos[more], sin[more], cos[less], sin[less]);
        } else {
            multiply(cos[power], sin[power], cos[rest], sin[rest], cos[h], sin[h]);
        }
    }

    private boolean wanted(int h) {
        return h < HALVES && used[h] == block && made[h] != block;
    }

    private void allot(int h) {
        made[h] = block;
        if (cos[h] == null) {
            cos[h] = new float[N];
            sin[h] = new float[N];
        }
    }

    private static void multiply(float[] ca, float[] sa, float[] cb, float[] sb, float[] c, float[] s) {
        for (int i = 0; i < N; i++) {
            c[i] = ca[i] * cb[i] - sa[i] * sb[i];
            s[i] = ca[i] * sb[i] + sa[i] * cb[i];
        }
    }

    private static void square(float[] ca, float[] sa, float[] c, float[] s) {
        for (int i = 0; i < N; i++) {
            float re = ca[i];
            float im = sa[i];
            c[i] = re * re - im * im;
            s[i] = 2 * (re * im);
        }
    }

    /** The phasors of the sum and of the difference of two angles. */
    private static void both(
            float[] ca,
            float[] sa,
            float[] cb,
            float[] sb,
            float[] cMore,
            float[] sMore,
            float[] cLess,
            float[] sLess) {
        for (int i = 0; i < N; i++) {
            float cc = ca[i] * cb[i];
            float ss = sa[i] * sb[i];
            float cs = ca[i] * sb[i];
            float sc = sa[i] * cb[i];
            cMore[i] = cc - ss;
            sMore[i] = sc + cs;
            cLess[i] = cc + ss;
            sLess[i] = sc - cs;
        }
    }

    /** Adds all forces to {@code wrench}. */
    void end(float[][] wrench) {
        if (count == 0) {
            return;
        }
        for (int k = 0; k < count; k++) {
            int h = active[k];
            make(h);
            terms[2 * k] = cos[h];
            terms[2 * k + 1] = sin[h];
        }
        for (int k = 2 * count; k % Mix.WIDE > 0; k++) {
            terms[k] = terms[0]; // of weight 0
        }
        for (int c = 0; c < 6; c++) {
            Mix.add(terms, 2 * count, weights, c, 6, wrench[c]);
        }
    }
}
