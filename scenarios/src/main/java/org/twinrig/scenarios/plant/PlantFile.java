package org.twinrig.scenarios.plant;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.twinrig.core.UserError;
import org.twinrig.physics.fan.BearingRig;
import org.twinrig.physics.fan.FanSpec;
import org.twinrig.physics.fan.FanTraits;
import org.twinrig.physics.fan.Machine;
import org.twinrig.physics.fan.Six;
import org.twinrig.scenarios.language.YamlTree;

/** Reads plant files: YAML with the traits of a fan, as {@code twinrig calibrate fan} writes them. */
public final class PlantFile {
    /** The fan of the MLS/160A recording, shipped with the program. */
    public static final String MLS160A_FAN = "mls160a-fan";

    private static final int SIX = 6;

    private PlantFile() {}

    /**
     * The plant that {@code name} stands for: a shipped one, or a file.
     *
     * @param besides file that names it; a relative path starts there
     * @throws UserError when there is none, or when it is not as it should be
     */
    public static FanTraits find(String name, Path besides) {
        if (name.equals(MLS160A_FAN)) {
            return shipped();
        }
        return read(besides.resolveSibling(name));
    }

    /** The shipped plant {@value #MLS160A_FAN}. */
    public static FanTraits shipped() {
        String file = MLS160A_FAN + ".yaml";
        try (var in = PlantFile.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), file);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    /** Reads {@code file}. */
    public static FanTraits read(Path file) {
        try {
            return parse(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UserError("there is no plant \"%s\": no file %s, and those that come along are %s and %s"
                    .formatted(file.getFileName(), file, MLS160A_FAN, BearingRig.MOTOR));
        }
    }

    /** The traits in {@code text}; {@code source} is its file name, for messages. */
    public static FanTraits parse(String text, String source) {
        var root = PlantNode.section(YamlTree.read(text, source), "the plant");
        root.allows("clock-ppm", "rest", "stiffness", "damping", "broadband", "hum", "wander", "seatings");
        double[] rest = root.numbers("rest", 3, -200, 200);
        return new FanTraits(
                seatings(root),
                six(root, "stiffness", 1e-3, 1e7),
                six(root, "damping", 1e-4, 0.95),
                broadband(root.section("broadband")),
                boxed(root.numbers("hum", 3, 0, 1e3)),
                wander(root.section("wander")),
                new FanSpec.Mount(rest[0], rest[1], rest[2]),
                (int) root.number("clock-ppm", -10_000, 10_000));
    }

    private static List<FanTraits.Seating> seatings(PlantNode root) {
        return root.items("seatings").stream().map(PlantFile::seating).toList();
    }

    private static FanTraits.Seating seating(PlantNode node) {
        node.allows("share", "speed", "drift", "lines");
        return new FanTraits.Seating(
                node.number("share", 0, 1),
                node.number("speed", 1, 1000),
                node.number("drift", 0, 0.2),
                node.items("lines").stream().map(PlantFile::line).toList());
    }

    private static FanTraits.Line line(PlantNode node) {
        node.allows("order", "cause", "amplitude", "phase", "scatter", "phase-scatter");
        return new FanTraits.Line(
                node.number("order", 0.5, 32),
                node.constant("cause", Machine.Cause.class),
                six(node, "amplitude", 0, 1e4),
                six(node, "phase", -10, 10),
                six(node, "scatter", 0, 10),
                six(node, "phase-scatter", 0, 10));
    }

    private static Machine.Broadband broadband(PlantNode node) {
        node.allows("corner", "level", "boost");
        return new Machine.Broadband(
                six(node, "level", 0, 1e3), six(node, "boost", 0, 1e6), node.number("corner", 1, 3000));
    }

    private static Machine.Wander wander(PlantNode node) {
        node.allows("seconds", "broadband", "torque", "speed-seconds", "whirl", "whirl-seconds", "calm-seconds");
        return new Machine.Wander(
                node.number("seconds", 0.1, 1e6),
                node.number("broadband", 0, 2),
                node.number("torque", 0, 2),
                node.number("speed-seconds", 0.05, 1e6),
                node.number("whirl", 0, 1e3),
                node.number("whirl-seconds", 0.1, 1e6),
                node.number("calm-seconds", 0.1, 1e6));
    }

    private static Six six(PlantNode node, String key, double low, double high) {
        return Six.of(node.numbers(key, SIX, low, high));
    }

    private static List<Double> boxed(double[] values) {
        return java.util.Arrays.stream(values).boxed().toList();
    }
}
