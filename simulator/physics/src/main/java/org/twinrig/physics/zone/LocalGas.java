package org.twinrig.physics.zone;

/**
 * The gas at one point of a room: the layer of its height, the plume of each fire, and the jet that it makes under the
 * ceiling, late by the time it takes to get there.
 *
 * <p>A plume that has passed a hot layer's lower face rises as a weaker source at another height would (Evans); the jet
 * follows Heskestad and Delichatsios, in a corridor Delichatsios.
 *
 * @see "D. D. Evans, Calculating sprinkler actuation time in compartments, Fire Safety Journal 9, 1985"
 * @see "G. Heskestad, M. A. Delichatsios, The initial convective flow in fire, 17th Symposium on Combustion, 1978"
 */
public final class LocalGas {
    private static final double STILL = 0.1; // [m/s] of the air in a calm room
    private static final double HOTTEST = 900; // [K] limit of the rise on the axis, as in CFAST
    private static final double CT = 9.115; // [-] Evans' plume constant
    private static final double JET =
            0.86; // [-] rise of the jet at its root by that on the plume's axis: Alpert's 16.9 by Heskestad's 19.7
    private static final double BETA = 0.913; // [-] Evans: squared ratio of the profiles' widths

    private final Building building;
    private double temperature;
    private double speed;
    private double upperPart;
    private double rise; // over the layer [K]
    private boolean late; // whether it is that of the jet, whose gas left the fire some time ago
    private final FireSource.Demand origin = new FireSource.Demand();

