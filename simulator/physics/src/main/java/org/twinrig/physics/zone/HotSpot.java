package org.twinrig.physics.zone;

/**
 * The patch of ceiling right above a fire, warmed by its plume; too small to count in the room's balance, but seen by a
 * camera. Convection from an impinging plume is taken as {@value #IMPINGEMENT} W/(m²·K), the middle of what CFAST's
 * ceiling jets give in test fires; the patch radiates to the floor.
 */
public final class HotSpot implements Follower {
    private static final double IMPINGEMENT = 25; // [W/(m²·K)]
    private static final double STILL = 3; // [W/(m²·K)] under a ceiling without a plume
    private static final double EMISSIVITY = 0.9;
    private static final double FELT = 1; // [K] rise from which on it is a plume

    private final Building building;
    private final int fire;
    private final LocalGas gas;
    private final Slab slab;
    private final int room;
    private double before;
    private double begun;
    private double ended;

    /** Above fire {@code fire} of {@code building}, in the order of its description. */
    public HotSpot(Building building, int fire) {
        this.building = building;
        this.fire = fire;
        this.gas = new LocalGas(building);
        this.room = building.spec().fires().get(fire).room();
        var spec = building.spec().rooms().get(room);
        var ceiling = spec.faces().stream()
                .filter(face -> face.place() == Face.Place.CEILING)
                .findFirst()
                .orElseThrow();
        double start = spec.inside().temperature();
        this.slab = new Slab(SlabGrid.of(ceiling.wall().sheets()), start, start, Slab.OUTER);
        this.before = start;
    }

    @Override
    public void follow(double step) {
        var blaze = building.shown.fires.get(fire);
        var spec = building.spec().rooms().get(room);
        before = slab.surface();
        begun = building.time() - step;
        ended = building.time();
        gas.at(room, blaze.spec.x(), blaze.spec.y(), spec.height() - 0.01);
        double share = building.balance.sources.plumeShare(room, blaze.heat);
        double rise = gas.temperature() - building.shown.air.temperature(room, true);
        double h = share * rise > FELT ? IMPINGEMENT : STILL;
        double own = slab.surface();
        double floor = building.room(room).surface(Face.Place.FLOOR);
        double loss = EMISSIVITY * Enclosure.SIGMA * (Enclosure.fourth(own) - Enclosure.fourth(floor));
        double slope = h + 4 * EMISSIVITY * Enclosure.SIGMA * own * own * own;
        slab.advance(step, h * (building.shown.air.temperature(room, true) + share * rise - own) - loss, slope);
    }

    /** Its temperature [K] at {@code seconds} within the building's last step. */
    public double temperatureAt(double seconds) {
        if (ended <= begun) {
            return slab.surface();
        }
        double left = Math.min(1, Math.max(0, (ended - seconds) / (ended - begun)));
        return slab.surface() + left * (before - slab.surface());
    }
}
