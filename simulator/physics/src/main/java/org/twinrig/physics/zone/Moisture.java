package org.twinrig.physics.zone;

/**
 * Water that the faces of rooms take up and give off: in what they are made of, and as dew on what is colder than the dew
 * point.
 *
 * <pre>  dW/dt = −K (φ − φ_b),  K = β A ρ_sat/2;   dew: β A (ρ_v − ρ_sat(T_face)) </pre>
 *
 * β = {@value #TRANSFER} m/s is the transfer to a face in calm air, by Lewis' law of some 3 W/(m²·K); half of the way into
 * a porous face lies in itself. Its store is taken as one node that holds 100 times the moisture buffer value, which is
 * measured with swings of a day: faster swings reach less of it. Dew warms its face by the heat of evaporation. What a
 * step moves is found from its start, exactly over its length as if nothing else happened, and taken evenly in it.
 *
 * <p>Not modelled: liquid transport, hysteresis, ice.
 *
 * @see "C. Rode et al., Moisture Buffering of Building Materials, BYG·DTU R-126, 2005"
 */
final class Moisture {
    private static final double TRANSFER = 2.5e-3; // [m/s]
    private static final double EVAPORATION = 2.45e6; // [J/kg] near 20 °C
    private static final double VAPOUR = 461.5; // gas constant of water vapour [J/(kg·K)]

    /** Heat of dew that each face is still to be given [J/m²]. */
    final double[][] pending;
    /** Water that the faces take from each room's air in the step [kg/s]. */
    final double[] rate;

    private final BuildingSpec spec;
    private final Balance balance;
    private final double[] store; // what the faces of a room hold at 100 % [kg]; 0 for none
    private final double[] porous; // area of those [m²]
    private final double[] held; // by them now [kg]
    private final double[][] film; // dew on each face [kg]
    private final double[] stored; // by the step that is planned for [kg]
    private final double[][] dewed;

    Moisture(BuildingSpec spec, Balance balance) {
        this.spec = spec;
        this.balance = balance;
        int n = spec.rooms().size();
        store = new double[n];
        porous = new double[n];
        held = new double[n];
        film = new double[n][];
        rate = new double[n];
        stored = new double[n];
        dewed = new double[n][];
        pending = new double[n][];
        for (int r = 0; r < n; r++) {
            var room = spec.rooms().get(r);
            film[r] = new double[room.faces().size()];
            dewed[r] = new double[room.faces().size()];
            pending[r] = new double[room.faces().size()];
            for (Face face : room.faces()) {
                store[r] += face.area() * face.wall().buffer();
                porous[r] += face.wall().buffer() > 0 ? face.area() : 0;
            }
        }
    }

    /** Begins with faces as moist as the air of {@code y}. */
    void begin(double[] y) {
        for (int r = 0; r < store.length; r++) {
            double saturated = spec.rooms().get(r).volume() * saturation(Layout.mixed(y, r));
            held[r] = store[r] * Math.min(1, water(y, r) / saturated);
        }
    }

    /** Finds what the faces take from each room's air in a step of {@code dt} [s] from {@code y} on. */
    void plan(double[] y, double dt) {
        for (int r = 0; r < store.length; r++) {
            if (store[r] > 0) {
                double volume = spec.rooms().get(r).volume();
                double[] surface = balance.rooms[r].surface;
                double before = water(y, r);
                double left = buffer(r, before, volume, Layout.mixed(y, r), dt);
                for (int i = 0; i < surface.length; i++) {
                    left -= dew(r, i, left, volume, surface[i], dt);
                }
                rate[r] = (before - left) / dt;
            }
        }
    }

    /** Ends the step that was planned for: what was planned has happened. */
    void settle() {
        for (int r = 0; r < store.length; r++) {
            held[r] += stored[r];
            for (int i = 0; i < film[r].length; i++) {
                film[r][i] += dewed[r][i];
                pending[r][i] = EVAPORATION * dewed[r][i] / balance.rooms[r].area[i];
            }
        }
    }

    /** Exchange with the store; returns the water that is in the air afterwards [kg]. */
    private double buffer(int r, double water, double volume, double temperature, double dt) {
        double saturated = saturation(temperature);
        double capacity = volume * saturated;
        double conductance = 0.5 * TRANSFER * porous[r] * saturated;
        double difference = water / capacity - held[r] / store[r];
        double rate = conductance * (1 / capacity + 1 / store[r]);
        double moved = difference * capacity * store[r] / (capacity + store[r]) * -StrictMath.expm1(-rate * dt);
        stored[r] = moved;
        return water - moved;
    }

    /** Dew on face {@code i}, negative where it dries [kg]. */
    private double dew(int r, int i, double water, double volume, double surface, double dt) {
        dewed[r][i] = 0;
        double excess = water - volume * saturation(surface);
        if (excess <= 0 && film[r][i] == 0) {
            return 0;
        }
        double area = balance.rooms[r].area[i];
        double moved = excess * -StrictMath.expm1(-TRANSFER * area / volume * dt);
        moved = Math.max(moved, -film[r][i]);
        dewed[r][i] = moved;
        return moved;
    }

    /** Takes the water out of both layers of all rooms, as they share it: adds to {@code dy}. */
    void take(double[] y, double[] dy) {
        for (int r = 0; r < rate.length; r++) {
            double whole = water(y, r);
            if (rate[r] == 0 || whole <= 0) {
                continue;
            }
            for (int layer = 0; layer < 2; layer++) {
                int at = Layout.layer(r, layer == 0);
                double mass = rate[r] * y[at + Layout.SPECIES + Mixture.WATER] / whole;
                double heat = mass * y[at + Layout.ENTHALPY] / y[at];
                remove(dy, at, mass, heat);
                remove(dy, balance.crossed(), mass, heat);
            }
        }
    }

    private static void remove(double[] dy, int at, double mass, double heat) {
        dy[at + Layout.MASS] -= mass;
        dy[at + Layout.SPECIES + Mixture.WATER] -= mass;
        dy[at + Layout.ENTHALPY] -= heat;
    }

    /** Part of the water of the wettest-going room's air that the planned step moves [0..1]. */
    double moved(double[] y, double dt) {
        double most = 0;
        for (int r = 0; r < rate.length; r++) {
            most = Math.max(most, Math.abs(rate[r]) * dt / Math.max(1e-9, water(y, r)));
        }
        return most;
    }

    private static double water(double[] y, int r) {
        return y[Layout.upper(r) + Layout.SPECIES + Mixture.WATER]
                + y[Layout.lower(r) + Layout.SPECIES + Mixture.WATER];
    }

    /** Density of saturated vapour [kg/m³]. */
    private static double saturation(double temperature) {
        return Mixture.saturationPressure(temperature) / (VAPOUR * temperature);
    }

    /** Water that faces of all rooms hold, dew included [kg]. */
    double held() {
        double sum = 0;
        for (int r = 0; r < store.length; r++) {
            sum += held[r];
            for (double dew : film[r]) {
                sum += dew;
            }
        }
        return sum;
    }
}
