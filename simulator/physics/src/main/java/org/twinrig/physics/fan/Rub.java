package org.twinrig.physics.fan;

import org.twinrig.core.random.RandomStream;

/**
 * A blade that touches the frame, on most turns at the same angle: a blow inwards and the friction that goes with it.
 *
 * <p>Blow and friction act at the blade's tip; the friction brakes the shaft too ({@link Rotor}). Strengths are
 * log-normal.
 *
 * @see "A. Muszynska, Rotordynamics, 2005, chapter on rotor-to-stator rubbing"
 */
final class Rub implements Source {
    private static final double MOMENTUM = 1.8e-3; // at severity 1 and nominal speed [N·s]
    private static final double SCATTER = 0.6; // of its logarithm [-]
    private static final double FRICTION = 0.3; // plastic on plastic [-]
    private static final double RADIUS = 0.057; // of the tip [m]
    private static final double SECONDS = 0.4e-3; // of contact
    private static final double MISSES = 0.3; // share of turns without touching [-]
    private static final double PLACE = 0.008; // scatter of the angle [rev]
    private static final double AXIAL = 0.7; // share of the blow along the shaft: blades are set askew [-]

    private final RandomStream chance;
    private final double cos;
    private final double sin;
    private final double[] momentum = new double[6];
    private double next = Double.NaN;

    /** Touching at {@code angle} [rad] from x. */
    Rub(double angle, RandomStream chance) {
        this.chance = chance;
        this.cos = StrictMath.cos(angle);
        this.sin = StrictMath.sin(angle);
    }

    @Override
    public void add(Block block, double severity) {
        if (!(next >= block.turns)) {
            next = Math.rint(block.turns + 1);
        }
        while (next < block.endTurns) {
            double strength = severity * MOMENTUM * block.speed * StrictMath.exp(SCATTER * chance.gaussian());
            if (!chance.chance(MISSES)) {
                touch(block, strength);
            }
            next = Math.rint(next + 1) + PLACE * chance.gaussian();
        }
    }

    private void touch(Block block, double strength) {
        double drag = FRICTION * strength;
        momentum[0] = strength * cos - drag * sin;
        momentum[1] = strength * sin + drag * cos;
        momentum[2] = AXIAL * strength;
        momentum[3] = RADIUS * sin * momentum[2];
        momentum[4] = -RADIUS * cos * momentum[2];
        momentum[5] = RADIUS * drag;
        block.blow(block.when(next), SECONDS, momentum);
    }
}
