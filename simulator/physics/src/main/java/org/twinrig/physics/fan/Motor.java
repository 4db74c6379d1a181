package org.twinrig.physics.fan;

import java.util.Optional;

/**
 * The nameplate of a fan's motor, as measured in free air at its full speed.
 *
 * @param kind how it makes torque
 * @param voltage rated; direct, or root mean square of the mains [V]
 * @param power electric, at full speed in free air [W]
 * @param efficiency power to the wheel over electric power there [0..1]
 * @param inertia of rotor and wheel [kg·m²]
 * @param startCurrent to which the electronics limit the winding's current, over the current at full speed [-]
 */
public record Motor(Kind kind, double voltage, double power, double efficiency, double inertia, double startCurrent) {
    /**
     * A brushless 24 V fan of 120 mm and some 3,100 rpm: 5 W, as on data sheets of this size; efficiency, inertia and
     * current limit are estimates (wheel and magnet of 100 g at a radius of gyration of 35 mm).
     */
    public static final Motor FAN_24V = new Motor(Kind.BRUSHLESS, 24, 5, 0.65, 1.2e-4, 3);

    /** How a motor makes its torque. */
    public enum Kind {
        /** Permanent magnets, commutated by electronics. */
        BRUSHLESS,
        /** A cage that slips behind the mains' field. */
        INDUCTION
    }

    /** Why no induction motor of this {@code efficiency} [0..1] turns at {@code speed} [rad/s]; empty when one does. */
    public static Optional<String> contradiction(double speed, double efficiency) {
        double rpm = 30 / Math.PI;
        if (!(speed < InductionMotor.MAINS)) {
            return Optional.of(
                    "on mains of 50 Hz none turns at %.0f rpm; all are slower than 3000 rpm".formatted(rpm * speed));
        }
        double field = InductionMotor.field(speed);
        double most = InductionMotor.bestEfficiency(speed);
        return efficiency <= most
                ? Optional.empty()
                : Optional.of(
                        "at %.0f rpm in a field of %.0f rpm slip leaves at most %.0f %% of efficiency, not %.0f %%"
                                .formatted(rpm * speed, rpm * field, 100 * most, 100 * efficiency));
    }
}
