package org.twinrig.physics.fire;

/**
 * What burns, per kilogram of mass lost, well ventilated.
 *
 * <p>Water, oxygen and the inert rest follow from the elements: the carbon that is found in CO2, CO, soot and
 * hydrocarbons tells how much of the fuel reacted; its hydrogen becomes water, its own oxygen is used first. Elements
 * are therefore conserved exactly. Not modelled: nitrogen and chlorine chemistry (both leave as inert gas).
 *
 * @param id word in scenarios, e.g. {@code wood}
 * @param title for people
 * @param hydrogen atoms of H per atom of C in the formula unit [-]
 * @param oxygen atoms of O per atom of C [-]
 * @param inert mass of other elements (N, Cl) per mole of C [kg/kmol]
 * @param heatOfCombustion chemical heat of combustion [J/kg]
 * @param radiativeFraction part of the heat release that leaves as radiation [0..1]
 * @param co2Yield mass of CO2 per mass of fuel [kg/kg]
 * @param coYield mass of CO per mass of fuel [kg/kg]
 * @param sootYield mass of soot per mass of fuel [kg/kg]
 * @param hydrocarbonYield mass of unburned light gas per mass of fuel [kg/kg]
 * @param fluxPerArea heat release per burning area, free burning [W/m²]
 * @param smokeSlope how its smoke looks: obscuration m over ionisation quantity y [dB/m]; 0.1 for the invisible smoke of
 *     open wood to 0.25 for black smoke
 * @param source where the row is from
 */
public record Fuel(
        String id,
        String title,
        double hydrogen,
        double oxygen,
        double inert,
        double heatOfCombustion,
        double radiativeFraction,
        double co2Yield,
        double coYield,
        double sootYield,
        double hydrocarbonYield,
        double fluxPerArea,
        double smokeSlope,
        String source) {
    private static final double C = 12.011; // [kg/kmol]
    private static final double H = 1.008; // [kg/kmol]
    private static final double O = 15.999; // [kg/kmol]

    /** Mass of the formula unit with one carbon atom [kg/kmol]. */
    public double molarMass() {
        return C + H * hydrogen + O * oxygen + inert;
    }

    /** Part of the fuel's mass whose carbon is found in CO2, CO and soot: what reacted [0..1]. */
    public double reacted() {
        double carbonFound = co2Yield * C / (C + 2 * O) + coYield * C / (C + O) + sootYield;
        return Math.min(1, carbonFound * molarMass() / C);
    }

    /** Mass of water vapour per mass of fuel [kg/kg]. */
    public double waterYield() {
        return reacted() * hydrogen / 2 * (2 * H + O) / molarMass();
    }

    /** Mass of oxygen taken from the air per mass of fuel [kg/kg]. */
    public double oxygenDemand() {
        double bound = co2Yield * 2 * O / (C + 2 * O) + coYield * O / (C + O) + waterYield() * O / (2 * H + O);
        return bound - reacted() * O * oxygen / molarMass();
    }

    /** The same fuel with other yields and heat, as a measured test gives them. */
    public Fuel with(double heatPerMass, double radiative, double co2, double co, double soot) {
        return new Fuel(
                id,
                title,
                hydrogen,
                oxygen,
                inert,
                heatPerMass,
                radiative,
                co2,
                co,
                soot,
                hydrocarbonYield,
                fluxPerArea,
                smokeSlope,
                source);
    }

    /**
     * The same fuel with other yields of CO and soot; CO2 takes the carbon that is left, and with less soot the flame's heat
     * changes by none of it.
     */
    public Fuel withYields(double co, double soot) {
        double carbon = (coYield - co) * C / (C + O) + sootYield - soot;
        return with(heatOfCombustion, radiativeFraction, co2Yield + carbon * (C + 2 * O) / C, co, soot);
    }
}
