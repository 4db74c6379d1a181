package org.twinrig.physics.zone;

/**
 * The gas at one point of a room: the layers with their stratification, the plume of each fire, and the jets under the
 * ceiling that plumes and hot streams through doors make, a fire's late by the time it takes to get there.
 *
 * <p>A plume that has passed a hot layer's lower face rises as a weaker source at another height would (Evans). What it
 * has left at the ceiling after it has warmed the gas around it spreads as Heskestad and Delichatsios measured; its
 * excess dies away over the depth of Motevalli and Marks.
 *
 * @see "D. D. Evans, Calculating sprinkler actuation time in compartments, Fire Safety Journal 9, 1985"
 * @see "G. Heskestad, M. A. Delichatsios, The initial convective flow in fire, 17th Symposium on Combustion, 1978"
 * @see "S. Motevalli, C. H. Marks, Characterizing the unconfined ceiling jet under steady-state conditions, Fire Safety
 *     Science 3, 1991"
 */
public final class LocalGas {
    private static final double STILL = 0.1; // [m/s] of the air in a calm room
    private static final double HOTTEST = 900; // [K] limit of the rise on the axis, as in CFAST
    private static final double CIRCULATION = 0.2; // [-] speed in a hot layer by that of the circulation; estimate
    private static final double TURN =
            0.86; // [-] of the rise on a plume's axis left when it has turned: Alpert's 16.9 by Heskestad's 19.7
    private static final double NEAR_CEILING = 0.8; // part of the height from which the gas is the ceiling's
    private static final double LEAST = 2; // [K] less excess of a stream makes no jet

    private final Building building;
    private final Substitute source = new Substitute();
    private final FireSource.Demand past = new FireSource.Demand();
    private double temperature;
    private double speed;
    private double upperPart;
    private final FireSource.Demand origin = new FireSource.Demand();
    private double fresh; // rise over the layer of gas from the origin, had it lost no heat on its way [K]

    /** Looks into {@code building}. */
    public LocalGas(Building building) {
        this.building = building;
    }

    /** Looks at {@code (x, y, z)} in room {@code r}. */
    public void at(int r, double x, double y, double z) {
        var air = building.shown.air;
        var room = building.spec().rooms().get(r);
        double soft = 0.02 * room.height();
        double inHot = Math.min(1, Math.max(0, 0.5 + (z - air.interfaceHeight[r]) / (2 * soft)));
        upperPart = air.share[r] > 2 * Air.THINNEST || z > 0.98 * room.height() ? inHot : 0;
        double warmer = air.upperTemperature[r] - air.lowerTemperature[r];
        double layer = air.lowerTemperature[r] + upperPart * warmer;
        double still = air.lowerTemperature[r] + building.shown.profiles[r].at(z) * warmer;
        speed = Math.max(STILL, CIRCULATION * building.shown.profiles[r].speed);
        double column = 0;
        double jet = 0;
        fresh = 0;
        for (Blaze fire : building.shown.fires) {
            if (fire.spec.room() == r && fire.heat > 0) {
                double dx = x - fire.spec.x();
                double dy = y - fire.spec.y();
                double radius = Math.sqrt(dx * dx + dy * dy);
                double inPlume = column(fire, r, z - fire.demand.base, radius);
                double inJet = jet(fire, r, z, radius);
                column = Math.max(column, inPlume);
                jet = Math.max(jet, inJet);
                comes(inPlume, fire.demand);
                comes(inJet / Math.max(unlost(r), 1e-9), past);
            }
        }
        jet = Math.max(jet, doors(r, x, y, z));
        double under = z > NEAR_CEILING * room.height() ? Math.max(still, layer) : layer;
        temperature = Math.max(still, Math.max(column > 0 ? layer + column : 0, jet > 0 ? under + jet : 0));
    }

    private void comes(double rise, FireSource.Demand from) {
        if (rise > fresh) {
            fresh = rise;
            origin.copy(from);
        }
    }

    /** Part of its rise that gas of a plume under the ceiling has left after it has warmed the gas around it [0..1]. */
    private double unlost(int r) {
        double left = StrictMath.cbrt(building.shown.profiles[r].kept);
        return left * left;
    }

    /**
     * Mass fraction of species {@code k} that the gas has over its layer's, because it comes straight from a fire: what
     * the fire gives off per heat, as its warmth would be left had it given none away on its way [kg/kg].
     */
    public double carried(int k) {
        double convective = (1 - origin.radiativeFraction) * origin.heat;
        return fresh > 0 && convective > 0
                ? Math.max(0, origin.yields[k]) * origin.mass * Mixture.CP * fresh / convective
                : 0;
    }

    /** Temperature [K]. */
    public double temperature() {
        return temperature;
    }

