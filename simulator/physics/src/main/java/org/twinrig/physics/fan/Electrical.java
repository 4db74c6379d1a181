package org.twinrig.physics.fan;

/**
 * A motor with a weak phase on a rippling supply: torque and magnetic pull at a third and two thirds of the commutation
 * order, and at twice the mains frequency.
 *
 * <p>Of the pulses of a turn every third one is weak, which is the sum of lines at those orders. Strengths are
 * estimates.
 *
 * @see "W. T. Thomson, M. Fenger, Current signature analysis to detect induction motor faults, IEEE Industry
 *     Applications Magazine 7, 2001 (pull at twice the supply frequency)"
 */
final class Electrical implements Source {
    private static final double PULL = 0.6; // at a third of the commutation order [N]
    private static final double TORQUE = 4e-3; // a third of the reference fan's [N·m]
    private static final double RIPPLE = 100; // twice the mains frequency [Hz]
    private static final double RIPPLE_PULL = 0.25; // [N]

    private final double third;

    /** Of a motor whose commutation is of order {@code commutation} [-]. */
    Electrical(double commutation) {
        this.third = commutation / 3;
    }

    @Override
    public void add(Block block, double severity) {
        if (block.torque <= 0) {
            return;
        }
        double size = severity * block.torque;
        for (int n = 1; n <= 2; n++) {
            block.orders.add(n * third, 0, size * PULL / n, 0);
            block.orders.add(n * third, 1, 0, 0.6 * size * PULL / n);
            block.orders.add(n * third, 2, 0.4 * size * PULL / n, 0);
            block.orders.add(n * third, 5, size * TORQUE / n, 0);
        }
        double angle = 2 * Math.PI * (RIPPLE * block.time % 1);
        double re = StrictMath.cos(angle);
        double im = StrictMath.sin(angle);
        double stepRe = StrictMath.cos(2 * Math.PI * RIPPLE * block.step);
        double stepIm = StrictMath.sin(2 * Math.PI * RIPPLE * block.step);
        for (int i = 0; i < Block.SIZE; i++) {
            block.wrench[0][i] += size * RIPPLE_PULL * re;
            block.wrench[5][i] += size * 0.5 * TORQUE * im;
            double turned = re * stepRe - im * stepIm;
            im = re * stepIm + im * stepRe;
            re = turned;
        }
    }
}
