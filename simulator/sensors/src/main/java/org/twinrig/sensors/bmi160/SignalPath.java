package org.twinrig.sensors.bmi160;

import org.twinrig.core.random.RandomStream;
import org.twinrig.core.random.RandomStreams;

/** From the three axes of one sensor at 3200 Hz to its output: low-pass or mean, noise, range, rounding. */
final class SignalPath {
    /** Most steps that are run in one go. */
    static final int BLOCK = 512;

    private static final int AXES = 3;
    private static final double MEAN_BAND = 800; // [Hz] of a single sample at 1600 Hz

    private final int base;
    private final double[] density = new double[AXES];
    private final RandomStream random;
    private final RandomStream rawRandom;
    private final double[] white = new double[AXES * BLOCK];
    private final double[][] out = new double[AXES][BLOCK];
    private final double[] b0 = new double[AXES];
    private final double[] a1 = new double[AXES];
    private final double[] a2 = new double[AXES];
    private final double[] s1 = new double[AXES];
    private final double[] s2 = new double[AXES];
    private final double[] sum = new double[AXES];
    private int summed;
    private PathSetting setting;
    private ShapedNoise[] noise;

    /** A path whose axes begin at {@code base}: 0 acceleration [g], 3 angular rate [°/s]; with streams of its own. */
    SignalPath(int base, Bmi160Part part, PathSetting setting, RandomStreams random) {
        this.base = base;
        this.random = random.stream("noise");
        this.rawRandom = random.stream("raw");
        for (int axis = 0; axis < AXES; axis++) {
            density[axis] = part.noise(base + axis);
        }
        this.setting = setting;
        this.noise = noises(setting);
        coefficients();
    }

    PathSetting setting() {
        return setting;
    }

    void use(PathSetting other) {
        setting = other;
        noise = noises(other);
        coefficients();
    }

    /** Forgets the past: what is in column {@code at} of {@code value} has been there for ever. */
    void settle(double[][] value, int at) {
        summed = 0;
        for (int axis = 0; axis < AXES; axis++) {
            double v = value[base + axis][at];
            s2[axis] = (b0[axis] - a2[axis]) * v;
            s1[axis] = (2 * b0[axis] - a1[axis]) * v + s2[axis];
            sum[axis] = 0;
            out[axis][0] = v;
        }
    }

    /** Runs {@code n} steps from step {@code first}; returns how many outputs fell due. */
    int run(double[][] value, int n, long first) {
        int every = setting.decimation();
        int due = (int) (-first & every - 1);
        if (setting.averaged() > 0) {
            return mean(value, n, due);
        }
        filter(value, n, due, every);
        return due >= n ? 0 : 1 + (n - 1 - due) / every;
    }

    /** Adds noise to the outputs {@code from} to {@code to}, not included, of the last run. */
    void addNoise(int from, int to) {
        draw(AXES * (to - from));
        ShapedNoise.add(noise, white, density, out, from, to);
    }

    /** Draws {@code n} numbers; a loop of its own, so that the JIT compiler has its whole budget for it. */
    private void draw(int n) {
        for (int i = 0; i < n; i++) {
            white[i] = random.gaussian();
        }
    }

    /**
     * Writes output {@code k} of the last run as counts.
     *
     * @param lsb counts per g or °/s
     * @param offset added to the axes [g or °/s]
     */
    void emit(int k, double lsb, double[] offset, short[] latest) {
        latest[base] = counts(lsb * (out[0][k] + offset[base]));
        latest[base + 1] = counts(lsb * (out[1][k] + offset[base + 1]));
        latest[base + 2] = counts(lsb * (out[2][k] + offset[base + 2]));
    }

