package org.twinrig.physics.room;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.core.random.RandomStream;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.Point;
import org.twinrig.physics.ThermalScene;
import org.twinrig.physics.ThermalScene.Body;
import org.twinrig.physics.ThermalScene.Patch;
import org.twinrig.physics.ThermalScene.Surface;
import org.twinrig.physics.fire.FireSpec;
import org.twinrig.physics.fire.Plume;
import org.twinrig.physics.zone.Face;
import org.twinrig.physics.zone.FireView;
import org.twinrig.physics.zone.Mixture;
import org.twinrig.physics.zone.RoomView;

/**
 * What a thermal camera sees of a room: its surfaces, the warm spot on the ceiling over a fire, flames, people and
 * things.
 *
 * <p>Flames are grey bodies of 1150 K with emissivity 1 − exp(−k·D), k between 0.4 and 1.3 1/m by the fuel's soot,
 * puffing at 1.5/√D Hz (Pagni). People are a clothed trunk and a bare head that sway a little. Smoke absorbs 390
 * m²/kg at 10 µm (soot 7·f_v/λ), moist air 0.003 1/m.
 */
final class RoomScene {
    private static final double SURFACE_EMISSIVITY = 0.92; // paint, plaster, wood in 8–14 µm
    private static final double SMOKE_ABSORPTION = 390; // [m²/kg] 7/(1800 kg/m³ · 10 µm)
    private static final double AIR_ABSORPTION = 0.003; // [1/m] water vapour of room air in 8–14 µm, over metres
    private static final double FLAME = 1150; // [K] mean of buoyant diffusion flames
    private static final double GLOW = 500; // [K] of the burning surface seen through its smoke and char; estimate
    private static final double BODY_EMISSIVITY = 0.98; // skin and cloth in 8–14 µm

    private final RoomSpec spec;
    private final House house;
    private final int index;
    private final RoomView state;
    private final double[][] phases;
    private final double[] flamePhase;

    RoomScene(House house, int index, RandomStreams random) {
        this.spec = house.spec().rooms().get(index);
        this.house = house;
        this.index = index;
        this.state = house.building.room(index);
        this.phases = new double[spec.occupants().size()][];
        for (int i = 0; i < phases.length; i++) {
            RandomStream stream =
                    random.stream("sway/" + spec.occupants().get(i).name());
            phases[i] = new double[] {turn(stream), turn(stream), turn(stream), turn(stream)};
        }
        this.flamePhase = new double[spec.fires().size()];
        for (int i = 0; i < flamePhase.length; i++) {
            flamePhase[i] = turn(random.stream("flame/" + spec.fires().get(i).name()));
        }
    }

    private static double turn(RandomStream stream) {
        return stream.uniform(0, 2 * Math.PI);
    }

    /** The scene at the moment that the state stands at. */
    ThermalScene now() {
        var patches = new ArrayList<Patch>();
        var bodies = new ArrayList<Body>();
        double time = SimTime.toSeconds(house.timeNanos());
        for (int i = 0; i < spec.fires().size(); i++) {
            fire(i, time, patches, bodies);
        }
        for (int i = 0; i < spec.occupants().size(); i++) {
            if (spec.occupants().get(i).presentAt(house.timeNanos())) {
                person(i, time, bodies);
            }
        }
        for (SceneObject object : spec.objects()) {
            thing(object, patches, bodies);
        }
        double height = state.interfaceHeight();
        double smoke = state.smokeDensity(true) + state.density(true, Mixture.HAZE);
        return new ThermalScene(
                spec.length(),
                spec.width(),
                spec.height(),
                state.surface(Face.Place.FLOOR),
                state.surface(Face.Place.CEILING),
                state.wall(false),
                state.wall(true),
                height,
                SURFACE_EMISSIVITY,
                state.meanSurface(),
                state.temperature(true),
                AIR_ABSORPTION + SMOKE_ABSORPTION * smoke,
                patches,
                bodies);
    }

