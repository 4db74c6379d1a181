package org.twinrig.physics.fan;

/**
 * The outer end of a blade is missing: its mass, and its share of the lift.
 *
 * <pre>  m·r = 0.3 g · 45 mm;   F_n = ΔL · c_n,  M_1 = ΔL · r  </pre>
 * ΔL lift that is missing [N]; c_n share of order n in the pulse with which a blade passes the struts, a Gaussian of
 * width 0.1 rev, so c_n = exp(−(2πn·0.1)²/2). With equal blades only multiples of their number are left of the pulses; one
 * that differs leaves all orders.
 *
 * @see "F. P. Mechel (ed.), Formulas of Acoustics: fan tones of unequally loaded blades"
 */
final class BrokenBlade implements Source {
    private static final double MOMENT = 0.3e-3 * 0.045; // [kg·m]
    private static final double THRUST = 0.4; // of the reference fan: 40 Pa on 0.0095 m² [N]
    private static final double MISSING = 0.5; // of a blade's lift, which is made outside [-]
    private static final double RADIUS = 0.045; // of the lift that is missing [m]
    private static final double STRUTS = 1.0; // swing of a blade's lift before a strut, of its lift [-]
    private static final double WIDTH = 0.1; // [rev]
    private static final int ORDERS = 8;

    private final Imbalance mass;
    private final double blades;
    private final double nominal;

    /** Of a fan with this number of {@code blades} and {@code nominal} speed [rad/s], the gap at {@code angle} [rad]. */
    BrokenBlade(int blades, double nominal, double angle) {
        this.blades = blades;
        this.nominal = nominal;
        this.mass = new Imbalance(MOMENT, 0.005, angle);
    }

    @Override
    public void add(Block block, double severity) {
        mass.add(block, severity);
        double relative = block.omega / nominal;
        double lift = severity * MISSING * THRUST / blades * relative * relative;
        block.orders.add(1, 3, 0, -lift * RADIUS);
        block.orders.add(1, 4, -lift * RADIUS, 0);
        for (int n = 1; n <= ORDERS; n++) {
            double share = 2 * Math.PI * n * WIDTH;
            double pulse = -lift * STRUTS * StrictMath.exp(-0.5 * share * share);
            block.orders.add(n, 2, pulse, 0);
            block.orders.add(n, 5, pulse * RADIUS, 0);
        }
    }
}
