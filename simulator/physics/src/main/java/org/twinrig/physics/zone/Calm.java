package org.twinrig.physics.zone;

import java.util.Arrays;

/**
 * Long steps for a building at rest: nothing burns, no air is layered, and nothing rises in a plume. Each room is one
 * body of air; air, walls, radiation and the flows between the rooms are solved together and implicitly, so that steps
 * of minutes are stable and days pass in milliseconds. Mass, energy and species are conserved as in the short steps of
 * {@link Building}, which the same state goes through when something burns.
 *
 * <p>Each step is Alexander's stiffly accurate second-order Runge–Kutta method of two stages: an implicit Euler stage of
 * γ·dt, all that has changed drawn out to (1 − γ)·dt, and a second implicit Euler stage of γ·dt; γ = 1 − 1/√2. Its length
 * follows the difference of both stages.
 *
 * @see "R. Alexander, Diagonally implicit Runge–Kutta methods for stiff O.D.E.'s, SIAM Journal on Numerical Analysis 14,
 *     1977"
 */
final class Calm {
    /** Longest step [s]. */
    static final double LONGEST = 1024;

    private static final int VALUES = 1 + Mixture.SPECIES; // a room's temperature and fractions
    private static final double GAMMA = 1 - Math.sqrt(0.5);
    private static final double SHORTEST = 1; // [s] below it an error is accepted: something was switched
    private static final double WARMTH = 0.02; // [K] difference that is accepted
    private static final double CONTENT = 5e-5; // of a fraction's own size
    private static final double SOAKED = 0.03; // of the air's water that the faces may take in a step
    private static final double TRACE = 1e-5; // [kg/kg] fractions below it count as it
    private static final double LAYERED = 0.3; // [K] by which an upper layer may differ
    private static final double THIN = 1.5; // of the thinnest layer

    private final Balance balance;
    private final Surfaces surfaces;
    private final int n;
    private final StillSources given;
    private final CalmStage stage;
    private final double[] start;
    private final double[] off; // by which the stages change temperatures and fractions differently
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
        this.start = new double[balance.size()];
        this.off = new double[n * VALUES];
    }

    /** Whether the state {@code y} at {@code time} and all sources until {@code end} [s] allow such a step. */
    boolean possible(double[] y, double time, double end) {
        if (!given.still(time) || !given.still(end)) {
            return false;
        }
        balance.air.read(y);
        for (int r = 0; r < n; r++) {
            double warmer = balance.air.upperTemperature[r] - balance.air.lowerTemperature[r];
            boolean merged = balance.air.share[r] < THIN * Air.THINNEST && Math.abs(warmer) < LAYERED;
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

    /** Length of the step that should come next [s]. */
    double suggested() {
        return suggested;
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
            double part = GAMMA * dt;
            surfaces.moisture().plan(y, dt);
            double worst = stages(y, time, dt, part);
            if (worst >= 0 && (worst <= 4 || dt <= SHORTEST)) {
                surfaces.settle();
                double wet = surfaces.moisture().moved(y, dt) / SOAKED;
                double grows = Math.min(0.9 / Math.sqrt(Math.max(worst, 0.1)), 1 / Math.max(wet, 0.1));
                suggested = Math.min(LONGEST, dt * Math.min(2, grows));
                return dt;
            }
            System.arraycopy(start, 0, y, 0, y.length);
            surfaces.back();
            if (worst < 0) {
                return 0;
            }
            dt *= 0.5;
        }
    }

    /** Both stages; returns how far they differ in units of what is accepted, or −1 when air gets layered. */
    private double stages(double[] y, double time, double dt, double part) {
        Arrays.fill(off, 0);
        add(y, 1);
        stage.find(y, time + part, part, dt);
        if (stage.layers()) {
            return -1;
        }
        stage.commit(y, part);
        add(y, -1);
        double stretch = (1 - GAMMA) / GAMMA;
        for (int i = 0; i < y.length; i++) {
            y[i] = start[i] + stretch * (y[i] - start[i]);
        }
        surfaces.drawOut(stretch);
        add(y, -1);
        stage.find(y, time + dt - Building.EDGE, part, dt);
        if (stage.layers()) {
            return -1;
        }
        stage.commit(y, part);
        add(y, 1);
        return strictness * worst(y);
    }

    /** Adds {@code weight} times the temperatures and fractions of {@code y} to what both stages differ by. */
    private void add(double[] y, double weight) {
        for (int r = 0; r < n; r++) {
            int up = Layout.upper(r);
            int down = Layout.lower(r);
            double per = weight / (y[up] + y[down]);
            int at = r * VALUES;
            off[at] += per * (y[up + Layout.ENTHALPY] + y[down + Layout.ENTHALPY]) / Mixture.CP;
            for (int k = 0; k < Mixture.SPECIES; k++) {
                off[at + 1 + k] += per * (y[up + Layout.SPECIES + k] + y[down + Layout.SPECIES + k]);
            }
        }
    }

    private double worst(double[] y) {
        double worst = 0;
        for (int r = 0; r < n; r++) {
            worst = Math.max(worst, Math.abs(off[r * VALUES]) / WARMTH);
            double mass = y[Layout.upper(r)] + y[Layout.lower(r)];
            for (int k = 0; k < Mixture.SPECIES; k++) {
                double content = y[Layout.lower(r) + Layout.SPECIES + k] / mass;
                double difference = Math.abs(off[r * VALUES + 1 + k]);
                worst = Math.max(worst, difference / (CONTENT * Math.max(TRACE, content)));
            }
        }
        return worst;
    }
}
