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
    private final boolean boosted;
    private final double[] low = new double[3]; // what is below the corner of each noise, at the last sample
    private final float[][] slow = new float[3][Block.SIZE]; // and in the block
    private final float[] now = new float[Block.SIZE]; // how much louder [-]
    private final Angle field = new Angle();
    private final Slow mood;

    Roar(Machine machine, double step, RandomStream chance) {
        Machine.Broadband broadband = machine.broadband();
        swell = broadband.swell();
        perSample = Math.sqrt(0.5 / step); // one-sided density 1 up to half the rate has this standard deviation
        level = broadband.level().times(perSample).array();
        more = broadband.boost().array();
        boolean any = false;
        for (int c = 0; c < 6; c++) {
            more[c] -= 1;
            any |= more[c] != 0;
        }
        boosted = any;
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
        if (boosted) {
            pass(block.noise[0], block.noise[1], block.noise[2]);
        }
        for (int c = 0; c < 6; c++) {
            float size = (float) (rough * level[c]);
            float below = (float) (rough * level[c] * more[c]);
            if (below != 0) {
                add(size, block.noise[c % 3], below, slow[c % 3], block.wrench[c]);
            } else if (size != 0) {
                add(size, block.noise[c % 3], block.wrench[c]);
            }
        }
    }

    private static void add(float size, float[] x, float[] out) {
        for (int i = 0; i < Block.SIZE; i++) {
            out[i] += size * x[i];
        }
    }

    private static void add(float a, float[] x, float b, float[] y, float[] out) {
        for (int i = 0; i < Block.SIZE; i++) {
            out[i] += a * x[i] + b * y[i];
        }
    }

    /** Passes the noises through a filter of first order, side by side, as each sample waits for the one before. */
    private void pass(float[] x, float[] y, float[] z) {
        double a = low[0];
        double b = low[1];
        double c = low[2];
        double fresh = 1 - memory;
        for (int i = 0; i < Block.SIZE; i++) {
            a = memory * a + fresh * x[i];
            b = memory * b + fresh * y[i];
            c = memory * c + fresh * z[i];
            slow[0][i] = (float) a;
            slow[1][i] = (float) b;
            slow[2][i] = (float) c;
        }
        low[0] = a;
        low[1] = b;
        low[2] = c;
    }

    /** Lets the block's noises swell and fade within a turn. */
    void swell(Block block) {
        if (swell.byShaft() == 0 && swell.byField() == 0) {
            return;
        }
        float[] shaft = block.orders.cosines(1);
        field.turn(swell.field() * block.time);
        double re = field.cos;
        double im = field.sin;
        field.turn(swell.field() * block.step);
        for (int i = 0; i < Block.SIZE; i++) {
            now[i] = (float) (1 + swell.byShaft() * shaft[i] + swell.byField() * re);
            double turned = re * field.cos - im * field.sin;
            im = re * field.sin + im * field.cos;
            re = turned;
        }
        for (float[] white : block.noise) {
            for (int i = 0; i < Block.SIZE; i++) {
                white[i] *= now[i];
            }
        }
    }
}
