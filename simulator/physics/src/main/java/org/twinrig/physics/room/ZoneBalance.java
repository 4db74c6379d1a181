package org.twinrig.physics.room;

import java.util.Arrays;
import org.twinrig.core.time.SimTime;

/**
 * The balances of mass, energy and species of the two layers: the right-hand side of the room's equations.
 *
 * <pre>  dm/dt = Σ ṁ,   dH/dt = Σ ṁ cp T + Q − losses + V_layer dp/dt,   dm_k/dt = Σ ṁ Y_k + source
 *   p V = (R/cp) (H_upper + H_lower),   dp/dt = (γ − 1)/V · Σ dH/dt </pre>
 *
 * The pressure relaxes in milliseconds; it is therefore solved implicitly for every stage of the time integration, as
 * the one root of a monotone equation, and never makes the system stiff. A sealed room follows from the same equation.
 *
 * @see "R. D. Peacock et al., CFAST Technical Reference Guide, NIST TN 1889v1, chapter 2"
 */
final class ZoneBalance {
    /** Smallest share of the volume that a layer may have. */
    static final double THINNEST = 0.005;

    final Sources sources;
    final Exchange exchange;
    /** Rate at which the faster layer turns over [1/s]; sets the number of substeps. */
    double fastest;
    /** Radiation absorbed by the upper layer, constant over a grid step [W]. */
    double radiationToGas;
    /** Outside air brought in by ventilators, constant over a grid step [m³/s]. */
    double ventilatorFlow;

    private final RoomSpec spec;
    private final WallFlow flow = new WallFlow();
    private final double[] outside;
    private final double outsideDensity;
    private double overPressure;

    ZoneBalance(RoomSpec spec, double[] surface) {
        this.spec = spec;
        this.sources = new Sources(spec, new Draught(spec));
        this.exchange = new Exchange(spec, surface);
        this.outside = Gas.massFractions(spec.outside(), spec.pressure());
        this.outsideDensity = Gas.density(spec.pressure(), spec.outside().temperature());
    }

    /** Height of the layer interface [m]; the room's height when the upper layer is as thin as it gets. */
    double interfaceHeight(double[] y) {
        double share = Layout.upperShare(y) - THINNEST;
        return spec.height() * (1 - Math.max(0, share));
    }

    /** Mass flow out through openings and cracks at the latest evaluation [kg/s]. */
    double flowOut() {
        return flow.outLower + flow.outUpper;
    }

    /** Mass flow in through openings and cracks at the latest evaluation [kg/s]. */
    double flowIn() {
        return flow.in;
    }

    /** Derivatives {@code dy} of {@code y} at {@code time} [s], for a step of {@code step} [s]. */
    void evaluate(double time, double[] y, double step, double[] dy) {
        Arrays.fill(dy, 0);
        double height = interfaceHeight(y);
        sources.at(time, y, height);
        give(dy, Layout.UPPER, sources.upperMass, sources.upperHeat + radiationToGas, sources.upper);
        give(dy, Layout.LOWER, sources.lowerMass, sources.lowerHeat, sources.lower);
        double gross = sources.entrained;
        move(y, dy, Layout.LOWER, Layout.UPPER, sources.entrained * exchange.leaves(y, Layout.LOWER));
        exchange.settle(y, height, this, dy);
        exchange.convection(y, height, sources.plumeHeat, dy);
        ventilate(y, height, dy);
        double pressure = Layout.pressure(y, spec.volume());
        double rise = solvePressure(SimTime.toNanos(time), y, height, pressure, step, dy);
        apply(y, height, dy);
        gross += flow.in + flow.outLower + flow.outUpper;
        compress(y, rise / step, dy);
        double thin = Math.min(y[Layout.UPPER], y[Layout.LOWER]);
        fastest = gross / thin + exchange.rate(y);
    }

    private static void give(double[] dy, int layer, double mass, double heat, double[] species) {
        dy[layer + Layout.MASS] += mass;
        dy[layer + Layout.ENTHALPY] += heat;
        dy[Layout.CROSSED + Layout.MASS] += mass;
        dy[Layout.CROSSED + Layout.ENTHALPY] += heat;
        for (int k = 0; k < Gas.SPECIES; k++) {
            dy[layer + Layout.SPECIES + k] += species[k];
            dy[Layout.CROSSED + Layout.SPECIES + k] += species[k];
        }
    }

