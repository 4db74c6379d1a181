package org.twinrig.physics.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.twinrig.physics.fire.FireSpec;
import org.twinrig.physics.weather.Conditions;
import org.twinrig.physics.weather.RoomSide;
import org.twinrig.physics.weather.SteadyWeather;
import org.twinrig.physics.weather.SunnyRoom;
import org.twinrig.physics.zone.BuildingSpec;
import org.twinrig.physics.zone.BuildingSpec.Emitter;
import org.twinrig.physics.zone.BuildingSpec.FanVent;
import org.twinrig.physics.zone.BuildingSpec.FloorVent;
import org.twinrig.physics.zone.BuildingSpec.Ramp;
import org.twinrig.physics.zone.BuildingSpec.Room;
import org.twinrig.physics.zone.BuildingSpec.WallVent;
import org.twinrig.physics.zone.Conditioner;
import org.twinrig.physics.zone.FanCurve;
import org.twinrig.physics.zone.FireSource;
import org.twinrig.physics.zone.Governor;
import org.twinrig.physics.zone.Mixture;
import org.twinrig.physics.zone.Renewal;

/** From the description of a house to the zone model's building. */
final class HouseBuilder {
    private static final double INLET = 0.2; // [m] over the floor, where fresh air comes in
    private static final double OUTLET = 0.1; // [m] under the ceiling, where room air is taken out
    private static final double CRACK_FROM = 0.05; // of the height; cracks as in CFAST
    private static final double CRACK_TO = 0.95;

    private final HouseSpec house;
    private final List<List<Ventilator>> ventilators;
    private final Map<String, FanCurve.Driven> machines;
    private final List<WallVent> vents = new ArrayList<>();
    private final List<FloorVent> holes = new ArrayList<>();
    private final List<FanVent> blowers = new ArrayList<>();
    private final List<FireSource> fires = new ArrayList<>();
    private final List<Emitter> emitters = new ArrayList<>();
    private final List<Renewal> renewals = new ArrayList<>();
    private final List<Conditioner> conditioners = new ArrayList<>();
    private final ShellBuilder shells;
    private final double pressure;

    HouseBuilder(HouseSpec house, List<List<Ventilator>> ventilators, Map<String, FanCurve.Driven> machines) {
        this.house = house;
        this.ventilators = ventilators;
        this.machines = machines;
        this.shells = new ShellBuilder(house);
        var start = new Conditions();
        house.surroundings().weather().at(0, start);
        this.pressure = start.pressure;
    }

    BuildingSpec build() {
        var rooms = new ArrayList<Room>();
        for (int r = 0; r < house.rooms().size(); r++) {
            var spec = house.rooms().get(r);
            int room = r;
            rooms.add(shells.room(spec));
            spec.heating().ifPresent(heating -> conditioners.add(conditioner(room, heating)));
            openings(r, spec);
            ventilation(r, spec);
            for (FireSpec fire : spec.fires()) {
                fires.add(new ItemFire(fire, r));
            }
            for (Occupant person : spec.occupants()) {
                emitters.add(breath(r, person, spec));
            }
            for (Emission emission : spec.emissions()) {
                emitters.add(emitter(r, emission));
            }
        }
        return new BuildingSpec(
                house.surroundings(), rooms, vents, holes, blowers, fires, emitters, conditioners, renewals);
    }

    private static Conditioner conditioner(int r, Heating heating) {
        return new Conditioner(
                r, heating.heatTo(), heating.coolTo(), heating.heatPower(), heating.coolPower(), 1 - heating.radiant());
    }

