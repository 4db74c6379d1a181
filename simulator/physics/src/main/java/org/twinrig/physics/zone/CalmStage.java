package org.twinrig.physics.zone;

import java.util.Arrays;

/**
 * One implicit stage of a building at rest, each room one body of air: flows, temperatures, walls and species at its end,
 * found together.
 */
final class CalmStage {
    private static final double FOUND = 1e-9; // [K] the solution moves no more
    private static final int ROUNDS = 30;

    /** Temperature of each room at the end [K]. */
    final double[] temperature;
    /** Mass of air with as many molecules as each room has at the end [kg]. */
    final double[] mass;

    private final BuildingSpec spec;
    private final Balance balance;
    private final Surfaces surfaces;
    private final StillSources given;
    private final int n;
    private final CalmHeat heat;
    private final CalmMatter matter;
    private final double[] massBefore;
    private final double[] lightness; // asAir/m at the start [-]
    private final double[] whole; // mass of each room's gas at the end [kg]
    private final double[] heatBefore;
    private final double[] alone;
    private final double[] takes;
    private final double[] warmInflow;

    CalmStage(BuildingSpec spec, Balance balance, Surfaces surfaces, StillSources given) {
        this.spec = spec;
        this.balance = balance;
        this.surfaces = surfaces;
        this.given = given;
        this.n = spec.rooms().size();
        heat = new CalmHeat(spec, balance);
        matter = new CalmMatter(n, balance);
        temperature = new double[n];
        mass = new double[n];
        massBefore = new double[n];
        lightness = new double[n];
        whole = new double[n];
        heatBefore = new double[n];
        alone = new double[n];
        takes = new double[n];
        warmInflow = new double[n];
    }

    /**
     * Finds the end of a stage.
     *
     * @param y state at its start; not changed
     * @param end its end [s]
     * @param dt its length [s]
     * @param whole length of the step that it belongs to [s]
     */
    void find(double[] y, double end, double dt, double whole) {
        balance.air.outdoors.at(end);
        surfaces.lookBehind(end, dt, whole);
        given.at(end);
        heat.begin(surfaces, end, dt);
        double[] dew = surfaces.moisture().rate;
        for (int r = 0; r < n; r++) {
            given.heat[r] += surfaces.passed(r) / whole;
            given.mass[r] -= dew[r];
            given.air[r] -= dew[r];
            given.species[r * Mixture.SPECIES + Mixture.WATER] -= dew[r];
            given.radiation[r] += surfaces.residue(r) / whole;
            int up = Layout.upper(r);
            int down = Layout.lower(r);
            double enthalpy = y[up + Layout.ENTHALPY] + y[down + Layout.ENTHALPY];
            massBefore[r] = Layout.asAir(y, up) + Layout.asAir(y, down);
            lightness[r] = massBefore[r] / (y[up] + y[down]);
            heatBefore[r] = enthalpy / Mixture.GAMMA;
            temperature[r] = enthalpy / (Mixture.CP * massBefore[r]);
            given.heat[r] -= Mixture.CP * dew[r] * temperature[r];
        }
        for (int round = 0; round < ROUNDS; round++) {
            flows(end, dt);
            heat.solve(dt, temperature, heatBefore, mass, given.heat, given.radiation);
            double moved = 0;
            for (int r = 0; r < n; r++) {
                moved = Math.max(moved, Math.abs(heat.temperature[r] - temperature[r]));
                temperature[r] = heat.temperature[r];
            }
            if (moved < FOUND) {
                return;
            }
        }
    }

    /** Flows at which each room holds as much air as its pressure and the guessed temperature want. */
    private void flows(double end, double dt) {
        for (int r = 0; r < n; r++) {
            double outside = balance.air.outdoors.pressure(spec.rooms().get(r).floor());
            takes[r] = spec.rooms().get(r).volume() / (Mixture.R * temperature[r]);
            alone[r] = massBefore[r] / takes[r] - outside; // over-pressure if nothing flowed
            balance.air.still(r, temperature[r], lightness[r], outside + balance.pressures.over[r]);
        }
        balance.flows.byMass = true;
        balance.pressures.solve(end, alone, given.air, dt, takes);
        balance.flows.byMass = false;
        for (int r = 0; r < n; r++) {
            mass[r] = massBefore[r] + dt * (given.air[r] + balance.flows.gain[r]);
        }
    }

    /** Heat that the conditioner of room {@code r} gives [W]. */
    double power(int r) {
        return heat.conditioned[r];
    }

    /** Whether warm air comes through an opening with enough power to gather under a ceiling. */
    boolean layers() {
        Streams s = balance.flows.streams;
        Arrays.fill(warmInflow, 0);
        for (int i = 0; i < s.count; i++) {
            int to = s.to[i];
            if (to != BuildingSpec.OUTSIDE && s.width[i] > 0) {
                double lighter = balance.air.virtual(s.from[i], false) - balance.air.virtual(to, false);
                warmInflow[to] += Mixture.CP * s.mass[i] * Math.max(0, lighter);
            }
        }
        for (int r = 0; r < n; r++) {
            var room = spec.rooms().get(r);
            boolean shaft = room.kind() == BuildingSpec.Room.Kind.SHAFT;
            if (!shaft && warmInflow[r] > room.stirring() * room.length() * room.width()) {
                return true;
            }
        }
        return false;
    }

    /** Takes what was found into the walls and {@code y}; {@code dt} as in {@link #find}. */
    void commit(double[] y, double dt) {
        int crossed = balance.crossed();
        Streams s = balance.flows.streams;
        matter.mix(y, dt, mass, given.species);
        for (int r = 0; r < n; r++) {
            double more = Mixture.asAir(0, y, Layout.upper(r) + Layout.SPECIES)
                    + Mixture.asAir(0, y, Layout.lower(r) + Layout.SPECIES);
            whole[r] = mass[r] - more;
        }
        for (int i = 0; i < s.count; i++) {
            boolean enters = s.from[i] == BuildingSpec.OUTSIDE;
            if (enters != (s.to[i] == BuildingSpec.OUTSIDE)) {
                double amount = enters ? dt * s.air[i] : -dt * s.air[i];
                double warm = enters ? balance.air.outdoors.temperature : temperature[s.from[i]];
                y[crossed + Layout.MASS] += enters ? amount : amount * whole[s.from[i]] / mass[s.from[i]];
                y[crossed + Layout.ENTHALPY] += Mixture.CP * amount * warm;
            }
        }
        for (int r = 0; r < n; r++) {
            surfaces.take(r, heat.faces[r], temperature, y, dt);
            y[crossed + Layout.MASS] += dt * given.mass[r];
            y[crossed + Layout.ENTHALPY] += dt * (given.heat[r] + heat.toAir(r, given.radiation[r]));
            double enthalpy = Mixture.CP * mass[r] * temperature[r];
            y[Layout.upper(r)] = Air.THINNEST * whole[r];
            y[Layout.lower(r)] = (1 - Air.THINNEST) * whole[r];
            y[Layout.upper(r) + Layout.ENTHALPY] = Air.THINNEST * enthalpy;
            y[Layout.lower(r) + Layout.ENTHALPY] = (1 - Air.THINNEST) * enthalpy;
        }
    }
}
