package org.twinrig.sensors.lepton35;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.core.random.RandomStream;
import org.twinrig.physics.Body;
import org.twinrig.physics.Outline;
import org.twinrig.physics.Point;
import org.twinrig.physics.Shape;
import org.twinrig.physics.ThermalScene;
import org.twinrig.physics.ThermalScene.Gas;
import org.twinrig.physics.ThermalScene.Level;
import org.twinrig.physics.ThermalScene.Patch;
import org.twinrig.physics.ThermalScene.Surface;
import org.twinrig.physics.scene.Animal;
import org.twinrig.physics.scene.Fire;
import org.twinrig.physics.scene.FireLook;
import org.twinrig.physics.scene.InfraredOptics;
import org.twinrig.physics.scene.Look;
import org.twinrig.physics.scene.People;
import org.twinrig.physics.scene.Person;
import org.twinrig.physics.scene.Posture;
import org.twinrig.physics.scene.SceneBuilder;
import org.twinrig.physics.scene.SunPatches;
import org.twinrig.physics.scene.Things;
import org.twinrig.physics.scene.Windows;

/** Rooms with a bit of everything, drawn at random, and cameras anywhere in them. */
final class RandomScenes {
    final double length;
    final double width;
    final double height;
    private final RandomStream random;

    RandomScenes(RandomStream random) {
        this.random = random;
        this.length = random.uniform(2, 8);
        this.width = random.uniform(2, 6);
        this.height = random.uniform(2, 4);
    }

    /** Coldest and hottest temperature that anything in the scene has [K]. */
    static double[] extremes(ThermalScene scene) {
        var all = new ArrayList<Double>();
        all.add(scene.ambient());
        all.add(scene.upper().temperature());
        all.add(scene.lower().temperature());
        scene.panes().forEach(pane -> all.add(pane.temperature()));
        double least = 0;
        double most = 0;
        for (var patch : scene.patches()) {
            least += Math.min(0, patch.rise());
            most += Math.max(0, patch.rise());
        }
        for (var face : scene.faces()) {
            for (var level : face.profile()) {
                all.add(level.temperature() + least);
                all.add(level.temperature() + most);
            }
        }
        for (var body : scene.bodies()) {
            if (body instanceof Body.Solid solid) {
                all.add(solid.temperature());
            } else if (body instanceof Body.Cloud cloud) {
                all.add(cloud.from().temperature());
                all.add(cloud.to().temperature());
            }
        }
        return new double[] {
            all.stream().mapToDouble(d -> d).min().orElseThrow(),
            all.stream().mapToDouble(d -> d).max().orElseThrow()
        };
    }

    /** A camera inside, now and then at a wall, in a corner, looking straight up or down. */
    Camera camera() {
        Point at = place();
        if (random.chance(0.3)) {
            at = new Point(random.chance(0.5) ? 0 : length, at.y(), at.z());
        }
        if (random.chance(0.3)) {
            at = new Point(at.x(), at.y(), height);
        }
        double roll = random.chance(0.5) ? 0 : random.uniform(-Math.PI, Math.PI);
        if (random.chance(0.2)) {
            return new Camera(at, new Point(at.x(), at.y(), random.chance(0.5) ? at.z() - 1 : at.z() + 1), roll);
        }
        return new Camera(at, place(), roll);
    }

    ThermalScene scene() {
        double air = random.uniform(285, 305);
        var upper = new Gas(air + random.uniform(0, 300), random.chance(0.3) ? 0 : random.exponential() * 0.3);
        var lower = new Gas(air, random.chance(0.5) ? InfraredOptics.AIR : random.exponential() * 0.2);
        double level = random.chance(0.3) ? height : random.uniform(0.2, height);
        double wall = random.uniform(280, 310);
        var builder = new SceneBuilder(length, width, height)
                .layers(level, upper, lower)
                .surfaces(random.uniform(280, 310), random.uniform(285, 400), walls(wall));
        for (var surface : Surface.values()) {
            builder.finish(surface, random.uniform(0.1, 1), random.chance(0.7) ? 0 : random.uniform(0, 1));
        }
        int things = random.below(7);
        for (int i = 0; i < things; i++) {
            builder.add(anything(air, level, upper, lower));
        }
        return builder.build();
    }

    private List<Level> walls(double cool) {
        if (random.chance(0.4)) {
            return SceneBuilder.even(cool);
        }
        return SceneBuilder.zoned(cool, cool + random.uniform(0, 150), random.uniform(0, height));
    }

    private Point place() {
        return new Point(random.uniform(0, length), random.uniform(0, width), random.uniform(0, height));
    }

    private Point floor() {
        return new Point(random.uniform(0, length), random.uniform(0, width), 0);
    }

    private Surface wall() {
        return Surface.values()[2 + random.below(4)];
    }

    private Look anything(double air, double level, Gas upper, Gas lower) {
        return switch (random.below(9)) {
            case 0, 1 -> People.of(person(), air);
            case 2 -> fire(level, upper, lower);
            case 3 ->
                Animal.values()[random.below(2)].at(
                        floor(), random.uniform(0, 6), random.chance(0.3), random.uniform(0, 6), air);
            case 4 -> Windows.framed(wall(), place(), place(), air - random.uniform(0, 8), air - random.uniform(0, 15));
            case 5 -> Things.pan(place(), random.uniform(300, 500)).and(Things.cigarette(place(), 1100));
            case 6 ->
                Things.radiator(wall(), floor(), place(), random.uniform(310, 345), air)
                        .and(Things.candle(place(), air, random.uniform(0, 9), 1));
            case 7 ->
                SunPatches.through(
                        length, width, height, Surface.WALL_X1, place(), place(), new double[] {-1, 0.4, -0.8}, 12);
            default ->
                Look.of(new Patch(
                                Surface.values()[random.below(6)],
                                new Outline.Rectangle(place(), place(), random.uniform(0, 1)),
                                random.uniform(-8, 30)))
                        .and(Look.of(new Body.Solid(
                                new Shape.Frustum(place(), place(), random.uniform(0, 0.3), random.uniform(0, 0.3)),
                                random.uniform(280, 600),
                                random.uniform(0.1, 1))));
        };
    }

    private Person person() {
        var posture = Posture.values()[random.below(Posture.values().length)];
        return new Person(floor(), random.uniform(0, 6), posture, random.uniform(1.1, 2), random.uniform(0, 6));
    }

    private Look fire(double level, Gas upper, Gas lower) {
        var base = new Point(random.uniform(0, length), random.uniform(0, width), random.uniform(0, height * 0.6));
        boolean flaming = random.chance(0.7);
        double heat = flaming ? random.uniform(1e3, 500e3) : random.uniform(50, 1500);
        double bed = flaming ? Fire.FLAMING_BED : Fire.SMOULDERING_BED;
        var fire = new Fire(
                base, random.uniform(0.05, 1.2), heat, 0.35, 0.03, 3e-9 * heat, InfraredOptics.SOOT, flaming, bed, 1);
        return FireLook.of(fire, random.uniform(0, 100), height, level, upper, lower)
                .and(FireLook.ceiling(fire, height, random.uniform(0, 200)))
                .and(FireLook.lit(fire, Surface.FLOOR, new Point(base.x(), base.y(), 0), random.uniform(0, 80)));
    }
}
