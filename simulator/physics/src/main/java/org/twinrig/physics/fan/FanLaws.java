package org.twinrig.physics.fan;

/**
 * What a fan moves and draws at a share x of its full speed, in the same duct.
 *
 * <pre>  V̇ = V̇₀·x,   P_shaft = η·P₀·x³,   P = P_standby + P₀·(η·x³ + (1 − η)·(x + x⁴)/2)  </pre>
 * V̇ volume flow [m³/s], P electric power [W], η efficiency of the motor at full speed. Of the motor's losses one half is
 * taken as iron and friction, which follow the speed, and one half as copper, which follows the square of the torque and
 * so x⁴ [assumption]. Valid for a fixed system curve without a static head; not for a blocked filter or a stalled blade.
 *
 * @param speed full speed [rev/s]
 * @param flow at full speed [m³/s]
 * @param power electric, at full speed, without standby [W]
 * @param efficiency of the motor at full speed [0..1]
 * @param standby drawn by the controller whenever there is mains [W]
 * @see "ASHRAE Handbook, HVAC Systems and Equipment, chapter Fans: fan laws (flow as speed, power as its cube)"
 */
public record FanLaws(double speed, double flow, double power, double efficiency, double standby) {
    /** Volume flow [m³/s] at the share {@code x} of full speed [0..1]. */
    public double flow(double x) {
        return flow * x;
    }

    /** Electric power [W] at the share {@code x} of full speed [0..1]. */
    public double power(double x) {
        double cube = x * x * x;
        return standby + power * (efficiency * cube + (1 - efficiency) * 0.5 * (x + cube * x));
    }
}