    private void fire(int i, double time, List<Patch> patches, List<Body> bodies) {
        int number = house.firstFire(index) + i;
        double over = house.spots.get(number).temperatureAt(time) - state.surface(Face.Place.CEILING);
        FireView fire = house.building.fire(number);
        Point base = spec.fires().get(i).base();
        if (over > 0.05) {
            var centre = new Point(base.x(), base.y(), spec.height());
            double radius =
                    0.25 * (spec.height() - base.z()); // 1/e radius of Alpert's stagnation zone, 0.18 H, blurred
            patches.add(new Patch(Surface.CEILING, centre, radius, over, false));
        }
        if (fire.mass() <= 0) {
            return;
        }
        double depth = Math.min(base.z(), 0.1);
        double low = base.z() - depth;
        double ambient = state.surface(Face.Place.FLOOR);
        double glow = fire.flaming() ? GLOW : GLOW - 100;
        bodies.add(new Body(new Point(base.x(), base.y(), low), fire.diameter() / 2, depth + 0.03, glow, 0.9, false));
        double warmth = Math.min(120, fire.radiant() * 0.6e-3); // floor around it after a minute or so; estimate
        if (base.z() < 1 && warmth > 0.1) {
            var centre = new Point(base.x(), base.y(), 0);
            patches.add(new Patch(Surface.FLOOR, centre, 0.4 + fire.diameter(), warmth, false));
        }
        if (fire.flaming()) {
            bodies.add(flame(spec.fires().get(i), fire, time, flamePhase[i], ambient));
        }
    }

    private Body flame(FireSpec item, FireView fire, double time, double phase, double ambient) {
        double puff = 2 * Math.PI * 1.5 / Math.sqrt(fire.diameter()) * time + phase;
        double mean = Math.max(Plume.flameHeight(fire.heat(), fire.diameter()), 0.3 * fire.diameter());
        double height = Math.min(
                mean * (1 + 0.25 * StrictMath.sin(puff)),
                spec.height() - item.base().z());
        double thick = Math.min(1.3, 0.4 + 6 * item.fuel().sootYield()); // [1/m] CH4 0.4 … polystyrene 1.3
        double emissivity = 1 - StrictMath.exp(-thick * fire.diameter());
        return new Body(
                item.base(), fire.diameter() * 0.4, Math.max(0.02, height), Math.max(FLAME, ambient), emissivity, true);
    }

    private void person(int i, double time, List<Body> bodies) {
        Occupant person = spec.occupants().get(i);
        double reach = reach(person.activity());
        double[] phase = phases[i];
        double x = inside(person.place().x() + sway(reach, time, phase[0], phase[1]), spec.length());
        double y = inside(person.place().y() + sway(reach, time, phase[2], phase[3]), spec.width());
        double air = state.temperature(false);
        double cloth = 303.5 + 0.4 * (air - 294); // trunk of a lightly dressed person, 30 °C at 21 °C room
        double skin = 307 + 0.2 * (air - 294); // face
        double height = person.activity().bodyHeight();
        double head = person.activity() == Occupant.Activity.SLEEPING ? 0 : 0.24;
        double z = person.place().z();
        bodies.add(new Body(new Point(x, y, z), 0.19, height - head, cloth, BODY_EMISSIVITY, false));
        if (head > 0) {
            bodies.add(new Body(new Point(x, y, z + height - head), 0.09, head, skin, BODY_EMISSIVITY, false));
        }
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

    private static double sway(double reach, double time, double first, double second) {
        return reach
                * (0.7 * StrictMath.sin(2 * Math.PI / 17 * time + first)
                        + 0.3 * StrictMath.sin(2 * Math.PI / 5.3 * time + second));
    }

    private static double inside(double x, double size) {
        return Math.min(size - 0.2, Math.max(0.2, x));
    }

    private void thing(SceneObject object, List<Patch> patches, List<Body> bodies) {
        double on = object.profile().at(house.timeNanos());
        if (on <= 0) {
            return;
        }
        double age = SimTime.toSeconds(house.timeNanos() - object.profile().startNanos());
        if (object instanceof SceneObject.Cylinder c) {
            double air = state.temperature(false);
            double cooled = Double.isInfinite(c.coolingSeconds()) ? 1 : StrictMath.exp(-age / c.coolingSeconds());
            double temperature = air + (c.temperature() - air) * on * cooled;
            bodies.add(new Body(c.base(), c.radius(), c.height(), temperature, c.emissivity(), false));
        } else if (object instanceof SceneObject.Spot s) {
            var at = new Point(
                    s.centre().x() + s.driftX() * age,
                    s.centre().y() + s.driftY() * age,
                    s.centre().z());
            patches.add(new Patch(s.surface(), at, s.radius(), on * s.rise(), true));
        }
    }
}
