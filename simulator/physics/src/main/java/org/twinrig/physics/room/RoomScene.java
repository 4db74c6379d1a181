package org.twinrig.physics.room;

import static org.twinrig.physics.room.Gas.SMOKE;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.core.random.RandomStream;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.Outline;
import org.twinrig.physics.Point;
import org.twinrig.physics.ThermalScene;
import org.twinrig.physics.ThermalScene.Gas;
import org.twinrig.physics.ThermalScene.Level;
import org.twinrig.physics.ThermalScene.Patch;
import org.twinrig.physics.ThermalScene.Surface;
import org.twinrig.physics.scene.Aerosol;
import org.twinrig.physics.scene.Fire;
import org.twinrig.physics.scene.FireLook;
import org.twinrig.physics.scene.Look;
import org.twinrig.physics.scene.People;
import org.twinrig.physics.scene.Person;
import org.twinrig.physics.scene.Posture;
import org.twinrig.physics.scene.SceneBuilder;
import org.twinrig.physics.scene.Sway;
import org.twinrig.physics.scene.Things;

/** From a room's state to the scene that a thermal camera sees: the room's side of {@link SceneBuilder}. */
final class RoomScene {
    private static final double LIT = 0.6e-3; // [K/W] of radiation on the floor below, after a minute or so; estimate
    private static final double MOST_LIT = 120; // [K] estimate
    private static final double LIT_BELOW = 1; // [m] fires higher up leave the floor cold; estimate

    private final RoomSpec spec;
    private final RoomState state;
    private final List<Sway> sways = new ArrayList<>();
    private final double[] phase;

    RoomScene(RoomSpec spec, RoomState state, RandomStreams random) {
        this.spec = spec;
        this.state = state;
        for (Occupant person : spec.occupants()) {
            RandomStream stream = random.stream("sway/" + person.name());
            sways.add(new Sway(turn(stream), turn(stream), turn(stream), turn(stream)));
        }
        this.phase = new double[spec.fires().size()];
        for (int i = 0; i < phase.length; i++) {
            phase[i] = turn(random.stream("flame/" + spec.fires().get(i).name()));
        }
    }

    private static double turn(RandomStream stream) {
        return stream.uniform(0, 2 * Math.PI);
    }

    /** The scene at the moment that the state stands at. */
    ThermalScene now() {
        double time = SimTime.toSeconds(state.timeNanos);
        Gas upper = gas(Layout.UPPER);
        Gas lower = gas(Layout.LOWER);
        var scene = new SceneBuilder(spec.length(), spec.width(), spec.height())
                .layers(state.interfaceHeight, upper, lower)
                .surfaces(state.surface[Layout.FLOOR], state.surface[Layout.CEILING], walls())
                .ambient(radiant());
        for (int i = 0; i < spec.fires().size(); i++) {
            scene.add(fire(i, time, upper, lower));
        }
        for (int i = 0; i < spec.occupants().size(); i++) {
            if (spec.occupants().get(i).presentAt(state.timeNanos)) {
                scene.add(person(i, time, lower.temperature()));
            }
        }
        for (SceneObject object : spec.objects()) {
            scene.add(thing(object, lower.temperature()));
        }
        return scene.build();
    }

    private Gas gas(int layer) {
        double smoke = LocalAir.smokeDensity(state.y, layer, spec.volume());
        return new Gas(Layout.temperature(state.y, layer), Aerosol.absorption(smoke, 0, 0));
    }

    /** Temperatures of the walls' bands at their middles. */
    private List<Level> walls() {
        var levels = new ArrayList<Level>();
        double band = spec.height() / Layout.BANDS;
        for (int i = 0; i < Layout.BANDS; i++) {
            levels.add(new Level((i + 0.5) * band, state.surface[Layout.WALL + i]));
        }
        return levels;
    }

    private double radiant() {
        double area = 0;
        double sum = 0;
        for (int i = 0; i < Layout.SURFACES; i++) {
            double a = state.solver().balance.exchange.area(i);
            area += a;
            sum += a * state.surface[i];
        }
        return sum / area;
    }

