package org.twinrig.physics.zone;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.twinrig.physics.zone.BuildingSpec.Ramp;

/**
 * A fire whose heat release, size and yields are given over time, as experiments report them.
 *
 * <p>One-step reaction of CₙHₘOₒNₓClᵧ with the given yields; CO2, water and oxygen follow from the elements.
 *
 * @param heat heat release with all the air it wants [W]
 * @param height of the burning surface over the floor [m]
 * @param area of the burning surface [m²]
 * @param fuel its elements
 * @param heatOfCombustion [J/kg]
 * @param radiativeFraction [0..1]
 * @param coYield mass per mass of fuel [kg/kg], as are the others
 * @see "R. D. Peacock et al., CFAST Technical Reference Guide, NIST TN 1889v1, on combustion chemistry"
 */
public record PrescribedFire(
        String name,
        int room,
        double x,
        double y,
        Ramp heat,
        Ramp height,
        Ramp area,
        Formula fuel,
        double heatOfCombustion,
        double radiativeFraction,
        Ramp coYield,
        Ramp sootYield,
        Ramp hcnYield,
        Ramp hclYield,
        Ramp tracerYield)
        implements FireSource {
    private static final double SMALLEST = 1e-4; // [m²]

    /** Atoms in a fuel's formula. */
    public record Formula(double carbon, double hydrogen, double oxygen, double nitrogen, double chlorine) {
        private static final double C = 12.011; // [kg/kmol]
        private static final double H = 1.008; // [kg/kmol]
        private static final double O = 15.999; // [kg/kmol]
        private static final double N = 14.007; // [kg/kmol]
        private static final double CL = 35.453; // [kg/kmol]

        double molarMass() {
            return C * carbon + H * hydrogen + O * oxygen + N * nitrogen + CL * chlorine;
        }
    }

    @Override
    public void at(double time, Demand demand) {
        demand.flaming = true;
        demand.heat = heat.at(time);
        demand.mass = demand.heat / heatOfCombustion;
        demand.pyrolysis = 1;
        demand.radiativeFraction = radiativeFraction;
        demand.base = height.at(time);
        demand.diameter = Math.sqrt(4 / Math.PI * Math.max(SMALLEST, area.at(time)));
        react(time, demand.yields);
    }

    private void react(double time, double[] yields) {
        Arrays.fill(yields, 0);
        double unit = fuel.molarMass();
        double hcn = Math.min(fuel.nitrogen(), moles(hcnYield.at(time), Mixture.HCN));
        double hcl = Math.min(fuel.chlorine(), moles(hclYield.at(time), Mixture.HCL));
        double carbon = fuel.carbon() - hcn;
        double soot = Math.min(carbon, moles(sootYield.at(time), Mixture.SMOKE));
        double co = Math.min(carbon - soot, moles(coYield.at(time), Mixture.CO));
        double co2 = carbon - soot - co;
        double water = Math.max(0, (fuel.hydrogen() - hcl - hcn) / 2);
        double oxygen = co2 + 0.5 * (water + co - fuel.oxygen());
        yields[Mixture.OXYGEN] = -oxygen * Mixture.molarMass(Mixture.OXYGEN) / unit;
        yields[Mixture.CO2] = co2 * Mixture.molarMass(Mixture.CO2) / unit;
        yields[Mixture.CO] = co * Mixture.molarMass(Mixture.CO) / unit;
        yields[Mixture.WATER] = water * Mixture.molarMass(Mixture.WATER) / unit;
        yields[Mixture.SMOKE] = soot * Mixture.molarMass(Mixture.SMOKE) / unit;
        yields[Mixture.HCN] = hcn * Mixture.molarMass(Mixture.HCN) / unit;
        yields[Mixture.HCL] = hcl * Mixture.molarMass(Mixture.HCL) / unit;
        yields[Mixture.TRACER] = tracerYield.at(time);
    }

    private double moles(double yield, int species) {
        return yield / Mixture.molarMass(species) * fuel.molarMass();
    }

    @Override
    public List<Double> breaks() {
        return DoubleStream.of(heat.seconds()).boxed().toList();
    }
}
