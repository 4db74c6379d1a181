package org.twinrig.physics.fan;

import org.twinrig.physics.fan.Machine.Cause;

/**
 * What the frame feels of one blade in a turn, in orders of the shaft, at nominal speed.
 *
 * <p>It has three parts. The blade's steady lift tilts the frame once a turn. A broad swell of the lift, as it passes what
 * stands in the flow, has the share c_n = exp(−(2πn·0.1)²/2) in order n, a Gaussian of a tenth of a turn. A narrow pulse at
 * the edges of struts makes the blade pass: N blades alike leave of it what the machine's lines of that cause hold, so one
 * blade has an Nth of them, and by the same law more or less at other orders,
 * <pre>  g_n / g_N = exp(−½(2πw)²·((n/N)² − 1)) </pre>
 * w width of the pulse over the pitch of the blades [-]. Strengths and widths are estimates for a 120 mm fan.
 *
 * @see "J. M. Tyler, T. G. Sofrin, Axial flow compressor noise studies, SAE Transactions 70, 1962: rotor against struts"
 * @see "M. V. Lowson, Theoretical analysis of compressor noise, J. Acoustical Society of America 47, 1970: harmonics of the
 *     load on one blade"
 */
final class BladePulse {
    private static final double THRUST = 0.4; // of the reference fan: 40 Pa on 0.0095 m² [N]
    private static final double RADIUS = 0.045; // where the lift acts [m]
    private static final double SWELL = 1.0; // swing of a blade's lift in a turn, of its lift [-]
    private static final double SWELL_WIDTH = 0.1; // [rev]
    private static final double EDGE_WIDTH = 0.14; // of the pitch: struts of 5 mm, 40 mm from blade to blade [-]
    private static final int LEAST_ORDERS = 8;
    private static final double ALIAS = 0.45; // frequency over sampling rate that no order may exceed [-]

    final int blades;
    /** Force [N] and torque [N·m] by order and channel, as {@link Orders#add} takes them; nothing at order 0. */
    final double[][] real;

    final double[][] imaginary;

    /** Of the blade that stands at angle 0 when the shaft has turned by {@code stands} [rad]; samples every {@code step} [s]. */
    BladePulse(FanSpec spec, double stands, double step) {
        blades = spec.blades();
        int wanted = Math.max(LEAST_ORDERS, 2 * blades + 1);
        int orders = Math.max(1, Math.min(wanted, (int) (ALIAS / (spec.nominalSpeed() * step))));
        real = new double[orders + 1][6];
        imaginary = new double[orders + 1][6];
        double lift = THRUST / blades;
        for (int n = 1; n <= orders; n++) {
            double share = 2 * Math.PI * n * SWELL_WIDTH;
            double swell = lift * SWELL * StrictMath.exp(-0.5 * share * share);
            real[n][2] = swell;
            real[n][5] = swell * RADIUS;
        }
        imaginary[1][3] += lift * RADIUS;
        real[1][4] += lift * RADIUS;
        for (Machine.Line line : spec.machine().lines()) {
            if (line.cause() == Cause.BLADES) {
                edge(line, stands);
            }
        }
    }

    private void edge(Machine.Line line, double stands) {
        double[] force = line.force().array();
        double[] phase = line.phase().array();
        double width = 2 * Math.PI * EDGE_WIDTH;
        for (int n = 1; n < real.length; n++) {
            double passes = n / (double) blades;
            double share = StrictMath.exp(-0.5 * width * width * (passes * passes - 1)) / blades;
            for (int c = 0; c < 6; c++) {
                real[n][c] += share * force[c] * StrictMath.cos(phase[c] + n * stands);
                imaginary[n][c] += share * force[c] * StrictMath.sin(phase[c] + n * stands);
            }
        }
    }
}
