package org.twinrig.physics.fan;

/** The electric side of a motor at one speed; what it made of the last call stays readable. */
abstract sealed class Electric permits BrushlessMotor, InductionMotor {
    /** Rise of copper's resistance per kelvin at 20 °C [1/K]. */
    static final double COPPER = 0.00393;
    /** Where {@link #COPPER} is given [K]. */
    static final double REFERENCE = 293.15;

    double torque;
    double power;
    double losses;
    double current;
    private final double friction;
    private final double viscous;

    Electric(double friction, double viscous) {
        this.friction = friction;
        this.viscous = viscous;
    }

    /** What the nameplate's efficiency leaves as losses [W]. */
    static double lost(Motor plate) {
        return (1 - plate.efficiency()) * plate.power();
    }

    /**
     * Looks at a working point: sets torque, power, losses and current.
     *
     * @param omega speed [rad/s]
     * @param volts of the supply [V]
     * @param share of it that is let through [0..1]
     * @param winding temperature of the winding [K]
     */
    abstract void at(double omega, double volts, double share, double winding);

    /** Largest torque that it can pull a standing rotor with [N·m], cold and at the rated voltage. */
    abstract double pull();

    /** Torque on the rotor, before friction [N·m]. */
    final double torque() {
        return torque;
    }

    /** Electric power [W]: losses of the winding, of the electronics, and torque times speed. */
    final double power() {
        return power;
    }

    /** Losses in winding, cage and iron that follow the current and the field [W]. */
    final double losses() {
        return losses;
    }

    /** Current from the supply [A]. */
    final double current() {
        return current;
    }

    /** Friction of bearings, the same at every speed [N·m]. */
    final double friction() {
        return friction;
    }

    /** Friction and iron losses that grow with the speed [N·m·s]. */
    final double viscous() {
        return viscous;
    }
}
