package org.twinrig.physics.weather;

/**
 * The outside at one moment, filled in by a {@link Weather}. One object is used again and again: a solver asks thousands
 * of times a second and nothing is allocated.
 */
public final class Conditions {
    /** Dry-bulb temperature of the air [K]. */
    public double temperature = 293.15;
    /** Relative humidity over water [0..1]. */
    public double relativeHumidity = 0.5;
    /** Absolute pressure at the ground [Pa]. */
    public double pressure = 101_325;
    /** Carbon dioxide, mole fraction [mol/mol]. */
    public double co2 = 420e-6;
    /** Wind 10 m above open ground [m/s]. */
    public double windSpeed;
    /** Where the wind comes from, from north over east [rad]; without meaning when it is calm. */
    public double windDirection;
    /** Sun's beam on a surface that faces it [W/m²]. */
    public double directNormal;
    /** Irradiance of the sky without the sun's disc on a horizontal surface [W/m²]. */
    public double diffuseHorizontal;
    /** Long-wave irradiance of the sky on a horizontal surface [W/m²]. */
    public double skyInfrared = Sky.blackBody(293.15);

    /** Temperature of a black sky that radiates as this one [K]. */
    public double skyTemperature() {
        return Sky.temperature(skyInfrared);
    }

    /** Takes over all values of {@code other}. */
    public void set(Conditions other) {
        temperature = other.temperature;
        relativeHumidity = other.relativeHumidity;
        pressure = other.pressure;
        co2 = other.co2;
        windSpeed = other.windSpeed;
        windDirection = other.windDirection;
        directNormal = other.directNormal;
        diffuseHorizontal = other.diffuseHorizontal;
        skyInfrared = other.skyInfrared;
    }
}
