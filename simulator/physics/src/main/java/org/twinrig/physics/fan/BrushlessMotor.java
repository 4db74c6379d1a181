package org.twinrig.physics.fan;

/**
 * A brushless direct-current motor, its commutation averaged.
 *
 * <pre>  u = s·U,  i = (u − k·ω)/R,  0 ≤ i ≤ i_max,  M = k·i,  P = R·i² + M·ω,  R = R₂₀(1 + 0.00393·(T − 20 °C)) </pre>
 *
 * U supply [V], s share let through by pulses, k torque constant = constant of the back-EMF [N·m/A = V·s], R winding [Ω].
 * Where the limit holds the electronics take less than the supply offers. Nothing flows back. The winding's inductance
 * (well under a millisecond) and the ripple of commutation are left out; the electronics' own use is within R.
 *
 * <p>Sized from the nameplate: half of the losses are copper, half friction and iron, of which {@value #DRY} are dry.
 *
 * @see "J. R. Hendershot, T. J. E. Miller, Design of Brushless Permanent-Magnet Machines, 2010"
 */
final class BrushlessMotor extends Electric {
    private static final double COPPER_SHARE = 0.5; // of the losses; assumption, as in FanLaws
    private static final double DRY = 0.3; // dry share of friction and iron losses at full speed [-]; assumption

    private final double constant; // [V·s]
    private final double resistance; // [Ω] at 20 °C
    private final double limit; // [A]
    private final double rated;

    /** Sized to turn at {@code speed} [rad/s] when its winding has {@code winding} [K]. */
    BrushlessMotor(Motor plate, double speed, double winding) {
        super(DRY * dragged(plate, speed), (1 - DRY) * dragged(plate, speed) / speed);
        double amperes = plate.power() / plate.voltage();
        double hot = COPPER_SHARE * lost(plate) / (amperes * amperes);
        this.resistance = hot / (1 + COPPER * (winding - REFERENCE));
        this.constant = (plate.voltage() - hot * amperes) / speed;
        this.limit = plate.startCurrent() * amperes;
        this.rated = plate.voltage();
    }

    /** Torque of friction and iron at full speed [N·m]. */
    private static double dragged(Motor plate, double speed) {
        return (1 - COPPER_SHARE) * lost(plate) / speed;
    }

    /** Torque constant and constant of the back-EMF [N·m/A = V·s]. */
    double constant() {
        return constant;
    }

    /** Of the winding at {@code winding} [K], [Ω]. */
    double resistance(double winding) {
        return resistance * (1 + COPPER * (winding - REFERENCE));
    }

    @Override
    void at(double omega, double volts, double share, double winding) {
        double ohms = resistance(winding);
        double amperes = Math.max(0, Math.min(limit, (share * volts - constant * omega) / ohms));
        torque = constant * amperes;
        losses = ohms * amperes * amperes;
        power = losses + torque * omega;
        current = volts > 0 ? power / volts : 0;
    }

    @Override
    double pull() {
        return constant * Math.min(limit, rated / resistance);
    }
}
