package org.twinrig.physics.fan;

/**
 * Where the curve of a fan meets that of what it blows through.
 *
 * <pre>  d·x²·P(V̇/x) = f·V̇ + (r + d·½ρ₀ζ/A²)·V̇·|V̇| + Δp </pre>
 *
 * V̇ flow [m³/s], P curve at full speed [Pa], x share of full speed, d density over that of the curve (affinity laws), f
 * filter, r duct, Δp pressure of the place blown into over the one drawn from [Pa]. ζ is of an outlet of which a share σ
 * is open: Idelchik's thin orifice, ζ = (1 + 0.707·√(1 − σ) − σ)²/σ². Beyond its curve, pushed through or blown back, the
 * wheel resists as the square of the flow, and so it does when it stands [assumption: free flow at the highest
 * pressure]. Steady: the air's own inertia is left out.
 *
 * @see "I. E. Idelchik, Handbook of Hydraulic Resistance, diagram 4-15"
 */
final class AirPath {
    private static final double TIGHTEST = 1e-3; // share that leaks through a blocked outlet [-]
    private static final double LEAST = 1e-3; // of the wheel's steepness: keeps the flow smooth around 0 [-]
    private static final double CLOGGED = 3; // resistance of a filter at its final pressure, over clean [-]; EN 13053

    private final Air air;
    private final double[] pressures;
    private final double[] flows;
    private final double wheel; // [Pa·s²/m⁶]
    private final double least; // [Pa·s/m³]
    private double share;
    private double density = 1;
    private double filter;
    private double square;

    /** Volume flow [m³/s]. */
    double flow;
    /** Pressure that the wheel makes [Pa]. */
    double pressure;
    /** How much less it moves per pressure [m³/(s·Pa)]. */
    double slope;

    AirPath(Air air) {
        this.air = air;
        this.pressures = air.curve().pressures();
        this.flows = air.curve().flows();
        this.wheel = air.closed() / (air.free() * air.free());
        this.least = LEAST * air.closed() / air.free();
        set(0, 1, 0, 0);
    }

    /**
     * Sets what the flow depends on besides the pressure.
     *
     * @param newShare of full speed [-]
     * @param newDensity over that of the curve [-]
     * @param clogged severity of the filter's clogging [-]; 1 has its final pressure, three times the clean one
     * @param blocked share of the outlet that is covered [0..1]
     */
    void set(double newShare, double newDensity, double clogged, double blocked) {
        share = newShare;
        density = newDensity;
        filter = air.filter() * (1 + (CLOGGED - 1) * clogged) + least;
        double open = Math.max(TIGHTEST, 1 - blocked);
        double root = (1 + 0.707 * Math.sqrt(1 - open) - open) / open;
        square = density * (air.duct() + 0.5 * Air.DENSITY * root * root / (air.area() * air.area()));
    }

    /** Takes over what {@code other}, of the same air, was set to, but the share of full speed. */
    void copy(AirPath other, double newShare) {
        share = newShare;
        density = other.density;
        filter = other.filter;
        square = other.square;
    }

    /** Solves for the flow against {@code back} [Pa]. */
    void solve(double back) {
        double head = density * share * share;
        if (back >= head * air.closed()) {
            double surplus = back - head * air.closed();
            double steep = root(surplus, density * wheel + square, filter);
            settle(-steep, head * air.closed() + density * wheel * steep * steep, 2 * density * wheel * steep);
            return;
        }
        double full = share * flows[0];
        if (imbalance(0, back) > 0) {
            double drive = density * wheel * full * full - back;
            double through = root(drive, density * wheel + square, filter);
            double pulled = density * wheel * (full * full - through * through);
            settle(through, pulled, 2 * density * wheel * through);
            return;
        }
        int i = 0;
        while (i < flows.length - 2 && imbalance(i + 1, back) < 0) {
            i++;
        }
        double steepness = density * share * (pressures[i + 1] - pressures[i]) / (flows[i] - flows[i + 1]);
        double drive = head * pressures[i] + steepness * share * flows[i] - back;
        double moved = root(drive, square, filter + steepness);
        settle(moved, head * pressures[i] + steepness * (share * flows[i] - moved), steepness);
    }

    private double imbalance(int point, double back) {
        double at = share * flows[point];
        return density * share * share * pressures[point] - filter * at - square * at * at - back;
    }

    private void settle(double newFlow, double newPressure, double steepness) {
        flow = newFlow;
        pressure = newPressure;
        slope = 1 / (steepness + filter + 2 * square * Math.abs(newFlow));
    }

    /** The positive root of {@code square}·v² + {@code linear}·v = {@code drive}. */
    private static double root(double drive, double square, double linear) {
        return 2 * drive / (linear + Math.sqrt(linear * linear + 4 * square * drive));
    }

    /** Torque on the wheel over that in free air at the same speed [-], as of the last solution. */
    double loading() {
        double full = share * flows[0];
        double filled = full > 0 ? Math.min(1, Math.max(0, flow / full)) : 0;
        return density * (air.closedTorque() + (1 - air.closedTorque()) * filled);
    }
}
