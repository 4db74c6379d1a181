package org.twinrig.physics.zone;

import java.time.Instant;
import java.util.Optional;
import org.twinrig.physics.weather.Conditions;
import org.twinrig.physics.weather.Irradiance.SkyModel;
import org.twinrig.physics.weather.Site;
import org.twinrig.physics.weather.Sky;
import org.twinrig.physics.weather.SteadyWeather;
import org.twinrig.physics.weather.Weather;

/**
 * What is around a building.
 *
 * @param weather over time
 * @param sunshine where the sun comes from; none for a building in the shade
 */
public record Surroundings(Weather weather, Optional<Sunshine> sunshine) {
    /**
     * What the light of a place hangs on.
     *
     * @param site on earth
     * @param start date and time of simulated time 0
     * @param sky how diffuse light is spread
     * @param albedo of the ground [0..1]
     */
    public record Sunshine(Site site, Instant start, SkyModel sky, double albedo) {}

    /** Air that never changes, at {@code pressure} [Pa], and no sun. */
    public static Surroundings still(double pressure, BuildingSpec.Climate air) {
        var conditions = new Conditions();
        conditions.temperature = air.temperature();
        conditions.relativeHumidity = air.relativeHumidity();
        conditions.pressure = pressure;
        conditions.co2 = air.co2();
        conditions.skyInfrared = Sky.blackBody(air.temperature());
        return new Surroundings(new SteadyWeather(conditions), Optional.empty());
    }
}
