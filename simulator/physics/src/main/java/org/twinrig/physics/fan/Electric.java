package org.twinrig.physics.fan;

/** The electric side of a motor at one speed; what it made of the last call stays readable. */
sealed interface Electric permits BrushlessMotor, InductionMotor {
    /** Rise of copper's resistance per kelvin at 20 °C [1/K]. */
    double COPPER = 0.00393;
    /** Where {@link #COPPER} is given [K]. */
    double REFERENCE = 293.15;

    /**
     * Looks at a working point.
     *
     * @param omega speed [rad/s]
     * @param volts of the supply [V]
     * @param share of it that is let through [0..1]
     * @param winding temperature of the winding [K]
     */
    void at(double omega, double volts, double share, double winding);

    /** Torque on the rotor, before friction [N·m]. */
    double torque();

    /** Electric power [W]: losses of the winding, of the electronics, and torque times speed. */
    double power();

    /** Losses in winding, cage and iron that follow the current and the field [W]. */
    double losses();

    /** Current from the supply [A]. */
    double current();

    /** Friction of bearings, the same at every speed [N·m]. */
    double friction();

    /** Friction and iron losses that grow with the speed [N·m·s]. */
    double viscous();

    /** Largest torque that it can pull a standing rotor with [N·m], cold and at the rated voltage. */
    double pull();
}
