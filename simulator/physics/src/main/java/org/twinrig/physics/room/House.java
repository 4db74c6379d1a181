package org.twinrig.physics.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.zone.Building;
import org.twinrig.physics.zone.FanCurve;
import org.twinrig.physics.zone.HotSpot;

/** The rooms of a house, moved on together. What it shows at a moment does not hang on who asked for what before. */
public final class House {
    final HouseSpec spec;
    final Building building;
    /** The ventilators of each room. */
    final List<List<Ventilator>> ventilators = new ArrayList<>();
    /** Fires of all rooms, in the order of the rooms, with the patch of ceiling over each. */
    final List<HotSpot> spots = new ArrayList<>();

    /** What happens in each room. */
    final List<RoomEvents> events = new ArrayList<>();

    private long timeNanos;

    /** The house at its start. */
    public House(HouseSpec spec) {
        this(spec, Map.of());
    }

    /** The house at its start, some of whose blowers are driven by machines; these by the name of the blower. */
    public House(HouseSpec spec, Map<String, FanCurve.Driven> machines) {
        this.spec = spec;
        for (RoomSpec room : spec.rooms()) {
            ventilators.add(room.ventilation().ventilators().stream()
                    .map(Ventilator::new)
                    .toList());
        }
        building = new Building(new HouseBuilder(spec, ventilators, machines).build());
        for (int r = 0; r < ventilators.size(); r++) {
            var room = building.room(r);
            ventilators.get(r).forEach(ventilator -> ventilator.begin(room));
        }
        for (int r = 0; r < spec.rooms().size(); r++) {
            events.add(new RoomEvents(spec.rooms().get(r)));
            follow(r);
        }
    }

    private void follow(int r) {
        var fires = new ArrayList<ItemFire>();
        for (int i = 0; i < spec.rooms().get(r).fires().size(); i++) {
            var fire = (ItemFire) building.spec().fires().get(spots.size());
            var spot = new HotSpot(building, spots.size());
            building.add(spot);
            spots.add(spot);
            fires.add(fire);
            fire.spec().trigger().ifPresent(trigger -> building.add(new Kindling(this, fire, trigger)));
        }
        for (Detector detector : spec.rooms().get(r).detectors()) {
            building.add(new Response(detector, this, r, fires));
        }
    }

    /** What it was made from. */
    public HouseSpec spec() {
        return spec;
    }

    /** Moves on to {@code nanos} [ns since start]; never backwards. */
    public void advanceTo(long nanos) {
        if (nanos < timeNanos) {
            throw new IllegalArgumentException(
                    "the house stands at %d ns; it cannot go back to %d ns".formatted(timeNanos, nanos));
        }
        timeNanos = nanos;
        building.show(SimTime.toSeconds(nanos));
    }

    /** Solves up to {@code nanos} [ns since start] or beyond, so that its machines get there; shows no other moment. */
    public void reach(long nanos) {
        while (building.time() < SimTime.toSeconds(nanos)) {
            building.advance();
        }
    }

    /** Time that it stands at [ns since start]. */
    public long timeNanos() {
        return timeNanos;
    }

    /** Index of room {@code r}'s first fire among all fires. */
    int firstFire(int r) {
        int count = 0;
        for (int i = 0; i < r; i++) {
            count += spec.rooms().get(i).fires().size();
        }
        return count;
    }

    /**
     * The worst relative error of the balances so far [-]: mass, energy and each species that is there. It stays at
     * rounding, far below 1e-6; anything more is a defect.
     */
    public double conservationError() {
        return building.conservationError();
    }
}
