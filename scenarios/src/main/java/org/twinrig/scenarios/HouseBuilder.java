package org.twinrig.scenarios;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.twinrig.core.UserError;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.physics.room.Climate;
import org.twinrig.physics.room.HouseSpec;
import org.twinrig.physics.room.RoomSpec;
import org.twinrig.physics.weather.Irradiance.SkyModel;
import org.twinrig.physics.weather.Season;
import org.twinrig.physics.weather.Site;
import org.twinrig.physics.weather.Weather;
import org.twinrig.physics.weather.WeatherGenerator;
import org.twinrig.physics.zone.Surroundings;
import org.twinrig.scenarios.language.Problem;
import org.twinrig.scenarios.language.ScenarioException;
import org.twinrig.scenarios.language.Settings;
import org.twinrig.scenarios.sources.WeatherFile;

/** From a scenario's values to its house: the rooms, the weather around them, the sun. */
final class HouseBuilder {
    private final Scenario scenario;
    private final Settings root;
    private final Settings outside;

    HouseBuilder(Scenario scenario) {
        this.scenario = scenario;
        this.root = scenario.settings();
        this.outside = root.section("outside");
    }

    /** The house; weather that is left to chance is drawn from {@code random}. */
    HouseSpec build(RandomStreams random) {
        List<RoomSpec> rooms = RoomBuilder.rooms(root);
        Climate air = RoomBuilder.climate(outside);
        var still = new HouseSpec(rooms, air);
        Optional<Site> site = root.has("site") ? Optional.of(site()) : Optional.empty();
        Weather weather = weather(site, random).orElse(still.surroundings().weather());
        if (site.isEmpty()) {
            return new HouseSpec(rooms, new Surroundings(weather, Optional.empty()), still.azimuthOfX());
        }
        Settings s = root.section("site");
        var sunshine = new Surroundings.Sunshine(site.get(), scenario.start(), SkyModel.PEREZ, s.number("albedo"));
        return new HouseSpec(rooms, new Surroundings(weather, Optional.of(sunshine)), s.number("x-axis"));
    }

    private Site site() {
        Settings s = root.section("site");
        return new Site(s.number("latitude"), s.number("longitude"), s.number("elevation"), s.number("utc-offset"));
    }

    private Optional<Weather> weather(Optional<Site> site, RandomStreams random) {
        double co2 = outside.number("co2");
        if (outside.has("weather-file")) {
            try {
                return Optional.of(WeatherFile.read(file(outside.text("weather-file")), site)
                        .from(scenario.start(), co2));
            } catch (UserError e) {
                throw new ScenarioException(
                        List.of(new Problem(outside.at("weather-file"), String.valueOf(e.getMessage()))));
            }
        }
        if (!outside.has("weather")) {
            return Optional.empty();
        }
        Settings s = outside.section("weather");
        var usual = Season.temperate(site.orElseThrow(), s.number("mean"));
        var season = new Season(
                usual.site(),
                usual.mean(),
                s.number("swing"),
                s.number("wander"),
                s.number("humidity"),
                s.number("clouds"),
                s.number("wind"),
                usual.turbidity(),
                co2);
        double seconds = root.number("duration");
        return Optional.of(new WeatherGenerator(season, random).generate(scenario.start(), seconds));
    }

    /** Beside the scenario's file if it is there, else where the program runs. */
    private Path file(String name) {
        Path folder = Path.of(scenario.source()).toAbsolutePath().getParent();
        Path beside = folder == null ? Path.of(name) : folder.resolve(name);
        return Files.isRegularFile(beside) ? beside : Path.of(name);
    }
}
