package org.twinrig.features.steps;

import io.cucumber.java.en.Given;
import java.util.Locale;
import org.twinrig.physics.fan.BearingRig;
import org.twinrig.scenarios.units.Kind;
import org.twinrig.scenarios.units.Quantity;

/** Steps that say where we are: the room, its openings, the boards with sensors. */
public final class PlaceSteps {
    private final Trial trial;

    /** Cucumber hands in the trial. */
    public PlaceSteps(Trial trial) {
        this.trial = trial;
    }

    @Given("the scenario {string}")
    @Says(
            value = "Starts from a scenario of the library, or from a scenario file.",
            example = "Given the scenario \"waste-basket-fire\"")
    public void theScenario(String nameOrPath) {
        trial.load(nameOrPath);
    }

    @Given("the setting {string} is {string}")
    @Says(
            value = "Changes one value of the scenario, at its path in the scenario language.",
            example = "Given the setting \"room.co2\" is \"800 ppm\"")
    public void theSetting(String path, String value) {
        trial.change(scenario -> scenario.with(path, value));
    }

    @Given("a room of {length} by {length} and {length} high")
    @Says(
            value = "Puts an empty room with closed walls; it replaces the scenario's own.",
            example = "Given a room of 5 m by 4 m and 2.6 m high")
    public void aRoom(double length, double width, double height) {
        String room = "{size: %s x %s x %s}".formatted(meters(length), meters(width), meters(height));
        trial.changeOrBegin(scenario -> scenario.with("room", room), "room: " + room);
    }

    @Given("the room has {concentration} of CO2")
    @Says(value = "Sets the CO2 in the room at the start.", example = "Given the room has 800 ppm of CO2")
    public void theRoomHasCo2(double moleFraction) {
        trial.change(scenario -> scenario.with("room.co2", Quantity.print(moleFraction, Kind.CONCENTRATION, "ppm")));
    }

    @Given("the room is at {temperature}")
    @Says(value = "Sets the temperature of air and walls at the start.", example = "Given the room is at 18 °C")
    public void theRoomIsAt(double kelvin) {
        trial.change(scenario -> scenario.with("room.temperature", Quantity.print(kelvin, Kind.TEMPERATURE, "°C")));
    }

    @Given("a door of {length} by {length} that is {fraction} open")
    @Says(
            value = "Puts a door to the outside into the room's wall.",
            example = "Given a door of 0.9 m by 2 m that is 50 % open")
    public void aDoor(double width, double height, double open) {
        trial.change(scenario -> scenario.add(
                "room.openings",
                "{name: door, width: %s, height: %s, open: %s}"
                        .formatted(meters(width), meters(height), percent(open))));
    }

    @Given("a fire detector {string} at {length}, {length}, {length}")
    @Says(
            value =
                    "Hangs up a board with a Lepton 3.5 thermal camera and an SCD41 CO2 sensor, the camera looking at the "
                            + "middle of the room; the place is along the length, along the width and above the floor.",
            example = "Given a fire detector \"hall-1\" at 0.2 m, 0.2 m, 2.4 m")
    public void aFireDetector(String name, double x, double y, double z) {
        trial.change(scenario -> scenario.add(
                "devices",
                "{name: %s, at: %s, sensors: [{type: lepton35}, {type: scd41}]}".formatted(name, place(x, y, z))));
    }

    @Given("a gas board {string} at {length}, {length}, {length}")
    @Says(
            value = "Hangs up a board with MQ-2, MQ-7, MQ-135 and DHT22.",
            example = "Given a gas board \"env-1\" at 0.2 m, 2 m, 2.4 m")
    public void aGasBoard(String name, double x, double y, double z) {
        trial.change(scenario -> scenario.add(
                "devices",
                "{name: %s, at: %s, sensors: [{type: mq2}, {type: mq7}, {type: mq135}, {type: dht22}]}"
                        .formatted(name, place(x, y, z))));
    }

    @Given("a fan {string} at {rotation}")
    @Says(value = "Puts a fan that is under power from the start.", example = "Given a fan \"fan-1\" at 3060 rpm")
    public void aFan(String name, double radiansPerSecond) {
        String fan = "{name: %s, speed: %s}".formatted(name, Quantity.print(radiansPerSecond, Kind.ROTATION, "rpm"));
        trial.changeOrBegin(scenario -> scenario.add("fans", fan), "fans: [" + fan + "]");
    }

    @Given("a fan monitor {string} on {string}")
    @Says(
            value = "Mounts a board with an MLS/160A vibration sensor on a fan.",
            example = "Given a fan monitor \"monitor-1\" on \"fan-1\"")
    public void aFanMonitor(String name, String fan) {
        trial.change(scenario ->
                scenario.add("devices", "{name: %s, on: %s, sensors: [{type: mls160a}]}".formatted(name, fan)));
    }

    @Given("a motor {string} at {rotation}")
    @Says(
            value = "Puts a motor of 2 hp that is under power from the start; its fan end runs in a ball bearing 6203.",
            example = "Given a motor \"motor-1\" at 1797 rpm")
    public void aMotor(String name, double radiansPerSecond) {
        String motor = "{name: %s, like: %s, speed: %s}"
                .formatted(name, BearingRig.MOTOR, Quantity.print(radiansPerSecond, Kind.ROTATION, "rpm"));
        trial.changeOrBegin(scenario -> scenario.add("fans", motor), "fans: [" + motor + "]");
    }

    @Given("a bearing monitor {string} on {string}")
    @Says(
            value = "Mounts a board with an IEPE accelerometer and a tachometer on a motor.",
            example = "Given a bearing monitor \"monitor-1\" on \"motor-1\"")
    public void aBearingMonitor(String name, String motor) {
        trial.change(scenario -> scenario.add(
                "devices", "{name: %s, on: %s, sensors: [{type: iepe100}, {type: tacho}]}".formatted(name, motor)));
    }

    private static String place(double x, double y, double z) {
        return "[%s, %s, %s]".formatted(meters(x), meters(y), meters(z));
    }

    static String meters(double meters) {
        return String.format(Locale.ROOT, "%.4f m", meters);
    }

    static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.3f %%", 100 * fraction);
    }

    static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.3f s", seconds);
    }
}
