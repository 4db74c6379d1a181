package org.twinrig.physics.zone;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The balances of mass, energy and species of all layers: the right-hand side of the building's equations.
 *
 * <pre>  dm/dt = Σ ṁ,   dH/dt = Σ ṁ cp T + Q − losses + V_layer dp/dt,   dm_k/dt = Σ ṁ Y_k + source
 *   p V = (R/cp) (H_upper + H_lower),   dp/dt = (γ − 1)/V · (Σ ṁ cp T + Q − losses) </pre>
 *
 * @see "R. D. Peacock et al., CFAST Technical Reference Guide, NIST TN 1889v1, chapter 2"
 */
final class Balance {
    private static final double MOST_DRAWN = 0.5; // of a layer in one step
    private static final double MOST_TORN = 0.2; // of a hot layer in one step, by each of what tears at it
    private static final double SPILL = 0.44; // [-] Poreh's spill plume, as in CFAST

    final Air air;
    final Flows flows;
    final Pressures pressures;
    final Sources sources;
    final Thermostats thermostats;
    final RoomExchange[] rooms;
    /** Radiation that each hot layer absorbs [W], constant over a step. */
    final double[] radiationToUpper;
    /** The same of the lower layers [W]. */
    final double[] radiationToLower;
    /** What each hot layer absorbs of it straight from flames [W]. */
    final double[] flamesToUpper;
    /** How warm it is over the height of each room. */
    final Stratification[] strata;
    /** Heat that reaches each room's air through walls from other rooms [W], constant over a step. */
    final double[] passed;
    /** Water that the faces take; none for a building without any. */
    @Nullable
    Moisture moisture;
    /** Fastest loss of a layer relative to its mass [1/s]. */
    double fastest;

    private final BuildingSpec spec;
    private final Jets jets;
    private final int n;
    private final int crossed;
    private final int size;
    private final double[] given;
    private final double[] leaving;
    private final double[] drawn;
    private final double[] limit;
    private final double[] tearable; // of each hot layer [kg/s]

    Balance(BuildingSpec spec) {
        this.spec = spec;
        this.n = spec.rooms().size();
        this.air = new Air(spec);
        this.flows = new Flows(spec, air);
        this.pressures = new Pressures(spec, flows);
        this.jets = new Jets(spec, air);
        this.rooms = new RoomExchange[n];
        this.crossed = n * Layout.ROOM;
        int convected = crossed + Layout.STRIDE;
        for (int r = 0; r < n; r++) {
            rooms[r] = new RoomExchange(spec.rooms().get(r), r, convected);
            convected += rooms[r].area.length;
        }
        this.size = convected;
        this.sources = new Sources(spec, air, crossed);
        this.thermostats = new Thermostats(spec, air);
        this.radiationToUpper = new double[n];
        this.radiationToLower = new double[n];
        this.flamesToUpper = new double[n];
        this.passed = new double[n];
        this.strata = new Stratification[n];
        for (int r = 0; r < n; r++) {
            strata[r] = new Stratification(spec.rooms().get(r), r);
        }
        this.given = new double[n];
        this.leaving = new double[2 * n];
        this.drawn = new double[2 * n];
        this.limit = new double[2 * n];
        this.tearable = new double[n];
    }

    /** Length of the state. */
    int size() {
        return size;
    }

    int crossed() {
        return crossed;
    }

    /** Takes note of the newest inflows, once a {@code step} [s]. */
    void note(double[] y, double step) {
        sources.note(y, flows.streams, step);
        for (var stratum : strata) {
            stratum.follow(this);
        }
    }

    /** Takes note that the building is at rest: nothing rises, and its air is not layered. */
    void rest() {
        for (var stratum : strata) {
            stratum.rest(air);
        }
    }

