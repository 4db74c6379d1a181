package org.twinrig.scenarios.synthesis;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.twinrig.scenarios.Scenario;
import org.twinrig.scenarios.language.Rooms;
import org.twinrig.scenarios.language.Settings;

/**
 * Draws episodes from a seed. An episode depends on the seed and its own number alone, never on how many there are.
 */
public final class Variations {
    private static final double ABSOLUTE_ZERO_CELSIUS = -273.15;

    private Variations() {}

    /** {@code count} episodes of rooms: every other one burns, the rest are everyday scenes of all kinds. */
    public static List<Episode> fire(int count, long seed) {
        return IntStream.range(0, count)
                .mapToObj(i -> FireEpisodes.draw(i, seed))
                .toList();
    }

    /** {@code count} episodes of fans: running, stopped and faulty in turn. */
    public static List<Episode> fan(int count, long seed) {
        return IntStream.range(0, count)
                .mapToObj(i -> FanEpisodes.draw(i, seed))
                .toList();
    }

    /** {@code count} motors on test rigs: bearings healthy, pitted in inner race, ball and outer race in turn. */
    public static List<BearingEpisode> bearing(int count, long seed) {
        return IntStream.range(0, count)
                .mapToObj(i -> BearingEpisode.draw(i, seed))
                .toList();
    }

    /** {@code count} episodes of ventilated rooms with a board: every third all well, the others gas or bad burners. */
    public static List<Episode> board(int count, long seed) {
        return IntStream.range(0, count)
                .mapToObj(i -> BoardEpisodes.draw(i, seed))
                .toList();
    }

    /**
     * {@code count} variations of {@code base}: other noise and parts; rooms up to 3 K warmer or colder and with 0.8 to
     * 1.25 of the CO2, fires with 0.7 to 1.4 of the power, fans with 0.95 to 1.05 of the speed.
     */
    public static List<Episode> of(Scenario base, int count, long seed) {
        return IntStream.range(0, count).mapToObj(i -> vary(base, i, seed)).toList();
    }

    private static Episode vary(Scenario base, int number, long seed) {
        String id = id(base.name(), number);
        var draw = new Draw(seed, id);
        long runSeed = draw.seed();
        Settings values = base.settings();
        Scenario varied = base;
        for (int i = 0; i < Rooms.of(values).size(); i++) {
            Settings room = Rooms.of(values).get(i);
            String path = values.has("room") ? "room" : "rooms." + i;
            double celsius = room.number("temperature") + ABSOLUTE_ZERO_CELSIUS;
            double ppm = room.number("co2") * 1e6;
            varied = varied.with(path + ".temperature", draw.quantity(celsius - 3, celsius + 3, "°C"))
                    .with(path + ".co2", Draw.text(ppm * draw.logUniform(0.8, 1.25)) + " ppm");
        }
        int fires = values.items("fires").size();
        for (int i = 0; i < fires; i++) {
            if (values.items("fires").get(i).has("peak")) {
                double kilowatts = values.items("fires").get(i).number("peak") / 1000;
                varied = varied.with("fires." + i + ".peak", Draw.text(kilowatts * draw.logUniform(0.7, 1.4)) + " kW");
            }
        }
        int fans = values.items("fans").size();
        for (int i = 0; i < fans; i++) {
            double radians = values.items("fans").get(i).number("speed");
            varied = varied.with("fans." + i + ".speed", Draw.text(radians * draw.uniform(0.95, 1.05)) + " rad/s");
        }
        return new Episode(id, base.name(), runSeed, varied, Labels.of(varied));
    }

    static String id(String family, int number) {
        return String.format(Locale.ROOT, "%s-%05d", family, number);
    }
}
