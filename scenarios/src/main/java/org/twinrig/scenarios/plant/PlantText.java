package org.twinrig.scenarios.plant;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.twinrig.physics.fan.FanTraits;
import org.twinrig.physics.fan.Six;

/** The traits of a fan as the text of a plant file; numbers have four places that count. */
public final class PlantText {
    private static final int PLACES = 4;

    private PlantText() {}

    /** The file about {@code traits}, which were found as {@code origin} says. */
    public static String of(FanTraits traits, String origin) {
        var out = new StringBuilder();
        var wander = traits.wander();
        out.append("# ").append(origin).append('\n');
        out.append("# Six numbers: acceleration x, y, z [m/s2], angular rate about x, y, z [rad/s], at the sensor.\n");
        out.append("clock-ppm: ").append(traits.clockPpm()).append(" # how fast the clock of the sensor ran\n");
        out.append("rest: ")
                .append(list(
                        traits.rest().gravityX(),
                        traits.rest().gravityY(),
                        traits.rest().gravityZ()));
        out.append(" # m/s2, what it shows at rest\n");
        out.append("stiffness: ").append(list(traits.stiffness())).append(" # of the mount, N/m and N.m/rad\n");
        out.append("damping: ").append(list(traits.damping())).append(" # of its six freedoms, of critical\n");
        out.append("broadband: # force and torque at the hub, N/rtHz and N.m/rtHz; below the corner times boost\n");
        out.append("  corner: ").append(number(traits.broadband().corner())).append(" # Hz\n");
        out.append("  level: ").append(list(traits.broadband().level())).append('\n');
        out.append("  boost: ").append(list(traits.broadband().boost())).append('\n');
        out.append("hum: ")
                .append(list(traits.hum().stream().mapToDouble(each -> each).toArray()));
        out.append(" # of the sensor's board, rtkg.m/s2/rtHz\n");
        out.append(("wander: {seconds: %s, broadband: %s, torque: %s, speed-seconds: %s, whirl: %s, whirl-seconds: %s,"
                        + " calm-seconds: %s}\n")
                .formatted(
                        number(wander.seconds()),
                        number(wander.broadband()),
                        number(wander.torque()),
                        number(wander.speedSeconds()),
                        number(wander.whirl()),
                        number(wander.whirlSeconds()),
                        number(wander.calmSeconds())));
        out.append(
                "# How it sat from one start to the next, in order of time. Phases lead that of order 1 along x [rad];\n");
        out.append("# scatter is relative, phase-scatter in rad.\n");
        out.append("seatings:\n");
        traits.seatings().forEach(seating -> seating(out, seating));
        return out.toString();
    }

    private static void seating(StringBuilder out, FanTraits.Seating seating) {
        out.append("  - share: ").append(number(seating.share())).append(" # of the recorded time\n");
        out.append("    speed: ").append(plain(seating.speed(), 6)).append(" # rev/s\n");
        out.append("    drift: ")
                .append(number(seating.drift()))
                .append(" # of the supply, by the speed it leads to\n");
        out.append("    lines:\n");
        seating.lines().forEach(line -> line(out, line));
    }

    private static void line(StringBuilder out, FanTraits.Line line) {
        out.append("      - order: ").append(number(line.order())).append('\n');
        out.append("        cause: ")
                .append(line.cause().name().toLowerCase(Locale.ROOT))
                .append('\n');
        out.append("        amplitude: ").append(list(line.amplitude())).append('\n');
        out.append("        phase: ").append(list(line.phase())).append('\n');
        out.append("        scatter: ").append(list(line.scatter())).append('\n');
        out.append("        phase-scatter: ").append(list(line.phaseScatter())).append('\n');
    }

    private static String list(Six six) {
        return list(six.array());
    }

    private static String list(double... values) {
        return Arrays.stream(values).mapToObj(PlantText::number).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String number(double value) {
        return plain(value, PLACES);
    }

    private static String plain(double value, int places) {
        if (value == 0) {
            return "0";
        }
        var rounded = new BigDecimal(value).round(new MathContext(places)).stripTrailingZeros();
        return Math.abs(value) < 1e-3 ? rounded.toString() : rounded.toPlainString();
    }
}