    private final FireSource.Demand past = new FireSource.Demand();
    private double strength; // of the substitute source [W]
    private double height; // of the ceiling above it [m]

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
        temperature = air.lowerTemperature[r] + upperPart * (air.upperTemperature[r] - air.lowerTemperature[r]);
        speed = STILL;
        rise = 0;
        for (Blaze fire : building.shown.fires) {
            if (fire.spec.room() == r && fire.heat > 0) {
                double here = plumeAndJet(fire, r, x, y, z);
                if (here > rise) {
                    rise = here;
                    origin.copy(late ? past : fire.demand);
                }
            }
        }
        temperature += rise;
    }

    /**
     * Mass fraction of species {@code k} that the gas has over its layer's, because it comes straight from a fire: what
     * the fire gives off per heat, as its warmth is left [kg/kg].
     */
    public double carried(int k) {
        double convective = (1 - origin.radiativeFraction) * origin.heat;
        return rise > 0 && convective > 0
                ? Math.max(0, origin.yields[k]) * origin.mass * Mixture.CP * rise / convective
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

    private double plumeAndJet(Blaze fire, int r, double x, double y, double z) {
        var room = building.spec().rooms().get(r);
        double dx = x - fire.spec.x();
        double dy = y - fire.spec.y();
        double radius = Math.sqrt(dx * dx + dy * dy);
        double whole = room.height() - fire.demand.base;
        double rise = column(fire, r, z - fire.demand.base, radius);
        late = false;
        double under = room.height() - z;
        if (whole <= 0.1) {
            return rise;
        }
        double thickness = Math.max(0.03, 0.112 * (1 - StrictMath.exp(-2.24 * radius / whole)) * whole);
        double weight = StrictMath.exp(-square(under / (1.6 * thickness)));
        if (weight < 1e-3 || radius < 0.1 * whole) {
            return rise;
        }
        double delay = (whole + radius) / Math.max(STILL, jetSpeed(fire.heat, whole, radius));
        fire.spec.at(building.shown.time - delay, past);
        double now = fire.demand.heat;
        double then = past.heat * (now > 0 ? fire.heat / now : 1);
        double share = building.balance.sources.plumeShare(r, then); // the rest is stirred into the room
        double gas = share * jet(fire, r, then, whole, radius) * weight;
        speed = Math.max(speed, weight * jetSpeed(then, whole, radius));
        late = gas > rise;
        return Math.max(rise, gas);
    }

    /** Rise over the layer within the plume itself [K]. */
    private double column(Blaze fire, int r, double z, double radius) {
        if (z <= 0) {
            return 0;
        }
        var air = building.shown.air;
        substitute(fire, r, fire.heat, z);
        if (strength <= 0) {
            return 0;
        }
        double ambient = temperatureAt(r, z + fire.demand.base > air.interfaceHeight[r]);
        double corner = Draught.hotter(fire, building.spec().rooms().get(r));
        double center = Math.min(HOTTEST, corner * centre(fire, strength, height, ambient));
        double width = 0.14 * Math.sqrt(1 + center / ambient) * Math.max(height, 0.1);
        return center * StrictMath.exp(-square(radius / width));
    }

    private double temperatureAt(int r, boolean upper) {
        return building.shown.air.temperature(r, upper);
    }

    /** Heskestad's rise on the axis [K], {@code above} the (substitute) source. */
    private double centre(Blaze fire, double convective, double above, double ambient) {
        double whole = convective / (1 - fire.demand.radiativeFraction);
        double origin = 0.083 * StrictMath.pow(whole / 1e3, 0.4) - 1.02 * fire.demand.diameter;
        double free = Math.max(above - origin, 1e-2);
        double density = Mixture.density(101_325, ambient);
        double scale = 9.1 * StrictMath.cbrt(ambient / (Mixture.GRAVITY * square(Mixture.CP * density)));
        double cube = StrictMath.cbrt(convective);
        return Math.min(HOTTEST, scale * cube * cube * StrictMath.pow(free, -5.0 / 3));
    }

    /** Replaces a fire under a hot layer by one that would make the same plume in the layer's gas. */
    private void substitute(Blaze fire, int r, double heat, double top) {
        var air = building.shown.air;
        strength = (1 - fire.demand.radiativeFraction) * heat;
        height = top;
        double below = air.interfaceHeight[r] - fire.demand.base;
        double ratio = air.upperTemperature[r] / air.lowerTemperature[r];
        if (below <= 0.05 || below >= top || ratio < 1.0001) {
            return;
        }
        double cold = air.lowerTemperature[r];
        double unit = air.lowerDensity[r] * Mixture.CP * cold * Math.sqrt(Mixture.GRAVITY);
        double q1 = strength / (unit * StrictMath.pow(below, 2.5));
        double cube = StrictMath.cbrt(q1);
        double weaker = (1 + CT * cube * cube) / (ratio * CT) - 1 / CT;
        if (weaker <= 0) {
            strength = 0; // too weak to break into the layer
            return;
        }
        double q2 = weaker * Math.sqrt(weaker);
        double cube2 = StrictMath.cbrt(q2);
        double z2 = below
                * StrictMath.pow(
                        ratio * q1 * CT / (cube2 * ((ratio - 1) * (BETA + 1) + ratio * CT * cube2 * cube2)), 0.4);
        strength = q2 * unit * StrictMath.pow(z2, 2.5);
        height = top - below + z2;
    }

    private double jet(Blaze fire, int r, double heat, double whole, double radius) {
        if (heat <= 0) {
            return 0;
        }
        substitute(fire, r, heat, whole);
        if (strength <= 0) {
            return 0;
        }
        double top = JET * centre(fire, strength, height, temperatureAt(r, true));
        double part = radius / height;
        if (part <= 0.2) {
            return top;
        }
        double falls = StrictMath.cbrt(0.225 + 0.27 * part);
        return Math.min(top, 0.182 * top / square(square(falls)));
    }

    private static double jetSpeed(double heat, double whole, double radius) {
        double q = heat / 1e3;
        if (radius <= 0.15 * whole) {
            return 0.96 * StrictMath.cbrt(q / whole);
        }
        return 0.195 * StrictMath.cbrt(q) * Math.sqrt(whole) / StrictMath.pow(radius, 5.0 / 6);
    }

    private static double square(double x) {
        return x * x;
    }
}