    /** Derivatives {@code dy} of {@code y} at {@code time} [s], for a step of {@code step} [s]. */
    void evaluate(double time, double[] y, double step, double[] dy) {
        Arrays.fill(dy, 0);
        Arrays.fill(leaving, 0);
        air.read(y);
        sources.at(time, y, dy);
        thermostats.give(dy, crossed, sources.radiant);
        for (int r = 0; r < n; r++) {
            rooms[r].divide(air.interfaceHeight[r]);
            rooms[r].settle(y, air, step, dy);
            rooms[r].convection(y, air, strata[r], sources.plumeHeat[r], dy, crossed);
            int up = Layout.upper(r) + Layout.ENTHALPY;
            int low = Layout.lower(r) + Layout.ENTHALPY;
            double whole = radiationToUpper[r] + radiationToLower[r];
            boolean shaft = spec.rooms().get(r).kind() == BuildingSpec.Room.Kind.SHAFT; // one body of gas
            double hot = shaft ? air.share[r] * whole : radiationToUpper[r];
            dy[up] += hot;
            dy[low] += whole - hot + passed[r];
            dy[crossed + Layout.ENTHALPY] += whole + passed[r];
        }
        if (moisture != null) {
            moisture.take(y, dy);
        }
        for (int r = 0; r < n; r++) {
            given[r] = dy[Layout.upper(r) + Layout.ENTHALPY] + dy[Layout.lower(r) + Layout.ENTHALPY];
        }
        pressures.solve(time, air.over, given, step); // openings of this stage's moment, pressures of the step's end
        stream(y, step, dy);
        for (int r = 0; r < n; r++) { // (γ − 1)/V · Σ is dp/dt; each layer's part of V·dp/dt
            int up = Layout.upper(r) + Layout.ENTHALPY;
            int low = Layout.lower(r) + Layout.ENTHALPY;
            double rise = (Mixture.GAMMA - 1) * (dy[up] + dy[low]); // of what streamed, not of what was wanted
            dy[up] += air.share[r] * rise;
            dy[low] += (1 - air.share[r]) * rise;
        }
        fastest = 0;
        for (int r = 0; r < n; r++) {
            fastest = Math.max(fastest, leaving[2 * r] / y[Layout.upper(r)]);
            fastest = Math.max(fastest, (leaving[2 * r + 1] + sources.drawn[r]) / y[Layout.lower(r)]);
            fastest = Math.max(fastest, Math.max(rooms[r].upperRate, rooms[r].lowerRate));
        }
    }

    /** Carries all streams from where they come to where they go. */
    private void stream(double[] y, double step, double[] dy) {
        Streams s = flows.streams;
        jets.clear();
        sources.clearDraught();
        Arrays.fill(drawn, 0);
        for (int i = 0; i < s.count; i++) {
            int source = s.from[i];
            if (source != BuildingSpec.OUTSIDE) {
                double part = air.gives(source, s.upper[i]);
                drawn[2 * source + (s.upper[i] ? 0 : 1)] += part * s.mass[i];
                drawn[2 * source + (s.upper[i] ? 1 : 0)] += (1 - part) * s.mass[i];
            }
        }
        for (int i = 0; i < drawn.length; i++) {
            // what a step would take more than a layer has comes from the other one
            leaving[i] += drawn[i];
            double most = MOST_DRAWN * y[Layout.layer(i / 2, i % 2 == 0)] / step;
            limit[i] = drawn[i] > most ? most / drawn[i] : 1;
        }
        for (int r = 0; r < n; r++) {
            tearable[r] = MOST_TORN * y[Layout.upper(r)] / step;
        }
        for (int i = 0; i < s.count; i++) {
            int source = s.from[i];
            int target = s.to[i];
            double mass = s.mass[i];
            if (mass == 0) {
                continue;
            }
            if (target == BuildingSpec.OUTSIDE) {
                transfer(y, dy, source, s.upper[i], crossed, mass, -1);
            } else {
                arrive(y, dy, i, mass);
            }
        }
        for (int r = 0; r < n; r++) {
            tear(y, dy, r, jets.torn(r));
        }
    }

    private void arrive(double[] y, double[] dy, int i, double mass) {
        Streams s = flows.streams;
        int r = s.to[i];
        double own = air.virtual(s.from[i], s.upper[i]);
        double hot = buoyant(r, own, s.height[i]);
        double cold = 1 - hot;
        if (hot > 0) {
            transfer(y, dy, s.from[i], s.upper[i], Layout.upper(r), hot * mass, 1);
            spill(y, dy, i, hot * mass, own);
        }
        if (cold > 0) {
            sink(y, dy, i, cold, own);
        }
    }

