package org.twinrig.physics.zone;

import java.util.Arrays;
import org.twinrig.physics.fire.Plume;

/**
 * One fire at one moment: how much of what it would burn it burns, and what it gives off.
 *
 * <p>Flames burn as wanted while the air that feeds them holds oxygen ({@link Vitiation}); else they starve, the fuel
 * leaves unburned, and what still burns gives more CO and less soot. The plume feeds them from the lower layer; what that
 * cannot feed burns in the upper layer as far as its oxygen allows. Unburned fuel that burns elsewhere: {@link Afterburn}.
 *
 * @see "R. D. Peacock et al., CFAST Technical Reference Guide, NIST TN 1889v1, on the lower oxygen limit"
 */
final class Blaze {
    /**
     * Part of the fuel that starved flames turn to CO [kg/kg]. Chosen with the CO of the NIST/NRC and PRISME rooms; Gottuk and
     * Lattimer's 0.2 belongs to the layers of post-flashover fires.
     */
    private static final double STARVED_CO = 0.05;

    private static final double USED_UP = 5; // [s] in which the oxygen of a layer is used up at most; estimate
    private static final double CO2_PER_CO = 44.009 / 28.010; // the same carbon as CO2 [kg/kg]
    private static final double CO2_PER_SOOT = 44.009 / 12.011; // [kg/kg]
    private static final double OXYGEN_PER_SOOT = 31.998 / 12.011; // that the CO2 of it takes [kg/kg]
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

    /** Part of its heat that it sets free in the upper layer, with that layer's oxygen [0..1]. */
    double aloft;

    private double sooting = 1; // part of its soot that it gives [0..1]

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
        aloft = 0;
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
            starve(burnt, share);
            species[Mixture.FUEL] += mass - burnt;
        }
    }

    private void starve(double burnt, double share) {
        double clean = (1 - sooting) * species[Mixture.SMOKE];
        species[Mixture.SMOKE] -= clean;
        species[Mixture.CO2] += clean * CO2_PER_SOOT;
        species[Mixture.OXYGEN] -= clean * OXYGEN_PER_SOOT;
        double more = burnt * (1 - share) * Math.max(0, STARVED_CO - demand.yields[Mixture.CO]);
        more = Math.min(more, species[Mixture.CO2] / CO2_PER_CO);
        species[Mixture.CO] += more;
        species[Mixture.CO2] -= more * CO2_PER_CO;
        species[Mixture.OXYGEN] += more * OXYGEN_PER_CO;
    }

    /** Height over the floor from which its flames seem to radiate [m], a third of their length, in a room of {@code height}. */
    double middle(double height) {
        double length = Math.max(0.3 * demand.diameter, Plume.flameHeight(heat, demand.diameter));
        return Math.min(0.95 * height, Math.max(0.02 * height, demand.base + length / 3));
    }

    /** Part of the fuel that burns [0..1]. */
    private double share(double[] y, Air air, double draught) {
        int room = spec.room();
        double above = Layout.fraction(y, Layout.upper(room), Mixture.OXYGEN);
        double below = Layout.fraction(y, Layout.lower(room), Mixture.OXYGEN);
        double drawn = draught * still(demand.heat, air.interfaceHeight[room] - demand.base);
        double fed = Math.min(1, drawn * below * Mixture.HEAT_PER_OXYGEN / demand.heat);
        fed *= Vitiation.left(above); // what is drawn in must have arrived before it is used up
        double cold = air.lowerTemperature[room];
        double hot = air.upperTemperature[room];
        sooting = fed * Vitiation.soots(below, cold) + (1 - fed) * Vitiation.soots(above, hot);
        double there = Math.max(0, y[Layout.upper(room) + Layout.SPECIES + Mixture.OXYGEN]) / USED_UP;
        double most = there * Mixture.HEAT_PER_OXYGEN / demand.heat;
        double low = fed * Vitiation.burns(below, cold) * Vitiation.cools(hot); // its heat goes there
        double high = Math.min(most, (1 - fed) * Vitiation.burns(above, hot));
        aloft = high > 0 ? high / (low + high) : 0;
        return low + high;
    }

    /** Air that the plume of {@code power} [W] draws in still air over {@code rise} [m] [kg/s]. */
    double still(double power, double rise) {
        return demand.plume.massFlow(power, (1 - demand.radiativeFraction) * power, demand.diameter, rise);
    }
}
