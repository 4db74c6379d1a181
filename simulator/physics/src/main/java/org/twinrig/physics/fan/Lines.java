package org.twinrig.physics.fan;

import java.util.List;
import org.twinrig.core.random.RandomStream;
import org.twinrig.physics.fan.Machine.Cause;

/**
 * Forces that turn with the shaft of a healthy machine: residual imbalance, shape errors, blades, commutation, half
 * orders of a rotor that whirls in its bearings' clearance from time to time.
 *
 * <p>Those of imbalance and air grow with the square of the speed, those of the motor with its torque and the speed.
 * Each changes slowly in strength and phase, as {@link Machine.Wander} says.
 */
final class Lines implements Source {
    private final List<Machine.Line> lines;
    private final int[] order;
    private final double[][] real;
    private final double[][] imaginary;
    private final Slow[] scatter;
    private final Slow[] shift;
    private final Slow load;
    private final Angle angle = new Angle();
    private final Machine.Wander wander;
    private final double imbalance;
    private final RandomStream chance;
    private boolean whirling;

    /** Where the shaft stands at the beginning [rad]; half orders repeat after two turns. */
    final double stands;

    Lines(FanSpec spec, double step, RandomStream chance) {
        this.lines = spec.machine().lines();
        this.wander = spec.machine().wander();
        this.imbalance = spec.imbalance();
        this.chance = chance;
        int n = lines.size();
        order = new int[n];
        real = new double[n][6];
        imaginary = new double[n][6];
        scatter = new Slow[n];
        shift = new Slow[n];
        double blockStep = Block.SIZE * step;
        stands = chance.uniform(0, 4 * Math.PI);
        for (int k = 0; k < n; k++) {
            Machine.Line line = lines.get(k);
            order[k] = Orders.index(line.cause() == Cause.BLADES ? spec.blades() : line.order());
            double common = 0.5 * order[k] * stands;
            double[] force = line.force().array();
            double[] phase = line.phase().array();
            for (int c = 0; c < 6; c++) {
                real[k][c] = force[c] * StrictMath.cos(phase[c] + common);
                imaginary[k][c] = force[c] * StrictMath.sin(phase[c] + common);
            }
            scatter[k] = new Slow(line.scatter(), wander.seconds(), blockStep, chance);
            shift[k] = new Slow(line.phaseScatter(), wander.seconds(), blockStep, chance);
        }
        load = new Slow(wander.torque(), wander.seconds(), blockStep, chance);
        whirling = chance.chance(wander.whirlSeconds() / (wander.whirlSeconds() + wander.calmSeconds()));
    }

    @Override
    public void add(Block block, double severity) {
        double seconds = Block.SIZE * block.step;
        if (chance.chance(seconds / (whirling ? wander.whirlSeconds() : wander.calmSeconds()))) {
            whirling = !whirling;
        }
        double square = block.speed * block.speed;
        double motor = Math.max(0, 1 + load.next()) * block.torque * block.speed;
        for (int k = 0; k < order.length; k++) {
            double strength = severity
                    * switch (lines.get(k).cause()) {
                        case IMBALANCE -> square * imbalance;
                        case AIR, BLADES -> square;
                        case MOTOR -> motor;
                        case WHIRL -> square * (whirling ? wander.whirl() : 1);
                    };
            turned(block.orders, k, Math.max(0, strength * (1 + scatter[k].next())), shift[k].next());
        }
    }

    private void turned(Orders orders, int k, double strength, double by) {
        double re = strength;
        double im = 0;
        if (by != 0) {
            angle.turn(by / (2 * Math.PI));
            re = strength * angle.cos;
            im = strength * angle.sin;
        }
        orders.addAt(order[k], re, im, real[k], imaginary[k]);
    }
}