    /** Speed [m/s]. */
    public double speed() {
        return speed;
    }

    /** Part of the gas that stems from the upper layer [0..1]. */
    public double upperPart() {
        return upperPart;
    }

    /** Rise over the layer within the plume itself [K]. */
    private double column(Blaze fire, int r, double z, double radius) {
        if (z <= 0) {
            return 0;
        }
        var air = building.shown.air;
        source.of(air, r, fire.demand.base, fire.convective, z);
        if (source.strength <= 0) {
            return 0;
        }
        double ambient = air.temperature(r, z + fire.demand.base > air.interfaceHeight[r]);
        double corner = Draught.hotter(fire, building.spec().rooms().get(r));
        double center = Math.min(HOTTEST, corner * source.centre(origin(fire), ambient));
        double width = 0.14 * Math.sqrt(1 + center / ambient) * Math.max(source.height, 0.1);
        return center * StrictMath.exp(-square(radius / width));
    }

    /** Height of a fire's virtual origin over its base [m], Heskestad. */
    private static double origin(Blaze fire) {
        return 0.083 * StrictMath.pow(fire.heat / 1e3, 0.4) - 1.02 * fire.demand.diameter;
    }

    /** Rise over the gas around it in the jet that a fire makes under the ceiling [K]. */
    private double jet(Blaze fire, int r, double z, double radius) {
        var room = building.spec().rooms().get(r);
        double whole = room.height() - fire.demand.base;
        double weight = CeilingJet.share(room.height() - z, whole, radius);
        if (whole <= 0.1 || weight < 1e-3 || radius < 0.1 * whole) {
            return 0;
        }
        double late = (whole + radius) / Math.max(STILL, CeilingJet.speed(fire.heat, whole, radius));
        fire.spec.at(building.shown.time - late, past);
        double now = fire.demand.heat;
        double then = past.heat * (now > 0 ? fire.heat / now : 1);
        double corner = Draught.hotter(fire, room);
        double share = building.balance.sources.plumeShare(r, then); // the rest is stirred into the room
        speed = Math.max(speed, weight * Math.sqrt(corner) * CeilingJet.speed(then, whole, radius));
        double convective = fire.heat > 0 ? then * fire.convective / fire.heat : 0;
        return share * weight * corner * rise(r, fire.demand.base, origin(fire), convective, whole, radius);
    }

    /** Rise in the jets that hot streams through openings make under the ceiling [K]. */
    private double doors(int r, double x, double y, double z) {
        var air = building.shown.air;
        var room = building.spec().rooms().get(r);
        var s = building.balance.flows.streams;
        double most = 0;
        for (int i = 0; i < s.count; i++) {
            double excess = s.to[i] == r ? air.temperature(s.from[i], s.upper[i]) - air.lowerTemperature[r] : 0;
            double base = s.height[i] - room.floor();
            double whole = room.height() - base;
            if (excess > LEAST && whole > 0.1) {
                double radius = distance(s.vent[i], r, x, y);
                double weight = CeilingJet.share(room.height() - z, whole, radius);
                double power = Mixture.CP * s.mass[i] * excess;
                if (weight > 1e-3 && power > 1) {
                    speed = Math.max(speed, weight * CeilingJet.speed(power, whole, radius));
                    double share = building.balance.sources.plumeShare(r, power);
                    double rise = rise(r, base, -Jets.before(s.mass[i], power), power, whole, radius);
                    most = Math.max(most, share * weight * rise);
                }
            }
        }
        return most;
    }

    /** Distance from an opening [m]; half a room where it is not known. */
    private double distance(int vent, int r, double x, double y) {
        var room = building.spec().rooms().get(r);
        double typical = 0.5 * Math.sqrt(room.length() * room.width());
        if (vent < 0) {
            return typical;
        }
        var opening = building.spec().wallVents().get(vent);
        double dx = (opening.from() == r ? opening.spot().x() : opening.spot().otherX()) - x;
        double dy = (opening.from() == r ? opening.spot().y() : opening.spot().otherY()) - y;
        return Double.isNaN(dx) || Double.isNaN(dy) ? typical : Math.sqrt(dx * dx + dy * dy);
    }

    private double rise(int r, double base, double origin, double convective, double whole, double radius) {
        if (convective <= 0) {
            return 0;
        }
        var air = building.shown.air;
        source.of(air, r, base, convective, whole);
        if (source.strength <= 0) {
            return 0;
        }
        double top = TURN * unlost(r) * source.centre(origin, air.upperTemperature[r]);
        return Math.min(HOTTEST, CeilingJet.falls(radius / source.height) * top);
    }

    private static double square(double x) {
        return x * x;
    }
}
