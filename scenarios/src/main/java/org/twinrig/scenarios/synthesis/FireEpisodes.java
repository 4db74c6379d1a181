package org.twinrig.scenarios.synthesis;

import java.util.List;
import java.util.Locale;
import org.twinrig.physics.fire.Fuel;
import org.twinrig.physics.fire.Fuels;
import org.twinrig.scenarios.Scenario;

/** Rooms of many kinds, burning or not, with a thermal camera and a CO2 sensor in a corner under the ceiling. */
final class FireEpisodes {
    // Cooking is the scene that is most like a fire (hot, growing, giving off CO2), so it comes three times.
    private static final List<String> EVERYDAY = List.of(
            "quiet",
            "cooking",
            "hot-drink",
            "sun-patch",
            "radiator",
            "cooking",
            "kettle",
            "spray",
            "meeting",
            "cooking",
            "airing",
            "somebody-passing");
    private static final List<String> BURNING =
            List.of("flaming", "flaming", "flaming", "smouldering", "flaming-in-use");

    // Below 25 kW for each square metre of floor an ordinary room does not flash over in these minutes.
    private static final double PEAK_PER_FLOOR = 25;
    private static final double LARGEST_PEAK = 400; // [kW]
    private static final double SMALLEST_PEAK = 15; // [kW]
    private static final int SECONDS = 150;

    private final Draw draw;
    private final double length;
    private final double width;
    private final double height;
    private final StringBuilder people = new StringBuilder();
    private final StringBuilder objects = new StringBuilder();
    private String fire = "";
    private String windowChange = "";
    private int things; // numbers the parts, whose names must differ

    private FireEpisodes(Draw draw) {
        this.draw = draw;
        this.length = draw.uniform(3, 8);
        this.width = draw.uniform(2.5, 6);
        this.height = draw.uniform(2.3, 3.2);
    }

    static Episode draw(int number, long seed) {
        String id = Variations.id("fire", number);
        var draw = new Draw(seed, id);
        long runSeed = draw.seed();
        var episode = new FireEpisodes(draw);
        boolean burns = number % 2 == 0;
        String group = burns ? BURNING.get(number / 2 % BURNING.size()) : EVERYDAY.get(number / 2 % EVERYDAY.size());
        if (burns) {
            episode.burn(group);
        } else {
            episode.everyday(group);
            episode.company();
        }
        var scenario = Scenario.parse(episode.text(), id);
        return new Episode(id, group, runSeed, scenario, Labels.of(scenario));
    }

    private void burn(String group) {
        if (group.equals("flaming-in-use")) {
            person("a", "from the beginning");
            everyday(draw.oneOf(List.of("hot-drink", "radiator", "sun-patch", "kettle")));
        }
        double peak = draw.logUniform(SMALLEST_PEAK, Math.min(LARGEST_PEAK, PEAK_PER_FLOOR * length * width));
        Fuel fuel = draw.oneOf(Fuels.all());
        String smoulder = group.equals("smouldering")
                ? ", smoulder: {duration: %s, rate: %s g/s}"
                        .formatted(draw.quantity(20, 60, "s"), Draw.text(draw.logUniform(0.05, 0.5)))
                : "";
        fire =
                "fires: [{name: fire, fuel: %s, at: %s, ignition: %s, peak: %s kW, growth: %s, steady: %s, decay: %s%s}]\n"
                        .formatted(
                                fuel.id(),
                                spot(draw.uniform(0.05, 1)),
                                draw.quantity(20, 60, "s"),
                                Draw.text(peak),
                                draw.oneOf(List.of("slow", "medium", "fast", "ultra-fast")),
                                draw.quantity(20, 120, "s"),
                                draw.quantity(20, 60, "s"),
                                smoulder);
    }

    // Everyday scenes seldom come alone: somebody is there, and something else is on.
    private void company() {
        if (draw.chance(0.4)) {
            person("f", "from the beginning");
        }
        if (draw.chance(0.4)) {
            everyday(draw.oneOf(List.of("hot-drink", "radiator", "sun-patch", "kettle", "spray")));
        }
    }

