package org.twinrig.scenarios.language;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.UserError;
import org.twinrig.scenarios.Scenario;
import org.twinrig.scenarios.World;

/** What somebody reads who has made a mistake: place, what was found, what is needed. */
class ScenarioErrorsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            room: {size: 2 hours} | t.yaml:3:14: room.size is "2 hours", a duration; a length is needed here, e.g. "2.5 m"
            room: {size: 6 m x 4 m} | t.yaml:3:14: room.size is "6 m x 4 m"; length, width and height, e.g. "6 m x 4 m x 2.7 m", is needed here
            room: {size: 6 m x 4 m x 2.7 m, co2: 450} | t.yaml:3:38: room.co2 is "450", a number without a unit; a concentration is needed here, e.g. "450 ppm"
            room: {size: 6 m x 4 m x 2.7 m, humidity: 140 %} | t.yaml:3:43: room.humidity is "140 %"; it must be from 0 % to 100 %
            room: {sise: 6 m x 4 m x 2.7 m, size: 6 x 4 x 2.7 m} | t.yaml:3:8: room.sise is an unknown key (did you mean "size"?); keys here: name, size, corner, temperature, humidity, co2, walls, ceiling, floor, sides, windows, heating, cooling, ventilation, openings, hatches
            room: {co2: 400 ppm} | t.yaml:3:7: room.size is missing: Length, width and height, e.g. 6 m x 4 m x 2.7 m.
            room: big | t.yaml:3:7: room is "big"; a section with keys is needed here: name, size, corner, temperature, humidity, co2, walls, ceiling, floor, sides, windows, heating, cooling, ventilation, openings, hatches
            fans: [{name: fan, faults: [{type: baring, from: 1 s}]}] | t.yaml:3:36: fans.0.faults.0.type is "baring", an unknown fault (did you mean "bearing"?); known: imbalance, misalignment, bearing, bearing-outer, bearing-inner, bearing-ball, bearing-cage, blade-rub, broken-blade, blocked, electrical, loose, loose-sensor, knock, shaken, floor, filter-clogged, supply-low, seized
            fans: [{name: Fan 1}] | t.yaml:3:15: fans.0.name is "Fan 1"; a name of small letters, digits and hyphens, e.g. "hall-1", is needed here
            fans: [{name: a}, {name: a}] | t.yaml:3:26: fans.1.name is "a", but fans.0.name has that name already; give it another
            fans: [{name: a, faults: [{type: loose, from: 5 min}]}] | t.yaml:3:47: fans.0.faults.0.from is 5 min, but the scenario ends at 60 s
            fans: [{name: a, motor: {type: induction}}] | t.yaml:3:32: fans.0.motor.type is induction, but on mains of 50 Hz none turns at 3060 rpm; all are slower than 3000 rpm
            fans: [{name: a, speed: 1200 rpm, motor: {type: induction, efficiency: 80 %}}] | t.yaml:3:49: fans.0.motor.type is induction, but at 1200 rpm in a field of 1500 rpm slip leaves at most 75 % of efficiency, not 80 %
            fans: [{name: a, speed: 1400 rpm, motor: {type: induction, start-current: 2}}] | t.yaml:3:75: fans.0.motor.start-current: an induction motor has no electronics that limit its current
            fans: [{name: a, blade-scatter: 40 %}] | t.yaml:3:33: fans.0.blade-scatter is "40 %"; it must be from 0 % to 30 %
            fans: [{name: a, blade-scatter: 2 mm}] | t.yaml:3:33: fans.0.blade-scatter is "2 mm", a length; a fraction is needed here, e.g. "45 %"
            fans: [{name: a, drives: outlet}] | t.yaml:3:26: fans.0.drives is "outlet", an unknown duct fan; known: none
            fans: [{name: a, control: [{from: 1 s}]}] | t.yaml:3:28: fans.0.control.0.share or speed: exactly one of them is needed
            fans: [{name: a, control: [{from: 9 s, share: 50 %}, {from: 3 s, speed: 900 rpm}]}] | t.yaml:3:61: fans.0.control.1.from lies before that of the setting above it
            fans: [{name: a, life: {wears: shaken, lasts: 1 h}}] | t.yaml:3:32: fans.0.life.wears is "shaken", an unknown fault that wear brings; known: imbalance, misalignment, bearing, bearing-outer, bearing-inner, bearing-ball, bearing-cage, blade-rub, broken-blade, electrical, loose, loose-sensor
            fans: [{name: a, life: {wears: bearing, lasts: 0 s}}] | t.yaml:3:48: fans.0.life.lasts is 0 s; a fan lasts for some time
            fans: [{name: a, motor: {inertia: 2 kg}}] | t.yaml:3:35: fans.0.motor.inertia is "2 kg", a mass; a moment of inertia is needed here, e.g. "1200 g·cm²"
            fans: [{name: a, runs: [{from: 9 s, until: 3 s}]}] | t.yaml:3:44: fans.0.runs.0.until is 3 s, not after from (9 s)
            fans: {name: a} | t.yaml:3:7: fans is a section with keys of its own; a list is needed here, each fan after a "- "
            fires: [{name: a, fuel: wood, at: "1 m, 1 m, 0 m", ignition: 1 s, peak: 1 kW}] | t.yaml:3:9: there are fires but no room; add "room:" with a size
            ventilators: [{name: v, flow: 100 W, power: 50 W}] | t.yaml:3:31: ventilators.0.flow is "100 W", a power; a volume flow is needed here, e.g. "400 m³/h"
            circuit: {voltge: 230 V} | t.yaml:3:11: circuit.voltge is an unknown key (did you mean "voltage"?); keys here: name, voltage, standby
            seed: -1 | t.yaml:3:7: seed is "-1"; a whole number from 0 to 4611686018427387903 is needed here
            start: today | t.yaml:3:8: start is "today"; a date and time, e.g. "2026-01-15T08:00:00Z", is needed here
            """)
    void onePlaceOneReasonOneRemedy(String line, String message) {
        String rest = line.startsWith("room") || line.startsWith("fans") || line.startsWith("fires")
                ? ""
                : "fans: [{name: f}]\n";
        assertThatThrownBy(() -> Scenario.parse("title: t\nduration: 60 s\n" + line + "\n" + rest, "t.yaml"))
                .isInstanceOf(ScenarioException.class)
                .message()
                .startsWith(message);
    }

    @Test
    void unknownSensorAndFuelNameTheNearestAndAll() {
        String text = """
                title: t
                duration: 60 s
                room: {size: 6 m x 4 m x 2.7 m}
                fires: [{name: a, fuel: papper, at: "1 m, 1 m, 0 m", ignition: 1 s, peak: 1 kW}]
                devices: [{name: d, at: "1 m, 1 m, 1 m", sensors: [{type: scd40}]}]
                """;
        assertThatThrownBy(() -> Scenario.parse(text, "t.yaml"))
                .hasMessageContaining(
                        "t.yaml:4:25: fires.0.fuel is \"papper\", an unknown fuel (did you mean \"paper\"?); known: methane")
                .hasMessageContaining(
                        "t.yaml:5:59: devices.0.sensors.0.type is \"scd40\", an unknown sensor (did you mean \"scd41\"?); known: bmi160");
    }

    @Test
    void whatIsElectricNeedsRoomCircuitAndSenseInItsControl() {
        String room = "title: t\nduration: 60 s\nroom: {size: 6 m x 4 m x 2.7 m}\n";
        assertThatThrownBy(() -> Scenario.parse("title: t\nduration: 60 s\ncircuit: {}\nfans: [{name: f}]\n", "t.yaml"))
                .hasMessageContaining("there is a circuit but no room; add \"room:\" with a size");
        assertThatThrownBy(() ->
                        Scenario.parse(room + "devices: [{name: ESP32-001, sensors: [{type: pzem004t}]}]\n", "t.yaml"))
                .hasMessageContaining(
                        "devices.0.sensors.0.type: a pzem004t sits in a mains circuit; add \"circuit: {}\"");
        assertThatThrownBy(() -> Scenario.parse(
                        room
                                + "ventilators: [{name: v, flow: 400 m³/h, power: 50 W, co: {from: 50 ppm, full: 20 ppm}}]\n",
                        "t.yaml"))
                .hasMessageContaining("ventilators.0.co.full is not above from");
        assertThatThrownBy(() -> Scenario.parse(
                        room + "objects: [{name: a, type: machine, at: \"1 m, 1 m, 1 m\", co: 1 mg/s}]\n", "t.yaml"))
                .hasMessageContaining("objects.0.co: a machine has no co; it has: power");
    }

    @Test
    void severalMistakesAreToldInOneGo() {
        assertThatThrownBy(() -> Scenario.parse("titel: t\nduration: 5 m\nroom: {size: 1 kg}\n", "t.yaml"))
                .hasMessageContaining("t.yaml:1:1: titel is an unknown key (did you mean \"title\"?)")
                .hasMessageContaining("t.yaml:1:1: title is missing")
                .hasMessageContaining("t.yaml:2:11: duration is \"5 m\", a length; a duration is needed here")
                .hasMessageContaining("t.yaml:3:14: room.size is \"1 kg\", a mass");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            title: "open\\nduration: 5 | t.yaml:
            title: a\\n  duration: 5 min | t.yaml:2:11: this is not YAML
            title: [a\\nduration: 5 min | t.yaml:
            title: a\\ntitle: b | t.yaml:2:1: the key "title" is here for the second time; keep one of them
            """)
    void brokenYamlIsLocated(String yaml, String message) {
        assertThatThrownBy(() -> Scenario.parse(yaml.replace("\\n", "\n"), "t.yaml"))
                .isInstanceOf(ScenarioException.class)
                .message()
                .startsWith(message);
    }

    @Test
    void emptyFileIsNoScenario() {
        assertThatThrownBy(() -> Scenario.parse("# nothing\n", "t.yaml"))
                .isInstanceOf(ScenarioException.class)
                .hasMessage("t.yaml: it is empty; a scenario starts with \"title:\"");
    }

    @Test
    void placesOutsideTheRoomAndMissingMountsAreFound() {
        String text = """
                title: t
                duration: 60 s
                room: {size: 6 m x 4 m x 2.7 m}
                objects: [{name: tea, type: hot-drink, at: "1 m, 5 m, 1 m", power: 3 kW}]
                devices:
                  - name: d
                    on: fna
                    sensors: [{type: bmi160}, {type: scd41}]
                """;
        assertThatThrownBy(() -> Scenario.parse(text, "t.yaml"))
                .hasMessageContaining(
                        "t.yaml:4:44: objects.0.at lies outside the room: its second number is 5 m, the room's width is 4 m")
                .hasMessageContaining("objects.0.power: a hot-drink has no power; it has: from, until only")
                .hasMessageContaining("devices.0.at is missing: where d is in the room")
                .hasMessageContaining("t.yaml:7:9: devices.0.on is \"fna\", an unknown fan; known: none");
    }

    @Test
    void optionThatAPartDoesNotKnowIsLocated() {
        String text = """
                title: t
                duration: 60 s
                room: {size: 6 m x 4 m x 2.7 m}
                devices: [{name: d, at: "1 m, 1 m, 1 m", sensors: [{type: scd41, options: {colour: red}}]}]
                """;
        assertThatThrownBy(() -> World.build(Scenario.parse(text, "t.yaml"), 1))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("t.yaml:4:75: d/scd41: there is no option \"colour\"");
    }
}
