package org.twinrig.physics.fan;

import org.twinrig.core.random.RandomStream;

/** Broadband noise of air and bearings: white above a corner, stronger or weaker below it, slowly louder and softer. */
final class Roar {
    private static final double LEAST = 0.2; // that it ever falls to [-]

    private final double perSample;
    private final Machine.Swell swell;
    private final double[] level;
    private final double[] more;
    private final double memory;
    private final double[] low = new double[6];
    private final Slow mood;

    Roar(Machine machine, double step, RandomStream chance) {
        Machine.Broadband broadband = machine.broadband();
        swell = broadband.swell();
        perSample = Math.sqrt(0.5 / step); // one-sided density 1 up to half the rate has this standard deviation
        level = broadband.level().times(perSample).array();
        more = broadband.boost().array();
        for (int c = 0; c < 6; c++) {
            more[c] -= 1;
        }
        memory = StrictMath.exp(-2 * Math.PI * broadband.corner() * step);
        mood = new Slow(machine.wander().broadband(), machine.wander().seconds(), Block.SIZE * step, chance);
    }

    /** Standard deviation of a sample of white noise of one-sided density 1 [√Hz]. */
    double perSample() {
        return perSample;
    }

    /** How loud it is in the next block, 1 on average [-]. */
    double mood() {
        return Math.max(LEAST, 1 + mood.next());
    }

    /** Adds its forces, {@code rough} strong [-]. */
    void add(Block block, double rough) {
        for (int c = 0; c < 6; c++) {
            double size = rough * level[c];
            double[] white = block.noise[c % 3];
            double[] force = block.wrench[c];
            for (int i = 0; i < Block.SIZE && size != 0; i++) {
                force[i] += size * white[i];
            }
            if (more[c] != 0 && size != 0) {
                low(c, size * more[c], white, force);
            }
        }
    }

    /** Lets the block's noises swell and fade within a turn. */
    void swell(Block block) {
        if (swell.byShaft() == 0 && swell.byField() == 0) {
            return;
        }
        for (int i = 0; i < Block.SIZE; i++) {
            double field = swell.field() * (block.time + i * block.step) % 1;
            double now = 1
                    + swell.byShaft() * StrictMath.cos(2 * Math.PI * (block.turns[i] % 1))
                    + swell.byField() * StrictMath.cos(2 * Math.PI * field);
            for (double[] white : block.noise) {
                white[i] *= now;
            }
        }
    }

    private void low(int c, double size, double[] white, double[] force) {
        double y = low[c];
        for (int i = 0; i < Block.SIZE; i++) {
            y = memory * y + (1 - memory) * white[i];
            force[i] += size * y;
        }
        low[c] = y;
    }
}
