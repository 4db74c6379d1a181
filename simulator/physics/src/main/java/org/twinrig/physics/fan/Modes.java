package org.twinrig.physics.fan;

import java.util.List;

/**
 * All modes of a machine at work, block by block: exact for forces that change evenly from sample to sample.
 *
 * <p>With λ = −ζω + iω_d a mode's complex state obeys s' = λs + f; over one sample h
 * <pre>  s ← p·s + (E − B)·f₀ + B·f₁,   p = e^(λh),  E = (p − 1)/λ,  B = (p − 1 − λh)/(λ²h)  </pre>
 * Displacement, velocity and acceleration are Im s/ω_d, Im λs/ω_d and Im λ²s/ω_d + f. Kept is u = (s − B·f)/(E − B + pB),
 * which the force enters as it is, and of that w = Im u/Im p, which is real and goes on by itself:
 * <pre>  w₂ = 2 Re p·w₁ − |p|²·w₀ + f₀,   Re u₀ = w₁ − Re p·w₀  </pre>
 * All modes are taken forward first, then mixed to the six channels in loops that the compiler can vectorise. States are
 * of double precision, series of samples of single precision: its rounding is some 1e-6 of an acceleration's rms and
 * 1e-5 of a rate's, which is a difference of w, at most.
 */
final class Modes {
    private static final int N = Block.SIZE;
    private static final int LANES = 4; // modes side by side; each alone would wait for its own last result

    private final List<Modal> shapes;
    private final int lanes;
    private final float[][] now; // w of each mode
    private final float[][] next; // the force on each mode, then its w one sample later
    private final double[] back; // −|p|²
    private final double[] twice; // 2 Re p
    private final double[] w0;
    private final double[] w1;
    private final Complex[] pole;
    private final Complex[] unit; // state s of u = 1
    private final Block block;
    private final Mix[] driving;
    private final Mix[] floor;
    private final int[] humming; // number of the noise in what drives a mode
    private final Mix[] feeling = new Mix[6];
    private final double[][] hum = new double[6][3]; // noise at once in what is felt
    private final int[][] heard = new int[6][3]; // its number there

    /** Modes of the machine that {@code block} belongs to. */
    Modes(List<Modal> shapes, Block block) {
        this.shapes = shapes;
        this.block = block;
        int n = shapes.size();
        lanes = (n + LANES - 1) / LANES * LANES;
        now = new float[lanes][N];
        next = new float[lanes][N];
        back = new double[lanes];
        twice = new double[lanes];
        w0 = new double[lanes];
        w1 = new double[lanes];
        driving = new Mix[n];
        floor = new Mix[n];
        humming = new int[n];
        pole = new Complex[n];
        unit = new Complex[n];
        java.util.Arrays.setAll(feeling, c -> new Mix());
        var direct = new double[6][6]; // of the force at the hub in the same moment
        for (int m = 0; m < n; m++) {
            place(m, shapes.get(m), direct);
            drive(m, shapes.get(m));
        }
        for (int c = 0; c < 6; c++) {
            for (int f = 0; f < 6; f++) {
                feeling[c].some(direct[c][f], block.wrench[f]);
            }
            for (int d = 0; d < 3; d++) {
                heard[c][d] = hum[c][d] == 0 ? -1 : feeling[c].term(0, block.noise[d]);
            }
        }
    }

    private static Complex lambda(Modal mode) {
        double omega = 2 * Math.PI * mode.frequency();
        return new Complex(-mode.damping() * omega, omega * Math.sqrt(1 - mode.damping() * mode.damping()));
    }

    private void place(int m, Modal mode, double[][] direct) {
        Complex lambda = lambda(mode);
        double step = block.step;
        Complex p = Complex.exp(lambda.times(step));
        Complex whole = p.minus(1).over(lambda);
        Complex later =
                p.minus(1).minus(lambda.times(step)).over(lambda.times(lambda).times(step));
        pole[m] = p;
        unit[m] = whole.minus(later).plus(p.times(later));
        back[m] = -(p.re() * p.re() + p.im() * p.im());
        twice[m] = 2 * p.re();
        Complex velocity = lambda.times(1 / lambda.im());
        Complex acceleration = velocity.times(lambda);
        for (int c = 0; c < 6; c++) {
            Complex seen = (c < 3 ? acceleration : velocity).times(mode.seen()[c]);
            Complex felt = seen.times(unit[m]); // Im(felt·u) = Im felt·Re u + Re felt·Im u
            feeling[c].some(felt.re() * p.im() - felt.im() * p.re(), now[m]);
            feeling[c].some(felt.im(), next[m]);
            double atOnce = seen.times(later).im() + (c < 3 ? mode.seen()[c] : 0);
            hum[c][mode.direction()] += atOnce * mode.hum();
            for (int f = 0; f < 6; f++) {
                direct[c][f] += atOnce * mode.driven()[f];
            }
        }
    }

