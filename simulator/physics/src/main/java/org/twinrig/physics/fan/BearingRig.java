package org.twinrig.physics.fan;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.physics.Point;
import org.twinrig.physics.fan.Machine.Cause;

/**
 * A bearing test rig: a motor of 2 hp whose fan end runs in a deep-groove ball bearing 6203, with an accelerometer on the
 * bearing's housing.
 *
 * <p>It is a {@link FanSpec} without blades that matter, computed at {@value #INSIDE} samples a second and read at
 * {@value #RATE} behind {@link AntiAlias}. Mass, modes and levels are estimates of that size of machine, near to what the
 * recordings of the Case Western Reserve bearing centre show at 1,797 rpm; the bearing's geometry is the maker's.
 *
 * @see "W. A. Smith, R. B. Randall, Rolling element bearing diagnostics using the Case Western Reserve University data,
 *     Mechanical Systems and Signal Processing 64–65, 2015 (orders 3.053, 4.947, 0.382, 3.987)"
 */
public final class BearingRig {
    /** Samples a second that are read [Hz]. */
    public static final int RATE = AntiAlias.INSIDE / AntiAlias.FEWER;

    /** What scenarios call a motor like that of the rig. */
    public static final String MOTOR = "cwru-motor";

    private static final int INSIDE = AntiAlias.INSIDE;
    private static final int UP = 1; // channel of the sensor that points away from the shaft
    private static final double SPEED = 1797 / 60.0; // [rev/s]
    private static final double MASS = 25; // [kg]
    private static final double DAMPING = 0.025; // of the housing's modes [-]
    private static final double[][] MODES = { // [Hz], share of its mobility to that of the rigid motor [-]
        {1050, 1.0}, {1800, 0.5}, {2250, 1.0}, {2750, 0.7}, {3400, 3.0}, {3650, 2.0}, {4100, 0.8}, {5050, 0.5}
    };

    private final Vibration vibration;
    private final Rotor rotor;
    private final double[] piece = new double[AntiAlias.LENGTH];
    private long read;

    /** A rig as {@code spec} says; what is left to chance is drawn from {@code random}. */
    public BearingRig(FanSpec spec, RandomStreams random) {
        rotor = new Rotor(spec, random);
        vibration = new Vibration(spec, rotor, random, INSIDE);
    }

    /**
     * Its nameplate: 2 hp to the shaft at 85 %, a rotor of 0.01 kg·m² [assumptions, as for motors of this size]. It is fed
     * by an inverter, as a cage motor here hangs on mains of 50 Hz and the rig's on 60 Hz.
     */
    public static Motor plate() {
        return new Motor(Motor.Kind.BRUSHLESS, 325, 1_755, 0.85, 0.01, 3);
    }

    /** The rig without a fault, at 1,797 rpm and without load. */
    public static FanSpec healthy() {
        return FanSpec.of("rig").withMachine(machine()).withSpeed(SPEED);
    }

    /** The rig with one fault from the beginning. */
    public static FanSpec with(FanFault.Kind kind, double severity) {
        return healthy().withFaults(List.of(new FanFault(kind, 0, Long.MAX_VALUE, 0, severity)));
    }

    /** The next {@code samples} of the acceleration at the housing, away from the shaft [m/s²]. */
    public double[] acceleration(int samples) {
        var out = new double[samples];
        for (int i = 0; i < samples; i++) {
            long first = read++ * AntiAlias.FEWER;
            vibration.ensure((first + AntiAlias.LENGTH) * 1_000_000_000L / INSIDE + 1);
            vibration.copy(UP, first, piece);
            out[i] = AntiAlias.of(piece, 0);
        }
        return out;
    }

    /** Shaft speed now [rev/s]. */
    public double shaftHz() {
        return rotor.omega((read * AntiAlias.FEWER + AntiAlias.SIDE) * 1_000_000_000L / INSIDE) / (2 * Math.PI);
    }

    private static Machine machine() {
        double stiffness = MASS * 4 * Math.PI * Math.PI * 45 * 45; // rigid motor on its base at 45 Hz [N/m]
        double inertia = 0.15; // [kg·m²] 0.2 m x 0.3 m
        double turning = inertia * 4 * Math.PI * Math.PI * 60 * 60;
        var modes = new ArrayList<Machine.Flexure>();
        for (double[] mode : MODES) {
            double size = Math.sqrt(mode[1] / MASS);
            var shape = new Six(0.6 * size, size, 0.4 * size, 0, 0, 0);
            modes.add(new Machine.Flexure(mode[0], DAMPING, shape, shape, 0, modes.size() % 3));
        }
        return new Machine(
                new Machine.Body(
                        MASS,
                        inertia,
                        inertia,
                        inertia,
                        new Six(stiffness, stiffness, stiffness, turning, turning, turning),
                        new Six(0.05, 0.05, 0.05, 0.05, 0.05, 0.05),
                        new Point(0, -0.1, 0),
                        new Point(0, 0, 0.15),
                        0),
                modes,
                List.of(
                        line(1, Cause.IMBALANCE, 0.4),
                        line(2, Cause.AIR, 0.3),
                        line(3, Cause.AIR, 0.4),
                        line(24, Cause.MOTOR, 1)),
                new Machine.Broadband(new Six(0.002, 0.002, 0.002, 0, 0, 0), new Six(30, 30, 30, 1, 1, 1), 300),
                new Machine.Wander(4, 0.05, 0.1, 30, 1, 1, 1e9),
                new Machine.Bearing(8, 0.2367, 0, 0.1, 0.0045, 0.2, 0.2), // 6203: 8 balls of 6.75 mm on 28.5 mm
                new Machine.Sensor(new Point(0, 0.07, 0.15), 0, 0, 0));
    }

    private static Machine.Line line(double order, Cause cause, double force) {
        return new Machine.Line(order, cause, new Six(force, force, 0.3 * force, 0, 0, 0), Six.ZERO, 0.1, 0);
    }
}
