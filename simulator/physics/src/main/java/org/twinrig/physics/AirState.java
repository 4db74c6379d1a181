package org.twinrig.physics;

/**
 * The air at one place at one moment: what a gas or climate sensor is bathed in.
 *
 * @param temperature [K]
 * @param pressure absolute [Pa]
 * @param relativeHumidity [0..1]
 * @param co2 mole fraction [mol/mol]
 * @param co mole fraction [mol/mol]
 * @param combustible unburned light fuel gas, as LPG equivalent, mole fraction [mol/mol]
 * @param alcohol ethanol equivalent of vapours, mole fraction [mol/mol]
 * @param smokeDensity mass of soot and aerosol per volume [kg/m³]
 * @param speed of the air past the sensor [m/s]
 */
public record AirState(
        double temperature,
        double pressure,
        double relativeHumidity,
        double co2,
        double co,
        double combustible,
        double alcohol,
        double smokeDensity,
        double speed) {}
