package org.twinrig.physics.fan;

/**
 * Bearings whose axes do not meet: the shaft is bent once and twice a turn, and pushed along.
 *
 * <p>The forces are those of a spring that is bent by a fixed amount, so they do not grow with the speed. Twice a turn is
 * strongest across the shaft, once along it; the shares are estimates after the practice of machine diagnosis.
 *
 * @see "V. Wowk, Machinery Vibration: Measurement and Analysis, 1991, chapter on misalignment"
 */
final class Misalignment implements Source {
    private static final double FORCE = 0.9; // twice a turn across the shaft at severity 1 [N]
    private static final double[] ACROSS = {0.3, 1.0, 0.4}; // once, twice, three times a turn, of FORCE [-]
    private static final double[] ALONG = {0.7, 0.4, 0.1};
    private static final double LEVER = 0.02; // between the bearings [m]

    private final double cos;
    private final double sin;

    /** With the bent plane at {@code angle} [rad] from x. */
    Misalignment(double angle) {
        this.cos = StrictMath.cos(angle);
        this.sin = StrictMath.sin(angle);
    }

    @Override
    public void add(Block block, double severity) {
        if (block.omega <= 0) {
            return;
        }
        for (int n = 1; n <= ACROSS.length; n++) {
            double across = severity * FORCE * ACROSS[n - 1];
            block.orders.add(n, 0, across * cos, 0);
            block.orders.add(n, 1, across * sin, 0);
            block.orders.add(n, 2, 0, severity * FORCE * ALONG[n - 1]);
            block.orders.add(n, 3, -LEVER * across * sin, 0);
            block.orders.add(n, 4, LEVER * across * cos, 0);
        }
    }
}
