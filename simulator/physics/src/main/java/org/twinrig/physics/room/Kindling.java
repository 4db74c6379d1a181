package org.twinrig.physics.room;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.fire.Trigger;
import org.twinrig.physics.zone.BuildingSpec.Sheet;
import org.twinrig.physics.zone.FireSource;
import org.twinrig.physics.zone.Follower;
import org.twinrig.physics.zone.Plate;

/**
 * Follows an item that others may set on fire, until they do: its top, and its sides towards the other fires of the room.
 */
final class Kindling implements Follower {
    private static final double EMISSIVITY = 0.9; // of wood and what covers furniture
    private static final double THICKNESS = 0.02; // [m] thick for the minutes that it takes
    private static final double[] UP = {0, 0, 1};

    private final House house;
    private final ItemFire fire;
    private final Trigger trigger;
    private final List<Plate> sides = new ArrayList<>();

    Kindling(House house, ItemFire fire, Trigger trigger) {
        this.house = house;
        this.fire = fire;
        this.trigger = trigger;
        sides.add(side(UP));
        for (FireSource other : house.building.spec().fires()) {
            double dx = other.x() - fire.x();
            double dy = other.y() - fire.y();
            double distance = Math.sqrt(dx * dx + dy * dy);
            if (other.room() == fire.room() && distance > 0) {
                sides.add(side(new double[] {dx / distance, dy / distance, 0}));
            }
        }
    }

    private Plate side(double[] normal) {
        var wood = Material.get("wood");
        var sheet = new Sheet(wood.conductivity(), wood.density(), wood.specificHeat(), THICKNESS);
        double z = fire.spec().base().z();
        return new Plate(house.building, fire.room(), fire.x(), fire.y(), z, normal, sheet, EMISSIVITY);
    }

    @Override
    public void follow(double step) {
        double now = house.building.time();
        if (fire.lit(now)) {
            return;
        }
        for (Plate side : sides) {
            side.advance(step);
            if (!fire.lit(now) && (side.gaugeFlux() >= trigger.flux() || side.surface() >= trigger.temperature())) {
                light(now);
            }
        }
    }

    private void light(double now) {
        fire.light(now);
        var events = house.events.get(fire.room());
        var lit = fire.spec().litAt(SimTime.toNanos(now));
        RoomEvents.burning(lit, house.spec.rooms().get(fire.room())).forEach(events::announce);
    }
}
