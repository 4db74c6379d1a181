package org.twinrig.physics.room;

/**
 * Still air inside or outside.
 *
 * @param temperature [K]
 * @param relativeHumidity [0..1]
 * @param co2 mole fraction [mol/mol]
 */
public record Climate(double temperature, double relativeHumidity, double co2) {
    /** Standard atmosphere at sea level [Pa]. */
    public static final double SEA_LEVEL = 101_325;
}
