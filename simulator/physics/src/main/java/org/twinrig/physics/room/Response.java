package org.twinrig.physics.room;

import java.util.List;
import java.util.Map;
import org.twinrig.core.recording.Event;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.zone.Building;
import org.twinrig.physics.zone.Follower;
import org.twinrig.physics.zone.HeatElement;
import org.twinrig.physics.zone.SmokeElement;

/**
 * Follows a detector until it responds; then it says so and, if it is a sprinkler, quenches the fires of its room.
 *
 * <p>Not modelled: water that cools the hot layer or drags it down.
 */
final class Response implements Follower {
    private static final double SECONDS = 3; // Evans: time constant 3·w^-1.8 s, w in mm/s
    private static final double EXPONENT = -1.8;

    private final Detector detector;
    private final House house;
    private final int room;
    private final List<ItemFire> fires;
    private final LocalAir air;
    private final HeatElement heat;
    private final SmokeElement smoke;
    private boolean responded;

    Response(Detector detector, House house, int room, List<ItemFire> fires) {
        var at = detector.place();
        this.detector = detector;
        this.house = house;
        this.room = room;
        this.fires = fires;
        this.air = new LocalAir(house, room);
        this.heat = new HeatElement(
                house.building, room, at.x(), at.y(), at.z(), detector.inertia(), detector.conduction());
        this.smoke = new SmokeElement(detector.inertia());
    }

    @Override
    public void follow(double step) {
        if (responded) {
            return;
        }
        responded = level(step) >= detector.threshold();
        if (responded) {
            Building building = house.building;
            String what = detector.name() + (detector.spray() > 0 ? " opens" : " responds");
            var details = Map.of("room", house.spec.rooms().get(room).name());
            long now = SimTime.toNanos(building.time());
            house.events.get(room).announce(new Event(now, "response", detector.name(), what, details));
            quench(building.time());
        }
    }

    private double level(double step) {
        if (detector.kind() == Detector.Kind.HEAT) {
            heat.advance(step);
            return heat.temperature();
        }
        var outside = air.at(detector.place());
        smoke.advance(outside.aerosol().extinction(), outside.speed(), step);
        return smoke.inside();
    }

    /** "D. D. Evans, Sprinkler fire suppression algorithm for HAZARD, NISTIR 5254, 1993". */
    private void quench(double time) {
        if (detector.spray() > 0) {
            double tau = SECONDS * StrictMath.pow(1e3 * detector.spray(), EXPONENT);
            fires.forEach(fire -> fire.quench(time, tau));
        }
    }
}
