package org.twinrig.physics.zone;

/**
 * Finds the pressures of all rooms at the end of a step, at which what flows in and out agrees with what each room
 * takes up: Newton's method, damped where it does not get nearer, on a system that is monotone in every pressure.
 *
 * <pre>  c · (Δp_new − Δp_before) = step · (given + Σ flows(Δp_new)) </pre>
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
    private final int n;
    private final double[] rest;
    private final double[] trial;
    private final double[] matrix;
    private final double[] direction;
    private final double[] compressibility;

    Pressures(BuildingSpec spec, Flows flows) {
        this.flows = flows;
        this.n = spec.rooms().size();
        this.over = new double[n];
        this.rest = new double[n];
        this.trial = new double[n];
        this.matrix = new double[n * n];
        this.direction = new double[n];
        this.compressibility = new double[n];
        for (int r = 0; r < n; r++) {
            compressibility[r] = spec.rooms().get(r).volume() / (Mixture.GAMMA - 1);
        }
    }

    /**
     * Solves for {@link #over}, from its last value, with flows of enthalpy; those of the root are left in the flows.
     *
     * @param before pressures over the outside's before the step [Pa]
     * @param given enthalpy that each room gets by other ways than the vents [W]
     * @param step [s]
     */
    void solve(double time, double[] before, double[] given, double step) {
        solve(time, before, given, step, compressibility);
    }

    /** The same for flows of any kind; {@code takes} is what each room takes up per pressure, e.g. [J/Pa]. */
    void solve(double time, double[] before, double[] given, double step, double[] takes) {
        double size = residual(time, before, given, step, takes);
        for (int i = 0; i < MOST && size > ACCURACY; i++) {
            turn(step, takes);
            double part = 1;
            double next = size;
            System.arraycopy(over, 0, trial, 0, n);
            for (int halving = 0; halving < 8; halving++) {
                for (int r = 0; r < n; r++) {
                    over[r] = trial[r] - part * direction[r];
                }
                next = residual(time, before, given, step, takes);
                if (next < size) {
                    break;
                }
                part *= 0.5;
            }
            size = next;
        }
    }

    private double residual(double time, double[] before, double[] given, double step, double[] takes) {
        flows.at(time, over);
        double size = 0;
        for (int r = 0; r < n; r++) {
            rest[r] = over[r] - before[r] - step / takes[r] * (given[r] + flows.gain[r]);
            size = Math.max(size, Math.abs(rest[r]));
        }
        return size;
    }

    /** Newton's direction. */
    private void turn(double step, double[] takes) {
        for (int r = 0; r < n; r++) {
            for (int c = 0; c < n; c++) {
                matrix[r * n + c] = (r == c ? 1 : 0) - step / takes[r] * flows.slope[r * n + c];
            }
            direction[r] = rest[r];
        }
        Linear.solve(matrix, direction, n);
    }
}
