package org.twinrig.physics.fan;

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

    /** The same motor with another inertia [kg·m²]. */
    public Motor withInertia(double newInertia) {
        return new Motor(kind, voltage, power, efficiency, newInertia, startCurrent);
    }
}
