package org.twinrig.physics.fan;

import org.twinrig.core.random.RandomStream;

/** Blows from outside at random places of the frame, log-normal in strength: knuckles, tools, a hand that grips. */
final class Knocks implements Source {
    private static final double REACH = 0.05; // of the places from the hub [m]

    private final double each;
    private final double spread;
    private final double momentum;
    private final double scatter;
    private final double seconds;
    private final RandomStream chance;
    private final double[] six = new double[6];
    private double next = Double.NaN;

    /**
     * Blows.
     *
     * @param each mean time between two [s]
     * @param spread of that time, relative [-]; 1 for at random, as exponential waiting has it
     * @param momentum of a typical one [N·s]
     * @param scatter of its logarithm [-]
     * @param seconds how long it lasts [s]
     */
    Knocks(double each, double spread, double momentum, double scatter, double seconds, RandomStream chance) {
        this.each = each;
        this.spread = spread;
        this.momentum = momentum;
        this.scatter = scatter;
        this.seconds = seconds;
        this.chance = chance;
    }

    @Override
    public void add(Block block, double severity) {
        double end = block.time + Block.SIZE * block.step;
        if (!(next >= block.time)) {
            next = block.time + each * chance.uniform();
        }
        while (next < end) {
            strike(block, severity * momentum * StrictMath.exp(scatter * chance.gaussian()));
            next += spread < 1 ? each * Math.max(0.1, 1 + spread * chance.gaussian()) : each * chance.exponential();
        }
    }

    private void strike(Block block, double size) {
        double x = REACH * chance.uniform(-1, 1);
        double y = REACH * chance.uniform(-1, 1);
        six[0] = size * 0.36 * side();
        six[1] = size * 0.36 * side();
        six[2] = size * side();
        six[3] = y * six[2];
        six[4] = -x * six[2];
        six[5] = x * six[1] - y * six[0];
        block.blow((next - block.time) / block.step, seconds, six);
    }

    private double side() {
        return (chance.chance(0.5) ? 1 : -1) * (0.7 + 0.6 * chance.uniform());
    }
}
