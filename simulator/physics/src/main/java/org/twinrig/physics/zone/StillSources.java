package org.twinrig.physics.zone;

import java.util.Arrays;

/** What the emitters of a building at rest give: all of it is stirred into the air of their rooms. */
final class StillSources {
    private static final double RISING = 0.1; // part of a source that may rise in a plume without layering the air

    /** Convective heat in each room, that of the gases given off included [W]. */
    final double[] heat;
    /** Radiant heat in each room [W]. */
    final double[] radiation;
    /** Mass given off in each room [kg/s]. */
    final double[] mass;
    /** Air with as many molecules [kg/s]. */
    final double[] air;
    /** Species given off, room by room [kg/s]. */
    final double[] species;

    private final BuildingSpec spec;
    private final Sources sources;
    private final FireSource.Demand demand = new FireSource.Demand();

    StillSources(BuildingSpec spec, Sources sources) {
        this.spec = spec;
        this.sources = sources;
        int n = spec.rooms().size();
        heat = new double[n];
        radiation = new double[n];
        mass = new double[n];
        air = new double[n];
        species = new double[n * Mixture.SPECIES];
    }

    /** Whether nothing burns and nothing rises at {@code time} [s]. */
    boolean still(double time) {
        for (Blaze fire : sources.fires) {
            fire.spec.at(time, demand);
            if (demand.heat > 0 || demand.mass > 0) {
                return false;
            }
        }
        for (var emitter : spec.emitters()) {
            double power = emitter.on().at(time) * emitter.heat();
            double buoyancy = Sources.buoyancy(spec, emitter, emitter.on().at(time));
            if (emitter.rises() && sources.plumeShare(emitter.room(), power + buoyancy) > RISING) {
                return false;
            }
        }
        return true;
    }

    /** Adds up everything at {@code time} [s]. */
    void at(double time) {
        Arrays.fill(heat, 0);
        Arrays.fill(radiation, 0);
        Arrays.fill(mass, 0);
        Arrays.fill(air, 0);
        Arrays.fill(species, 0);
        for (var emitter : spec.emitters()) {
            double on = emitter.on().at(time);
            if (on == 0) {
                continue;
            }
            int r = emitter.room();
            double power = on * emitter.heat();
            double gas = 0;
            for (int k = 0; k < Mixture.SPECIES; k++) {
                species[r * Mixture.SPECIES + k] += on * emitter.species()[k];
                gas += Mixture.hasMass(k) ? on * emitter.species()[k] : 0;
            }
            double molecules = gas + on * Mixture.asAir(0, emitter.species(), 0);
            mass[r] += gas;
            air[r] += molecules;
            radiation[r] += DirectedHeat.directed(emitter) ? 0 : power * emitter.radiantFraction();
            heat[r] += power * (1 - emitter.radiantFraction())
                    + Mixture.CP * molecules * spec.rooms().get(r).inside().temperature();
        }
    }
}
