package org.twinrig.physics.zone;

import java.util.Arrays;
import java.util.List;
import org.twinrig.physics.fire.Plume;

/** All that warms the rooms or gives off gases: fires and emitters, and the air that their plumes draw. */
final class Sources {
    /** Heat that everyday air motions stir into a lived-in room [W/m²]; estimate. */
    static final double STIRRED = 25;

    private static final double BURNER = 0.2; // [m] diameter of a warm appliance

    final List<Blaze> fires;
    /** Radiant heat set free in each room [W]. */
    final double[] radiant;
    /** Convective heat in the plumes of each room [W]. */
    final double[] plumeHeat;
    /** Air that all plumes of each room, those at its doors too, draw from its lower layer [kg/s]. */
    final double[] drawn;

    private final BuildingSpec spec;
    private final Air air;
    private final int crossed;
    private final Draught[] draught;
    private final Afterburn afterburn;
    private final double[] emitting; // heat of each emitter that rises in a plume, lightness counted as heat [W]
    private double now;
    private final double[] emitted = new double[Mixture.SPECIES];

    /** The sources of {@code spec}; what they bring is counted in the state at {@code crossed}. */
    Sources(BuildingSpec spec, Air air, int crossed) {
        this.spec = spec;
        this.air = air;
        this.crossed = crossed;
        this.fires = spec.fires().stream().map(Blaze::new).toList();
        int n = spec.rooms().size();
        this.radiant = new double[n];
        this.plumeHeat = new double[n];
        this.drawn = new double[n];
        this.emitting = new double[spec.emitters().size()];
        this.afterburn = new Afterburn(spec, air, fires);
        this.draught = new Draught[fires.size()];
        for (int k = 0; k < draught.length; k++) {
            draught[k] = new Draught(spec.rooms().get(fires.get(k).spec.room()), air.outdoors.density);
        }
    }

    /** Takes note of the newest draughts and streams, once a {@code step} [s]. */
    void note(double[] y, Streams streams, double step) {
        afterburn.note(y, streams, step);
        for (var one : draught) {
            one.note(step);
        }
    }

    void clearDraught() {
        for (var one : draught) {
            one.clear();
        }
    }

    /** Cool air blows into room {@code r} through an opening in a wall, {@code mass} [kg/s] of it. */
    void gust(int r, double mass) {
        for (int k = 0; k < draught.length; k++) {
            if (fires.get(k).spec.room() == r) {
                draught[k].blow(mass);
            }
        }
    }

    /** Factor on the air that the plume of fire {@code i} draws in still air, by draught and walls [-]. */
    double draught(int i, double interfaceHeight) {
        return draught[i].factor(fires.get(i), interfaceHeight);
    }

    /** Fills {@code flow} with what all plumes of room {@code r} carry at the heights {@code z} [m] over its floor [kg/s]. */
    void rising(int r, double[] z, double[] flow) {
        Arrays.fill(flow, 0);
        for (int k = 0; k < draught.length; k++) {
            Blaze fire = fires.get(k);
            if (fire.spec.room() == r && fire.convective > 0) {
                double factor = plumeShare(r, fire.heat) * draught(k, air.interfaceHeight[r]);
                for (int i = 0; i < z.length; i++) {
                    flow[i] += factor * fire.still(fire.heat, z[i] - fire.demand.base);
                }
            }
        }
        for (int k = 0; k < emitting.length; k++) {
            var emitter = spec.emitters().get(k);
            if (emitter.room() == r && emitting[k] > 0) {
                double convective = emitting[k] - emitter.on().at(now) * emitter.heat() * emitter.radiantFraction();
                double share = plumeShare(r, emitting[k]);
                for (int i = 0; i < z.length; i++) {
                    flow[i] += share * Plume.massFlow(emitting[k], convective, BURNER, z[i] - emitter.z());
                }
            }
        }
    }

