package org.twinrig.physics.zone;

import java.util.Arrays;

/**
 * Flow through all openings as a function of the rooms' pressures, with its derivatives.
 *
 * <pre>  dm = C · w · √(2 ρ |ΔP(z)|) dz,   ΔP(z) = Δp − g ∫ (ρ_a − ρ_b) dz </pre>
 *
 * integrated exactly over each part of an opening in which ΔP is linear: between the interfaces of both rooms and on
 * either side of the neutral plane. Holes in floors: the pressure-driven part of Cooper's model and, where dense air
 * lies over light, his exchange flow. Fans: see {@link FanCurve}.
 *
 * @see "H. W. Emmons, Vent Flows, SFPE Handbook"
 * @see "L. Y. Cooper, Combined buoyancy- and pressure-driven flow through a horizontal vent, NISTIR 5384, 1994"
 */
final class Flows {
    private static final double OUT = 0.73; // [-] hot gas out of a room, Steckler 1982
    private static final double IN = 0.68; // [-] air into a room, Steckler 1982
    private static final double BETWEEN = 0.70; // [-] between rooms, Emmons
    private static final double SMALLEST = 1e-2; // [Pa^½] below 1e-4 Pa the flow is taken as straight in ΔP
    private static final double HOLE = 0.68; // [-] Cooper
    private static final double EXCHANGE = 0.10; // [-] Cooper

    final Streams streams = new Streams();
    /** Enthalpy [W], or air with as many molecules [kg/s] when {@link #byMass} is set, that vents bring to each room. */
    final double[] gain;
    /** Derivative of {@link #gain} by the pressures [1/Pa], row by row. */
    final double[] slope;

    /** Whether molecules are added up, not enthalpies. */
    boolean byMass;

    private final BuildingSpec spec;
    private final Air air;
    private final int n;
    private double time;
    private int opening; // in a wall, that is looked at

    Flows(BuildingSpec spec, Air air) {
        this.spec = spec;
        this.air = air;
        this.n = spec.rooms().size();
        this.gain = new double[n];
        this.slope = new double[n * n];
    }

    /** Computes streams, gains and slopes at {@code seconds} for these pressures over the outside's [Pa]. */
    void at(double seconds, double[] over) {
        time = seconds;
        streams.clear();
        Arrays.fill(gain, 0);
        Arrays.fill(slope, 0);
        for (opening = 0; opening < spec.wallVents().size(); opening++) {
            var vent = spec.wallVents().get(opening);
            double width = vent.width() * vent.open().at(time);
            if (width > 0) {
                wall(vent, width, over);
            }
        }
        opening = -1;
        for (var vent : spec.floorVents()) {
            double area = vent.area() * vent.open().at(time);
            if (area > 0) {
                hole(vent, area, over);
            }
        }
        for (var fan : spec.fans()) {
            blow(fan, over);
        }
        for (var renewal : spec.renewals()) {
            renew(renewal);
        }
    }

    private void renew(Renewal renewal) {
        double mass = air.outdoors.density * renewal.governor().flow();
        if (mass <= 0) {
            return;
        }
        int r = renewal.room();
        double floor = spec.rooms().get(r).floor();
        double hot = hotShare(r, floor + renewal.outlet());
        carry(BuildingSpec.OUTSIDE, false, r, floor + renewal.inlet(), 0, mass, 0, 0);
        carry(r, true, BuildingSpec.OUTSIDE, floor + renewal.outlet(), 0, hot * mass, 0, 0);
        carry(r, false, BuildingSpec.OUTSIDE, floor + renewal.outlet(), 0, (1 - hot) * mass, 0, 0);
    }

    private double over(int room, double[] over) {
        return room == BuildingSpec.OUTSIDE ? 0 : over[room];
    }

