package org.twinrig.scenarios.language;

import static org.twinrig.scenarios.language.Keys.items;
import static org.twinrig.scenarios.language.Keys.optional;
import static org.twinrig.scenarios.language.Keys.required;

import java.util.List;
import org.twinrig.physics.fire.Fuel;
import org.twinrig.physics.fire.Fuels;
import org.twinrig.physics.fire.HeatRelease;
import org.twinrig.physics.fire.PlumeLaw;
import org.twinrig.physics.fire.Pyrolysis;
import org.twinrig.physics.room.Occupant;
import org.twinrig.scenarios.units.Kind;

/** What is in the rooms: people, fires, things. */
final class HappenLanguage {
    static final Shape.Section PERSON = Keys.section(
            required("name", Measures.NAME, "Name of the person, or of the group when there is a count."),
            Measures.ROOM,
            required("at", Measures.PLACE, "Where they are, on the floor."),
            optional("count", new Shape.Whole(1, 50), "1", "How many; they stand in rows from that place on."),
            optional(
                    "kind",
                    Keys.word("kind", Measures.words(Occupant.Kind.values())),
                    "person",
                    "What they are; a cat or dog that is neither walking nor standing is curled up."),
            optional(
                    "activity",
                    Keys.word("activity", Measures.words(Occupant.Activity.values())),
                    "seated",
                    "What they do."),
            optional(
                    "mass",
                    Keys.measure(Kind.MASS, 2, 300),
                    "Mass of the body; 75 kg, of a cat 4 kg, of a dog 20 kg, when missing."),
            items(
                    "route",
                    "waypoint",
                    "Where they walk, straight and evenly from one place to the next.",
                    Keys.section(
                            required("at", Measures.MOMENT, "When they are there."),
                            required("to", Measures.PLACE, "Where."))),
            optional("arrives", Measures.MOMENT, "0 s", "When they come in."),
            optional("leaves", Measures.MOMENT, "When they leave; never when missing."),
            Measures.daily("When they are there every day, instead of arrives and leaves."));

    private static final Shape.Measure MASS_LOSS = Keys.measure(Kind.MASS_FLOW, 0, 0.1);

    private static final Shape.Measure YIELD = Keys.measure(Kind.FRACTION, 0, 0.4);

    static final Shape.Section FIRE = Keys.section(
            required("name", Measures.NAME, "Name of the fire, e.g. basket."),
            required(
                    "fuel",
                    new Shape.Word(
                            "fuel", () -> Fuels.all().stream().map(Fuel::id).toList()),
                    "What burns."),
            Measures.ROOM,
            required("at", Measures.PLACE, "Middle of the burning surface."),
            optional("ignition", Measures.MOMENT, "When it starts to smoulder or burn; or one of the next two."),
            optional(
                    "ignites-at-flux",
                    Keys.measure(Kind.HEAT_FLUX, 500, 500e3),
                    "Heat flux on its top or sides from which on it burns; wood 10 to 15 kW/m²."),
            optional(
                    "ignites-at-temperature",
                    Measures.TEMPERATURE,
                    "Temperature of its top or sides, warmed like wood, from which on it burns; wood 350 °C."),
            optional(
                    "peak",
                    Measures.POWER,
                    "Largest heat release of the flames; missing for a fire that only smoulders."),
            optional(
                    "growth",
                    Keys.word("growth", Measures.words(HeatRelease.Growth.values())),
                    "medium",
                    "Growth with the square of time, as in NFPA 72."),
            optional("steady", Measures.MOMENT, "60 s", "How long it stays at its peak."),
            optional("decay", Measures.MOMENT, "60 s", "How long it takes from the peak to nothing."),
            optional(
                    "area",
                    Keys.measure(Kind.AREA, 0.001, 100),
                    "Burning area at the peak; from the fuel when missing."),
            optional(
                    "plume",
                    Keys.word("plume", Measures.words(PlumeLaw.values())),
                    "heskestad",
                    "Law of the air that its plume draws in; mccaffrey for fires that are small beside their height."),
            optional("soot", YIELD, "Soot of the flames per mass burnt; from the fuel when missing."),
            optional("co", YIELD, "CO of the flames per mass burnt; from the fuel when missing."),
            optional(
                    "smoulder",
                    Keys.section(
                            optional("duration", Measures.MOMENT, "How long it smoulders before the flames, if any."),
                            optional(
                                    "rate",
                                    MASS_LOSS,
                                    "0.2 g/s",
                                    "Mass loss at the end of the stage, to which it rises evenly."),
                            optional(
                                    "kind",
                                    Keys.word("kind", Pyrolysis.ids()),
                                    "upholstery",
                                    "What smoulders or chars."),
                            optional(
                                    "heater",
                                    Measures.POWER,
                                    "0 W",
                                    "Heat of a hot plate or coil beneath that rises with the smoke; counted as released."),
                            items(
                                    "curve",
                                    "point",
                                    "Mass loss over time instead of duration and rate.",
                                    Keys.section(
                                            required("at", Measures.MOMENT, "Time after the ignition."),
                                            required("rate", MASS_LOSS, "Mass loss.")))),
                    "A smouldering stage after the ignition."),
            items(
                    "curve",
                    "point",
                    "Measured heat release instead of peak, growth, steady and decay.",
                    Keys.section(
                            required("at", Measures.MOMENT, "Time after the first flame."),
                            required("power", Measures.POWER, "Heat release rate."))));

    static final Shape.Section OBJECT = Keys.section(
            required("name", Measures.NAME, "Name of the object."),
            required("type", Keys.word("object", ObjectType.ids()), "What it is."),
            Measures.ROOM,
            required("at", Measures.PLACE, "Where it is."),
            optional("from", Measures.MOMENT, "0 s", "When it is put there or switched on."),
            optional("until", Measures.MOMENT, "When it is taken away or switched off; never when missing."),
            Measures.daily("When it is there or on every day, instead of from and until."),
            optional("rise-time", Measures.MOMENT, "0 s", "From off to full."),
            optional("fall-time", Measures.MOMENT, "0 s", "From full to off."),
            optional("power", Measures.POWER, "Heat, or electric power."),
            optional("temperature", Measures.TEMPERATURE, "Temperature of the pan: electric-hob."),
            optional(
                    "rise",
                    Keys.measure(Kind.TEMPERATURE_DIFFERENCE, 0, 500),
                    "Above the surface it is on: sun-patch, radiator."),
            optional("radius", Measures.LENGTH, "Size: sun-patch."),
            optional("wall", Keys.word("wall", List.of("x0", "x1", "y0", "y1")), "Wall it hangs on: radiator."),
            optional("fumes", Keys.measure(Kind.MASS_FLOW, 0, 1e-3), "Aerosol given off: frying, toaster, oven."),
            optional(
                    "mass", Keys.measure(Kind.MASS, 0, 10), "Ethanol that evaporates: spray; oil in the pan: oil-pan."),
            optional("co", Keys.measure(Kind.MASS_FLOW, 0, 1e-3), "Carbon monoxide given off: gas-heater."),
            optional(
                    "rate",
                    Keys.measure(Kind.MASS_FLOW, 0, 0.1),
                    "Gas, spray, dust, fog or water vapour that gets into the air."),
            optional("gas", Keys.word("gas", List.of("lpg", "methane", "hydrogen")), "Which gas: gas-leak."),
            optional("count", new Shape.Whole(1, 100), "How many: candle."));

    private HappenLanguage() {}
}
