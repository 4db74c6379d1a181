package org.twinrig.sensors.bmi160;

/**
 * White noise as it comes out of a low-pass of second order that is read only every so many steps: drawn at the output
 * rate, with exactly the covariances of the long way.
 *
 * <p>The output of the filter, taken every D steps, is an ARMA(2,2) process: its poles are those of the filter to the
 * power D, its moving-average part follows from the covariances at lags 0 to 4 by the innovations algorithm. One variate
 * a sample suffices, whatever D is. Beyond D = 16 the shape of the filter no longer changes with D, and 16 is taken.
 *
 * @see "P. J. Brockwell, R. A. Davis, Time Series: Theory and Methods, 2nd ed., 1991, sections 3.3 and 5.2"
 */
final class ShapedNoise {
    private static final int DECIMATION_MAX = 16;
    private static final int LAGS = 5;
    private static final int INNOVATIONS = 60;
    private static final double TAIL = 8; // periods of the corner frequency until an impulse response is over

    private final double a1;
    private final double a2;
    private final double m0;
    private final double m1;
    private final double m2;
    private double s1;
    private double s2;

    private ShapedNoise(double a1, double a2, double m0, double m1, double m2) {
        this.a1 = a1;
        this.a2 = a2;
        this.m0 = m0;
        this.m1 = m1;
        this.m2 = m2;
    }

    /**
     * Noise of density 1 (one-sided) behind a low-pass.
     *
     * @param corner −3 dB point of the filter [Hz]
     * @param rate output rate [Hz]
     * @param decimation steps of the filter for one output, 1 or more
     */
    static ShapedNoise of(double corner, double rate, int decimation) {
        int d = Math.min(DECIMATION_MAX, decimation);
        double inside = rate * d;
        double sigma = Math.sqrt(inside / 2);
        var filter = new LowPass(corner, inside);
        if (d == 1) {
            return new ShapedNoise(
                    filter.a1(), filter.a2(), sigma * filter.b0(), 2 * sigma * filter.b0(), sigma * filter.b0());
        }
        double[] r = covariances(filter, d, (int) Math.ceil(TAIL * inside / corner), sigma);
        double[] a = poles(filter, d);
        var c = new double[3];
        for (int lag = 0; lag < 3; lag++) {
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    c[lag] += a[i] * a[j] * r[Math.abs(lag + i - j)];
                }
            }
        }
        double before = c[0]; // innovation variances of the last two steps, and the last first coefficient
        double last = c[0] - c[1] * c[1] / c[0];
        double first = c[1] / c[0];
        double second = 0;
        for (int n = 0; n < INNOVATIONS; n++) {
            second = c[2] / before;
            first = (c[1] - second * first * before) / last;
            double next = c[0] - first * first * last - second * second * before;
            before = last;
            last = next;
        }
        double s = Math.sqrt(last);
        return new ShapedNoise(a[1], a[2], s, s * first, s * second);
    }

    /** Independent values with this standard deviation. */
    static ShapedNoise white(double sigma) {
        return new ShapedNoise(0, 0, sigma, 0, 0);
    }

    /**
     * Shapes white noise for three axes and adds it. Each value of an axis waits for the one before it; with three abreast
     * the processor has something to do meanwhile.
     *
     * @param three state and filter of each axis
     * @param white numbers of standard deviation 1, x y z in turn
     * @param scale noise density of each axis
     * @param out where it is added, axis by axis, from {@code from} to {@code to}, not included
     */
    static void add(ShapedNoise[] three, double[] white, double[] scale, double[][] out, int from, int to) {
        var x = three[0];
        var y = three[1];
        var z = three[2];
        double x1 = x.s1;
        double y1 = y.s1;
        double z1 = z.s1;
        double x2 = x.s2;
        double y2 = y.s2;
        double z2 = z.s2;
        int w = 0;
        for (int i = from; i < to; i++) {
            double inX = scale[0] * white[w];
            double inY = scale[1] * white[w + 1];
            double inZ = scale[2] * white[w + 2];
            double outX = x.m0 * inX + x1;
            double outY = y.m0 * inY + y1;
            double outZ = z.m0 * inZ + z1;
            x1 = (x.m1 * inX + x2) - x.a1 * outX; // in this order the shortest wait
            y1 = (y.m1 * inY + y2) - y.a1 * outY;
            z1 = (z.m1 * inZ + z2) - z.a1 * outZ;
            x2 = x.m2 * inX - x.a2 * outX;
            y2 = y.m2 * inY - y.a2 * outY;
            z2 = z.m2 * inZ - z.a2 * outZ;
            out[0][i] += outX;
            out[1][i] += outY;
            out[2][i] += outZ;
            w += 3;
        }
        x.keep(x1, x2);
        y.keep(y1, y2);
        z.keep(z1, z2);
    }

    private void keep(double first, double second) {
        s1 = first;
        s2 = second;
    }

    private static double[] covariances(LowPass filter, int d, int length, double sigma) {
        var response = new double[length + (LAGS - 1) * d];
        filter.settle(0);
        for (int i = 0; i < response.length; i++) {
            response[i] = sigma * filter.next(i == 0 ? 1 : 0);
        }
        var r = new double[LAGS];
        for (int lag = 0; lag < LAGS; lag++) {
            for (int i = 0; i < length; i++) {
                r[lag] += response[i] * response[i + lag * d];
            }
        }
        return r;
    }

    /** Denominator of the filter read every {@code d} steps: the poles to the power d. */
    private static double[] poles(LowPass filter, int d) {
        double re = -filter.a1() / 2;
        double im = Math.sqrt(Math.max(0, filter.a2() - re * re));
        double powerRe = 1;
        double powerIm = 0;
        for (int i = 0; i < d; i++) {
            double next = powerRe * re - powerIm * im;
            powerIm = powerRe * im + powerIm * re;
            powerRe = next;
        }
        return new double[] {1, -2 * powerRe, powerRe * powerRe + powerIm * powerIm};
    }
}
