package org.twinrig.physics.fire;

/**
 * A smouldering stage before (or instead of) the flames: little heat, much carbon monoxide and pale smoke.
 *
 * <p>The rate of mass loss rises with time, {@code rate = peakRate · (t/duration)}, until the stage ends.
 *
 * @param seconds length of the stage [s]; 0 for none
 * @param peakRate mass loss at its end [kg/s]
 * @param heatPerMass heat released [J/kg]
 * @param co2Yield [kg/kg]
 * @param coYield [kg/kg]
 * @param aerosolYield [kg/kg]
 * @param vapourYield unburned gases that a combustible-gas sensor answers to, as LPG equivalent [kg/kg]
 */
public record Smoulder(
        double seconds,
        double peakRate,
        double heatPerMass,
        double co2Yield,
        double coYield,
        double aerosolYield,
        double vapourYield) {
    /** No smouldering stage. */
    public static final Smoulder NONE = new Smoulder(0, 0, 0, 0, 0, 0, 0);

    /**
     * Upholstery or cotton with the middle of the published yields: 6–12 MJ/kg, CO 0.10–0.20, particles 0.05–0.15
     * kg/kg, CO/CO2 0.1–0.4 by volume.
     *
     * @param seconds length of the stage [s]
     * @param peakRate mass loss at its end [kg/s]; 0.1 to 0.3 g/s in the standard test fires TF2 and TF3
     * @see "J. Quintiere, M. Birky et al., An analysis of smoldering fires in closed compartments, 1982"
     */
    public static Smoulder of(double seconds, double peakRate) {
        return new Smoulder(seconds, peakRate, 9e6, 0.9, 0.15, 0.10, 0.01);
    }

    /** Rate of mass loss [kg/s] at {@code time} [s] after ignition. */
    public double rateAt(double time) {
        return time <= 0 || time >= seconds ? 0 : peakRate * time / seconds;
    }
}