    private void wall(BuildingSpec.WallVent vent, double width, double[] over) {
        int a = vent.from();
        int b = vent.to();
        double sill = spec.rooms().get(a).floor() + vent.sill();
        double top = sill + vent.height();
        double first = Math.min(top, Math.max(sill, Math.min(air.interfaceOverGround(a), air.interfaceOverGround(b))));
        double second = Math.min(top, Math.max(sill, Math.max(air.interfaceOverGround(a), air.interfaceOverGround(b))));
        double base = over(a, over) - over(b, over) - air.outdoors.wind(vent.azimuth());
        part(a, b, width, sill, first, base);
        part(a, b, width, first, second, base);
        part(a, b, width, second, top, base);
    }

    private void part(int a, int b, double width, double bottom, double top, double base) {
        if (top - bottom < 1e-9) {
            return;
        }
        double low = base + air.stack(a, bottom) - air.stack(b, bottom);
        double high = base + air.stack(a, top) - air.stack(b, top);
        if (low * high < 0) { // the neutral plane lies within
            double plane = bottom + low / (low - high) * (top - bottom);
            oneWay(a, b, width, bottom, plane, low, 0);
            oneWay(a, b, width, plane, top, 0, high);
        } else {
            oneWay(a, b, width, bottom, top, low, high);
        }
    }

    private void oneWay(int a, int b, double width, double bottom, double top, double low, double high) {
        boolean forward = low + high > 0;
        int source = forward ? a : b;
        int target = forward ? b : a;
        double z = 0.5 * (bottom + top);
        boolean upper = source != BuildingSpec.OUTSIDE && z > air.interfaceOverGround(source);
        double coefficient = source == BuildingSpec.OUTSIDE ? IN : target == BuildingSpec.OUTSIDE ? OUT : BETWEEN;
        double scale = coefficient * width * (top - bottom) * Math.sqrt(2 * air.density(source, upper));
        double one = Math.sqrt(Math.abs(low));
        double two = Math.sqrt(Math.abs(high));
        double sum = one + two;
        double flow;
        double derivative;
        if (sum > SMALLEST) {
            flow = scale * 2 / 3 * (one * one + one * two + two * two) / sum;
            derivative = scale / sum;
        } else {
            derivative = scale * 4 / 3 / SMALLEST;
            flow = derivative * 0.5 * (Math.abs(low) + Math.abs(high));
        }
        double kinetic = flow / air.density(source, upper) * 0.5 * (Math.abs(low) + Math.abs(high));
        carry(source, upper, target, z, width, flow, derivative, kinetic);
    }

    /**
     * Notes a stream that grows by {@code derivative} [kg/(s·Pa)] with the pressure between source and target and comes
     * out of its opening with the power {@code kinetic} [W].
     */
    private void carry(
            int source,
            boolean upper,
            int target,
            double z,
            double width,
            double flow,
            double derivative,
            double kinetic) {
        if (flow == 0 && derivative == 0) {
            return;
        }
        double lightness = byMass ? air.lightness(source, upper) : 1;
        streams.add(source, upper, target, z, width, flow, kinetic, opening);
        streams.air[streams.count - 1] = lightness * flow;
        double content = byMass ? lightness : Mixture.CP * air.drawn(source, upper);
        double rise = content * derivative;
        if (source != BuildingSpec.OUTSIDE) {
            gain[source] -= content * flow;
            slope[source * n + source] -= rise;
        }
        if (target != BuildingSpec.OUTSIDE) {
            gain[target] += content * flow;
            slope[target * n + target] -= rise;
        }
        if (source != BuildingSpec.OUTSIDE && target != BuildingSpec.OUTSIDE) {
            slope[source * n + target] += rise;
            slope[target * n + source] += rise;
        }
    }

