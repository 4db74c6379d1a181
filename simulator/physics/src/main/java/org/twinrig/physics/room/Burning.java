package org.twinrig.physics.room;

import org.twinrig.core.time.SimTime;
import org.twinrig.physics.fire.FireSpec;
import org.twinrig.physics.fire.Fuel;
import org.twinrig.physics.fire.Plume;

/**
 * One fire at one moment: how much it burns of what it would, and what it gives off.
 *
 * <p>The flames burn as the heat release curve says while the air that feeds them holds oxygen; below a mass fraction
 * of {@value #LIMIT} they starve, the fuel leaves unburned, and what still burns gives more CO. The plume feeds them from
 * the lower layer; what that cannot feed burns in the upper layer as far as its oxygen allows.
 *
 * @see "R. D. Peacock et al., CFAST Technical Reference Guide, NIST TN 1889v1, on the lower oxygen limit"
 */
final class Burning {
    private static final double LIMIT = 0.15; // lower oxygen limit of CFAST [kg/kg]
    private static final double STEEPNESS = 400; // softer than CFAST's 800, same place [-]
    private static final double STARVED_CO = 0.2; // [kg/kg] CO of starved flames, Gottuk and Lattimer's plateau
    private static final double EXHAUSTED = 0.01; // oxygen of a layer in which all that comes is burnt [kg/kg]
    private static final double STARVED = 0.3; // part of the fuel that still turns to gas without flames; estimate
    private static final double HEAT_PER_OXYGEN = 13.1e6; // [J/kg] Huggett
    private static final double SMOULDER_RADIANT = 0.3; // [0..1] of a glowing bed; estimate
    private static final double CO2_PER_CO = 44.009 / 28.010; // the same carbon as CO2 [kg/kg]

    final FireSpec spec;
    /** Heat release rate [W]. */
    double heat;
    /** What leaves as radiation [W]. */
    double radiant;
    /** Mass of fuel that turns to gas [kg/s]. */
    double mass;
    /** Species given off, oxygen negative [kg/s]. */
    final double[] species = new double[Gas.SPECIES];
    /** Diameter of the burning area [m]. */
    double diameter;
    /** True while flames stand. */
    boolean flaming;

    private final Draught draught;

    Burning(FireSpec spec, Draught draught) {
        this.spec = spec;
        this.draught = draught;
    }

    /** Computes the fire at {@code time} [s] in the room's state {@code y} with this interface height [m]. */
    void at(double time, double[] y, double interfaceHeight) {
        java.util.Arrays.fill(species, 0);
        heat = 0;
        radiant = 0;
        mass = 0;
        flaming = false;
        diameter = Math.sqrt(4 * spec.area() / Math.PI);
        double age = time - SimTime.toSeconds(spec.ignitionNanos());
        if (age < 0) {
            return;
        }
        if (age < spec.smoulder().seconds()) {
            smoulder(age);
        } else {
            flame(age - spec.smoulder().seconds(), y, interfaceHeight);
        }
    }

    private void smoulder(double age) {
        var stage = spec.smoulder();
        mass = stage.rateAt(age);
        heat = mass * stage.heatPerMass();
        radiant = SMOULDER_RADIANT * heat;
        species[Gas.OXYGEN] = -heat / HEAT_PER_OXYGEN;
        species[Gas.CO2] = mass * stage.co2Yield();
        species[Gas.CO] = mass * stage.coYield();
        species[Gas.WATER] = mass * 0.3; // about the hydrogen of the cellulose that reacts
        species[Gas.SMOKE] = mass * stage.aerosolYield();
        species[Gas.FUEL] = mass * stage.vapourYield();
        species[Gas.ALCOHOL] = mass * stage.vapourYield();
        diameter *= Math.sqrt(Math.max(0.02, age / stage.seconds()));
    }

    private void flame(double age, double[] y, double interfaceHeight) {
        double wanted = spec.release().at(age);
        if (wanted <= 0) {
            return;
        }
        flaming = true;
        if (spec.release().spreads()) {
            diameter *= Math.sqrt(Math.max(0.01, wanted / spec.release().peak()));
        }
        double share = share(wanted, y, interfaceHeight);
        Fuel fuel = spec.fuel();
        mass = (STARVED + (1 - STARVED) * share) * wanted / fuel.heatOfCombustion();
        heat = share * wanted;
        radiant = fuel.radiativeFraction() * heat;
        double burnt = heat / fuel.heatOfCombustion();
        double co = fuel.coYield() + (1 - share) * Math.max(0, STARVED_CO - fuel.coYield());
        double co2 = fuel.co2Yield() - CO2_PER_CO * (co - fuel.coYield());
        species[Gas.OXYGEN] = -burnt * fuel.oxygenDemand();
        species[Gas.CO2] = burnt * Math.max(0, co2);
        species[Gas.CO] = burnt * co;
        species[Gas.WATER] = burnt * fuel.waterYield();
        species[Gas.SMOKE] = burnt * fuel.sootYield();
        species[Gas.FUEL] = burnt * fuel.hydrocarbonYield() + (mass - burnt);
    }

    /** Part of the fuel that burns [0..1]. */
    private double share(double wanted, double[] y, double interfaceHeight) {
        double above = Layout.fraction(y, Layout.UPPER, Gas.OXYGEN);
        double upper = flammable(above);
        double air = Layout.fraction(y, Layout.LOWER, Gas.OXYGEN);
        double convective = (1 - spec.fuel().radiativeFraction()) * wanted;
        double rise = interfaceHeight - spec.base().z();
        double drawn = Plume.massFlow(wanted, convective, diameter, rise)
                * draught.factor(wanted, spec.base(), diameter, interfaceHeight);
        double fed = Math.min(1, drawn * air * HEAT_PER_OXYGEN / wanted);
        fed *= Math.min(1, Math.max(0, above / EXHAUSTED)); // what is drawn in must have arrived before it is used up
        return fed * flammable(air) + (1 - fed) * upper;
    }

    private static double flammable(double oxygen) {
        return 0.5 * (1 + StrictMath.tanh(STEEPNESS * (oxygen - LIMIT) - 2));
    }
}
