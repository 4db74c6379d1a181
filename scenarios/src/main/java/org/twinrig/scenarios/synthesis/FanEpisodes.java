package org.twinrig.scenarios.synthesis;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.twinrig.physics.fan.FanFault;
import org.twinrig.scenarios.Scenario;

/** Fans of many kinds, as they run, stand still or fail, with an MLS/160A on the frame. */
final class FanEpisodes {
    private static final int SECONDS = 20; // ten blocks of the MLS/160A

    // what is felt in every block, and each once
    private static final List<FanFault.Kind> FAULTS = List.copyOf(EnumSet.complementOf(EnumSet.of(
            FanFault.Kind.BEARING_OUTER,
            FanFault.Kind.ELECTRICAL,
            FanFault.Kind.LOOSE_SENSOR,
            FanFault.Kind.KNOCK,
            FanFault.Kind.FLOOR)));

    private FanEpisodes() {}

    static Episode draw(int number, long seed) {
        String id = Variations.id("fan", number);
        var draw = new Draw(seed, id);
        long runSeed = draw.seed();
        String state = List.of("running", "stopped", "fault").get(number % 3);
        String group = state;
        var text = new StringBuilder(fan(draw));
        if (state.equals("stopped")) {
            text.append("    runs: []\n");
        } else if (state.equals("fault")) {
            group = FAULTS.get(number / 3 % FAULTS.size()).id();
            text.append("    faults: [{type: %s, from: 0 s, severity: %s}]\n"
                    .formatted(group, Draw.text(draw.logUniform(0.4, 3))));
        }
        text.append("devices: [{name: fan-monitor, on: fan, sensors: [{type: mls160a}]}]\n");
        var scenario = Scenario.parse(text.toString(), id);
        return new Episode(id, group, runSeed, scenario, Labels.of(scenario));
    }

    // Spread of small axial fans around the reference, and of how carefully a sensor is glued on.
    private static String fan(Draw draw) {
        String mount = draw.chance(0.7) ? "z-down" : draw.oneOf(List.of("z-up", "x-down", "x-up", "y-down", "y-up"));
        return String.format(
                Locale.ROOT,
                """
                title: A drawn fan
                duration: %d s
                fans:
                  - name: fan
                    speed: %s
                    blades: %d
                    imbalance: %s
                    roughness: %s
                    drift: %s
                    mount: %s
                    tilt: %s
                """,
                SECONDS,
                draw.quantity(2700, 3400, "rpm"),
                draw.oneOf(List.of(5, 7, 7, 7, 9)),
                Draw.text(draw.logUniform(0.6, 1.6)),
                Draw.text(draw.logUniform(0.6, 1.6)),
                draw.quantity(0.1, 1, "%"),
                mount,
                draw.quantity(-5, 5, "°"));
    }
}