    private void openings(int r, RoomSpec spec) {
        for (Opening opening : spec.openings()) {
            double azimuth = opening.side().map(side -> azimuth(spec, side)).orElse(Double.NaN);
            int to = opening.to().isEmpty() ? BuildingSpec.OUTSIDE : house.room(opening.to());
            var open = turns(opening.openFraction(), opening.changes());
            vents.add(new WallVent(r, to, opening.sill(), opening.height(), opening.width(), open, azimuth));
        }
        for (Hatch hatch : spec.hatches()) {
            int above = hatch.above().isEmpty() ? BuildingSpec.OUTSIDE : house.room(hatch.above());
            holes.add(new FloorVent(above, r, hatch.area(), false, turns(hatch.openFraction(), hatch.changes())));
        }
        cracks(r, spec);
        for (Blower blower : spec.ventilation().blowers()) {
            int other = blower.other().isEmpty() ? BuildingSpec.OUTSIDE : house.room(blower.other());
            int from = blower.inward() ? other : r;
            int to = blower.inward() ? r : other;
            var machine = machines.get(blower.name());
            FanCurve curve = machine == null ? blower.curve() : machine;
            Ramp speed = machine == null ? blower.speed() : Ramp.constant(1); // a machine knows its own
            blowers.add(new FanVent(from, to, blower.height(), blower.height(), curve, speed));
        }
    }

    private double azimuth(RoomSpec spec, RoomSide side) {
        var box = spec.box();
        return new SunnyRoom(box.length(), box.width(), box.height(), house.azimuthOfX()).azimuth(side);
    }

    /** Cracks lie evenly in the walls to the outside; in all of them where none is. */
    private void cracks(int r, RoomSpec spec) {
        double leak = spec.ventilation().leakageArea();
        if (leak <= 0) {
            return;
        }
        double from = CRACK_FROM * spec.height();
        double height = (CRACK_TO - CRACK_FROM) * spec.height();
        if (house.surroundings().weather() instanceof SteadyWeather) {
            vents.add(new WallVent(r, BuildingSpec.OUTSIDE, from, height, leak / height, Ramp.constant(1)));
            return;
        }
        var sides = Stream.of(RoomSide.X_LOW, RoomSide.X_HIGH, RoomSide.Y_LOW, RoomSide.Y_HIGH)
                .filter(side -> spec.shell().wall(side).facing() instanceof Facing.Outside)
                .toList();
        var blownOn =
                sides.isEmpty() ? List.of(RoomSide.X_LOW, RoomSide.X_HIGH, RoomSide.Y_LOW, RoomSide.Y_HIGH) : sides;
        for (RoomSide side : blownOn) {
            double width = leak / height / blownOn.size();
            vents.add(
                    new WallVent(r, BuildingSpec.OUTSIDE, from, height, width, Ramp.constant(1), azimuth(spec, side)));
        }
    }

    private static Ramp turns(double start, List<Opening.Change> changes) {
        var turns = new Turns(start, 0);
        changes.forEach(change -> turns.to(change.timeNanos(), change.openFraction()));
        return turns.ramp();
    }

    private void ventilation(int r, RoomSpec spec) {
        double outlet = spec.height() - OUTLET;
        double steady = spec.ventilation().airChangeRate() * spec.volume();
        if (steady > 0) {
            renewals.add(new Renewal(r, INLET, outlet, Governor.steady(steady)));
        }
        for (Ventilator ventilator : ventilators.get(r)) {
            renewals.add(new Renewal(r, INLET, outlet, ventilator));
        }
    }

    private Emitter breath(int r, Occupant person, RoomSpec spec) {
        var species = new double[Mixture.SPECIES];
        species[Mixture.CO2] = Breath.co2(person, spec.inside().temperature(), pressure);
        species[Mixture.OXYGEN] = -Breath.oxygenFor(species[Mixture.CO2]);
        species[Mixture.WATER] = Breath.water(person);
        double convective = Breath.convectiveHeat(person);
        double heat = convective + Breath.radiantHeat(person);
        var place = person.place();
        var presence = new Profile(person.arrivalNanos(), person.departureNanos(), 0, 0);
        double radiant = 1 - convective / heat;
        return new Emitter(r, place.x(), place.y(), place.z(), presence.ramp(), heat, radiant, species, false);
    }

    private static Emitter emitter(int r, Emission e) {
        var at = e.place();
        return new Emitter(
                r,
                at.x(),
                at.y(),
                at.z(),
                e.course(),
                e.heat(),
                e.radiantFraction(),
                e.species(),
                true,
                Emitter.ALL_FACES,
                e.lift());
    }
}
