package org.twinrig.physics.room;

import org.twinrig.core.time.SimTime;
import org.twinrig.physics.fire.FireSpec;
import org.twinrig.physics.fire.Plume;

/**
 * The room at the very moment that somebody looks at it: the state between two points of the solver's grid, straight
 * between them, and the sources at that moment. Looking at it changes nothing.
 */
final class RoomState {
    private static final double IMPINGEMENT = 25; // [W/(m²·K)] of a test fire's jet on a cold ceiling, CFAST, Alpert

    final double[] y = new double[Layout.SIZE];
    final double[] surface = new double[Layout.SURFACES];
    /** Temperature of the ceiling above each fire [K]. */
    final double[] spot;

    final Sources sources;
    double interfaceHeight;
    long timeNanos;

    private final RoomSpec spec;
    private final RoomSolver solver;
    private final Slab[] spots;
    private final double[] beforeY = new double[Layout.SIZE];
    private final double[] beforeSurface = new double[Layout.SURFACES];
    private final double[] beforeSpot;

    RoomState(RoomSpec spec) {
        this.spec = spec;
        this.solver = new RoomSolver(spec);
        this.sources = new Sources(spec, solver.balance.sources.draught);
        int fires = spec.fires().size();
        this.spots = new Slab[fires];
        this.spot = new double[fires];
        this.beforeSpot = new double[fires];
        double behind = spec.ceiling().facing() == Facing.OUTSIDE
                ? spec.outside().temperature()
                : spec.inside().temperature();
        for (int i = 0; i < fires; i++) {
            spots[i] = new Slab(
                    spec.ceiling(), spec.inside().temperature(), behind, SimTime.toSeconds(RoomSolver.GRID_NANOS));
        }
        remember();
        lookAt(0);
    }

    RoomSolver solver() {
        return solver;
    }

    /** Moves to {@code timeNanos} [ns since start], not backwards by more than the solver's grid. */
    void advanceTo(long nanos) {
        while (solver.timeNanos() < nanos) {
            remember();
            solver.advance();
            warmSpots();
        }
        lookAt(nanos);
    }

    private void remember() {
        System.arraycopy(solver.y, 0, beforeY, 0, beforeY.length);
        System.arraycopy(solver.surface, 0, beforeSurface, 0, beforeSurface.length);
        for (int i = 0; i < spots.length; i++) {
            beforeSpot[i] = spots[i].surface();
        }
    }

    private void lookAt(long nanos) {
        timeNanos = nanos;
        double left = (solver.timeNanos() - nanos) / (double) RoomSolver.GRID_NANOS; // of the last grid step
        blend(solver.y, beforeY, left, y);
        blend(solver.surface, beforeSurface, left, surface);
        for (int i = 0; i < spots.length; i++) {
            spot[i] = spots[i].surface() + left * (beforeSpot[i] - spots[i].surface());
        }
        interfaceHeight = solver.balance.interfaceHeight(y);
        sources.at(SimTime.toSeconds(nanos), y, interfaceHeight);
    }

    private static void blend(double[] now, double[] before, double left, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = now[i] + left * (before[i] - now[i]);
        }
    }

    /** The ceiling right above each fire follows its plume; too small to count in the room's balance. */
    private void warmSpots() {
        for (int i = 0; i < spots.length; i++) {
            Burning fire = solver.balance.sources.fires.get(i);
            double share = solver.balance.sources.plumeShare(fire.heat);
            double rise = fire.heat > 0 ? share * plumeRise(fire) : 0;
            double gas = Layout.temperature(solver.y, Layout.UPPER) + rise;
            double own = spots[i].surface();
            double h = rise > 1 ? IMPINGEMENT : 3;
            double loss = Radiation.SIGMA * (fourth(own) - fourth(solver.surface[Layout.FLOOR]));
            spots[i].advance(h * (gas - own) - 0.9 * loss);
        }
    }

    private double plumeRise(Burning fire) {
        FireSpec item = fire.spec;
        double height = Math.max(0.1, spec.height() - item.base().z());
        return Plume.axisRise(fire.heat, fire.heat - fire.radiant, fire.diameter, height);
    }

    private static double fourth(double x) {
        return x * x * (x * x);
    }
}