    /** What drives mode {@code m}; a jerk of the floor does not come through the mount in the same moment. */
    private void drive(int m, Modal mode) {
        driving[m] = new Mix();
        floor[m] = new Mix();
        for (int c = 0; c < 6; c++) {
            driving[m].some(mode.driven()[c], block.wrench[c]);
        }
        humming[m] = mode.hum() == 0 ? -1 : driving[m].term(0, block.noise[mode.direction()]);
        for (int c = 0; c < 3; c++) {
            floor[m].some(-block.body.mass() * mode.centre()[c], block.floor[c]);
        }
    }

    /** Takes all modes through the block and writes what the sensor feels of them to {@code out}. */
    void run(double roughness, float[][] out) {
        for (int m = 0; m < shapes.size(); m++) {
            if (humming[m] >= 0) {
                driving[m].weigh(humming[m], roughness * shapes.get(m).hum());
            }
            driving[m].set(next[m]);
            if (block.floorMoves) {
                floor[m].add(next[m]);
            }
        }
        for (int m = 0; m < lanes; m += LANES) {
            advance(m, next[m], next[m + 1], next[m + 2], next[m + 3]);
        }
        for (int c = 0; c < 6; c++) {
            for (int d = 0; d < 3; d++) {
                if (heard[c][d] >= 0) {
                    feeling[c].weigh(heard[c][d], roughness * hum[c][d]);
                }
            }
            feeling[c].set(out[c]);
        }
    }

    /** Takes four modes from {@code m} on forward, whose forces are given. */
    private void advance(int m, float[] a, float[] b, float[] c, float[] d) {
        double a0 = w0[m];
        double a1 = w1[m];
        double b0 = w0[m + 1];
        double b1 = w1[m + 1];
        double c0 = w0[m + 2];
        double c1 = w1[m + 2];
        double d0 = w0[m + 3];
        double d1 = w1[m + 3];
        double aTwice = twice[m];
        double aBack = back[m];
        double bTwice = twice[m + 1];
        double bBack = back[m + 1];
        double cTwice = twice[m + 2];
        double cBack = back[m + 2];
        double dTwice = twice[m + 3];
        double dBack = back[m + 3];
        for (int i = 0; i < N; i++) {
            double a2 = aTwice * a1 + (aBack * a0 + a[i]);
            a[i] = (float) a1;
            a0 = a1;
            a1 = a2;
            double b2 = bTwice * b1 + (bBack * b0 + b[i]);
            b[i] = (float) b1;
            b0 = b1;
            b1 = b2;
            double c2 = cTwice * c1 + (cBack * c0 + c[i]);
            c[i] = (float) c1;
            c0 = c1;
            c1 = c2;
            double d2 = dTwice * d1 + (dBack * d0 + d[i]);
            d[i] = (float) d1;
            d0 = d1;
            d1 = d2;
        }
        keep(m, a0, a1);
        keep(m + 1, b0, b1);
        keep(m + 2, c0, c1);
        keep(m + 3, d0, d1);
    }

    private void keep(int m, double here, double after) {
        now[m][0] = (float) w0[m];
        System.arraycopy(next[m], 0, now[m], 1, N - 1);
        w0[m] = here;
        w1[m] = after;
    }

    private Complex state(int m) {
        Complex u = new Complex(w1[m] - pole[m].re() * w0[m], pole[m].im() * w0[m]);
        return unit[m].times(u);
    }

    /** Goes on with displacements and velocities of {@code before}, whose modes have the same shapes. */
    void follow(Modes before) {
        for (int m = 0; m < shapes.size(); m++) {
            Complex was = lambda(before.shapes.get(m));
            Complex is = lambda(shapes.get(m));
            Complex s = before.state(m);
            double q = s.im() / was.im();
            double v = s.times(was).im() / was.im();
            Complex u = new Complex(v - is.re() * q, is.im() * q).over(unit[m]);
            w0[m] = u.im() / pole[m].im();
            w1[m] = u.re() + pole[m].re() * w0[m];
        }
    }

    /** Energy in mode {@code m}, kinetic and elastic, while no force acts [J]. */
    double energy(int m) {
        Complex lambda = lambda(shapes.get(m));
        Complex s = state(m);
        double q = s.im() / lambda.im();
        double v = s.times(lambda).im() / lambda.im();
        double square = lambda.re() * lambda.re() + lambda.im() * lambda.im();
        return 0.5 * (v * v + square * q * q);
    }

    /** All modes come to rest. */
    void rest() {
        java.util.Arrays.fill(w0, 0);
        java.util.Arrays.fill(w1, 0);
    }
}
