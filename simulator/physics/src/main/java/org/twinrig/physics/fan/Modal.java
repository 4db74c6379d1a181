package org.twinrig.physics.fan;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.physics.Point;

/**
 * A machine's modes: six of the rigid body on its mount, then the flexible ones.
 *
 * <pre>  K φ = ω² M φ,  φᵀ M φ = 1;   q̈ + 2ζω q̇ + ω² q = φ_hubᵀ F;   motion at the sensor = Σ φ_sensor q  </pre>
 * A mode's damping is that of the six degrees of freedom, weighted by the share of its strain energy in each.
 *
 * @param frequency [Hz]
 * @param damping ratio [-]
 * @param driven by force and torque at the hub [1/√kg, 1/(m·√kg)]
 * @param seen at the sensor, in its axes [1/√kg, 1/(m·√kg)]
 * @param centre motion of the centre of gravity [1/√kg]; nothing for flexible modes
 * @param hum white force on this mode alone [√kg·m/s²/√Hz]
 * @param direction of the noise that hums: 0, 1, 2
 * @see "C. D. Johnson, D. A. Kienholz, Finite element prediction of damping in structures with constrained viscoelastic
 *     layers, AIAA Journal 20, 1982 (modal strain energy)"
 */
record Modal(
        double frequency, double damping, double[] driven, double[] seen, double[] centre, double hum, int direction) {
    private static final int SIX = 6;
    private static final double WARM = 293.15; // temperature at which a mount has its stiffness [K]

    /** The modes of {@code machine} whose mount is at {@code kelvin}. */
    static List<Modal> of(Machine machine, double kelvin) {
        var modes = new ArrayList<Modal>();
        Machine.Body body = machine.body();
        Machine.Sensor sensor = machine.sensor();
        double[][] turn = turn(sensor);
        double soft = Math.max(0.1, 1 - body.softening() * (kelvin - WARM));
        double[] stiffness = body.stiffness().times(soft).array();
        double[] mass = {body.mass(), body.mass(), body.mass(), body.inertiaX(), body.inertiaY(), body.inertiaZ()};
        Eigen eigen = Eigen.of(scaled(body.mount(), stiffness, mass));
        for (int k = 0; k < SIX; k++) {
            var shape = new double[SIX];
            for (int i = 0; i < SIX; i++) {
                shape[i] = eigen.vectors()[k][i] / Math.sqrt(mass[i]);
            }
            double square = eigen.values()[k];
            modes.add(new Modal(
                    Math.sqrt(square) / (2 * Math.PI),
                    damping(at(shape, body.mount()), stiffness, body.damping().array(), square),
                    at(shape, body.hub()),
                    turned(turn, at(shape, sensor.place())),
                    new double[] {shape[0], shape[1], shape[2]},
                    0,
                    0));
        }
        for (Machine.Flexure f : machine.flexures()) {
            double[] seen = turned(turn, f.seen().array());
            modes.add(new Modal(
                    f.frequency(), f.damping(), f.driven().array(), seen, new double[3], f.hum(), f.direction()));
        }
        return modes;
    }

    /** M^(−½) K M^(−½), K moved from the mount's centre to the centre of gravity. */
    private static double[][] scaled(Point mount, double[] stiffness, double[] mass) {
        var moved = new double[SIX][];
        for (int j = 0; j < SIX; j++) {
            var unit = new double[SIX];
            unit[j] = 1 / Math.sqrt(mass[j]);
            moved[j] = at(unit, mount);
        }
        var matrix = new double[SIX][SIX];
        for (int i = 0; i < SIX; i++) {
            for (int j = 0; j < SIX; j++) {
                for (int c = 0; c < SIX; c++) {
                    matrix[i][j] += moved[i][c] * stiffness[c] * moved[j][c];
                }
            }
        }
        return matrix;
    }

    private static double damping(double[] atMount, double[] stiffness, double[] share, double square) {
        double sum = 0;
        for (int c = 0; c < SIX; c++) {
            sum += share[c] * stiffness[c] * atMount[c] * atMount[c];
        }
        return sum / square;
    }

    /** Motion at {@code p} of a body that moves as {@code shape} at its centre of gravity: u + θ × p, θ. */
    static double[] at(double[] shape, Point p) {
        return new double[] {
            shape[0] + shape[4] * p.z() - shape[5] * p.y(),
            shape[1] + shape[5] * p.x() - shape[3] * p.z(),
            shape[2] + shape[3] * p.y() - shape[4] * p.x(),
            shape[3],
            shape[4],
            shape[5]
        };
    }

    /** Rows are the sensor's axes in the body: turned by roll, pitch, yaw about the body's x, y, z. */
    static double[][] turn(Machine.Sensor sensor) {
        double cr = StrictMath.cos(sensor.roll());
        double sr = StrictMath.sin(sensor.roll());
        double cp = StrictMath.cos(sensor.pitch());
        double sp = StrictMath.sin(sensor.pitch());
        double cy = StrictMath.cos(sensor.yaw());
        double sy = StrictMath.sin(sensor.yaw());
        return new double[][] {
            {cy * cp, sy * cp, -sp},
            {cy * sp * sr - sy * cr, sy * sp * sr + cy * cr, cp * sr},
            {cy * sp * cr + sy * sr, sy * sp * cr - cy * sr, cp * cr}
        };
    }

    private static double[] turned(double[][] turn, double[] six) {
        var out = new double[SIX];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                out[i] += turn[i][j] * six[j];
                out[3 + i] += turn[i][j] * six[3 + j];
            }
        }
        return out;
    }
}
