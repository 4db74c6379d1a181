package org.twinrig.physics.fan;

/**
 * A mass beside the axis: a force that turns with the shaft, and a couple when it lies outside the hub's plane.
 *
 * <pre>  F = m·r·ω²,  M = a × F  </pre>
 * m·r [kg·m], ω angular speed [rad/s], a distance of its plane from the hub along the shaft [m].
 *
 * @see "ISO 21940-11, Mechanical vibration: rotor balancing"
 */
final class Imbalance implements Source {
    private final double moment;
    private final double distance;
    private final double cos;
    private final double sin;

    /** Of {@code moment} [kg·m] at severity 1, {@code distance} [m] before the hub, at {@code angle} [rad]. */
    Imbalance(double moment, double distance, double angle) {
        this.moment = moment;
        this.distance = distance;
        this.cos = StrictMath.cos(angle);
        this.sin = StrictMath.sin(angle);
    }

    @Override
    public void add(Block block, double severity) {
        double force = severity * moment * block.omega * block.omega;
        double re = force * cos;
        double im = force * sin;
        // the force turns from x to y: F_x = F cos(θ + φ), F_y = F sin(θ + φ); M = a·z × F
        block.orders.add(1, 0, re, im);
        block.orders.add(1, 1, im, -re);
        block.orders.add(1, 3, -distance * im, distance * re);
        block.orders.add(1, 4, distance * re, distance * im);
    }
}
