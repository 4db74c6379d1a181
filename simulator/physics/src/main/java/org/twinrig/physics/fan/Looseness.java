package org.twinrig.physics.fan;

import org.twinrig.core.random.RandomStream;

/**
 * A foot that is loose: once the push of the turning force exceeds what still holds it down, it lifts, flies, and strikes.
 *
 * <pre>  airborne: z̈ = a·cos θ − g;   at z = 0: v ← −e·v,  impulse m·(1 + e)·|v|;   while airborne the hold m·g is missing </pre>
 * z gap [m], m mass that rides on the foot [kg], a push of the turning force per mass [m/s²], g hold per mass [m/s²], e
 * restitution. This is the ball on a shaken table: beyond a/g = 1 it lifts and strikes once a turn, from about 2.2 (for
 * e = 0.3) at every second turn alike, which gives half orders and their multiples, then without order; the truncated hold
 * gives all multiples of the shaft.
 *
 * @see "P. J. Holmes, The dynamics of repeated impacts with a sinusoidally vibrating table, J. Sound and Vibration 84, 1982"
 */
final class Looseness implements Source {
    private static final double RESTITUTION = 0.3; // plastic on rubber [-]; estimate
    private static final double HOLD = 2.0; // what is left of the screw's force, per mass [m/s²]
    private static final double PUSH = 4.6; // of the turning force at severity 1 and nominal speed, per mass [m/s²]
    private static final double SHARE = 0.3; // of the machine's mass that rides on the foot [-]
    private static final double UNEVEN = 0.02; // standard deviation of the push, by air and noise [-]
    private static final double SECONDS = 0.3e-3; // of contact
    private static final double SLOW = 1e-4; // [m/s] below it the foot stays down
    private static final double[] FOOT = {0.05, -0.05}; // place of the foot from the hub [m]
    private static final double[] LEAN = {0.35, 0.35, 1}; // direction of the blow

    private final double mass;
    private final RandomStream chance;
    private final double[] six = new double[6];
    private double gap;
    private double velocity;

    /** Of a machine of {@code mass} [kg]. */
    Looseness(double mass, RandomStream chance) {
        this.mass = SHARE * mass;
        this.chance = chance;
    }

    @Override
    public void add(Block block, double severity) {
        double push = PUSH * severity * block.speed * block.speed * (1 + UNEVEN * chance.gaussian());
        float[] cos = block.orders.cosines(1);
        float[] held = block.wrench[2];
        double step = block.step;
        for (int i = 0; i < Block.SIZE; i++) {
            double lift = push * cos[i] - HOLD;
            if (gap <= 0 && velocity <= 0 && lift <= 0) {
                continue;
            }
            velocity += lift * step;
            gap += velocity * step;
            held[i] -= mass * HOLD;
            if (gap <= 0) {
                strike(block, i);
            }
        }
    }

    private void strike(Block block, int i) {
        double momentum = mass * (1 + RESTITUTION) * Math.max(0, -velocity);
        gap = 0;
        velocity = velocity < -SLOW ? -RESTITUTION * velocity : 0;
        for (int c = 0; c < 3; c++) {
            six[c] = momentum * LEAN[c];
        }
        six[3] = FOOT[1] * six[2];
        six[4] = -FOOT[0] * six[2];
        six[5] = FOOT[0] * six[1] - FOOT[1] * six[0];
        block.blow(i, SECONDS, six);
    }
}
