package org.twinrig.physics.fan;

import org.twinrig.core.random.RandomStream;

/**
 * A fan whose way is blocked: the flow parts from the blades in a cell that turns more slowly than the shaft, comes and
 * goes, and shakes the fan below its shaft frequency. The roar that goes with it is the broadband noise's.
 *
 * <p>A rotating cell runs at 20–70 % of the shaft's speed; here 45 %, its phase a random walk. Strengths are estimates.
 *
 * @see "N. A. Cumpsty, Compressor Aerodynamics, 1989, chapter Stall and surge"
 */
final class Stall implements Source {
    private static final double CELL = 0.45; // speed of the cell per shaft speed [-]
    private static final double FORCE = 0.12; // along the shaft at severity 1 and nominal speed [N]
    private static final double LEVER = 0.04; // [m]
    private static final double DIFFUSION = 2.0; // of the cell's phase [rad²/s]

    private final Slow strength;
    private final RandomStream chance;
    private double angle;

    Stall(double step, RandomStream chance) {
        this.strength = new Slow(0.5, 0.5, Block.SIZE * step, chance);
        this.chance = chance;
    }

    @Override
    public void add(Block block, double severity) {
        double size = severity * FORCE * block.speed * block.speed * Math.max(0, 1 + strength.next());
        double each = CELL * block.omega * block.step
                + Math.sqrt(DIFFUSION / (Block.SIZE * block.step)) * block.step * chance.gaussian();
        double re = StrictMath.cos(angle);
        double im = StrictMath.sin(angle);
        double stepRe = StrictMath.cos(each);
        double stepIm = StrictMath.sin(each);
        for (int i = 0; i < Block.SIZE; i++) {
            block.wrench[2][i] += size * re;
            block.wrench[3][i] += LEVER * size * im;
            block.wrench[4][i] -= LEVER * size * re;
            double turned = re * stepRe - im * stepIm;
            im = re * stepIm + im * stepRe;
            re = turned;
        }
        angle = (angle + Block.SIZE * each) % (2 * Math.PI);
    }
}
