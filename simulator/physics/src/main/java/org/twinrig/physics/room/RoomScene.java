package org.twinrig.physics.room;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.Point;
import org.twinrig.physics.ThermalScene;
import org.twinrig.physics.ThermalScene.Gas;
import org.twinrig.physics.ThermalScene.Surface;
import org.twinrig.physics.fire.FireSpec;
import org.twinrig.physics.scene.Fire;
import org.twinrig.physics.scene.FireLook;
import org.twinrig.physics.scene.InfraredOptics;
import org.twinrig.physics.scene.Look;
import org.twinrig.physics.scene.SceneBuilder;
import org.twinrig.physics.zone.Face;
import org.twinrig.physics.zone.FireView;
import org.twinrig.physics.zone.Mixture;
import org.twinrig.physics.zone.RoomView;

/** From a room's state to the scene that a thermal camera sees: the room's side of {@link SceneBuilder}. */
final class RoomScene {
    private static final double LIT = 0.6e-3; // [K/W] of radiation on the floor below, after a minute or so; estimate
    private static final double MOST_LIT = 120; // [K] estimate
    private static final double LIT_BELOW = 1; // [m] fires higher up leave the floor cold; estimate

    private final House house;
    private final int index;
    private final RoomSpec spec;
    private final RoomView state;
    private final ShellLook shell;
    private final List<Bodies> bodies = new ArrayList<>();
    private final double[] phase;

    RoomScene(House house, int index, RandomStreams random) {
        this.house = house;
        this.index = index;
        this.spec = house.spec().rooms().get(index);
        this.state = house.building.room(index);
        this.shell = new ShellLook(house, index);
        for (Occupant occupant : spec.occupants()) {
            bodies.add(new Bodies(occupant, spec, random));
        }
        this.phase = new double[spec.fires().size()];
        for (int i = 0; i < phase.length; i++) {
            phase[i] = random.stream("flame/" + spec.fires().get(i).name()).uniform(0, 2 * Math.PI);
        }
    }

    /** The scene at the moment that the house stands at. */
    ThermalScene now() {
        double time = SimTime.toSeconds(house.timeNanos());
        Gas upper = gas(true);
        Gas lower = gas(false);
        var scene = new SceneBuilder(spec.length(), spec.width(), spec.height())
                .layers(state.interfaceHeight(), upper, lower)
                .ambient(state.meanSurface());
        shell.addTo(scene);
        for (int i = 0; i < spec.fires().size(); i++) {
            scene.add(fire(i, time, upper, lower));
        }
        for (int i = 0; i < bodies.size(); i++) {
            if (spec.occupants().get(i).presentAt(house.timeNanos())) {
                scene.add(bodies.get(i).at(time, lower.temperature()));
            }
        }
        for (Appearance object : spec.objects()) {
            scene.add(object.at(time, lower.temperature()));
        }
        return scene.build();
    }

    private Gas gas(boolean layer) {
        double droplets = state.density(layer, Mixture.DROPLETS);
        double tar = InfraredOptics.TAR * state.density(layer, Mixture.HAZE);
        double soot = state.smokeDensity(layer);
        double dust = state.density(layer, Mixture.DUST);
        return new Gas(state.temperature(layer), tar + InfraredOptics.absorption(soot, droplets, dust));
    }

    private Look fire(int i, double time, Gas upper, Gas lower) {
        int number = house.firstFire(index) + i;
        FireView now = house.building.fire(number);
        FireSpec item = spec.fires().get(i);
        Point base = item.base();
        var fire = new Fire(
                base,
                now.diameter(),
                now.heat(),
                now.heat() > 0 ? now.radiant() / now.heat() : 0,
                item.fuel().sootYield(),
                Math.max(0, now.gives(Mixture.SMOKE) + now.gives(Mixture.HAZE)),
                now.flaming() ? InfraredOptics.SOOT : InfraredOptics.TAR,
                now.flaming(),
                now.flaming() ? Fire.FLAMING_BED : Fire.SMOULDERING_BED,
                phase[i]);
        double over = house.spots.get(number).temperatureAt(time) - state.surface(Face.Place.CEILING);
        var look = FireLook.ceiling(fire, spec.height(), over);
        if (now.mass() <= 0) {
            return look;
        }
        if (base.z() < LIT_BELOW) {
            double warmth = Math.min(MOST_LIT, LIT * now.radiant());
            look = look.and(FireLook.lit(fire, Surface.FLOOR, new Point(base.x(), base.y(), 0), warmth));
        }
        return look.and(FireLook.of(fire, time, spec.height(), state.interfaceHeight(), upper, lower));
    }
}
