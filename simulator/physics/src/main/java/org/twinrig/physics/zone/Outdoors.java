package org.twinrig.physics.zone;

import org.twinrig.physics.weather.Conditions;
import org.twinrig.physics.weather.Terrain;
import org.twinrig.physics.weather.WindPressure;

/** The air outside at one moment. */
final class Outdoors {
    /** Temperature [K]. */
    double temperature;
    /** Density at height 0 [kg/m³]. */
    double density;
    /** Mass fractions of the species [kg/kg]. */
    final double[] fractions = new double[Mixture.SPECIES];
    /** All about the weather. */
    final Conditions conditions = new Conditions();

    private final Surroundings surroundings;
    private final double eaves;
    private double wind; // at the eaves [m/s]
    private double humidity = Double.NaN;
    private double co2 = Double.NaN;
    private double pressure = Double.NaN;

    Outdoors(BuildingSpec spec) {
        this.surroundings = spec.surroundings();
        this.eaves = spec.rooms().stream()
                .mapToDouble(room -> room.floor() + room.height())
                .max()
                .orElse(0);
        at(0);
    }

    /** Pressure at {@code height} over the ground [Pa]. */
    double pressure(double height) {
        return pressure - density * Mixture.GRAVITY * height;
    }

    /** What the wind presses on an opening that looks to {@code azimuth} [Pa]; nothing where that is not a number. */
    double wind(double azimuth) {
        return wind > 0 && !Double.isNaN(azimuth)
                ? WindPressure.on(azimuth, conditions.windDirection, wind, density)
                : 0;
    }

    /** Looks out at {@code time} [s]. */
    void at(double time) {
        surroundings.weather().at(time, conditions);
        wind = conditions.windSpeed > 0 ? Terrain.WOODED.windAt(eaves, conditions.windSpeed) : 0;
        boolean same = conditions.temperature == temperature
                && conditions.relativeHumidity == humidity
                && conditions.co2 == co2
                && conditions.pressure == pressure;
        if (same) {
            return;
        }
        temperature = conditions.temperature;
        humidity = conditions.relativeHumidity;
        co2 = conditions.co2;
        pressure = conditions.pressure;
        density = Mixture.density(pressure, temperature);
        var climate = new BuildingSpec.Climate(temperature, humidity, co2);
        System.arraycopy(Mixture.cleanAir(climate, pressure), 0, fractions, 0, fractions.length);
    }
}
