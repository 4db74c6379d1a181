package org.twinrig.physics.zone;

/**
 * Heating and cooling while the air of a building is layered, by a fire, a hot pan or an open door. Each conditioner follows
 * the mean temperature of its room's air as a PI controller does:
 *
 * <pre>  dP = C/τ · (de + e·dt/T)  </pre>
 * P power [W] within what it can give, e what is missing to the wanted temperature [K], C heat capacity of the room's air
 * [J/K], τ = 2 min, T = 10 min; both times are estimates of a good thermostat. It takes over from what held the rooms at
 * rest ({@link CalmHeat} finds that exactly) and hands over again without a jump. What does not go to the air is radiated
 * to all faces, that of a heated floor too.
 */
final class Thermostats {
    private static final double RESPONSE = 120; // [s]
    private static final double RESET = 600; // [s]

    private final BuildingSpec spec;
    private final Air air;
    private final double[] heats; // [W] by conditioner
    private final double[] cools; // [W], negative
    private final double[] cold; // what was missing to the temperature below which it heats [K]
    private final double[] warm; // what was missing to that above which it cools [K]
    private double last; // [s]

    Thermostats(BuildingSpec spec, Air air) {
        int n = spec.conditioners().size();
        this.spec = spec;
        this.air = air;
        this.heats = new double[n];
        this.cools = new double[n];
        this.cold = new double[n];
        this.warm = new double[n];
    }

    /** Takes over at {@code time} [s] from the state at rest {@code y}, where {@code calm} has found the powers. */
    void takeOver(double time, double[] y, Calm calm) {
        last = time;
        for (int i = 0; i < heats.length; i++) {
            var each = spec.conditioners().get(i);
            double power = calm.power(each.room());
            double now = temperature(each.room(), y);
            heats[i] = Math.max(0, power);
            cools[i] = Math.min(0, power);
            cold[i] = each.heatTo().at(time) - now;
            warm[i] = each.coolTo().at(time) - now;
        }
    }

    /** Follows the state {@code y} at {@code time} [s]; what it finds holds for the step that begins. */
    void follow(double time, double[] y) {
        double seconds = time - last;
        last = time;
        for (int i = 0; i < heats.length; i++) {
            var each = spec.conditioners().get(i);
            double now = temperature(each.room(), y);
            double gain = Mixture.CP * mass(each.room(), y) / RESPONSE;
            double below = each.heatTo().at(time) - now;
            double above = each.coolTo().at(time) - now;
            heats[i] += gain * (below - cold[i] + below * seconds / RESET);
            heats[i] = Math.max(0, Math.min(each.heatPower(), heats[i]));
            cools[i] += gain * (above - warm[i] + above * seconds / RESET);
            cools[i] = Math.max(-each.coolPower(), Math.min(0, cools[i]));
            cold[i] = below;
            warm[i] = above;
        }
    }

    private double temperature(int r, double[] y) {
        double heat = y[Layout.upper(r) + Layout.ENTHALPY] + y[Layout.lower(r) + Layout.ENTHALPY];
        return heat / (Mixture.CP * mass(r, y));
    }

    private static double mass(int r, double[] y) {
        return y[Layout.upper(r)] + y[Layout.lower(r)];
    }

    /** Adds what they give to {@code dy}, evenly to the air of their rooms, and to the {@code radiant} heat [W]. */
    void give(double[] dy, int crossed, double[] radiant) {
        for (int i = 0; i < heats.length; i++) {
            var each = spec.conditioners().get(i);
            int r = each.room();
            double toAir = heats[i] * each.heating().convective()
                    + cools[i] * each.cooling().convective();
            dy[Layout.upper(r) + Layout.ENTHALPY] += air.share[r] * toAir;
            dy[Layout.lower(r) + Layout.ENTHALPY] += (1 - air.share[r]) * toAir;
            dy[crossed + Layout.ENTHALPY] += toAir;
            radiant[r] += heats[i] + cools[i] - toAir;
        }
    }

    /** Counts what they have given over {@code seconds} [s]. */
    void count(Deliveries deliveries, double seconds) {
        deliveries.begin();
        for (int i = 0; i < heats.length; i++) {
            int r = spec.conditioners().get(i).room();
            deliveries.add(r, heats[i], seconds);
            deliveries.add(r, cools[i], seconds);
        }
    }

    /** What the conditioner of room {@code r} gives [W]; negative when it cools. */
    double power(int r) {
        double sum = 0;
        for (int i = 0; i < heats.length; i++) {
            sum += spec.conditioners().get(i).room() == r ? heats[i] + cools[i] : 0;
        }
        return sum;
    }
}
