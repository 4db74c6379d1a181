package org.twinrig.physics.fan;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.physics.Point;
import org.twinrig.physics.fan.Machine.Cause;

/**
 * The mechanical side of the reference fan, a 120 mm axial fan of plastic on rubber with a motor for 24 V.
 *
 * <p>Mass, sizes and mount are estimates. The lines hold the amplitudes that its sensor shows at nominal speed,
 * identified from recorded frames by order tracking through their aliases (300 Hz sampling), with what the BMI160's
 * filter (684 Hz, z 353 Hz, rates 524 Hz) and its holding of each value took away given back; their phases were not
 * identified and are spread evenly.
 */
final class ReferenceFan {
    private static final double ACCEL = 9.80665 / 4096; // [m/s²] per count of the reference sensor
    private static final double RATE = Math.PI / 180 / 16.4; // [rad/s] per count
    private static final double SPEED = 51; // [rev/s]
    private static final double WARM = 308.15; // its frame while it runs [K]
    private static final double MASS = 0.20; // [kg] estimate
    private static final double[] INERTIA = {2.7e-4, 2.7e-4, 4.8e-4}; // [kg·m²] plate of 120 x 120 x 38 mm
    private static final double[] MOUNT = {24, 21, 30, 18, 32, 26}; // natural frequencies on rubber [Hz]
    private static final double RUBBER = 0.12; // damping of shifts [-]
    private static final double ROCKING = 0.20; // damping of turns [-]
    private static final double SOFTENING = 0.005; // [1/K] natural rubber and EPDM near room temperature; estimate
    private static final double[] BENDING = {455, 392, 513}; // [Hz] chosen so that no line meets a dip of the response
    private static final double[] BOARD = {1128, 1127, 1060}; // [Hz]
    private static final double BENDING_DAMPING = 0.05; // [-] plastic frame
    private static final double BOARD_DAMPING = 0.012; // [-]
    private static final double BENDING_SHARE = 0.4; // modal over rigid mobility at the sensor [-]
    private static final double BOARD_SHARE = 0.1;
    private static final int BLADES = 7;
    private static final int COMMUTATION = 12; // first order of the motor
    private static final double GOLDEN = 2.399963229728653; // [rad] spreads phases evenly

    private static final double[][] TABLE = { // order; counts in x y z, then about x y z
        {0.5, 12, 5, 3, 0.4, 1.2, 0.2}, //
        {1, 388, 262, 117, 7.4, 30.2, 28.2},
        {2, 139, 35, 70, 0.9, 7.6, 3.0},
        {3, 60, 85, 51, 0.5, 4.4, 1.3},
        {4, 132, 170, 150, 5.4, 10.2, 7.5},
        {5, 0, 0, 0, 3.4, 5.4, 2.6},
        {6, 0, 0, 0, 5.9, 7.6, 0.6},
        {BLADES, 61, 17, 28, 3.7, 8.6, 1.4},
        {8, 80, 300, 163, 7.2, 17.0, 3.4},
        {9, 0, 38, 175, 4.4, 3.8, 0.7},
        {11, 67, 87, 67, 0, 0, 0},
        {COMMUTATION, 720, 960, 560, 10.7, 15.4, 16.0},
        {16, 400, 780, 900, 0, 0, 0}
    };

    static final Machine MACHINE = machine();

    private ReferenceFan() {}

    private static Machine machine() {
        var still = new Machine(
                body(),
                flexures(),
                List.of(),
                // so that the floor between the lines of recorded frames comes out behind the BMI160's filter
                new Machine.Broadband(
                        new Six(0.95e-3, 1.7e-3, 1.45e-3, 4e-5, 1.3e-4, 7.7e-5), new Six(1, 1, 1, 1, 1, 1), 100),
                new Machine.Wander(4, 0.10, 0.25, 30, 30, 8, 32), // from frame to frame of the recording
                new Machine.Bearing(7, 0.266, 0, 0.3, 8e-4, 0.5, 0),
                new Machine.Sensor(new Point(0.008, 0.006, 0.012), 0, 0, 0));
        var response = new Response(still, WARM);
        var lines = new ArrayList<Machine.Line>();
        for (double[] row : TABLE) {
            lines.add(line(response, row, lines.size()));
        }
        return new Machine(
                still.body(),
                still.flexures(),
                lines,
                still.broadband(),
                still.wander(),
                still.bearing(),
                still.sensor());
    }

    private static Machine.Line line(Response response, double[] row, int number) {
        var seen = new double[6];
        var phase = new double[6];
        for (int c = 0; c < 6; c++) {
            seen[c] = row[c + 1] * (c < 3 ? ACCEL : RATE);
            phase[c] = GOLDEN * (6 * number + c) % (2 * Math.PI);
        }
        return response.line(row[0], cause(row[0]), SPEED, Six.of(seen), Six.of(phase), 0, 0);
    }

    private static Cause cause(double order) {
        if (order < 1) {
            return Cause.WHIRL;
        }
        if (order == BLADES) {
            return Cause.BLADES;
        }
        return order == 1 ? Cause.IMBALANCE : order < COMMUTATION ? Cause.AIR : Cause.MOTOR;
    }

    private static Machine.Body body() {
        var stiffness = new double[6];
        var damping = new double[6];
        for (int c = 0; c < 6; c++) {
            double omega = 2 * Math.PI * MOUNT[c];
            stiffness[c] = (c < 3 ? MASS : INERTIA[c - 3]) * omega * omega;
            damping[c] = c < 3 ? RUBBER : ROCKING;
        }
        return new Machine.Body(
                MASS,
                INERTIA[0],
                INERTIA[1],
                INERTIA[2],
                Six.of(stiffness),
                Six.of(damping),
                new Point(0, 0, -0.01),
                new Point(0, 0, 0.005),
                SOFTENING);
    }

    private static List<Machine.Flexure> flexures() {
        var modes = new ArrayList<Machine.Flexure>();
        double[] hum = {2.65e-3, 3.4e-3, 2.7e-3}; // [√kg·m/s²/√Hz]
        for (int i = 0; i < 3; i++) {
            Six bending = along(i, Math.sqrt(BENDING_SHARE / MASS));
            modes.add(new Machine.Flexure(BENDING[i], BENDING_DAMPING, bending, bending, 0, i));
        }
        for (int i = 0; i < 3; i++) {
            double size = Math.sqrt(BOARD_SHARE / MASS);
            modes.add(new Machine.Flexure(BOARD[i], BOARD_DAMPING, along(i, size), along(i, size), hum[i], i));
        }
        return modes;
    }

    private static Six along(int axis, double size) {
        var six = new double[6];
        six[axis] = size;
        return Six.of(six);
    }
}
