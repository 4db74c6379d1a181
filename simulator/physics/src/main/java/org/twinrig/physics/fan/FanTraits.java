package org.twinrig.physics.fan;

import java.util.ArrayList;
import java.util.List;

/**
 * A fan as its sensor sees it, in the terms of a calibration; {@link #spec} turns it into forces on a body.
 *
 * @param seatings how the machine was found to sit, in order of time; at least one
 * @param stiffness of the mount for shifts [N/m] and turns [N·m/rad]
 * @param damping share of critical damping of the six [-]
 * @param broadband noise of air and bearings
 * @param hum white force on the three modes of the sensor's board [√kg·m/s²/√Hz]
 * @param wander slow changes
 * @param rest what the sensor shows at rest: proper acceleration [m/s²]
 * @param clockPpm how much the sensor's clock runs fast [ppm]
 */
public record FanTraits(
        List<Seating> seatings,
        Six stiffness,
        Six damping,
        Machine.Broadband broadband,
        List<Double> hum,
        Machine.Wander wander,
        FanSpec.Mount rest,
        int clockPpm) {
    private static final double WARM = 308.15; // frame of a running fan [K]
    private static final int SIX = 6;

    public FanTraits {
        seatings = List.copyOf(seatings);
        hum = List.copyOf(hum);
        if (seatings.isEmpty()) {
            throw new IllegalArgumentException("a machine has to sit somehow");
        }
    }

    /**
     * How a machine sits from one start to the next: its rotor in the bearings' clearance, the mount on what it stands on.
     * From one seating to another strength and phases of all that turns with the shaft differ by far more than within one.
     *
     * @param share of the recorded time for which it sat so [0..1]
     * @param speed nominal shaft speed [rev/s]
     * @param drift standard deviation of the supply's drift, by the speed that it would lead to if it lasted, relative [-]
     * @param lines what turns with the shaft
     */
    public record Seating(double share, double speed, double drift, List<Line> lines) {
        public Seating {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What turns with the shaft, at the sensor, at nominal speed. Each axis comes and goes by itself: several sources of one
     * order, each with its own direction, add up to it.
     *
     * @param order turns of it in a turn of the shaft [-]
     * @param cause what it comes from
     * @param amplitude [m/s² and rad/s]
     * @param phase by which it leads the first order along the sensor's first axis [rad]
     * @param scatter standard deviation of slow changes of amplitude, relative [-]
     * @param phaseScatter standard deviation of slow changes of phase [rad]
     */
    public record Line(double order, Machine.Cause cause, Six amplitude, Six phase, Six scatter, Six phaseScatter) {}

    /** The fan of these traits in its first seating, on the body of {@code like}. */
    public FanSpec spec(FanSpec like) {
        return spec(like, 0);
    }

    /** The fan of these traits in its seating number {@code which}, from 0, on the body of {@code like}. */
    public FanSpec spec(FanSpec like, int which) {
        Seating seating = seatings.get(which);
        Machine body = like.machine();
        var flexures = new ArrayList<Machine.Flexure>();
        int board = body.flexures().size() - hum.size();
        for (int i = 0; i < body.flexures().size(); i++) {
            Machine.Flexure f = body.flexures().get(i);
            double white = i < board ? f.hum() : hum.get(i - board);
            flexures.add(new Machine.Flexure(f.frequency(), f.damping(), f.driven(), f.seen(), white, f.direction()));
        }
        var still = with(body, flexures, List.of());
        var response = new Response(still, WARM);
        var forces = new ArrayList<Machine.Line>();
        for (Line line : seating.lines()) {
            for (int c = 0; c < SIX; c++) {
                var alone = new double[SIX];
                alone[c] = line.amplitude().array()[c];
                if (alone[c] > 0) {
                    forces.add(response.line(
                            line.order(),
                            line.cause(),
                            seating.speed(),
                            Six.of(alone),
                            line.phase(),
                            line.scatter().array()[c],
                            line.phaseScatter().array()[c]));
                }
            }
        }
        return like.withSpeed(seating.speed())
                .withSpeedDrift(seating.drift())
                .withMachine(with(body, flexures, forces))
                .withMount(rest);
    }

    private Machine with(Machine body, List<Machine.Flexure> flexures, List<Machine.Line> forces) {
        var mounted = body.body().with(stiffness, damping);
        return new Machine(mounted, flexures, forces, broadband, wander, body.bearing(), body.sensor());
    }
}
