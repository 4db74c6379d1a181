package org.twinrig.physics.scene;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.twinrig.physics.Body;
import org.twinrig.physics.ThermalScene;
import org.twinrig.physics.ThermalScene.Face;
import org.twinrig.physics.ThermalScene.Gas;
import org.twinrig.physics.ThermalScene.Level;
import org.twinrig.physics.ThermalScene.Pane;
import org.twinrig.physics.ThermalScene.Patch;
import org.twinrig.physics.ThermalScene.Surface;

/**
 * Puts a thermal scene together. A new one is an empty room of 21 °C with matt painted surfaces and clear air.
 *
 * <p>Temperatures of surfaces are told in steps of 5 mK, those of gas and surroundings in steps of 20 mK, heights in
 * millimetres and absorption in 1e-5 1/m, all below what a camera shows, so that a room in which nothing visible changes
 * gives equal scenes.
 */
public final class SceneBuilder {
    /** Emissivity of paint, plaster, wood and most plastics in 8–14 µm [-]. */
    public static final double PAINT = 0.92;

    private static final double TEMPERATE = 294.15; // [K]
    private static final double PER_KELVIN = 200;
    private static final double GAS_PER_KELVIN = 50;
    private static final double PER_METRE = 1e3;
    private static final double PER_ABSORPTION = 1e5;
    /** Half of the height over which a wall changes from its lower to its upper temperature [m]; estimate. */
    private static final double BLUR = 0.06;

    private final double length;
    private final double width;
    private final double height;
    private final double[] emissivity = {PAINT, PAINT, PAINT, PAINT, PAINT, PAINT};
    private final double[] gloss = new double[Surface.values().length];
    private final List<List<Level>> profiles =
            new ArrayList<>(Collections.nCopies(Surface.values().length, even(TEMPERATE)));
    private final List<Pane> panes = new ArrayList<>();
    private final List<Patch> patches = new ArrayList<>();
    private final List<Body> bodies = new ArrayList<>();
    private double interfaceHeight;
    private Gas upper = new Gas(TEMPERATE, 0);
    private Gas lower = new Gas(TEMPERATE, 0);
    private double ambient = Double.NaN;

    /** A room of this {@code length}, {@code width} and {@code height} [m]. */
    public SceneBuilder(double length, double width, double height) {
        this.length = length;
        this.width = width;
        this.height = height;
        this.interfaceHeight = height;
    }

    /** Two layers of gas that meet at {@code newInterfaceHeight} [m]. */
    public SceneBuilder layers(double newInterfaceHeight, Gas newUpper, Gas newLower) {
        interfaceHeight = newInterfaceHeight;
        upper = newUpper;
        lower = newLower;
        return this;
    }

    /** Temperatures [K] of floor and ceiling, and of all walls by height. */
    public SceneBuilder surfaces(double floor, double ceiling, List<Level> walls) {
        for (var surface : Surface.values()) {
            profiles.set(surface.ordinal(), walls);
        }
        profiles.set(Surface.FLOOR.ordinal(), even(floor));
        profiles.set(Surface.CEILING.ordinal(), even(ceiling));
        return this;
    }

    /** Temperature [K] of one surface by height. */
    public SceneBuilder surface(Surface surface, List<Level> profile) {
        profiles.set(surface.ordinal(), profile);
        return this;
    }

    /** What a surface is made of: {@code newEmissivity} in 8–14 µm and the mirroring share of its reflection [0..1]. */
    public SceneBuilder finish(Surface surface, double newEmissivity, double newGloss) {
        emissivity[surface.ordinal()] = newEmissivity;
        gloss[surface.ordinal()] = newGloss;
        return this;
    }

    /** Mean radiant temperature [K] of the room; without it, that of the faces by area. */
    public SceneBuilder ambient(double temperature) {
        ambient = temperature;
        return this;
    }

    /** Adds what {@code look} has. */
    public SceneBuilder add(Look look) {
        panes.addAll(look.panes());
        patches.addAll(look.patches());
        bodies.addAll(look.bodies());
        return this;
    }

    /** Temperatures of a wall below and above the layers' interface [K], with a short way from one to the other. */
    public static List<Level> zoned(double lowerWall, double upperWall, double interfaceHeight) {
        return List.of(new Level(interfaceHeight - BLUR, lowerWall), new Level(interfaceHeight + BLUR, upperWall));
    }

    /** One temperature [K] at all heights. */
    public static List<Level> even(double temperature) {
        return List.of(new Level(0, temperature));
    }

    /** The scene. */
    public ThermalScene build() {
        var faces = new ArrayList<Face>();
        for (var surface : Surface.values()) {
            int i = surface.ordinal();
            faces.add(new Face(rounded(profiles.get(i)), emissivity[i], gloss[i]));
        }
        double radiant = Double.isNaN(ambient) ? meanRadiant() : ambient;
        return new ThermalScene(
                length,
                width,
                height,
                round(interfaceHeight, PER_METRE),
                rounded(upper),
                rounded(lower),
                round(radiant, GAS_PER_KELVIN),
                faces,
                panes,
                patches,
                bodies);
    }

    private double meanRadiant() {
        double[] areas = {
            length * width, length * width, width * height, width * height, length * height, length * height
        };
        double sum = 0;
        double area = 0;
        for (int i = 0; i < areas.length; i++) {
            sum += areas[i] * fourthPower(profiles.get(i));
            area += areas[i];
        }
        return Math.sqrt(Math.sqrt(sum / area));
    }

    /** Mean over the height of T⁴ [K⁴], by the midpoints of thin strips. */
    private double fourthPower(List<Level> profile) {
        int strips = profile.size() == 1 ? 1 : 50;
        double sum = 0;
        for (int k = 0; k < strips; k++) {
            double kelvin = at(profile, (k + 0.5) / strips * height);
            sum += kelvin * kelvin * (kelvin * kelvin);
        }
        return sum / strips;
    }

    /** Temperature [K] of {@code profile} at height {@code z} [m]. */
    static double at(List<Level> profile, double z) {
        var below = profile.get(0);
        for (var level : profile) {
            if (level.height() >= z) {
                double span = level.height() - below.height();
                double part = span > 0 ? (z - below.height()) / span : 1;
                return below.temperature() + Math.max(0, part) * (level.temperature() - below.temperature());
            }
            below = level;
        }
        return below.temperature();
    }

    private static List<Level> rounded(List<Level> profile) {
        return profile.stream()
                .map(level -> new Level(round(level.height(), PER_METRE), round(level.temperature(), PER_KELVIN)))
                .toList();
    }

    private static Gas rounded(Gas gas) {
        return new Gas(round(gas.temperature(), GAS_PER_KELVIN), round(gas.absorption(), PER_ABSORPTION));
    }

    private static double round(double value, double perUnit) {
        return Math.rint(value * perUnit) / perUnit;
    }
}
