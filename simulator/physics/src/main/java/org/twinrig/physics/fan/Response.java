package org.twinrig.physics.fan;

import java.util.List;

/**
 * What a machine's sensor shows of a force at the hub, by frequency, and which force makes it show something.
 *
 * <pre>  H(ω) = Σ φ_sensor φ_hubᵀ · (−ω² or iω) / (ω_k² − ω² + 2iζ_kω_kω)  </pre>
 * Acceleration [m/s²] in the first three rows, angular rate [rad/s] in the others.
 *
 * @see "D. J. Ewins, Modal Testing, 2nd ed., 2000: modal summation"
 */
public final class Response {
    private static final int SIX = 6;

    private final List<Modal> modes;

    /** The response of {@code machine} with its frame at {@code kelvin}. */
    public Response(Machine machine, double kelvin) {
        modes = Modal.of(machine, kelvin);
    }

    /** Natural frequencies of all modes, the six of the mount first [Hz]. */
    public double[] frequencies() {
        return modes.stream().mapToDouble(Modal::frequency).toArray();
    }

    /**
     * H at {@code hertz}: {@code [channel][force][0]} is the real part, {@code [1]} the imaginary part, for forces
     * [N, N·m] that oscillate as exp(+iωt).
     */
    public double[][][] at(double hertz) {
        double w = 2 * Math.PI * hertz;
        var sum = new double[SIX][SIX][2];
        for (Modal mode : modes) {
            double natural = 2 * Math.PI * mode.frequency();
            double re = natural * natural - w * w;
            double im = 2 * mode.damping() * natural * w;
            double norm = re * re + im * im;
            for (int c = 0; c < SIX; c++) {
                double real = c < 3 ? -w * w * re / norm : w * im / norm;
                double imaginary = c < 3 ? w * w * im / norm : w * re / norm;
                for (int f = 0; f < SIX; f++) {
                    sum[c][f][0] += mode.seen()[c] * mode.driven()[f] * real;
                    sum[c][f][1] += mode.seen()[c] * mode.driven()[f] * imaginary;
                }
            }
        }
        return sum;
    }

    /**
     * The line whose force makes the sensor show these amplitudes.
     *
     * @param order turns of it in a turn of the shaft [-]
     * @param cause what it comes from
     * @param speed shaft speed at which it was seen, the machine's nominal one [rev/s]
     * @param amplitude seen by the sensor [m/s² and rad/s]
     * @param phase by which each leads the shaft [rad]
     * @param scatter standard deviation of slow changes of amplitude, relative [-]
     * @param phaseScatter standard deviation of slow changes of phase [rad]
     */
    public Machine.Line line(
            double order,
            Machine.Cause cause,
            double speed,
            Six amplitude,
            Six phase,
            double scatter,
            double phaseScatter) {
        double[] size = amplitude.array();
        double[] angle = phase.array();
        var wanted = new double[2 * SIX];
        for (int c = 0; c < SIX; c++) {
            wanted[c] = size[c] * StrictMath.cos(angle[c]);
            wanted[SIX + c] = size[c] * StrictMath.sin(angle[c]);
        }
        double[] force = solve(doubled(at(order * speed)), wanted);
        for (int f = 0; f < SIX; f++) {
            size[f] = Math.sqrt(force[f] * force[f] + force[SIX + f] * force[SIX + f]);
            angle[f] = StrictMath.atan2(force[SIX + f], force[f]);
        }
        return new Machine.Line(order, cause, Six.of(size), Six.of(angle), scatter, phaseScatter);
    }

    /** A complex matrix as a real one of twice the size. */
    private static double[][] doubled(double[][][] complex) {
        var real = new double[2 * SIX][2 * SIX];
        for (int i = 0; i < SIX; i++) {
            for (int j = 0; j < SIX; j++) {
                real[i][j] = complex[i][j][0];
                real[i][SIX + j] = -complex[i][j][1];
                real[SIX + i][j] = complex[i][j][1];
                real[SIX + i][SIX + j] = complex[i][j][0];
            }
        }
        return real;
    }

    /** Gauss elimination with partial pivoting; both arguments are used up. */
    private static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        for (int k = 0; k < n; k++) {
            int best = k;
            for (int i = k + 1; i < n; i++) {
                best = Math.abs(a[i][k]) > Math.abs(a[best][k]) ? i : best;
            }
            double[] row = a[k];
            a[k] = a[best];
            a[best] = row;
            double right = b[k];
            b[k] = b[best];
            b[best] = right;
            for (int i = k + 1; i < n; i++) {
                double factor = a[i][k] / a[k][k];
                for (int j = k; j < n; j++) {
                    a[i][j] -= factor * a[k][j];
                }
                b[i] -= factor * b[k];
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            for (int j = k + 1; j < n; j++) {
                b[k] -= a[k][j] * b[j];
            }
            b[k] /= a[k][k];
        }
        return b;
    }
}