    private void everyday(String group) {
        switch (group) {
            case "hot-drink" -> {
                person("b", "");
                object("hot-drink", draw.uniform(0.4, 1), "");
            }
            case "cooking" -> {
                person("cook", "cooking");
                boolean gas = draw.chance(0.5);
                String pan = gas ? "" : ", temperature: " + draw.quantity(120, 280, "°C");
                object(
                        gas ? "gas-hob" : "electric-hob",
                        0.9,
                        ", rise-time: 20 s, power: " + draw.quantity(1, 3, "kW") + pan);
                object("frying", 1.0, ", rise-time: 20 s, fumes: " + Draw.text(draw.logUniform(0.02, 1)) + " mg/s");
            }
            case "sun-patch" ->
                object(
                        "sun-patch",
                        0,
                        ", rise-time: %s, radius: %s, rise: %s, power: %s"
                                .formatted(
                                        draw.quantity(5, 90, "s"),
                                        draw.quantity(0.2, 1, "m"),
                                        draw.quantity(4, 22, "K"),
                                        draw.quantity(100, 900, "W")));
            case "radiator" -> radiator();
            case "kettle" -> object("kettle", 0.85, ", rise-time: 60 s, power: " + draw.quantity(1, 2.4, "kW"));
            case "spray" -> object("spray", 0.8, ", until: 140 s, mass: " + draw.quantity(1, 10, "g"));
            case "meeting" -> meeting();
            case "airing" ->
                windowChange = ", changes: [{at: %s, open: %s}]"
                        .formatted(draw.quantity(20, 60, "s"), draw.quantity(20, 100, "%"));
            case "somebody-passing" -> {
                person("c", "walking");
                person("d", "walking");
            }
            default -> {
                if (draw.chance(0.5)) {
                    person("e", "from the beginning");
                }
            }
        }
    }

    private void person(String name, String how) {
        String activity = how.equals("cooking") || how.equals("walking") ? how : "seated";
        double arrives = how.equals("from the beginning") ? 0 : draw.uniform(0, 60);
        people.append("  - {name: %s-%d, at: %s, activity: %s, mass: %s, arrives: %s s%s}\n"
                .formatted(
                        name,
                        things++,
                        spot(0),
                        activity,
                        draw.quantity(50, 100, "kg"),
                        Draw.text(arrives),
                        how.equals("walking") ? ", leaves: " + draw.quantity(arrives + 10, arrives + 60, "s") : ""));
    }

    private void meeting() {
        int count = 3 + (int) draw.uniform(0, 6);
        for (int i = 0; i < count; i++) {
            person("guest-" + i, draw.chance(0.5) ? "from the beginning" : "");
        }
    }

    private void object(String type, double z, String more) {
        objects.append("  - {name: %s, type: %s, at: %s, from: %s%s}\n"
                .formatted(type + "-" + things++, type, spot(z), draw.quantity(0, 60, "s"), more));
    }

    private void radiator() {
        boolean far = draw.chance(0.5);
        String place = far
                ? Draw.place(length, draw.uniform(0.6, width - 0.6), 0.5)
                : Draw.place(draw.uniform(0.6, length - 0.6), width, 0.5);
        objects.append(
                "  - {name: radiator-%d, type: radiator, at: %s, wall: %s, from: %s, rise-time: %s, rise: %s, power: %s}\n"
                        .formatted(
                                things++,
                                place,
                                far ? "x1" : "y1",
                                draw.quantity(0, 60, "s"),
                                draw.quantity(0, 120, "s"),
                                draw.quantity(15, 50, "K"),
                                draw.quantity(300, 1500, "W")));
    }

    // Anywhere but in the board's corner; the camera sees most of it.
    private String spot(double z) {
        return Draw.place(draw.uniform(0.25, 0.9) * length, draw.uniform(0.25, 0.9) * width, z);
    }

    private String text() {
        var text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                """
                title: A drawn room
                duration: %d s
                outside: {temperature: %s, humidity: %s, co2: 425 ppm}
                room:
                  size: %.3f m x %.3f m x %.3f m
                  temperature: %s
                  humidity: %s
                  co2: %s ppm
                  ventilation: {rate: %s 1/h}
                  openings:
                    - {name: door, width: 0.9 m, height: 2 m, open: %s}
                    - {name: window, width: 1 m, height: 1 m, sill: 0.9 m, open: 0 %%%s}
                """,
                SECONDS,
                draw.quantity(-5, 30, "°C"),
                draw.quantity(40, 90, "%"),
                length,
                width,
                height,
                draw.quantity(16, 27, "°C"),
                draw.quantity(25, 65, "%"),
                Draw.text(draw.logUniform(420, 1200)),
                Draw.text(draw.logUniform(0.2, 4)),
                draw.quantity(0, 100, "%"),
                windowChange));
        text.append(people.isEmpty() ? "" : "people:\n" + people);
        text.append(objects.isEmpty() ? "" : "objects:\n" + objects);
        text.append(fire);
        text.append("devices: [{name: room-1, at: %s, look-at: %s, sensors: [{type: lepton35}, {type: scd41}]}]\n"
                .formatted(
                        Draw.place(0.3, 0.3, height - 0.3),
                        Draw.place(
                                draw.uniform(0.5, 0.7) * length,
                                draw.uniform(0.5, 0.7) * width,
                                draw.uniform(0.2, 0.9))));
        return text.toString();
    }
}