    private void hole(BuildingSpec.FloorVent vent, double area, double[] over) {
        int up = vent.upper();
        int down = vent.lower();
        double z = up != BuildingSpec.OUTSIDE
                ? spec.rooms().get(up).floor()
                : spec.rooms().get(down).floor() + spec.rooms().get(down).height();
        double difference = over(down, over) + air.stack(down, z) - over(up, over) - air.stack(up, z);
        boolean rising = difference > 0;
        int source = rising ? down : up;
        int target = rising ? up : down;
        boolean upper = rising && air.share[down] > 2 * Air.THINNEST;
        double root = Math.sqrt(Math.abs(difference));
        double scale = HOLE * area * Math.sqrt(2 * air.density(source, upper));
        double flow = root > SMALLEST ? scale * root : scale * Math.abs(difference) / SMALLEST;
        double derivative = root > SMALLEST ? 0.5 * scale / root : scale / SMALLEST;
        carry(source, upper, target, z, 0, flow, derivative, flow / air.density(source, upper) * Math.abs(difference));
        exchange(vent, area, z, difference);
    }

    private void exchange(BuildingSpec.FloorVent vent, double area, double z, double difference) {
        int up = vent.upper();
        int down = vent.lower();
        boolean hot = down != BuildingSpec.OUTSIDE && air.share[down] > 2 * Air.THINNEST;
        double above = air.density(up, false);
        double below = air.density(down, hot);
        double heavier = above - below;
        if (heavier <= 0) {
            return;
        }
        double shape = vent.round() ? 0.754 : 0.942;
        double diameter = Math.sqrt(4 * area / Math.PI);
        double square = diameter * diameter;
        double flood = shape * shape * Mixture.GRAVITY * heavier * square * square * diameter / (2 * area * area);
        double mean = 0.5 * (above + below);
        double volume = EXCHANGE
                * Math.sqrt(Mixture.GRAVITY * heavier * area * area * Math.sqrt(area) / mean)
                * Math.max(0, 1 - Math.abs(difference) / flood);
        if (volume > 0) {
            carry(up, false, down, z, 0, volume * above, 0, 0);
            carry(down, hot, up, z, 0, volume * below, 0, 0);
        }
    }

    private void blow(BuildingSpec.FanVent fan, double[] over) {
        double speed = fan.speed().at(time);
        if (speed <= 0) {
            return;
        }
        int a = fan.from();
        int b = fan.to();
        double from = height(a, b, fan.fromHeight(), fan.toHeight());
        double to = height(b, a, fan.toHeight(), fan.fromHeight());
        double back = back(fan, air, over);
        double flow = fan.curve().flow(back, speed);
        double slope = fan.curve().slope(back, speed);
        if (flow >= 0) {
            suck(a, from, b, to, flow, slope, fan.area());
        } else {
            suck(b, to, a, from, -flow, slope, fan.area());
        }
    }

    /** Pressure where a fan blows to over that where it draws from, in this air with these pressures over the outside [Pa]. */
    double back(BuildingSpec.FanVent fan, Air state, double[] over) {
        int a = fan.from();
        int b = fan.to();
        double from = height(a, b, fan.fromHeight(), fan.toHeight());
        double to = height(b, a, fan.toHeight(), fan.fromHeight());
        return over(b, over) + state.stack(b, to) - over(a, over) - state.stack(a, from);
    }

    private void suck(int source, double from, int target, double to, double volume, double slope, double area) {
        double share = source == BuildingSpec.OUTSIDE ? 0 : hotShare(source, from);
        for (int layer = 0; layer < 2; layer++) {
            boolean upper = layer == 0;
            double part = upper ? share : 1 - share;
            if (part > 0) {
                double weight = part * air.density(source, upper);
                double speed = volume / area;
                double mass = weight * volume;
                carry(source, upper, target, to, 0, mass, weight * slope, 0.5 * mass * speed * speed);
            }
        }
    }

    private double height(int room, int other, double own, double others) {
        int at = room == BuildingSpec.OUTSIDE ? other : room;
        return spec.rooms().get(at).floor() + (room == BuildingSpec.OUTSIDE ? others : own);
    }

    /** Part of what is drawn at {@code z} over the ground that comes from the hot layer [0..1]. */
    private double hotShare(int room, double z) {
        double soft = 0.05 * spec.rooms().get(room).height();
        double x = Math.min(1, Math.max(0, 0.5 + (z - air.interfaceOverGround(room)) / (2 * soft)));
        return air.share[room] <= 2 * Air.THINNEST ? 0 : x;
    }
}
