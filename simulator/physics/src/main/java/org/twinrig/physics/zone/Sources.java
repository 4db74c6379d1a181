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
        this.draught = new Draught[n];
        for (int r = 0; r < n; r++) {
            draught[r] = new Draught(spec.rooms().get(r), air.outdoors.density);
        }
    }

    /** Takes note of the newest cool inflow of each room [kg/s], once a {@code step} [s]. */
    void noteDraught(double[] inflow, double step) {
        for (int r = 0; r < draught.length; r++) {
            draught[r].note(inflow[r], step);
        }
    }

    /** Factor on the air that a fire's plume draws in still air, by draught and walls [-]. */
    double draught(Blaze fire, double interfaceHeight) {
        return draught[fire.spec.room()].factor(fire, interfaceHeight);
    }

    /** Adds everything at {@code time} [s] to {@code dy}. */
    void at(double time, double[] y, double[] dy) {
        Arrays.fill(drawn, 0);
        Arrays.fill(radiant, 0);
        Arrays.fill(plumeHeat, 0);
        for (var emitter : spec.emitters()) {
            double on = emitter.on().at(time);
            if (on > 0) {
                emit(emitter, on, y, dy);
            }
        }
        for (Blaze fire : fires) {
            int r = fire.spec.room();
            double factor = draught(fire, air.interfaceHeight[r]);
            fire.at(time, y, air, factor);
            if (fire.mass <= 0) {
                continue;
            }
            double share = plumeShare(r, fire.heat);
            release(r, fire.mass, fire.convective, fire.species, share, dy);
            radiant[r] += fire.heat - fire.convective;
            plumeHeat[r] += share * fire.convective;
            double still = share * factor * fire.still(fire.heat, air.interfaceHeight[r] - fire.demand.base);
            entrain(r, still, share * fire.convective, y, dy);
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
        double share = emitter.rises() ? plumeShare(r, Math.max(heat, emitter.lift())) : 0;
        double mass = 0;
        for (int k = 0; k < Mixture.SPECIES; k++) {
            emitted[k] = on * emitter.species()[k];
            mass += Mixture.hasMass(k) ? emitted[k] : 0;
        }
        release(r, mass, convective, emitted, share, dy);
        radiant[r] += DirectedHeat.directed(emitter) ? 0 : heat - convective;
        plumeHeat[r] += share * convective;
        if (share * convective > 0) {
            double rise = air.interfaceHeight[r] - emitter.z();
            entrain(r, share * Plume.massFlow(heat, convective, BURNER, rise), share * convective, y, dy);
        }
    }

    private void release(int r, double mass, double convective, double[] species, double share, double[] dy) {
        double heat =
                convective + Mixture.CP * mass * spec.rooms().get(r).inside().temperature();
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
        double warmer = air.upperTemperature[r] - air.lowerTemperature[r];
        double taken = warmer > 0 ? Math.min(wanted, heat / (Mixture.CP * warmer)) : wanted;
        taken *= RoomExchange.leaves(1 - air.share[r]);
        RoomExchange.move(y, dy, Layout.lower(r), Layout.upper(r), taken);
        drawn[r] += taken;
    }
}
