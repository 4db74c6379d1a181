package org.twinrig.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.Plant;

/** Scenarios of several rooms. */
class HouseScenarioTest {
    private static final String HOUSE = """
            title: A house
            duration: 5 min
            rooms:
              - name: kitchen
                size: 4 m x 3 m x 2.5 m
                openings:
                  - {name: door, width: 0.8 m, height: 2 m, to: hall}
                  - {name: window, width: 1 m, height: 1 m, sill: 1 m, open: 5 %}
              - name: hall
                size: 6 m x 2 m x 2.5 m
                corner: 4 m, 0 m, 0 m
                hatches: [{name: stairs, area: 2 m², to: landing}]
              - name: landing
                size: 6 m x 2 m x 2.5 m
                corner: 4 m, 0 m, 2.7 m
            fires: [{name: pan, room: kitchen, fuel: cooking-oil, at: "2 m, 1.5 m, 0.9 m", ignition: 10 s, peak: 150 kW, growth: fast}]
            """;

    private static double truth(World world, String room, String field) {
        Plant plant = world.plant(room).orElseThrow();
        return plant.truth()[plant.truthSchema().indexOf(field)];
    }

    @Test
    void smokeGoesThroughTheDoorAndUpTheStairs() {
        var world = World.build(Scenario.parse(HOUSE, "house.yaml"), 1);
        assertThat(world.groups()).hasSize(1); // rooms that share air move on together
        var first = world.groups().get(0);
        first.plant().advanceTo(150 * SimTime.SECOND); // the pan still burns
        double fire = truth(world, "kitchen", "upperTempC");
        double hall = truth(world, "hall", "upperTempC");
        assertThat(fire).isGreaterThan(hall + 20);
        assertThat(hall).isGreaterThan(truth(world, "hall", "lowerTempC") + 10);
        assertThat(truth(world, "landing", "upperCoPpm")).isGreaterThan(1);
        assertThat(truth(world, "landing", "upperCoPpm")).isLessThan(truth(world, "kitchen", "upperCoPpm"));
    }

    @Test
    void aFireHasThePlumeThatItsScenarioChooses() {
        String other = HOUSE.replace("growth: fast", "growth: fast, plume: mccaffrey");
        assertThat(kitchenAtTwoMinutes(other)).isNotEqualTo(kitchenAtTwoMinutes(HOUSE));
        assertThatThrownBy(() -> Scenario.parse(HOUSE.replace("growth: fast", "plume: thomas"), "house.yaml"))
                .hasMessageContaining("heskestad, mccaffrey");
    }

    private static double kitchenAtTwoMinutes(String text) {
        var world = World.build(Scenario.parse(text, "house.yaml"), 1);
        world.groups().get(0).plant().advanceTo(120 * SimTime.SECOND);
        return truth(world, "kitchen", "upperTempC");
    }

    @Test
    void eachRoomHasATruthOfItsOwnAndDevicesLookIntoTheirs() {
        String devices = "devices: [{name: up-1, room: landing, at: \"1 m, 1 m, 2.4 m\", sensors: [{type: scd41}]}]\n";
        var scenario = Scenario.parse(HOUSE + devices, "house.yaml");
        var sink = new CollectingSink();
        new Run(scenario, 1, 2).execute(java.util.List.of(sink), (at, end) -> {});
        assertThat(sink.counts())
                .containsKeys("/truth/kitchen", "/truth/hall", "/truth/landing", "/reading/up-1/scd41");
        assertThat(new Run(scenario, 1, 1).info().properties())
                .containsEntry("plan.room.landing", "corner=4.0,0.0,2.7 size=6.0,2.0,2.5")
                .containsEntry(
                        "plan.opening.kitchen.door", "height=2.0 open=1.0 room=kitchen sill=0.0 to=hall width=0.8");
    }

    @Test
    void whatDoesNotFitTogetherIsToldWithItsPlace() {
        assertThatThrownBy(() -> Scenario.parse(HOUSE.replace("to: hall}", "to: hal}"), "house.yaml"))
                .hasMessageContaining(
                        "rooms.0.openings.0.to is \"hal\", an unknown room (did you mean \"hall\"?); known: kitchen, hall, landing");
        assertThatThrownBy(() -> Scenario.parse(HOUSE.replace("to: hall}", "to: kitchen}"), "house.yaml"))
                .hasMessageContaining("rooms.0.openings.0.to is its own room");
        assertThatThrownBy(() -> Scenario.parse(HOUSE.replace("room: kitchen", "room: cellar"), "house.yaml"))
                .hasMessageContaining("fires.0.room is \"cellar\", an unknown room; known: kitchen, hall, landing");
        assertThatThrownBy(() -> Scenario.parse(HOUSE.replace("room: kitchen, fuel", "room: hall, fuel"), "house.yaml")
                        .with("fires.0.at", "2 m, 2.5 m, 0.9 m"))
                .hasMessageContaining(
                        "fires.0.at lies outside the room: its second number is 2.5 m, the room's width is 2 m");
        assertThatThrownBy(() -> Scenario.parse(HOUSE + "room: {size: 3 m x 3 m x 3 m}\n", "house.yaml"))
                .hasMessageContaining("room and rooms exclude each other");
    }

    private static final String EQUIPMENT = """
            detectors:
              - {name: head, type: sprinkler, room: kitchen, at: "2 m, 1 m, 2.45 m", temperature: 68 °C, rti: 30}
              - {name: smoke, type: smoke, room: hall, at: "3 m, 1 m, 2.45 m", extinction: 0.2 dB/m}
            duct-fans: [{name: hood, room: kitchen, blows: out, flow: 500 m³/h, pressure: 150 Pa, height: 2.3 m}]
            """;

    @Test
    void sprinklersSmokeDetectorsAndFansInDuctsDoTheirWork() {
        var scenario = Scenario.parse(HOUSE + EQUIPMENT, "house.yaml");
        var sink = new CollectingSink();
        new Run(scenario, 1, 1).execute(java.util.List.of(sink), (at, end) -> {});
        assertThat(sink.events()).extracting("text").contains("head opens", "smoke responds");
        var dry = World.build(Scenario.parse(HOUSE, "house.yaml"), 1);
        var wet = World.build(scenario, 1);
        for (World world : java.util.List.of(dry, wet)) {
            world.groups().get(0).plant().advanceTo(120 * SimTime.SECOND);
        }
        assertThat(truth(wet, "kitchen", "hrrKw")).isLessThan(0.9 * truth(dry, "kitchen", "hrrKw"));
    }

    @Test
    void mistakesInTheEquipmentAreToldWithTheirPlace() {
        assertThatThrownBy(() ->
                        Scenario.parse(HOUSE + EQUIPMENT.replace("extinction: 0.2 dB/m", "rti: 50"), "house.yaml"))
                .hasMessageContaining("detectors.1.rti: a smoke has no rti");
        assertThatThrownBy(() -> Scenario.parse(HOUSE + EQUIPMENT.replace("height: 2.3 m", "height: 3 m"), "h.yaml"))
                .hasMessageContaining("duct-fans.0.height is 3 m, the room's height is 2.5 m");
        assertThatThrownBy(() -> Scenario.parse(HOUSE.replace("ignition: 10 s, ", ""), "house.yaml"))
                .hasMessageContaining("fires.0.ignition, ignites-at-flux or ignites-at-temperature: exactly one");
    }
}
