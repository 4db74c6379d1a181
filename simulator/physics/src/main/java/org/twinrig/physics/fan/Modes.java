package org.twinrig.physics.fan;

import java.util.List;

/**
 * All modes of a machine at work, block by block: exact for forces that change evenly from sample to sample.
 *
 * <p>With λ = −ζω + iω_d a mode's complex state obeys s' = λs + f; over one sample h
 * <pre>  s ← p·s + (E − B)·f₀ + B·f₁,   p = e^(λh),  E = (p − 1)/λ,  B = (p − 1 − λh)/(λ²h)  </pre>
 * Displacement, velocity and acceleration are Im s/ω_d, Im λs/ω_d and Im λ²s/ω_d + f. Kept is u = (s − B·f)/(E − B + pB),
 * which the force enters as it is. States of all modes are taken forward first, then mixed to the six channels in loops
 * over samples that the compiler can vectorise.
 */
final class Modes {
    private static final int N = Block.SIZE;

    private final List<Modal> shapes;
    private final double[][] force;
    private final double[][] real;
    private final double[][] imaginary;
    private final double[] poleReal;
    private final double[] poleImaginary;
    private final double[] stateReal;
    private final double[] stateImaginary;
    private final double[][][] state; // [mode][channel]: of real and imaginary state
    private final double[][] atOnce; // [mode][channel]: of the force in the same moment
    private final double[][] direct = new double[6][6]; // the same, summed up, of the force at the hub
    private final Complex[] unit; // state s of u = 1
    private final double mass;
    private final Mix mix = new Mix();

    Modes(List<Modal> shapes, double mass, double step) {
        this.shapes = shapes;
        this.mass = mass;
        int n = shapes.size();
        force = new double[n][N];
        real = new double[n][N];
        imaginary = new double[n][N];
        poleReal = new double[n];
        poleImaginary = new double[n];
        stateReal = new double[n];
        stateImaginary = new double[n];
        state = new double[n][6][];
        atOnce = new double[n][6];
        unit = new Complex[n];
        for (int m = 0; m < n; m++) {
            place(m, shapes.get(m), step);
        }
    }

    private void place(int m, Modal mode, double step) {
        double omega = 2 * Math.PI * mode.frequency();
        double damped = omega * Math.sqrt(1 - mode.damping() * mode.damping());
        var lambda = new Complex(-mode.damping() * omega, damped);
        Complex pole = Complex.exp(lambda.times(step));
        Complex whole = pole.minus(1).over(lambda);
        Complex later = pole.minus(1)
                .minus(lambda.times(step))
                .over(lambda.times(lambda).times(step));
        Complex enters = whole.minus(later).plus(pole.times(later));
        poleReal[m] = pole.re();
        poleImaginary[m] = pole.im();
        unit[m] = enters;
        Complex velocity = lambda.times(1 / damped);
        Complex acceleration = velocity.times(lambda);
        for (int c = 0; c < 6; c++) {
            Complex seen = (c < 3 ? acceleration : velocity).times(mode.seen()[c]);
            Complex felt = seen.times(enters);
            state[m][c] = new double[] {felt.im(), felt.re()};
            atOnce[m][c] = seen.times(later).im() + (c < 3 ? mode.seen()[c] : 0);
            for (int f = 0; f < 6; f++) {
                direct[c][f] += atOnce[m][c] * mode.driven()[f];
            }
        }
    }

    /** Takes all modes through {@code block} and writes what the sensor feels of them to {@code out}. */
    void run(Block block, double roughness, double[][] out) {
        for (int m = 0; m < force.length; m++) {
            drive(shapes.get(m), block, roughness, force[m]);
        }
        int m = 0;
        for (; m + 2 < force.length; m += 3) {
            three(m);
        }
        for (; m < force.length; m++) {
            one(m);
        }
        for (int c = 0; c < 6; c++) {
            feel(c, block, roughness, out[c]);
        }
    }

    private void drive(Modal mode, Block block, double roughness, double[] f) {
        mix.begin();
        for (int c = 0; c < 6; c++) {
            mix.term(mode.driven()[c], block.wrench[c]);
        }
        mix.term(roughness * mode.hum(), block.noise[mode.direction()]);
        for (int c = 0; c < 3 && block.floorMoves; c++) {
            mix.term(-mass * mode.centre()[c], block.floor[c]);
        }
        mix.set(f);
    }