    private Look fire(int i, double time, Gas upper, Gas lower) {
        Burning now = state.sources.fires.get(i);
        Point base = now.spec.base();
        var fire = new Fire(
                base,
                now.diameter,
                now.heat,
                now.heat > 0 ? now.radiant / now.heat : 0,
                now.spec.fuel().sootYield(),
                Math.max(0, now.species[SMOKE]),
                now.flaming ? Aerosol.SOOT : Aerosol.TAR,
                now.flaming,
                now.flaming ? Fire.FLAMING_BED : Fire.SMOULDERING_BED,
                phase[i]);
        var look = FireLook.ceiling(fire, spec.height(), state.spot[i] - state.surface[Layout.CEILING]);
        if (now.mass <= 0) {
            return look;
        }
        if (base.z() < LIT_BELOW) {
            double warmth = Math.min(MOST_LIT, LIT * now.radiant);
            look = look.and(FireLook.lit(fire, Surface.FLOOR, new Point(base.x(), base.y(), 0), warmth));
        }
        return look.and(FireLook.of(fire, time, spec.height(), state.interfaceHeight, upper, lower));
    }

    private Look person(int i, double time, double air) {
        Occupant person = spec.occupants().get(i);
        Sway sway = sways.get(i);
        Point swayed = sway.at(person.place(), reach(person.activity()), time);
        var at = new Point(inside(swayed.x(), spec.length()), inside(swayed.y(), spec.width()), swayed.z());
        double stride = 2 * Math.PI * time + sway.y1(); // a double step a second
        double heading = heading(person, sway, time);
        return People.of(new Person(at, heading, posture(person.activity()), Person.ADULT, stride), air);
    }

    /** Who walks looks where they go, who sleeps lies along the nearest wall, others look where they happen to. */
    private double heading(Occupant person, Sway sway, double time) {
        if (person.activity() == Occupant.Activity.WALKING) {
            return sway.heading(time);
        }
        if (person.activity() != Occupant.Activity.SLEEPING) {
            return sway.x1();
        }
        double toEnds =
                Math.min(person.place().x(), spec.length() - person.place().x());
        double toSides =
                Math.min(person.place().y(), spec.width() - person.place().y());
        return toEnds < toSides ? Math.PI / 2 : 0;
    }

    private static Posture posture(Occupant.Activity activity) {
        return switch (activity) {
            case SLEEPING -> Posture.LYING;
            case SEATED -> Posture.SITTING;
            case STANDING, COOKING -> Posture.STANDING;
            case WALKING -> Posture.WALKING;
        };
    }

    private static double reach(Occupant.Activity activity) {
        return switch (activity) {
            case SLEEPING -> 0.01;
            case SEATED -> 0.03;
            case STANDING -> 0.12;
            case COOKING -> 0.30;
            case WALKING -> 0.80;
        };
    }

    private static double inside(double x, double size) {
        return Math.min(size - 0.2, Math.max(0.2, x));
    }

    private Look thing(SceneObject object, double air) {
        double on = object.profile().at(state.timeNanos);
        if (on <= 0) {
            return Look.NOTHING;
        }
        double age = SimTime.toSeconds(state.timeNanos - object.profile().startNanos());
        if (object instanceof SceneObject.Cylinder c) {
            double cooled = Double.isInfinite(c.coolingSeconds()) ? 1 : StrictMath.exp(-age / c.coolingSeconds());
            double temperature = air + (c.temperature() - air) * on * cooled;
            return Things.cylinder(c.base(), c.radius(), c.height(), temperature, c.emissivity());
        }
        var s = (SceneObject.Spot) object;
        var at = new Point(
                s.centre().x() + s.driftX() * age,
                s.centre().y() + s.driftY() * age,
                s.centre().z());
        return Look.of(new Patch(s.surface(), new Outline.Disc(at, s.radius(), 0), on * s.rise()));
    }
}