    /** The {@code cold} part of stream i falls to the lower layer as far as it does not mix with the hot one on its way. */
    private void sink(double[] y, double[] dy, int i, double cold, double own) {
        Streams s = flows.streams;
        int r = s.to[i];
        double in = cold * s.mass[i];
        double falling = jets.falling(r, in, own, s.height[i], cold * s.power[i]);
        double stays = jets.stays(r, in, own, falling);
        transfer(y, dy, s.from[i], s.upper[i], Layout.upper(r), stays * in, 1);
        transfer(y, dy, s.from[i], s.upper[i], Layout.lower(r), (1 - stays) * in, 1);
        tear(y, dy, r, (1 - stays) * falling);
        jets.note(r, (1 - stays) * in, own, (1 - stays) * cold * s.power[i]);
        if (s.vent[i] >= 0) {
            sources.gust(r, in);
        }
    }

    /** Part of a stream as dense as air of {@code temperature} [K] that rises to the hot layer of room {@code r} [0..1]. */
    private double buoyant(int r, double temperature, double z) {
        if (spec.rooms().get(r).kind() == BuildingSpec.Room.Kind.SHAFT) {
            return 0;
        }
        double lower = air.lowerVirtual[r];
        double span = Math.max(1, air.upperVirtual[r] - lower);
        double part = Math.min(1, Math.max(0, (temperature - lower) / span));
        return z >= air.interfaceOverGround(r) ? Math.max(part, RoomExchange.smooth((temperature - lower) / 2)) : part;
    }

    /** The hot part {@code mass} [kg/s] of stream i rises from under the interface as a plume and draws air with it. */
    private void spill(double[] y, double[] dy, int i, double mass, double temperature) {
        Streams s = flows.streams;
        int r = s.to[i];
        double width = s.width[i];
        double rise = air.interfaceOverGround(r) - s.height[i];
        double lower = air.lowerVirtual[r];
        double excess = Mixture.CP * mass * (temperature - lower);
        if (rise <= 0 || excess <= 0) {
            return;
        }
        if (width <= 0) { // out of a hole or a fan: round
            double kinetic = s.power[i] * mass / s.mass[i];
            double own = Mixture.density(air.pressure[r], temperature);
            sources.entrain(r, Jets.drawn(mass, excess, rise, kinetic, own), excess, y, dy);
            return;
        }
        double warm = StrictMath.cbrt(lower / temperature);
        double density = air.lowerDensity[r];
        double drawn = SPILL
                * warm
                * warm
                * StrictMath.cbrt(Mixture.GRAVITY * density * density / (Mixture.CP * lower) * excess * width * width)
                * rise;
        sources.entrain(r, drawn, excess, y, dy);
    }

    private void tear(double[] y, double[] dy, int r, double wanted) {
        double torn = Math.min(wanted, tearable[r]);
        RoomExchange.move(y, dy, Layout.upper(r), Layout.lower(r), torn);
        leaving[2 * r] += torn;
    }

    /** Moves gas out of a layer or the outside into the layer (or the account of what crossed) at {@code to}. */
    private void transfer(double[] y, double[] dy, int source, boolean upper, int to, double mass, int sign) {
        if (source == BuildingSpec.OUTSIDE) {
            double heat = Mixture.CP * mass * air.outdoors.temperature;
            dy[to + Layout.MASS] += mass;
            dy[to + Layout.ENTHALPY] += heat;
            dy[crossed + Layout.MASS] += mass;
            dy[crossed + Layout.ENTHALPY] += heat;
            for (int k = 0; k < Mixture.SPECIES; k++) {
                dy[to + Layout.SPECIES + k] += mass * air.outdoors.fractions[k];
                dy[crossed + Layout.SPECIES + k] += mass * air.outdoors.fractions[k];
            }
            return;
        }
        double part = air.gives(source, upper) * limit[2 * source + (upper ? 0 : 1)];
        draw(y, dy, Layout.layer(source, upper), to, part * mass, sign);
        if (part < 1) {
            draw(y, dy, Layout.layer(source, !upper), to, (1 - part) * mass, sign);
        }
    }

    private static void draw(double[] y, double[] dy, int from, int to, double mass, int sign) {
        double share = mass / y[from];
        for (int i = 0; i < Layout.STRIDE; i++) {
            double amount = share * y[from + i];
            dy[from + i] -= amount;
            dy[to + i] += sign * amount;
        }
    }
}