    private void one(int m) {
        double pr = poleReal[m];
        double pi = poleImaginary[m];
        double r = stateReal[m];
        double j = stateImaginary[m];
        double[] f = force[m];
        double[] re = real[m];
        double[] im = imaginary[m];
        for (int i = 0; i < N; i++) {
            re[i] = r;
            im[i] = j;
            double turned = pr * r - pi * j + f[i];
            j = pr * j + pi * r;
            r = turned;
        }
        stateReal[m] = r;
        stateImaginary[m] = j;
    }

    /** Three modes side by side: each alone would have the processor wait for its own last result. */
    private void three(int m) {
        double pr0 = poleReal[m];
        double pi0 = poleImaginary[m];
        double pr1 = poleReal[m + 1];
        double pi1 = poleImaginary[m + 1];
        double pr2 = poleReal[m + 2];
        double pi2 = poleImaginary[m + 2];
        double r0 = stateReal[m];
        double j0 = stateImaginary[m];
        double r1 = stateReal[m + 1];
        double j1 = stateImaginary[m + 1];
        double r2 = stateReal[m + 2];
        double j2 = stateImaginary[m + 2];
        double[] f0 = force[m];
        double[] f1 = force[m + 1];
        double[] f2 = force[m + 2];
        double[] re0 = real[m];
        double[] im0 = imaginary[m];
        double[] re1 = real[m + 1];
        double[] im1 = imaginary[m + 1];
        double[] re2 = real[m + 2];
        double[] im2 = imaginary[m + 2];
        for (int i = 0; i < N; i++) {
            re0[i] = r0;
            im0[i] = j0;
            re1[i] = r1;
            im1[i] = j1;
            re2[i] = r2;
            im2[i] = j2;
            double t0 = pr0 * r0 - pi0 * j0 + f0[i];
            double t1 = pr1 * r1 - pi1 * j1 + f1[i];
            double t2 = pr2 * r2 - pi2 * j2 + f2[i];
            j0 = pr0 * j0 + pi0 * r0;
            j1 = pr1 * j1 + pi1 * r1;
            j2 = pr2 * j2 + pi2 * r2;
            r0 = t0;
            r1 = t1;
            r2 = t2;
        }
        stateReal[m] = r0;
        stateImaginary[m] = j0;
        stateReal[m + 1] = r1;
        stateImaginary[m + 1] = j1;
        stateReal[m + 2] = r2;
        stateImaginary[m + 2] = j2;
    }

    /** Channel {@code c}; a jerk of the floor does not come through the mount in the same moment. */
    private void feel(int c, Block block, double roughness, double[] out) {
        mix.begin();
        double[] hum = new double[3];
        for (int m = 0; m < force.length; m++) {
            mix.term(state[m][c][0], real[m]);
            mix.term(state[m][c][1], imaginary[m]);
            Modal mode = shapes.get(m);
            hum[mode.direction()] += roughness * mode.hum() * atOnce[m][c];
        }
        for (int f = 0; f < 6; f++) {
            mix.term(direct[c][f], block.wrench[f]);
        }
        for (int d = 0; d < 3; d++) {
            mix.term(hum[d], block.noise[d]);
        }
        mix.set(out);
    }

    /** Energy in mode {@code m}, kinetic and elastic, while no force acts [J]. */
    double energy(int m) {
        Modal mode = shapes.get(m);
        double omega = 2 * Math.PI * mode.frequency();
        double damped = omega * Math.sqrt(1 - mode.damping() * mode.damping());
        Complex s = unit[m].times(new Complex(stateReal[m], stateImaginary[m]));
        double q = s.im() / damped;
        double v = s.times(new Complex(-mode.damping() * omega, damped)).im() / damped;
        return 0.5 * (v * v + omega * omega * q * q);
    }

    /** All modes come to rest. */
    void rest() {
        java.util.Arrays.fill(stateReal, 0);
        java.util.Arrays.fill(stateImaginary, 0);
    }
}
