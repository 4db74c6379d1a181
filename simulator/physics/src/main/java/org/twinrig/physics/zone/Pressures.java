package org.twinrig.physics.zone;

/**
 * Finds the pressures of all rooms at the end of a step, at which what flows in and out agrees with what each room
 * takes up: Newton's method, damped where it does not get nearer, on a system that is monotone in every pressure.
 *
 * <p>Pressure relaxes in milliseconds where there is an opening and never where there is none; solved at the end of the
 * step it is neither stiff nor lost.
 */
final class Pressures {
    private static final double ACCURACY = 1e-7; // [Pa] far below what moves any flow visibly
    private static final int MOST = 40;

    /** Pressures over the outside's at the height of each floor [Pa]. */
    final double[] over;

    private final Flows flows;
    private final double[] volume;
    private final int n;
    private final double[] rest;
    private final double[] trial;
    private final double[] matrix;

    Pressures(BuildingSpec spec, Flows flows) {
        this.flows = flows;
        this.n = spec.rooms().size();
        this.over = new double[n];
        this.rest = new double[n];
        this.trial = new double[n];
        this.matrix = new double[n * n];
        this.volume = new double[n];
        for (int r = 0; r < n; r++) {
            volume[r] = spec.rooms().get(r).volume();
        }
    }

    /**
     * Solves for {@link #over}, from its last value; the flows of the root are left in the flows.
     *
     * @param before pressures over the outside's before the step [Pa]
     * @param given enthalpy that each room gets by other ways than the vents [W]
     * @param step [s]
     */
    void solve(double time, double[] before, double[] given, double step) {
        double size = residual(time, over, before, given, step);
        for (int i = 0; i < MOST && size > ACCURACY; i++) {
            direction(step);
            double part = 1;
            double next = size;
            System.arraycopy(over, 0, trial, 0, n);
            for (int halving = 0; halving < 8; halving++) {
                for (int r = 0; r < n; r++) {
                    over[r] = trial[r] - part * matrixSolution[r];
                }
                next = residual(time, over, before, given, step);
                if (next < size) {
                    break;
                }
                part *= 0.5;
            }
            size = next;
        }
    }

    private double[] matrixSolution = new double[0];

    private double residual(double time, double[] at, double[] before, double[] given, double step) {
        flows.at(time, at);
        double size = 0;
        for (int r = 0; r < n; r++) {
            double gain = (Mixture.GAMMA - 1) / volume[r] * step;
            rest[r] = at[r] - before[r] - gain * (given[r] + flows.heat[r]);
            size = Math.max(size, Math.abs(rest[r]));
        }
        return size;
    }

    /** Newton's direction, by elimination; the diagonal dominates, so no pivots are exchanged. */
    private void direction(double step) {
        if (matrixSolution.length != n) {
            matrixSolution = new double[n];
        }
        for (int r = 0; r < n; r++) {
            double gain = (Mixture.GAMMA - 1) / volume[r] * step;
            for (int c = 0; c < n; c++) {
                matrix[r * n + c] = (r == c ? 1 : 0) - gain * flows.slope[r * n + c];
            }
            matrixSolution[r] = rest[r];
        }
        for (int k = 0; k < n; k++) {
            for (int r = k + 1; r < n; r++) {
                double factor = matrix[r * n + k] / matrix[k * n + k];
                if (factor != 0) {
                    for (int c = k + 1; c < n; c++) {
                        matrix[r * n + c] -= factor * matrix[k * n + c];
                    }
                    matrixSolution[r] -= factor * matrixSolution[k];
                }
            }
        }
        for (int r = n - 1; r >= 0; r--) {
            double sum = matrixSolution[r];
            for (int c = r + 1; c < n; c++) {
                sum -= matrix[r * n + c] * matrixSolution[c];
            }
            matrixSolution[r] = sum / matrix[r * n + r];
        }
    }
}