    /** Moves {@code mass} [kg/s] with its heat and species from one layer to another. */
    static void move(double[] y, double[] dy, int from, int to, double mass) {
        double share = mass / y[from];
        for (int i = 0; i < Layout.STRIDE; i++) {
            double amount = share * y[from + i];
            dy[from + i] -= amount;
            dy[to + i] += amount;
        }
    }

    private static void takeOut(double[] y, double[] dy, int layer, double mass) {
        double share = mass / y[layer];
        for (int i = 0; i < Layout.STRIDE; i++) {
            double amount = share * y[layer + i];
            dy[layer + i] -= amount;
            dy[Layout.CROSSED + i] -= amount;
        }
    }

    private void bringIn(double[] dy, int layer, double mass) {
        double heat = Gas.CP * mass * spec.outside().temperature();
        dy[layer + Layout.MASS] += mass;
        dy[layer + Layout.ENTHALPY] += heat;
        dy[Layout.CROSSED + Layout.MASS] += mass;
        dy[Layout.CROSSED + Layout.ENTHALPY] += heat;
        for (int k = 0; k < Gas.SPECIES; k++) {
            dy[layer + Layout.SPECIES + k] += mass * outside[k];
            dy[Layout.CROSSED + Layout.SPECIES + k] += mass * outside[k];
        }
    }

    private void ventilate(double[] y, double height, double[] dy) {
        double mass = (spec.ventilation().airChangeRate() * spec.volume() + ventilatorFlow) * outsideDensity;
        if (mass > 0) {
            double hot = Math.min(1, Math.max(0, (spec.height() - height) / (0.1 * spec.height())));
            bringIn(dy, Layout.LOWER, mass);
            takeOut(y, dy, Layout.UPPER, hot * mass);
            takeOut(y, dy, Layout.LOWER, (1 - hot) * mass);
        }
    }

    /** Finds the pressure at the end of the step; returns its change [Pa] and leaves the flows in {@link #flow}. */
    private double solvePressure(long nanos, double[] y, double height, double pressure, double step, double[] dy) {
        double gain = (Gas.GAMMA - 1) / spec.volume() * step;
        double given = dy[Layout.UPPER + Layout.ENTHALPY] + dy[Layout.LOWER + Layout.ENTHALPY];
        double upper = Layout.temperature(y, Layout.UPPER);
        double lower = Layout.temperature(y, Layout.LOWER);
        flow.upperDensity = Gas.density(pressure, upper);
        flow.lowerDensity = Gas.density(pressure, lower);
        flow.outsideDensity = outsideDensity;
        flow.interfaceHeight = height;
        double free = pressure + gain * given - spec.pressure();
        var vents = new PressureRoot.Equation() {
            @Override
            public double residual(double over) {
                flow.clear();
                openings(nanos, over);
                double heat = flow.in * spec.outside().temperature() - flow.outLower * lower - flow.outUpper * upper;
                return over - free - gain * Gas.CP * heat;
            }
        };
        overPressure = PressureRoot.solve(vents, overPressure, free);
        double change = vents.residual(overPressure); // also leaves the flows of the root
        return spec.pressure() + overPressure - change - pressure;
    }

    private void openings(long nanos, double over) {
        for (Opening opening : spec.openings()) {
            double width = opening.width() * opening.openAt(nanos);
            flow.add(over, width, opening.sill(), opening.sill() + opening.height());
        }
        double leak = spec.ventilation().leakageArea();
        if (leak > 0) { // cracks from 5 to 95 % of the height, as in CFAST
            flow.add(over, leak / (0.9 * spec.height()), 0.05 * spec.height(), 0.95 * spec.height());
        }
    }

    private void apply(double[] y, double height, double[] dy) {
        takeOut(y, dy, Layout.LOWER, flow.outLower);
        takeOut(y, dy, Layout.UPPER, flow.outUpper);
        if (flow.in > 0) {
            bringIn(dy, Layout.LOWER, flow.in);
            double mixed = exchange.doorMixing(y, height, flow.in);
            move(y, dy, Layout.UPPER, Layout.LOWER, mixed * exchange.leaves(y, Layout.UPPER));
        }
    }

    private void compress(double[] y, double rate, double[] dy) {
        double share = Layout.upperShare(y);
        dy[Layout.UPPER + Layout.ENTHALPY] += share * spec.volume() * rate;
        dy[Layout.LOWER + Layout.ENTHALPY] += (1 - share) * spec.volume() * rate;
    }
}