    /** Writes column {@code at} of {@code value} as counts, unfiltered, with the noise of the whole {@code band} [Hz]. */
    void emitRaw(double[][] value, int at, double band, double lsb, double[] offset, short[] raw) {
        double root = Math.sqrt(band);
        for (int axis = 0; axis < AXES; axis++) {
            double v = value[base + axis][at] + density[axis] * root * rawRandom.gaussian() + offset[base + axis];
            raw[base + axis] = counts(lsb * v);
        }
    }

    private static short counts(double value) {
        if (value >= Short.MAX_VALUE) {
            return Short.MAX_VALUE;
        }
        // Added to 1.5·2^52 a small number is rounded to a whole one, half to even as Math.rint does, in the lowest
        // bits.
        return value <= Short.MIN_VALUE ? Short.MIN_VALUE : (short) Double.doubleToRawLongBits(value + 0x1.8p52);
    }

    /** The same second-order low-pass as {@link LowPass}, three axes abreast. */
    private void filter(double[][] value, int n, int first, int every) {
        double[] x = value[base];
        double[] y = value[base + 1];
        double[] z = value[base + 2];
        double ax1 = a1[0];
        double az1 = a1[2];
        double ax2 = a2[0];
        double az2 = a2[2];
        double x1 = s1[0];
        double y1 = s1[1];
        double z1 = s1[2];
        double x2 = s2[0];
        double y2 = s2[1];
        double z2 = s2[2];
        int k = 0;
        int due = first;
        // Each value waits for the one before it: three axes at a time, and sums in the order of the shortest wait.
        for (int i = 0; i < n; i++) { // x and y have the same corner in every mode
            double inX = b0[0] * x[i];
            double inY = b0[0] * y[i];
            double inZ = b0[2] * z[i];
            double outX = inX + x1;
            double outY = inY + y1;
            double outZ = inZ + z1;
            x1 = (2 * inX + x2) - ax1 * outX;
            y1 = (2 * inY + y2) - ax1 * outY;
            z1 = (2 * inZ + z2) - az1 * outZ;
            x2 = inX - ax2 * outX;
            y2 = inY - ax2 * outY;
            z2 = inZ - az2 * outZ;
            if (i == due) {
                out[0][k] = outX;
                out[1][k] = outY;
                out[2][k++] = outZ;
                due += every;
            }
        }
        keep(x1, y1, z1, x2, y2, z2);
    }

    private void keep(double x1, double y1, double z1, double x2, double y2, double z2) {
        s1[0] = x1;
        s1[1] = y1;
        s1[2] = z1;
        s2[0] = x2;
        s2[1] = y2;
        s2[2] = z2;
    }

    private int mean(double[][] value, int n, int due) {
        int k = 0;
        int left = due; // steps until the next output
        for (int i = 0; i < n; i++) {
            if (left < 2 * setting.averaged() && (left & 1) == 0) {
                summed++;
                for (int axis = 0; axis < AXES; axis++) {
                    sum[axis] += value[base + axis][i];
                }
            }
            if (left-- == 0) {
                for (int axis = 0; axis < AXES; axis++) {
                    out[axis][k] = sum[axis] / summed;
                    sum[axis] = 0;
                }
                k++;
                summed = 0;
                left = setting.decimation() - 1;
            }
        }
        return k;
    }

    private void coefficients() {
        if (setting.averaged() > 0) {
            return;
        }
        for (int axis = 0; axis < AXES; axis++) {
            var filter = new LowPass(setting.corners()[axis], 3200);
            b0[axis] = filter.b0();
            a1[axis] = filter.a1();
            a2[axis] = filter.a2();
        }
    }

    private static ShapedNoise[] noises(PathSetting setting) {
        var noises = new ShapedNoise[AXES];
        for (int axis = 0; axis < AXES; axis++) {
            noises[axis] = setting.averaged() > 0
                    ? ShapedNoise.white(Math.sqrt(MEAN_BAND / setting.averaged()))
                    : ShapedNoise.of(setting.corners()[axis], setting.rate(), setting.decimation());
        }
        return noises;
    }
}
