package org.twinrig.physics.zone;

import java.util.Arrays;
import org.twinrig.physics.fire.Plume;

/**
 * One fire at one moment: how much of what it would burn it burns, and what it gives off.
 *
 * <p>Flames burn as wanted while the air that feeds them holds oxygen; below a mass fraction of {@value #LIMIT} they
 * starve, the fuel leaves unburned, and what still burns gives more CO. The plume feeds them from the lower layer; what
 * that cannot feed burns in the upper layer as far as its oxygen allows.
 *
 * @see "R. D. Peacock et al., CFAST Technical Reference Guide, NIST TN 1889v1, on the lower oxygen limit"
 */
final class Blaze {
    private static final double LIMIT = 0.15; // lower oxygen limit [kg/kg], CFAST
    private static final double STEEPNESS = 400; // softer than CFAST's 800, at the same place [-]
    private static final double STARVED_CO = 0.2; // [kg/kg] Gottuk and Lattimer's plateau of starved flames
    private static final double EXHAUSTED = 0.01; // oxygen of a layer in which all that comes is burnt [kg/kg]
    private static final double CO2_PER_CO = 44.009 / 28.010; // the same carbon as CO2 [kg/kg]
    private static final double OXYGEN_PER_CO = 15.999 / 28.010; // oxygen that CO takes less than CO2 [kg/kg]

    final FireSource spec;
    final FireSource.Demand demand = new FireSource.Demand();
    /** Heat release rate [W]. */
    double heat;
    /** Part of it that warms the plume [W]. */
    double convective;
    /** Fuel that turns to gas [kg/s]. */
    double mass;
    /** Species given off, oxygen negative [kg/s]. */
    final double[] species = new double[Mixture.SPECIES];

    Blaze(FireSource spec) {
        this.spec = spec;
    }

    /**
     * Computes the fire at {@code time} [s].
     *
     * @param draught factor on the air that its plume draws in still air
     */
    void at(double time, double[] y, Air air, double draught) {
        Arrays.fill(species, 0);
        heat = 0;
        convective = 0;
        mass = 0;
        spec.at(time, demand);
        if (demand.heat <= 0 && demand.mass <= 0) {
            return;
        }
        double share = demand.flaming ? share(y, air, draught) : 1;
        heat = share * demand.heat;
        convective = (1 - demand.radiativeFraction) * heat;
        double burnt = share * demand.mass;
        mass = burnt + demand.pyrolysis * (demand.mass - burnt);
        for (int k = 0; k < Mixture.SPECIES; k++) {
            species[k] = burnt * demand.yields[k];
        }
        if (demand.flaming) {
            double more = burnt * (1 - share) * Math.max(0, STARVED_CO - demand.yields[Mixture.CO]);
            more = Math.min(more, species[Mixture.CO2] / CO2_PER_CO);
            species[Mixture.CO] += more;
            species[Mixture.CO2] -= more * CO2_PER_CO;
            species[Mixture.OXYGEN] += more * OXYGEN_PER_CO;
            species[Mixture.FUEL] += mass - burnt;
        }
    }

    /** Part of the fuel that burns [0..1]. */
    private double share(double[] y, Air air, double draught) {
        int room = spec.room();
        double above = Layout.fraction(y, Layout.upper(room), Mixture.OXYGEN);
        double below = Layout.fraction(y, Layout.lower(room), Mixture.OXYGEN);
        double drawn = draught * still(demand.heat, air.interfaceHeight[room] - demand.base);
        double fed = Math.min(1, drawn * below * Mixture.HEAT_PER_OXYGEN / demand.heat);
        fed *= Math.min(1, Math.max(0, above / EXHAUSTED)); // what is drawn in must have arrived before it is used up
        return fed * flammable(below) + (1 - fed) * flammable(above);
    }

    /** Air that the plume of {@code power} [W] draws in still air over {@code rise} [m] [kg/s]. */
    double still(double power, double rise) {
        return Plume.massFlow(power, (1 - demand.radiativeFraction) * power, demand.diameter, rise);
    }

    private static double flammable(double oxygen) {
        return 0.5 * (1 + StrictMath.tanh(STEEPNESS * (oxygen - LIMIT) - 2));
    }
}
