package org.twinrig.physics.fan;

import java.util.List;

/**
 * What share of the supply a fan's electronics let through: as told, or as much as holds a speed (proportional and
 * integral). A rotor that is locked gets current for {@value #TRIES} s, then none for {@value #RESTS} s.
 *
 * @see "ebm-papst 4118 N/2H7P, data sheet 2019: clock signal at locked rotor 1.8 s and 5.2 s"
 */
final class SpeedControl {
    static final double TRIES = 1.8; // [s]
    static final double RESTS = 5.2; // [s]

    private static final double STANDS = 0.02; // share of full speed below which the rotor counts as locked; estimate
    private static final double GAIN = 4; // share of the supply per missing share of full speed [-]; estimate
    private static final double RESET = 0.6; // [s] time constant of the integral, about that of a small fan; estimate

    private final List<Drive.Setting> settings;
    private final double nominal;
    private double held = 1; // integral part [-]
    private double locked; // how long it has stood under current, less how long it still has to rest [s]

    SpeedControl(List<Drive.Setting> settings, double nominal) {
        this.settings = settings;
        this.nominal = nominal;
    }

    private Drive.Setting setting(long nanos) {
        var now = Drive.Setting.pulses(0, 1);
        for (Drive.Setting setting : settings) {
            now = setting.fromNanos() <= nanos ? setting : now;
        }
        return now;
    }

    /** Begins as if {@code share} had just held the speed. */
    void begin(double share) {
        held = share;
    }

    /** Speed that is to be held at {@code nanos} [rad/s]; NaN when a share is told. */
    double target(long nanos) {
        return setting(nanos).speed();
    }

    /** Share that is told at {@code nanos}; all where a speed is. */
    double told(long nanos) {
        return setting(nanos).share();
    }

    /** Share let through in the next {@code step} [s] at {@code omega} [rad/s]. */
    double share(long nanos, double omega, double step, boolean powered) {
        if (!powered) {
            locked = 0;
            held = 0;
            return 0;
        }
        if (protects(omega, step)) {
            held = 0;
            return 0;
        }
        Drive.Setting setting = setting(nanos);
        if (Double.isNaN(setting.speed())) {
            return setting.share();
        }
        double missing = (setting.speed() - omega) / nominal;
        double wanted = GAIN * missing + held;
        if (wanted > 0 && wanted < 1) { // else the integral would run away
            held += GAIN / RESET * missing * step;
        }
        return Math.max(0, Math.min(1, wanted));
    }

    private boolean protects(double omega, double step) {
        if (locked < 0) {
            locked = Math.min(0, locked + step);
            return locked < 0;
        }
        locked = omega < STANDS * nominal ? locked + step : 0;
        if (locked > TRIES) {
            locked = -RESTS;
        }
        return locked < 0;
    }
}
