package org.twinrig.scenarios.synthesis;

import java.util.List;
import java.util.Locale;
import org.twinrig.scenarios.Scenario;

/**
 * Ventilated workshops of many kinds with an ESP32 board: work as usual, gas that leaks, burners that burn badly, heat,
 * and ventilators that fail. The air is clean for the first minutes, in which the board calibrates its gas sensor.
 */
final class BoardEpisodes {
    private static final List<String> GROUPS =
            List.of("work", "leak", "burner", "heat", "burner-in-use", "work-in-use");
    private static final double MINUTES = 75;

    private final Draw draw;
    private final double length;
    private final double width;
    private final double height;
    private final StringBuilder objects = new StringBuilder();
    private final StringBuilder people = new StringBuilder();
    private int things; // numbers the parts, whose names must differ

    private BoardEpisodes(Draw draw) {
        this.draw = draw;
        this.length = draw.uniform(4, 10);
        this.width = draw.uniform(3, 7);
        this.height = draw.uniform(2.4, 3.5);
    }

    static Episode draw(int number, long seed) {
        String id = Variations.id("board", number);
        var draw = new Draw(seed, id);
        long runSeed = draw.seed();
        String group = GROUPS.get(number % GROUPS.size());
        var scenario = Scenario.parse(new BoardEpisodes(draw).text(group), id);
        return new Episode(id, group, runSeed, scenario, Labels.of(scenario));
    }

    private String text(String group) {
        double volume = length * width * height;
        machines();
        crew();
        switch (group) {
            case "leak" -> leak(volume);
            case "burner" -> burner(volume, 3, 25);
            case "burner-in-use" -> burner(volume, 0.02, 1.5);
            default -> {}
        }
        boolean hot = group.equals("heat");
        double changes = draw.logUniform(2, 10); // air changes an hour at full speed
        double flow = changes * volume;
        double celsius = hot ? draw.uniform(29, 35) : draw.uniform(15, 24);
        String open = draw.chance(0.5)
                ? ", changes: [{at: %s min, open: %s}]"
                        .formatted(Draw.text(draw.uniform(35, 60)), draw.quantity(5, 100, "%"))
                : "";
        return String.format(
                        Locale.ROOT,
                        """
                        title: A drawn workshop
                        duration: %.0f min
                        outside: {temperature: %s, humidity: %s, co2: 425 ppm}
                        room:
                          size: %.3f m x %.3f m x %.3f m
                          temperature: %s
                          humidity: %s
                          co2: %s ppm
                          ventilation: {rate: %s 1/h}
                          openings:
                            - {name: door, width: 0.9 m, height: 2 m, open: 0 %%%s}
                        """,
                        MINUTES,
                        hot ? draw.quantity(30, 38, "°C") : draw.quantity(0, 24, "°C"),
                        hot ? draw.quantity(55, 85, "%") : draw.quantity(40, 90, "%"),
                        length,
                        width,
                        height,
                        Draw.text(celsius) + " °C",
                        hot ? draw.quantity(55, 85, "%") : draw.quantity(30, 65, "%"),
                        Draw.text(draw.uniform(430, 700)),
                        Draw.text(draw.logUniform(0.1, 1)),
                        open)
                + (people.length() > 0 ? "people:\n" + people : "")
                + "objects:\n"
                + objects
                + ventilator(flow)
                + String.format(Locale.ROOT, """
                        circuit: {standby: %s}
                        exposure: {at: %s}
                        devices:
                          - name: ESP32-001
                            at: %s
                            sensors:
                              - {type: dht22, options: {interval: 20 s}}
                              - {type: mq2, options: {interval: 20 s, heatedFor: 48 h}}
                              - {type: pzem004t, options: {interval: 20 s}}
                        """, draw.quantity(5, 60, "W"), spot(1.6), spot(draw.uniform(1.2, 2)));
    }

    // Axial wall fans draw 0.1 to 0.25 W for each m³/h; a third of them fail.
    private String ventilator(double flow) {
        double power = flow * draw.uniform(0.1, 0.25);
        double warm = draw.uniform(20, 25);
        double fails = draw.uniform(5, 45);
        String runs = draw.chance(0.35) ? ", runs: [{from: 0 s, until: %s min}]".formatted(Draw.text(fails)) : "";
        String gas = draw.chance(0.5)
                ? ", co: {from: %s, full: %s}, gas: {from: 200 ppm, full: 1000 ppm}"
                        .formatted(draw.quantity(15, 30, "ppm"), draw.quantity(50, 100, "ppm"))
                : "";
        return "ventilators:\n  - {name: exhaust, flow: %s m³/h, power: %s W, base: %s, temperature: {from: %s °C, full: %s °C}%s%s}\n"
                .formatted(
                        Draw.text(flow),
                        Draw.text(power),
                        draw.quantity(0, 40, "%"),
                        Draw.text(warm),
                        Draw.text(warm + draw.uniform(2, 7)),
                        gas,
                        runs);
    }

    private void machines() {
        int count = 1 + (int) draw.uniform(0, 3);
        for (int i = 0; i < count; i++) {
            double from = draw.uniform(0, 40);
            object(
                    "machine",
                    0.5,
                    from,
                    ", rise-time: %s, until: %s min, power: %s"
                            .formatted(
                                    draw.quantity(5, 120, "s"),
                                    Draw.text(from + draw.uniform(8, 40)),
                                    Draw.text(draw.logUniform(0.3, 2.5)) + " kW"));
        }
        if (draw.chance(0.3)) {
            double from = draw.uniform(6, 70);
            object("kettle", 0.9, from, ", until: %s min, power: 2 kW".formatted(Draw.text(from + draw.uniform(2, 5))));
        }
    }

    private void crew() {
        int count = (int) draw.uniform(0, 4);
        for (int i = 0; i < count; i++) {
            people.append("  - {name: p-%d, at: %s, activity: %s, arrives: %s min}\n"
                    .formatted(
                            i,
                            spot(0),
                            draw.oneOf(List.of("standing", "seated", "walking")),
                            Draw.text(draw.uniform(0, 20))));
        }
    }

    // From what a nose notices to what would reach the explosion limit within the hour.
    private void leak(double volume) {
        double from = draw.uniform(7, 40);
        double gramPerSecond = volume * draw.logUniform(1.5, 20) * 1e-3;
        object(
                "gas-leak",
                draw.uniform(0.1, 1),
                from,
                ", rate: %s g/s, until: %s min"
                        .formatted(Draw.text(gramPerSecond), Draw.text(from + draw.uniform(8, 40))));
    }

    private void burner(double volume, double least, double most) {
        double kilowatt = draw.uniform(1, 4);
        double milligramPerSecond = Math.max(0.001, volume / 100 * draw.logUniform(least, most));
        object(
                "gas-heater",
                0.3,
                draw.uniform(7, 30),
                ", power: %s kW, co: %s mg/s".formatted(Draw.text(kilowatt), Draw.text(milligramPerSecond)));
    }

    private void object(String type, double z, double fromMinutes, String more) {
        objects.append("  - {name: %s-%d, type: %s, at: %s, from: %s min%s}\n"
                .formatted(type, things++, type, spot(z), Draw.text(fromMinutes), more));
    }

    private String spot(double z) {
        return Draw.place(draw.uniform(0.15, 0.85) * length, draw.uniform(0.15, 0.85) * width, z);
    }
}
