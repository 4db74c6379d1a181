package org.twinrig.scenarios.synthesis;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.twinrig.physics.fan.FanFault;
import org.twinrig.scenarios.Scenario;

/** Fans of many kinds, as they run, stand still or fail, with an MLS/160A on the frame. */
final class FanEpisodes {
    private static final int SECONDS = 20; // ten blocks of the MLS/160A
    private static final double UNLIKE = 10; // most by which the loads of a fan's blades differ [%]; estimate

    private static final Set<FanFault.Kind> LEFT_OUT = EnumSet.of(
            FanFault.Kind.BEARING_OUTER, // another word for one that is there
            FanFault.Kind.ELECTRICAL, // these are not felt in every block
            FanFault.Kind.LOOSE_SENSOR,
            FanFault.Kind.KNOCK,
            FanFault.Kind.FLOOR);
    private static final List<String> SHAKING = Arrays.stream(FanFault.Kind.values())
            .filter(kind -> kind.shakes() && !LEFT_OUT.contains(kind))
            .map(FanFault.Kind::id)
            .toList(); // the others are no matter of vibration

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
            group = SHAKING.get(number / 3 % SHAKING.size());
            text.append("    faults: [{type: %s, from: 0 s, severity: %s}]\n"
                    .formatted(group, Draw.text(draw.logUniform(0.4, 3))));
        }
        text.append("    blade-scatter: %s\n".formatted(draw.quantity(0, UNLIKE, "%")));
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