    /** Adds everything at {@code time} [s] to {@code dy}. */
    void at(double time, double[] y, double[] dy) {
        now = time;
        Arrays.fill(drawn, 0);
        Arrays.fill(radiant, 0);
        Arrays.fill(plumeHeat, 0);
        for (int k = 0; k < emitting.length; k++) {
            var emitter = spec.emitters().get(k);
            double on = emitter.on().at(time);
            emitting[k] =
                    on > 0 && emitter.rises() ? Math.max(0, on * emitter.heat() + buoyancy(spec, emitter, on)) : 0;
            if (on > 0) {
                emit(emitter, on, y, dy);
            }
        }
        for (int k = 0; k < draught.length; k++) {
            Blaze fire = fires.get(k);
            int r = fire.spec.room();
            double factor = draught(k, air.interfaceHeight[r]);
            fire.at(time, y, air, factor);
            if (fire.mass <= 0) {
                continue;
            }
            double share = fire.aloft + (1 - fire.aloft) * plumeShare(r, fire.heat);
            release(r, fire.mass, fire.convective, fire.species, share, dy);
            radiant[r] += fire.heat - fire.convective;
            plumeHeat[r] += share * fire.convective;
            double still = share * factor * fire.still(fire.heat, air.interfaceHeight[r] - fire.demand.base);
            entrain(r, still, share * fire.convective, y, dy);
        }
        for (int r = 0; r < radiant.length; r++) {
            if (afterburn.at(r, y)) {
                radiant[r] += afterburn.radiant;
                double convective = afterburn.heat - afterburn.radiant;
                give(Layout.upper(r), 1, 0, convective, afterburn.species, dy);
                give(crossed, 1, 0, convective, afterburn.species, dy);
            }
        }
    }

    /**
     * Share of a source of {@code heat} [W] that rises in a plume [0..1]: Q²/(Q² + Q0²) with Q0 the internal gains that
     * keep an ordinary room mixed. The rest is stirred into the lower layer.
     */
    double plumeShare(int r, double heat) {
        var room = spec.rooms().get(r);
        double threshold = room.stirring() * room.length() * room.width();
        return room.kind() == BuildingSpec.Room.Kind.SHAFT ? 0 : heat * heat / (heat * heat + threshold * threshold);
    }

    private void emit(BuildingSpec.Emitter emitter, double on, double[] y, double[] dy) {
        int r = emitter.room();
        double heat = on * emitter.heat();
        double convective = heat * (1 - emitter.radiantFraction());
        double buoyancy = buoyancy(spec, emitter, on);
        double power = Math.max(0, heat + buoyancy);
        double share = emitter.rises() ? plumeShare(r, Math.max(power, emitter.lift())) : 0;
        double mass = 0;
        for (int k = 0; k < Mixture.SPECIES; k++) {
            emitted[k] = on * emitter.species()[k];
            mass += Mixture.hasMass(k) ? emitted[k] : 0;
        }
        release(r, mass, convective, emitted, share, dy);
        radiant[r] += DirectedHeat.directed(emitter) ? 0 : heat - convective;
        plumeHeat[r] += share * convective;
        double rising = Math.max(0, convective + buoyancy);
        if (share * rising > 0) {
            double rise = air.interfaceHeight[r] - emitter.z();
            entrain(r, share * Plume.massFlow(power, rising, BURNER, rise), share * rising, y, dy);
        }
    }

    /** Buoyancy of what {@code emitter} gives off when it is {@code on}, as heat that would do the same; negative for heavy gas [W]. */
    static double buoyancy(BuildingSpec spec, BuildingSpec.Emitter emitter, double on) {
        double warm = Mixture.CP * spec.rooms().get(emitter.room()).inside().temperature();
        return on * warm * Mixture.asAir(0, emitter.species(), 0);
    }

    private void release(int r, double mass, double convective, double[] species, double share, double[] dy) {
        double gas = Mixture.asAir(mass, species, 0);
        double heat =
                convective + Mixture.CP * gas * spec.rooms().get(r).inside().temperature();
        give(Layout.upper(r), share, mass, heat, species, dy);
        give(Layout.lower(r), 1 - share, mass, heat, species, dy);
        give(crossed, 1, mass, heat, species, dy);
    }

    private static void give(int layer, double share, double mass, double heat, double[] species, double[] dy) {
        dy[layer + Layout.ENTHALPY] += share * heat;
        dy[layer + Layout.MASS] += share * mass;
        for (int k = 0; k < Mixture.SPECIES; k++) {
            dy[layer + Layout.SPECIES + k] += share * species[k];
        }
    }

    /**
     * Moves what a plume of {@code heat} [W] draws from the lower into the upper layer: {@code wanted} [kg/s], but not so much
     * that it arrives colder than the layer it rises into.
     */
    void entrain(int r, double wanted, double heat, double[] y, double[] dy) {
        double warmer = air.upperVirtual[r] - air.lowerVirtual[r]; // lighter, by heat or by what it is made of
        double taken = warmer > 0 ? Math.min(wanted, heat / (Mixture.CP * warmer)) : wanted;
        taken *= RoomExchange.leaves(1 - air.share[r]);
        RoomExchange.move(y, dy, Layout.lower(r), Layout.upper(r), taken);
        drawn[r] += taken;
    }
}
