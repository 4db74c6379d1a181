package org.twinrig.physics.fan;

/** Where the energy of a fan has come from and gone to since the start [J]. */
final class DriveBudget {
    /** From the supply. */
    double electric;
    /** Into winding, cage and iron. */
    double motor;
    /** Into bearings, and what rubs and drags. */
    double friction;
    /** Into the air by the wheel. */
    double air;
    /** The part of {@link #air} that is pressure times flow; the rest is swirl, jet and turbulence. */
    double moved;
    /** In the wheel, more than at the start. */
    double wheel;
    /** Heat stored in winding and frame and given to the air, more than at the start. */
    double warmth;

    private double turnover;

    void turn(double joules) {
        turnover += Math.abs(joules);
    }

    /** The worst relative error of work and of heat [-]. */
    double error() {
        double work = electric - motor - friction - air - wheel;
        double heat = motor + friction - warmth;
        return Math.max(Math.abs(work), Math.abs(heat)) / Math.max(turnover, 1e-9);
    }
}
