package org.twinrig.physics.fan;

import org.twinrig.physics.zone.FanCurve;

/**
 * What a fan's wheel does with the air, and what stands in its way.
 *
 * <p>The torque on the wheel grows straight from free air to the closed outlet. For axial wheels it rises to
 * {@value #AXIAL} times (they stall: power is highest against a closed outlet), for forward-curved centrifugal ones it
 * falls.
 *
 * @param curve pressure against flow at full speed, in air as warm as usual; of {@value #DENSITY} kg/m³
 * @param closedTorque torque on the wheel against a closed outlet over that in free air [-]
 * @param duct pressure of duct and grille, which grows as the square of the flow [Pa·s²/m⁶]
 * @param filter pressure of the clean filter, which grows as the flow (Darcy) [Pa·s/m³]
 * @param area of the outlet [m²]
 * @see "F. P. Bleier, Fan Handbook, McGraw-Hill, 1998: performance of axial-flow fans"
 */
public record Air(FanCurve.Points curve, double closedTorque, double duct, double filter, double area) {
    // Share of the free flow at shares of the highest pressure: steep, a shoulder where the blades stall, steep again.
    // Read off typical curves of such fans; the dip that some have at the shoulder is flattened.
    private static final double[] PRESSURES = {0, 0.25, 0.42, 0.52, 1};
    private static final double[] FLOWS = {1, 0.82, 0.62, 0.38, 0};
    private static final double FREE_SPEED = 6.3; // [m/s] mean speed in the outlet of the 120 mm fan: 0.05 m³/s, 80 cm²

    /** Of the air that curves are given for [kg/m³]. */
    public static final double DENSITY = 1.2;

    /** Torque of an axial wheel against a closed outlet over that in free air [-]; assumption. */
    public static final double AXIAL = 1.25;

    /**
     * A 120 mm axial fan of some 3,100 rpm in free air: 0.05 m³/s and 80 Pa, as on data sheets of this size; the outlet
     * is a ring between hub (55 mm) and frame (116 mm).
     */
    public static final Air FAN_120MM = axial(0.05, 80);

    /** An axial fan that moves {@code free} [m³/s] in free air and nothing against {@code closed} [Pa]. */
    public static Air axial(double free, double closed) {
        var pressures = new double[PRESSURES.length];
        var flows = new double[FLOWS.length];
        for (int i = 0; i < flows.length; i++) {
            pressures[i] = PRESSURES[i] * closed;
            flows[i] = FLOWS[i] * free;
        }
        return new Air(new FanCurve.Points(pressures, flows), AXIAL, 0, 0, free / FREE_SPEED);
    }

    /** Flow in free air at full speed [m³/s]. */
    public double free() {
        return curve.flows()[0];
    }

    /** Pressure against a closed outlet at full speed [Pa]. */
    public double closed() {
        double[] pressures = curve.pressures();
        return pressures[pressures.length - 1];
    }

    /** A wheel whose torque against a closed outlet is this, over that in free air [-]. */
    public Air withClosedTorque(double newClosedTorque) {
        return new Air(curve, newClosedTorque, duct, filter, area);
    }

    /** The same wheel behind a duct and a clean filter of these pressures [Pa] at its free flow. */
    public Air behind(double ductPressure, double filterPressure) {
        double free = free();
        return new Air(curve, closedTorque, ductPressure / (free * free), filterPressure / free, area);
    }
}
