package org.twinrig.physics.fan;

/**
 * A cage motor on the mains, by Kloss's formula.
 *
 * <pre>  M = 2·M_b·(U/U₀)²/(s/s_b + s_b/s),   s = 1 − ω/ω_s,   P = M·ω_s + P_s </pre>
 *
 * ω_s speed of the field of 50 Hz [rad/s], s slip, M_b torque at which it breaks down, {@value #BREAKDOWN}
 * times the usual one [assumption], at a slip s_b that grows with the cage's resistance; P_s losses of the stator, one
 * half with the current, one half with the field. The current adds what magnetises, {@value #MAGNETISING} of the active
 * one at full speed [assumption]. It does not feed back above ω_s. Not modelled: the auxiliary winding of single-phase
 * motors, saturation, electric transients.
 *
 * @see "M. Kloss, Drehmoment und Schlüpfung des Drehstrommotors, Archiv für Elektrotechnik 5, 1916"
 */
final class InductionMotor extends Electric {
    /** Angular frequency of the mains [rad/s]. */
    static final double MAINS = 2 * Math.PI * 50;

    private static final double HAIR = 1e-6; // nothing turns as fast as its field
    private static final double BREAKDOWN = 2.5; // [-]
    private static final double MAGNETISING = 0.6; // [-]
    private static final double DRAG = 0.2; // friction and windage among the losses [-]; assumption
    private static final double DRY = 0.3; // dry share of them at full speed [-]; assumption

    private final double field; // [rad/s]
    private final double breakdown; // [N·m]
    private final double slip; // of the breakdown when as warm as usual [-]
    private final double usual; // torque [N·m]
    private final double stator; // losses [W]
    private final double rated; // [V]
    private final double magnetising; // [A]
    private final double warmth; // of the winding as usual [K]

    /** Sized to turn at {@code speed} [rad/s] when its winding has {@code winding} [K]. */
    InductionMotor(Motor plate, double speed, double winding) {
        super(DRY * DRAG * lost(plate) / speed, (1 - DRY) * DRAG * lost(plate) / (speed * speed));
        Motor.contradiction(speed, plate.efficiency()).ifPresent(what -> {
            throw new IllegalArgumentException(what);
        });
        this.field = field(speed);
        double lost = lost(plate);
        this.usual = (plate.power() - (1 - DRAG) * lost) / speed;
        this.stator = (1 - DRAG) * lost - usual * (field - speed);
        double usualSlip = 1 - speed / field;
        this.slip = usualSlip * (BREAKDOWN + Math.sqrt(BREAKDOWN * BREAKDOWN - 1));
        this.breakdown = BREAKDOWN * usual;
        this.rated = plate.voltage();
        this.magnetising = MAGNETISING * plate.power() / rated;
        this.warmth = winding;
    }

    /** Speed of the slowest field that is faster than {@code speed} [rad/s]: the mains over a number of pole pairs. */
    static double field(double speed) {
        return MAINS / Math.floor(MAINS / speed - HAIR);
    }

    /** The efficiency at {@code speed} [rad/s] without losses of the stator [0..1]. */
    static double bestEfficiency(double speed) {
        double slip = field(speed) / speed - 1; // slip's losses over shaft power
        return 1 - slip / ((1 - DRAG) * (1 + slip));
    }

    @Override
    void at(double omega, double volts, double share, double winding) {
        double warmer = (1 + COPPER * (winding - REFERENCE)) / (1 + COPPER * (warmth - REFERENCE));
        double strength = share * volts / rated;
        double s = Math.max(0, 1 - omega / field);
        double knee = slip * warmer;
        torque = 2 * breakdown * strength * strength * s * knee / (s * s + knee * knee);
        double load = strength > 0 ? torque / (usual * strength) : 0; // active current over the usual one
        double inStator = 0.5 * stator * (strength * strength + warmer * load * load);
        losses = torque * (field - Math.min(omega, field)) + inStator;
        power = torque * omega + losses;
        double active = volts > 0 ? power / volts : 0;
        current = Math.sqrt(active * active + magnetising * magnetising * strength * strength);
    }

    @Override
    double pull() {
        return breakdown;
    }
}
