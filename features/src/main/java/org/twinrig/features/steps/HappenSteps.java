package org.twinrig.features.steps;

import io.cucumber.java.en.Given;
import java.util.Locale;

/** Steps that say what happens: fires, people, things, faults. */
public final class HappenSteps {
    private final Trial trial;

    /** Cucumber hands in the trial. */
    public HappenSteps(Trial trial) {
        this.trial = trial;
    }

    @Given("a {word} {word} fire of up to {power} starts at {length}, {length} after {duration}")
    @Says(
            value =
                    "Lights a fire on the floor: its growth (slow, medium, fast, ultra-fast), its fuel, the largest heat "
                            + "release, its place along the length and width, and when it starts.",
            example = "Given a fast paper fire of up to 120 kW starts at 3 m, 2 m after 60 s")
    public void aFire(String growth, String fuel, double peak, double x, double y, double after) {
        trial.change(scenario -> scenario.add(
                "fires",
                "{name: %s-fire, fuel: %s, growth: %s, peak: %s, at: [%s, %s, 0 m], ignition: %s}"
                        .formatted(
                                fuel,
                                fuel,
                                growth,
                                kilowatts(peak),
                                PlaceSteps.meters(x),
                                PlaceSteps.meters(y),
                                PlaceSteps.seconds(after))));
    }

    @Given("{int} people are in the room")
    @Says(value = "Seats a group of people in the room from the start.", example = "Given 6 people are in the room")
    public void people(int count) {
        trial.change(scenario ->
                scenario.add("people", "{name: people, count: %d, at: [1.5 m, 1.5 m, 0 m]}".formatted(count)));
    }

    @Given("a {word} is at {length}, {length}, {length} from {duration} on")
    @Says(
            value = "Puts an everyday thing into the room, e.g. hot-drink, kettle, gas-hob, radiator, sun-patch.",
            example = "Given a hot-drink is at 2 m, 2 m, 0.75 m from 60 s on")
    public void aThing(String type, double x, double y, double z, double from) {
        trial.change(scenario -> scenario.add(
                "objects",
                "{name: %s, type: %s, at: [%s, %s, %s], from: %s}"
                        .formatted(
                                type,
                                type,
                                PlaceSteps.meters(x),
                                PlaceSteps.meters(y),
                                PlaceSteps.meters(z),
                                PlaceSteps.seconds(from))));
    }

    @Given("the fan {string} loses power after {duration}")
    @Says(
            value = "Switches a fan off at a moment; it coasts down and stays off.",
            example = "Given the fan \"fan-1\" loses power after 60 s")
    public void losesPower(String fan, double after) {
        trial.change(scenario -> scenario.with(
                "fans." + fan + ".runs", "[{from: 0 s, until: %s}]".formatted(PlaceSteps.seconds(after))));
    }

    @Given("the fan {string} gets a {word} fault after {duration}")
    @Says(
            value = "Breaks a fan: bearing, imbalance and the other faults of the scenario language.",
            example = "Given the fan \"fan-1\" gets a bearing fault after 60 s")
    public void getsAFault(String fan, String fault, double after) {
        trial.change(scenario -> scenario.add(
                "fans." + fan + ".faults", "{type: %s, from: %s}".formatted(fault, PlaceSteps.seconds(after))));
    }

    @Given("the motor {string} gets a {word} fault after {duration} that grows for {duration}")
    @Says(
            value = "Lets a fault of a motor or a fan grow from nothing to its typical size, e.g. bearing-inner.",
            example = "Given the motor \"motor-1\" gets a bearing-inner fault after 20 s that grows for 30 s")
    public void getsAGrowingFault(String motor, String fault, double after, double growth) {
        trial.change(scenario -> scenario.add(
                "fans." + motor + ".faults",
                "{type: %s, from: %s, growth: %s}"
                        .formatted(fault, PlaceSteps.seconds(after), PlaceSteps.seconds(growth))));
    }

    private static String kilowatts(double watts) {
        return String.format(Locale.ROOT, "%.4f kW", watts / 1000);
    }
}
