package org.twinrig.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.Plant;

/** An office over days: weather, sun through a window, heating by the clock, somebody from nine to five. */
class WeatheredRoomTest {
    private static final String OFFICE = """
            title: An office in winter
            duration: 5 d
            start: 2026-01-15T23:00:00Z # a Friday begins, local time
            site: {latitude: 52.5 °, longitude: 13.4 °, utc-offset: 1 h}
            outside: {weather: {mean: 2 °C, clouds: 30 %}}
            room:
              name: office
              size: 5 m x 4 m x 2.7 m
              temperature: 18 °C
              sides: [{side: y0, material: brick, thickness: 300 mm, behind: outside}]
              windows: [{name: window, side: y0, along: 1 m, sill: 0.9 m, width: 3 m, height: 1.5 m}]
              heating: {to: 17 °C, power: 3 kW, daily: [{from: 6 h, until: 18 h, to: 21 °C}]}
              ventilation: {rate: 0.4 1/h}
            people: [{name: ada, at: "2 m, 2 m, 0 m", daily: [{from: 9 h, until: 17 h, days: weekdays}]}]
            """;
    private static final double HOUR = 3600;

    private static double[] at(World world, double hours) {
        Plant room = world.plant("office").orElseThrow();
        room.advanceTo(SimTime.toNanos(hours * HOUR));
        return room.truth();
    }

    @Test
    void theHeatingFollowsTheClockAndTheBreathTheDaysOfTheWeek() {
        var world = World.build(Scenario.parse(OFFICE, "office.yaml"), 1);
        assertThat(at(world, 5)[1]).isCloseTo(17, within(0.6)); // cooled down to what is held at night
        assertThat(at(world, 8)[1]).isGreaterThan(20.9);
        double morning = at(world, 8.9)[4];
        double evening = at(world, 16.9)[4];
        assertThat(evening).isGreaterThan(morning + 300); // Friday
        double saturday = at(world, 24 + 16.9)[4];
        assertThat(saturday).isLessThan(550);
        double sunday = at(world, 48 + 16.9)[4];
        assertThat(sunday).isLessThan(550);
        assertThat(at(world, 72 + 16.9)[4]).isGreaterThan(morning + 300); // Monday
    }

    @Test
    void theSunWarmsTheRoomThatItsWindowLetsItInto() {
        String unheated =
                OFFICE.replace("heating: {to: 17 °C", "heating: {to: -40 °C").replace("to: 21 °C", "to: -40 °C");
        var sunny = World.build(Scenario.parse(unheated.replace("clouds: 30 %", "clouds: 2 %"), "office.yaml"), 1);
        var shut = World.build(
                Scenario.parse(unheated.replace("clouds: 30 %", "clouds: 2 %"), "office.yaml")
                        .with("site.x-axis", "270 °"), // the window looks north
                1);
        double south = 0;
        double north = 0;
        for (int hour = 10; hour <= 16; hour++) {
            south = Math.max(south, at(sunny, 24 + hour)[1]);
            north = Math.max(north, at(shut, 24 + hour)[1]);
        }
        assertThat(south).isGreaterThan(north + 3);
    }

    @Test
    void theSameSeedGivesTheSameWeatherWhoeverAsksWhen() {
        var often = World.build(Scenario.parse(OFFICE, "office.yaml"), 7);
        var once = World.build(Scenario.parse(OFFICE, "office.yaml"), 7);
        var other = World.build(Scenario.parse(OFFICE, "office.yaml"), 8);
        for (int minute = 0; minute < 600; minute += 7) {
            at(often, minute / 60.0);
        }
        assertThat(at(often, 11)).isEqualTo(at(once, 11));
        assertThat(at(other, 11)).isNotEqualTo(at(once, 11));
    }

    @Test
    void whatDoesNotFitIsTold() {
        assertThatThrownBy(() -> Scenario.parse(OFFICE.replace("along: 1 m", "along: 3 m"), "office.yaml"))
                .hasMessageContaining("room.windows.0.width: from 3 m on it reaches to 6 m, but the wall is 5 m wide");
        assertThatThrownBy(() -> Scenario.parse(OFFICE.replace("site:", "# site:"), "office.yaml"))
                .hasMessageContaining("outside.weather needs a site; add \"site: {latitude: 52 °, longitude: 13 °}\"");
        var missing =
                Scenario.parse(OFFICE, "office.yaml").without("outside.weather").with("outside.weather-file", "no.epw");
        assertThatThrownBy(() -> World.build(missing, 1)).hasMessageContaining("there is no weather file no.epw");
    }
}
