package org.twinrig.physics.fan;

import org.twinrig.core.random.RandomStream;

/**
 * What comes through the floor from machines and steps nearby: noise through two resonances of the floor, upright
 * stronger than across.
 *
 * <p>At severity 1 the floor moves with 0.15 m/s² upright, as beside a heavy machine (ISO 2631-2 has people feel a
 * hundredth of it). Motion is made {@value #KNOTS} times in a block and joined by lines.
 *
 * @see "ISO 10137, Bases for design of structures: serviceability against vibrations (floors of 5–15 Hz)"
 */
final class Floor implements Source {
    private static final int KNOTS = 8;
    private static final double[] FREQUENCY = {9, 11, 14}; // [Hz]
    private static final double DAMPING = 0.08; // [-]
    private static final double[] SIZE = {0.06, 0.06, 0.15}; // standard deviation [m/s²]

    private final Mode[] modes = new Mode[3];
    private final double[] gain = new double[3];
    private final double[] last = new double[3];
    private final RandomStream chance;

    Floor(double step, RandomStream chance) {
        this.chance = chance;
        double knot = step * Block.SIZE / KNOTS;
        for (int c = 0; c < 3; c++) {
            modes[c] = new Mode(FREQUENCY[c], DAMPING, knot);
            gain[c] = SIZE[c] * Math.sqrt(4 * DAMPING * 2 * Math.PI * FREQUENCY[c] / knot);
        }
    }

    @Override
    public void add(Block block, double severity) {
        block.floorMoves = true;
        int length = Block.SIZE / KNOTS;
        for (int c = 0; c < 3; c++) {
            for (int k = 0; k < KNOTS; k++) {
                double next = severity * modes[c].move(gain[c] * chance.gaussian());
                for (int i = 0; i < length; i++) {
                    block.floor[c][k * length + i] += last[c] + (next - last[c]) * i / length;
                }
                last[c] = next;
            }
        }
    }
}
