package org.twinrig.physics.fan;

import java.util.List;
import org.twinrig.physics.Point;

/**
 * The mechanical side of a fan or test rig: everything in it that a calibration may move. Axes are those of the body: z
 * along the shaft, origin in the centre of gravity; a turn of the shaft goes from x to y.
 *
 * @param body mass on its mount
 * @param flexures bending of the frame, modes of the sensor's board
 * @param lines forces that turn with the shaft in health
 * @param broadband noise of air and bearings
 * @param wander slow changes of all these
 * @param bearing geometry of its ball bearings
 * @param sensor where the inertial sensor sits
 */
public record Machine(
        Body body,
        List<Flexure> flexures,
        List<Line> lines,
        Broadband broadband,
        Wander wander,
        Bearing bearing,
        Sensor sensor) {
    public Machine {
        flexures = List.copyOf(flexures);
        lines = List.copyOf(lines);
    }

    /** The same machine with another body. */
    public Machine with(Body newBody) {
        return new Machine(newBody, flexures, lines, broadband, wander, bearing, sensor);
    }

    /**
     * A rigid body on a soft mount: six degrees of freedom.
     *
     * @param mass of all that moves together [kg]
     * @param inertiaX moment of inertia about x through the centre of gravity [kg·m²]
     * @param inertiaY about y [kg·m²]
     * @param inertiaZ about z [kg·m²]
     * @param stiffness of the mount for shifts [N/m] and turns [N·m/rad], at its elastic centre
     * @param damping share of critical damping with which each of the six alone would move [-]
     * @param mount elastic centre of the mount [m]; beside the centre of gravity it couples shifts and turns
     * @param hub where the rotor's and bearings' forces act [m]
     * @param softening relative fall of the mount's stiffness by a kelvin above 293.15 K [1/K]; one that has been at full
     *     speed in free air for long counts as being as warm as the frame, and from there goes with the mount's own warmth
     */
    public record Body(
            double mass,
            double inertiaX,
            double inertiaY,
            double inertiaZ,
            Six stiffness,
            Six damping,
            Point mount,
            Point hub,
            double softening) {
        /** The same body on another mount: {@code newStiffness} and {@code newDamping} as above. */
        public Body with(Six newStiffness, Six newDamping) {
            return new Body(mass, inertiaX, inertiaY, inertiaZ, newStiffness, newDamping, mount, hub, softening);
        }
    }

    /**
     * A flexible mode, its shape scaled to a modal mass of 1 kg.
     *
     * @param frequency natural frequency [Hz]
     * @param damping ratio [-]
     * @param driven how far force and torque at the hub drive it [1/√kg and 1/(m·√kg)]
     * @param seen its motion at the sensor in the body's axes [1/√kg and 1/(m·√kg)]
     * @param hum white force on it alone, from air on its surface [√kg·m/s²/√Hz], one-sided density
     * @param direction which of the three noises hums: 0, 1, 2 for x, y, z
     */
    public record Flexure(double frequency, double damping, Six driven, Six seen, double hum, int direction) {}

    /** What makes a force that turns with the shaft, and so how it follows speed and load. */
    public enum Cause {
        /** Masses beside the axis: with the square of the speed, and with {@code FanSpec.imbalance}. */
        IMBALANCE,
        /** Air loads of blades and shape errors of bearings: with the square of the speed. */
        AIR,
        /** Passing of the blades: with the square of the speed; its order is always the fan's number of blades. */
        BLADES,
        /** Commutation and cogging: with the torque. */
        MOTOR,
        /** Half orders of a rotor that whirls in its bearings' clearance: with the square of the speed, on and off. */
        WHIRL
    }

    /**
     * A force on the hub that turns with the shaft.
     *
     * @param order turns of it in a turn of the shaft [-]; a multiple of ½
     * @param cause what it comes from
     * @param force amplitude at nominal speed [N and N·m]
     * @param phase by which each leads the shaft [rad]
     * @param scatter standard deviation of its slow changes of amplitude, relative [-]
     * @param phaseScatter standard deviation of its slow changes of phase [rad]
     */
    public record Line(double order, Cause cause, Six force, Six phase, double scatter, double phaseScatter) {}

    /**
     * Noise of air and bearings, a force on the hub at nominal speed that grows with the square of the speed.
     *
     * @param level one-sided density far above {@code corner} [N/√Hz and N·m/√Hz]; x hums along with about x, …
     * @param boost density far below {@code corner}, relative to {@code level} [-]
     * @param corner where it changes over [Hz]
     * @param swell how it swells and fades within a turn
     */
    public record Broadband(Six level, Six boost, double corner, Swell swell) {
        /** Noise that is steady within a turn. */
        public Broadband(Six level, Six boost, double corner) {
            this(level, boost, corner, Swell.NONE);
        }
    }

    /**
     * Noise that swells and fades: with the shaft, whose eccentric rotor loads its bearings and narrows its air gap once a
     * turn, and with the magnetic pull of a motor on the mains, twice in each of its periods.
     *
     * @param byShaft relative amplitude once a turn [-]
     * @param byField relative amplitude at {@code field} [-]
     * @param field twice the frequency of the mains [Hz]
     * @see "W. T. Thomson, M. Fenger, Current signature analysis to detect induction motor faults, IEEE Industry
     *     Applications Magazine 7, 2001: eccentricity"
     */
    public record Swell(double byShaft, double byField, double field) {
        /** Steady noise. */
        public static final Swell NONE = new Swell(0, 0, 0);
    }

    /**
     * Slow changes, each an Ornstein–Uhlenbeck process.
     *
     * @param seconds correlation time of amplitudes, phases and levels [s]
     * @param broadband standard deviation of the broadband level, relative [-]
     * @param torque standard deviation of the motor's torque, relative [-]
     * @param speedSeconds correlation time of the drift of the supply, which the speed follows [s]
     * @param whirl strength of half orders while the rotor whirls, relative to their quiet level [-]
     * @param whirlSeconds mean time that it whirls [s]
     * @param calmSeconds mean time in between [s]
     */
    public record Wander(
            double seconds,
            double broadband,
            double torque,
            double speedSeconds,
            double whirl,
            double whirlSeconds,
            double calmSeconds) {}

    /**
     * A ball bearing.
     *
     * @param balls number of balls
     * @param ratio diameter of a ball per pitch diameter [-]
     * @param contactAngle [rad]
     * @param preload share of the load that all balls carry alike, from springs along the shaft [0..1]
     * @param impulse of a pit of severity 1 under full load at nominal speed [N·s]
     * @param scatter standard deviation of the logarithm of single impulses [-]
     * @param rotating load that turns with the shaft, from imbalance, over the load that stands still [-]
     * @see "T. A. Harris, M. N. Kotzalas, Rolling Bearing Analysis, 5th ed., 2006: speeds of cage and balls"
     */
    public record Bearing(
            int balls,
            double ratio,
            double contactAngle,
            double preload,
            double impulse,
            double scatter,
            double rotating) {
        private double flat() {
            return ratio * StrictMath.cos(contactAngle);
        }

        /** Turns of the cage in a turn of the shaft, ½(1 − d/D cos α) [-]; the outer race stands still. */
        public double cage() {
            return 0.5 * (1 - flat());
        }

        /** Balls that pass a point of the outer race in a turn of the shaft, n/2 (1 − d/D cos α) [-]. */
        public double outerRace() {
            return balls * cage();
        }

        /** Balls that pass a point of the inner race in a turn of the shaft, n/2 (1 + d/D cos α) [-]. */
        public double innerRace() {
            return balls * (1 - cage());
        }

        /** Turns of a ball about itself in a turn of the shaft, D/2d (1 − (d/D cos α)²) [-]; a pit strikes twice in each. */
        public double ballSpin() {
            return (1 - flat() * flat()) / (2 * ratio);
        }
    }

    /**
     * Where the inertial sensor sits.
     *
     * @param place of it [m]
     * @param roll turns the sensor about the body's x, then [rad]
     * @param pitch about y, then [rad]
     * @param yaw about z [rad]
     */
    public record Sensor(Point place, double roll, double pitch, double yaw) {}
}
