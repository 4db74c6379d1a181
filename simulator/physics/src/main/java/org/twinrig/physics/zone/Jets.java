package org.twinrig.physics.zone;

import java.util.Arrays;

/**
 * What gas that enters a room through openings draws with it on its way. Temperatures are those of clean air as dense.
 *
 * <ul>
 *   <li>Cool gas that enters above the interface falls through the hot layer, hot gas that enters under it rises, as a
 *       plume: ṁ = 0.071·Qc^(1/3)·z^(5/3), with Qc [kW] its lack or excess of heat, and z counted from where so small a
 *       plume would have started. A jet draws less near its opening, where its shear layers are still young.
 *   <li>What has fallen so and is nearer to the hot layer than to the lower one stays in the hot layer.
 *   <li>The kinetic power of cool jets, P = Σ ṁ u²/2, stirs the lower layer, and part of that power pulls hot gas down:
 *       ṁ · g · (1 − T_l/T_u) · z_i/2 = η·P, so that no layer reaches the floor where fresh air blows in. No jet draws more
 *       than a free one does over the width of the room, 0.32·L/d of its own flow.
 * </ul>
 *
 * @see "G. Heskestad, Fire Plumes, Flame Height, and Air Entrainment, SFPE Handbook"
 * @see "P. F. Linden, Mixing in stratified fluids, Geophysical and Astrophysical Fluid Dynamics 13, 1979 (η up to 0.2)"
 * @see "F. P. Ricou, D. B. Spalding, Measurements of entrainment by axisymmetrical turbulent jets, J. Fluid Mech. 11,
 *     1961 (0.32)"
 * @see "B. J. Hill, Measurement of local entrainment rate in the initial region of axisymmetric turbulent air jets, J.
 *     Fluid Mech. 51, 1972 (about a third of that at the opening)"
 */
final class Jets {
    /** Of a jet's power that mixes the layers [-]; chosen with the lower layers of Steckler's rooms. */
    private static final double EFFICIENCY = 0.02;

    private static final double FREE_JET = 0.32; // [-] Ricou and Spalding
    private static final double PLUME = 0.071; // [kg/(s·kW^(1/3)·m^(5/3))] Heskestad
    private static final double YOUNG = 0.3; // [-] entrainment of a jet at its opening, by that of an old one; Hill
    private static final double MATURE = 8; // [-] diameters over which half of the rest has grown; Hill
    private static final double WARMER = 5; // [K] below that difference of the layers less is counted; estimate
    private static final double THIN = 0.1; // [-] share of a hot layer below which less is torn from it; estimate
    private static final double LOWEST = 0.01; // [-] height of an interface that is still worth lifting over

    private final BuildingSpec spec;
    private final Air air;
    private final double[] power;
    private final double[] most;

    Jets(BuildingSpec spec, Air air) {
        this.spec = spec;
        this.air = air;
        this.power = new double[spec.rooms().size()];
        this.most = new double[power.length];
    }

    void clear() {
        Arrays.fill(power, 0);
        Arrays.fill(most, 0);
    }

    /** Notes that {@code mass} [kg/s] of {@code temperature} [K] enters the lower layer of room {@code r} with this power [W]. */
    void note(int r, double mass, double temperature, double kinetic) {
        if (mass <= 0 || kinetic <= 0) {
            return;
        }
        var room = spec.rooms().get(r);
        double diameter = diameter(mass, kinetic, Mixture.density(air.pressure[r], temperature));
        power[r] += kinetic;
        most[r] += mass * FREE_JET * Math.sqrt(room.length() * room.width()) / diameter;
    }

    private static double diameter(double mass, double kinetic, double density) {
        return Math.sqrt(4 / Math.PI * mass / (density * Math.sqrt(2 * kinetic / mass)));
    }

    /** How far back a plume of {@code heat} [W] would have started that has grown to {@code mass} [kg/s] [m]. */
    static double before(double mass, double heat) {
        return StrictMath.pow(mass / (PLUME * StrictMath.cbrt(heat / 1e3)), 0.6);
    }

    /**
     * Gas [kg/s] that a plume of {@code heat} [W] draws in over {@code way} [m] when it starts with {@code mass} [kg/s].
     *
     * @param kinetic power with which it comes out of its opening [W]; 0 for a plume that is no jet
     * @param density of what comes out [kg/m³]
     */
    static double drawn(double mass, double heat, double way, double kinetic, double density) {
        double scale = PLUME * StrictMath.cbrt(heat / 1e3);
        double from = before(mass, heat) + way;
        double cube = StrictMath.cbrt(from);
        double whole = Math.max(0, scale * from * cube * cube - mass);
        if (kinetic <= 0) {
            return whole;
        }
        double reach = MATURE * diameter(mass, kinetic, density);
        return whole * (YOUNG + (1 - YOUNG) * way / (way + reach));
    }

    /** Hot gas that {@code mass} [kg/s] of {@code temperature} [K] draws in on its way down from {@code z} [m] [kg/s]. */
    double falling(int r, double mass, double temperature, double z, double kinetic) {
        double way = z - air.interfaceOverGround(r);
        double colder = air.upperVirtual[r] - temperature;
        if (way <= 0 || colder <= 0 || mass <= 0) {
            return 0;
        }
        double density = Mixture.density(air.pressure[r], temperature);
        double drawn = drawn(mass, Mixture.CP * mass * colder, way, kinetic, density);
        return drawn * RoomExchange.smooth((air.upperVirtual[r] - air.lowerVirtual[r]) / WARMER);
    }

    /** Part of a falling stream that is so warm when it is down that it stays in the hot layer [0..1]. */
    double stays(int r, double mass, double temperature, double drawn) {
        if (drawn <= 0) {
            return 0;
        }
        double hot = air.upperVirtual[r];
        double lower = air.lowerVirtual[r];
        double mixed = (mass * temperature + drawn * hot) / (mass + drawn);
        return RoomExchange.smooth((mixed - lower) / (hot - lower));
    }

    /** Hot gas that all jets into the lower layer of room {@code r} tear down [kg/s]. */
    double torn(int r) {
        double warmer = air.upperVirtual[r] - air.lowerVirtual[r];
        if (power[r] <= 0 || warmer <= 0 || air.share[r] <= Air.THINNEST) {
            return 0;
        }
        double height =
                Math.max(air.interfaceHeight[r], LOWEST * spec.rooms().get(r).height());
        double lift = Mixture.GRAVITY * warmer / air.upperVirtual[r] * 0.5 * height;
        double wanted = EFFICIENCY * power[r] / lift;
        double limited = wanted * most[r] / (wanted + most[r]);
        double depth = (air.share[r] - Air.THINNEST) / THIN;
        return limited * RoomExchange.smooth(depth) * RoomExchange.smooth(warmer / WARMER);
    }
}
