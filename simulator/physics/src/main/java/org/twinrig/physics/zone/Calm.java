package org.twinrig.physics.zone;

/**
 * Long steps for a building at rest: nothing burns, no air is layered, and nothing rises in a plume. Each room is one
 * body of air; air, walls, radiation and the flows between the rooms are solved together and implicitly, so that steps
 * of minutes are stable and days pass in milliseconds. Mass, energy and species are conserved as in the short steps of
 * {@link Building}, which the same state goes through when something burns.
 *
 * <p>Each step is Alexander's stiffly accurate second-order Runge–Kutta method of two stages: an implicit Euler stage of
 * γ·dt, all that has changed drawn out to (1 − γ)·dt, and a second implicit Euler stage of γ·dt; γ = 1 − 1/√2. Its length
 * follows {@link CalmError}.
 *
 * @see "R. Alexander, Diagonally implicit Runge–Kutta methods for stiff O.D.E.'s, SIAM Journal on Numerical Analysis 14,
 *     1977"
 */
final class Calm {
    /** Longest step [s]. */
    static final double LONGEST = 900;

    static final double GAMMA = 1 - Math.sqrt(0.5);

    private static final double SHORTEST = 1; // [s] below it an error is accepted: something was switched
    private static final double SOAKED = 0.03; // of the air's water that the faces may take in a step
    private static final double LAYERED = 0.3; // [K] by which an upper layer may differ
    private static final double THIN = 1.5; // of the thinnest layer
    private static final double FASTEST = 2; // growth from step to step
    private static final double SAFETY = 0.9;

    private final Balance balance;
    private final Surfaces surfaces;
    private final int n;
    private final StillSources given;
    private final CalmStage stage;
    private final CalmError error;
    private final Deliveries deliveries;
    private final double[] start;
    private final double[] firstPower;
    private final double strictness;
    private double suggested;

    /** {@code strictness} divides the differences that are accepted. */
    Calm(BuildingSpec spec, Balance balance, Surfaces surfaces, double strictness) {
        this.strictness = strictness;
        this.balance = balance;
        this.surfaces = surfaces;
        this.n = spec.rooms().size();
        this.given = new StillSources(spec, balance.sources);
        this.stage = new CalmStage(spec, balance, surfaces, given);
        this.error = new CalmError(n);
        this.deliveries = new Deliveries(n);
        this.start = new double[balance.size()];
        this.firstPower = new double[n];
    }

    /** Whether the state {@code y} at {@code time} and all sources until {@code end} [s] allow such a step. */
    boolean possible(double[] y, double time, double end) {
        if (!given.still(time) || !given.still(end)) {
            return false;
        }
        balance.air.read(y);
        for (int r = 0; r < n; r++) {
            double warmer = balance.air.upperTemperature[r] - balance.air.lowerTemperature[r];
            double lighter = balance.air.upperVirtual[r] - balance.air.lowerVirtual[r];
            boolean even = Math.abs(warmer) < LAYERED && Math.abs(lighter) < LAYERED;
            boolean merged = balance.air.share[r] < THIN * Air.THINNEST && even;
            if (!merged) {
                return false;
            }
        }
        return true;
    }

    /** Heat that the conditioner of room {@code r} gave at the end of the last step [W]. */
    double power(int r) {
        return stage.power(r);
    }

    /** What the conditioners have given. */
    Deliveries deliveries() {
        return deliveries;
    }

    /** Length of the step that should come next [s]. */
    double suggested() {
        return suggested;
    }

    /** Whether the last step of {@code dt} [s] says how long the next one may be, and not only how much longer. */
    boolean limits(double dt) {
        return suggested < 0.999 * FASTEST * dt;
    }

    /**
     * Advances {@code y} from {@code time} [s] by at most {@code size} [s].
     *
     * @return the length of the step; 0 when the building turned out not to be at rest, and nothing was changed
     */
    double advance(double[] y, double time, double size) {
        double dt = size;
        System.arraycopy(y, 0, start, 0, y.length);
        surfaces.mark();
        while (true) {
            surfaces.moisture().plan(y, dt);
            double worst = stages(y, time, dt, GAMMA * dt);
            double growth = Math.min(FASTEST, SAFETY / StrictMath.cbrt(Math.max(worst, 0.01)));
            if (worst >= 0 && (worst <= 1.3 || dt <= SHORTEST)) {
                accept(time, dt);
                double wet = surfaces.moisture().moved(y, dt) / SOAKED;
                suggested = dt * Math.min(growth, 1 / Math.max(wet, 0.1));
                return dt;
            }
            System.arraycopy(start, 0, y, 0, y.length);
            surfaces.back();
            if (worst < 0) {
                return 0;
            }
            dt = Math.max(0.5 * SHORTEST, dt * Math.max(0.25, Math.min(0.5, growth)));
        }
    }

    private void accept(double time, double dt) {
        surfaces.settle();
        error.accept(time + dt);
        deliveries.begin();
        for (int r = 0; r < n; r++) {
            deliveries.add(r, firstPower[r], (1 - GAMMA) * dt);
            deliveries.add(r, stage.power(r), GAMMA * dt);
        }
    }

    /** Both stages; returns by how much the step may be off in units of what is accepted, or −1 when air gets layered. */
    private double stages(double[] y, double time, double dt, double part) {
        error.begin(y);
        stage.find(y, time + part, part, dt);
        if (stage.layers()) {
            return -1;
        }
        stage.commit(y, part);
        error.end(y, part, false);
        for (int r = 0; r < n; r++) {
            firstPower[r] = stage.power(r);
        }
        double stretch = (1 - GAMMA) / GAMMA;
        for (int i = 0; i < y.length; i++) {
            y[i] = start[i] + stretch * (y[i] - start[i]);
        }
        surfaces.drawOut(stretch);
        error.begin(y);
        stage.find(y, time + dt - Building.EDGE, part, dt);
        if (stage.layers()) {
            return -1;
        }
        stage.commit(y, part);
        error.end(y, part, true);
        return strictness * error.worst(y, time, dt);
    }
}
