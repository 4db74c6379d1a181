package org.twinrig.physics.fan;

import org.twinrig.core.random.RandomStream;
import org.twinrig.physics.fan.FanFault.Kind;

/**
 * Blows of a faulty fan: when the next one falls, and how hard it is.
 *
 * <p>A pitted bearing strikes each time a ball passes the pit, 2.57 times a turn with 2 % slip, harder where the load
 * is; a rubbing blade strikes on most turns at one angle; a loose fan rattles at random, some 10 times a second; a fan
 * that is shaken by hand is knocked about six times a second. Strengths are log-normal.
 *
 * @see "P. D. McFadden, J. D. Smith, Model for the vibration produced by a single point defect in a rolling element
 *     bearing, J. Sound and Vibration 96, 1984"
 */
final class Impacts {
    private static final double BALL_PASS = 2.57; // per turn: outer race, 7 balls, ball/pitch diameter 0.27
    private static final double SLIP = 0.02; // [-]
    private static final double RATTLES = 10; // [1/s]
    private static final double KNOCKS = 6.2; // [1/s]
    private static final double GRAVITY = 9.80665; // [m/s²]

    private final Kind kind;
    private final RandomStream chance;
    private final double[] direction;
    private final double strength;
    private final double scatter;
    private double next;

    Impacts(Kind kind, RandomStream chance) {
        this.kind = kind;
        this.chance = chance;
        this.direction = switch (kind) {
            case BEARING -> new double[] {0.55, 0.5, 1.2};
            case BLADE_RUB -> new double[] {1, 0.8, 0.7};
            default -> new double[] {0.5, 0.5, 1.4};
        };
        this.strength = GRAVITY
                * switch (kind) {
                    case BEARING -> 0.65;
                    case BLADE_RUB -> 1.7;
                    case LOOSE -> 4.5;
                    case SHAKEN -> 4.5;
                    default -> 0;
                };
        this.scatter = kind == Kind.BEARING ? 0.8 : 0.6;
        this.next = Double.NaN;
    }

    /**
     * Adds the blow of the next sample, if one falls.
     *
     * @param turns shaft angle [rev]
     * @param time [s]
     * @param severity [-]
     * @param speed relative to nominal [-]
     */
    void add(double turns, double time, double severity, double speed, double[] hit) {
        boolean turning = kind == Kind.BEARING || kind == Kind.BLADE_RUB;
        double now = turning ? turns : time;
        if (Double.isNaN(next)) {
            next = now + wait(now);
        }
        if (now < next) {
            return;
        }
        next += wait(next);
        double hard = severity * strength * StrictMath.exp(scatter * chance.gaussian());
        if (turning) {
            hard *= speed;
        }
        if (kind == Kind.BEARING) {
            hard *= 1 + 0.7 * StrictMath.cos(2 * Math.PI * turns);
        }
        if (kind == Kind.BLADE_RUB && chance.chance(0.3)) {
            return; // passes without touching
        }
        for (int i = 0; i < 3; i++) {
            double sign = kind == Kind.BEARING || chance.chance(0.5) ? 1 : -1;
            hit[i] += sign * hard * direction[i] * (0.7 + 0.6 * chance.uniform());
        }
    }

    private double wait(double now) {
        return switch (kind) {
            case BEARING -> (1 + SLIP * chance.gaussian()) / BALL_PASS;
            case BLADE_RUB -> Math.rint(now + 1) + 0.008 * chance.gaussian() - now;
            case LOOSE -> chance.exponential() / RATTLES;
            default -> Math.max(0.02, (1 + 0.15 * chance.gaussian()) / KNOCKS);
        };
    }
}
