package org.twinrig.physics.fan;

/** From a fan's nameplate to the constants of its motor, so that it turns as it says in free air when it is warm. */
final class Sizing {
    private static final double INNER = 0.85; // of the losses at full speed warm the winding, the rest the bearings [-]
    private static final double LITTLE = 1e-4; // share by which a derivative looks aside [-]

    /** Speed in free air at the rated voltage [rad/s]. */
    final double nominal;
    /** Torque on the wheel there [N·m]. */
    final double wheelTorque;
    /** Temperature of the air around, by which the frame is as warm as described [K]. */
    final double air;
    /** Temperature of the mount when the frame is that warm [K]. */
    final double mount;

    final Electric motor;
    private final double rated;
    private final double winding;

    Sizing(FanSpec spec) {
        Motor plate = spec.drive().motor();
        this.nominal = 2 * Math.PI * spec.nominalSpeed();
        this.rated = plate.voltage();
        this.wheelTorque = plate.efficiency() * plate.power() / nominal;
        double lost = (1 - plate.efficiency()) * plate.power();
        var heat = new Heat(plate.power());
        heat.settle(INNER * lost, (1 - INNER) * lost, 0, 1);
        this.air = spec.temperature() - heat.frame;
        this.mount = air + heat.mount;
        this.winding = air + heat.winding;
        this.motor = plate.kind() == Motor.Kind.BRUSHLESS
                ? new BrushlessMotor(plate, nominal, winding)
                : new InductionMotor(plate, nominal, winding);
    }

    /** Share by which the speed in free air follows a share of the voltage [-]. */
    double sensitivity() {
        double pushed = torque(1, 1 + LITTLE) - torque(1, 1 - LITTLE);
        double braked = load(1 + LITTLE) - torque(1 + LITTLE, 1) - load(1 - LITTLE) + torque(1 - LITTLE, 1);
        return pushed / braked;
    }

    private double torque(double x, double supplied) {
        motor.at(x * nominal, supplied * rated, 1, winding);
        return motor.torque();
    }

    private double load(double x) {
        return wheelTorque * x * x + motor.viscous() * x * nominal;
    }
}
