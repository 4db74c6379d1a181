package org.twinrig.scenarios.synthesis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.physics.fan.BearingRig;
import org.twinrig.physics.fan.FanFault;
import org.twinrig.physics.fan.FanFault.Kind;
import org.twinrig.physics.fan.FanSpec;
import org.twinrig.physics.fan.Machine;
import org.twinrig.physics.fan.Machine.Cause;
import org.twinrig.physics.fan.Six;

/**
 * One of many motors on a test rig, with a healthy or a pitted bearing.
 *
 * <p>All that a detector must not lean on is drawn: speed, bearing, modes of the housing, lines of the motor with the
 * sidebands that twice the mains gives them, noise. Ranges are those of motors of a few hundred watts to some kilowatts
 * [estimates]; nothing was fitted to recordings.
 *
 * @param id e.g. {@code bearing-0007}
 * @param seed of its run
 * @param defect where the pit is; null in health
 * @param spec the rig
 */
public record BearingEpisode(String id, long seed, @Nullable Kind defect, FanSpec spec) {
    private static final List<Kind> DEFECTS = List.of(Kind.BEARING_INNER, Kind.BEARING_BALL, Kind.BEARING_OUTER);
    private static final double GRAVITY = 9.80665; // standard gravity [m/s²]
    private static final double MAINS = 60; // [Hz] the rigs' country
    private static final double KNOCKED = 0.1; // share of the rigs that somebody works beside

    /** Draws number {@code number}: healthy, inner race, ball, outer race in turn. */
    static BearingEpisode draw(int number, long seed) {
        String id = Variations.id("bearing", number);
        var draw = new Draw(seed, id);
        long runSeed = draw.seed();
        Kind defect = number % 4 == 0 ? null : DEFECTS.get(number % 4 - 1);
        double speed = draw.uniform(24, 31); // [rev/s] four poles at 50 and 60 Hz
        var faults = new ArrayList<FanFault>();
        if (defect != null) {
            faults.add(new FanFault(defect, 0, Long.MAX_VALUE, 0, draw.logUniform(0.15, 3)));
        }
        if (draw.chance(KNOCKED)) {
            faults.add(new FanFault(Kind.KNOCK, 0, Long.MAX_VALUE, 0, draw.logUniform(0.05, 0.5)));
        }
        FanSpec spec = BearingRig.healthy()
                .withMachine(machine(draw, speed))
                .withSpeed(speed)
                .withFaults(faults);
        return new BearingEpisode(id, runSeed, defect, spec);
    }

    private static Machine machine(Draw draw, double speed) {
        Machine usual = BearingRig.healthy().machine();
        double mass = usual.body().mass();
        var modes = new ArrayList<Machine.Flexure>();
        int count = 4 + (int) draw.uniform(0, 6);
        for (int i = 0; i < count; i++) {
            double size = Math.sqrt(draw.logUniform(0.2, 4) / mass);
            var shape = new Six(0.6 * size, size, 0.4 * size, 0, 0, 0);
            modes.add(new Machine.Flexure(
                    draw.logUniform(700, 5_400), draw.logUniform(0.01, 0.06), shape, shape, 0, i % 3));
        }
        double noise = draw.logUniform(0.001, 0.01); // [N/√Hz]
        double boost = draw.logUniform(3, 100);
        var broadband = new Machine.Broadband(
                new Six(noise, noise, noise, 0, 0, 0),
                new Six(boost, boost, boost, 1, 1, 1),
                draw.logUniform(100, 1_000),
                new Machine.Swell(draw.uniform(0, 0.3), draw.uniform(0, 0.4), 2 * MAINS));
        Machine.Bearing b = usual.bearing();
        var bearing = new Machine.Bearing(
                7 + (int) draw.uniform(0, 3),
                draw.uniform(0.2, 0.28),
                b.contactAngle(),
                draw.uniform(0, 0.3),
                b.impulse(),
                draw.uniform(0.1, 0.6),
                draw.uniform(0, 0.6));
        return new Machine(usual.body(), modes, lines(draw, speed), broadband, usual.wander(), bearing, usual.sensor());
    }

    private static List<Machine.Line> lines(Draw draw, double speed) {
        var lines = new ArrayList<Machine.Line>();
        lines.add(line(1, Cause.IMBALANCE, draw.logUniform(0.1, 2)));
        for (int order = 2; order <= 6; order++) {
            lines.add(line(order, Cause.AIR, draw.logUniform(0.03, 1)));
        }
        double apart = half(2 * MAINS / speed);
        int groups = 2 + (int) draw.uniform(0, 5);
        for (int i = 0; i < groups; i++) {
            double slots = half(draw.uniform(15, 180)); // order of a harmonic of the rotor's slots
            double force = draw.logUniform(0.05, 2);
            double field = draw.uniform(0, 0.6); // of the harmonic's sidebands by the field, and by eccentricity
            double shaft = draw.uniform(0, 0.4);
            lines.add(line(slots, Cause.MOTOR, force));
            for (int side = 1; side <= 2; side++) {
                double fainter = side * side;
                lines.add(line(slots + side * apart, Cause.MOTOR, force * field / fainter));
                lines.add(line(slots - side * apart, Cause.MOTOR, force * field / fainter));
                lines.add(line(slots + side, Cause.MOTOR, force * shaft / fainter));
                lines.add(line(slots - side, Cause.MOTOR, force * shaft / fainter));
            }
        }
        return lines;
    }

    private static double half(double order) {
        return Math.rint(2 * order) / 2;
    }

    private static Machine.Line line(double order, Cause cause, double force) {
        return new Machine.Line(order, cause, new Six(force, force, 0.3 * force, 0, 0, 0), Six.ZERO, 0.1, 0);
    }

    /** Plays the rig for {@code stretches} stretches of {@code seconds}; accelerations of its housing [g]. */
    public List<double[]> play(int stretches, double seconds) {
        var rig = new BearingRig(spec, new RandomStreams(seed));
        var played = new ArrayList<double[]>();
        for (int i = 0; i < stretches; i++) {
            double[] stretch = rig.acceleration((int) Math.round(seconds * BearingRig.RATE));
            for (int k = 0; k < stretch.length; k++) {
                stretch[k] /= GRAVITY;
            }
            played.add(stretch);
        }
        return played;
    }
}
