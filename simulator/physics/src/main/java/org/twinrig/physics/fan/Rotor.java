package org.twinrig.physics.fan;

import org.twinrig.core.random.RandomStream;

/**
 * The turning part: motor against air and bearings.
 *
 * <pre>  J dω/dt = M0 (1 − ω/ω0)  [while powered]  − k ω² − M_f − rub </pre>
 *
 * A brushless motor's falling torque line, a fan's square law, dry friction that brings it to rest. Values of a 120 mm
 * 24 V fan: 4 W to the air at 51 rev/s, 3 s to half speed without power; k, J and M_f are kept for other speeds, the
 * motor is sized to them. The supply drifts as an Ornstein–Uhlenbeck process.
 */
final class Rotor {
    private static final double INERTIA = 1.2e-4; // [kg·m²]
    private static final double AIR = 1.22e-7; // [N·m·s²] 0.0125 N·m at 320 rad/s
    private static final double FRICTION = 8e-4; // [N·m]
    private static final double NO_LOAD = 1.35; // no-load speed per nominal speed [-]
    private static final double DRIFT_SECONDS = 30; // correlation time of the supply's drift [s]
    private static final double RUB = 0.15; // torque of a rubbing blade per air torque at nominal speed [-]

    private final double nominal;
    private final double stall;
    private final double spread;
    private final RandomStream chance;
    private double omega;
    private double drift;

    Rotor(FanSpec spec, boolean turning, RandomStream chance) {
        this.nominal = 2 * Math.PI * spec.nominalSpeed();
        this.stall = (AIR * nominal * nominal + FRICTION) / (1 - 1 / NO_LOAD);
        this.spread = spec.speedDrift();
        this.chance = chance;
        this.omega = turning ? nominal : 0;
        this.drift = spread * chance.gaussian();
    }

    /** Speed [rad/s]. */
    double omega() {
        return omega;
    }

    /** Speed relative to the nominal one [-]. */
    double relative() {
        return omega / nominal;
    }

    /** Advances by {@code step} [s] with the classical Runge–Kutta method. */
    void advance(double step, boolean powered, double rub) {
        double decay = StrictMath.exp(-step / DRIFT_SECONDS);
        drift = decay * drift + spread * Math.sqrt(1 - decay * decay) * chance.gaussian();
        if (omega <= 0 && !powered) {
            omega = 0;
            return;
        }
        double a = acceleration(omega, powered, rub);
        double b = acceleration(omega + step / 2 * a, powered, rub);
        double c = acceleration(omega + step / 2 * b, powered, rub);
        double d = acceleration(omega + step * c, powered, rub);
        omega = Math.max(0, omega + step / 6 * (a + 2 * b + 2 * c + d));
    }

    private double acceleration(double speed, boolean powered, double rub) {
        double motor = powered ? stall * (1 - speed / (NO_LOAD * nominal * (1 + drift))) : 0;
        double air = AIR * speed * Math.abs(speed);
        return (motor - air - FRICTION - rub * RUB * AIR * nominal * nominal) / INERTIA;
    }
}
