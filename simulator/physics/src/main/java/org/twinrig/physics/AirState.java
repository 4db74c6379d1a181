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
 * @param methane mole fraction [mol/mol]
 * @param hydrogen mole fraction [mol/mol]
 * @param aerosol what floats in it
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
        double methane,
        double hydrogen,
        Aerosol aerosol,
        double speed) {
    /** Air without methane and hydrogen whose only aerosol is {@code soot} [kg/m³]. */
    public AirState(
            double temperature,
            double pressure,
            double relativeHumidity,
            double co2,
            double co,
            double combustible,
            double alcohol,
            double soot,
            double speed) {
        this(
                temperature,
                pressure,
                relativeHumidity,
                co2,
                co,
                combustible,
                alcohol,
                0,
                0,
                new Aerosol(soot, 0, 0, 0, 0),
                speed);
    }

    /** Mass of soot and haze per volume [kg/m³]. */
    public double smokeDensity() {
        return aerosol.soot() + aerosol.haze();
    }
}
