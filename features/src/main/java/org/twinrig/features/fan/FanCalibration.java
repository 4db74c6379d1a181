package org.twinrig.features.fan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.physics.fan.FanSpec;
import org.twinrig.physics.fan.FanTraits;
import org.twinrig.physics.fan.Machine;
import org.twinrig.validation.run.Cores;

/**
 * Fits a fan to frames of a real one: the twin is recorded as the real one was, both portraits are compared, and each
 * trait moves by what its own figure is off, until the twin's portrait is the real one's. Whatever the sensor, its clock and
 * the estimate itself do to a figure they do to both. Each {@link Seatings seating} of the machine has its own lines; body,
 * noise and sensor are common.
 *
 * @see "C. Gourieroux, A. Monfort, E. Renault, Indirect inference, Journal of Applied Econometrics 8, 1993"
 */
final class FanCalibration {
    private static final int ROUNDS = 8;
    private static final int RUNS = 2; // of the twin in each round
    private static final double GRAVITY = 9.80665; // [m/s²]
    private static final double SECONDS = 10; // [s] for which lines keep their ways; the recorded ones, for some frames
    private static final double RESTLESS = 2; // [s] for which the speed keeps its ways, at first
    private static final double LONGEST = 60; // [s] beyond it, frames tell nothing
    private static final double SHORTEST = 0.2; // [s] that a wheel's inertia lets through
    private static final int PARTS = 4; // of a seating; each begins anew, so that slow changes are met in all states

    private final List<MotionBlock> running;
    private final double rate;
    private final FanSpec like;
    private final double[] scale; // [m/s² and rad/s] per count
    private final Consumer<String> progress;
    private final double[][] wantedFloor;
    private final List<SeatingFit> fits = new ArrayList<>();
    private List<List<MotionBlock>> parts = List.of();

    /**
     * The twin beside the recording.
     *
     * @param frames of the twin, by seating
     * @param portraits of its seatings
     * @param floor between its lines, as of {@link QuietBands} [counts²/Hz]
     * @param lineOff how far lines are off, median over orders and axes [-]
     * @param floorOff how far the floor is off, rms over axes and bands, as an amplitude [-]
     */
    record Shown(
            List<List<MotionBlock>> frames,
            List<FanPortrait> portraits,
            double[][] floor,
            double lineOff,
            double floorOff) {}

    /** To frames of a fan that runs, on the body of {@code like}; {@code accel} [1/g] and {@code gyro} [s/°] scale counts. */
    FanCalibration(
            List<MotionBlock> running,
            double rate,
            double accel,
            double gyro,
            FanSpec like,
            Consumer<String> progress) {
        this.running = running;
        this.rate = rate;
        this.like = like;
        this.progress = progress;
        wantedFloor = QuietBands.floor(running, rate);
        scale = new double[MotionBlock.AXES];
        for (int c = 0; c < MotionBlock.AXES; c++) {
            scale[c] = c < 3 ? GRAVITY / accel : Math.PI / 180 / gyro;
        }
    }

    /** The fitted traits; the fan turns at about {@code speed} [rev/s] and rests as {@code rest}. */
    FanTraits fit(double speed, FanSpec.Mount rest) {
        int clock = SensorClock.ppm(running, rate, speed);
        int followed = ShaftFrames.followed(running, rate, speed);
        parts = Seatings.parts(running, rate, speed, followed);
        for (var part : parts) {
            var portrait = FanPortrait.of(part, rate, speed, followed);
            progress.accept("%d frames with the shaft at %.2f Hz".formatted(part.size(), portrait.shaft()));
            fits.add(new SeatingFit(portrait, (double) part.size() / running.size(), rate, like.blades()));
        }
        progress.accept("shaft followed by order %d, clock of the sensor %+d ppm".formatted(followed, clock));
        FanTraits traits = first(rest, clock);
        var floor = new FloorFit(like, rate);
        for (int round = 1; round <= ROUNDS; round++) {
            Shown shown = show(traits, round);
            progress.accept("round %d of %d: lines off by %.0f %%, floor by %.0f %%"
                    .formatted(round, ROUNDS, 100 * shown.lineOff(), 100 * shown.floorOff()));
            traits = moved(traits, shown, floor.fit(FloorFit.logs(traits), wantedFloor, shown.floor()));
        }
        return traits;
    }

    /** The recorded frames by seating, after a fit. */
    List<List<MotionBlock>> parts() {
        return parts;
    }

    /** Records the twin of these traits in all its seatings, by seeds that go with {@code round}. */
    Shown show(FanTraits traits, int round) {
        var frames = new ArrayList<List<MotionBlock>>();
        var portraits = new ArrayList<FanPortrait>();
        double lineOff = 0;
        for (int s = 0; s < fits.size(); s++) {
            SeatingFit fit = fits.get(s);
            var seating = traits.seatings().get(s);
            var part = record(traits, s, round);
            var portrait =
                    FanPortrait.of(part, rate, seating.speed(), fit.wanted().followed());
            frames.add(part);
            portraits.add(portrait);
            lineOff += seating.share() * fit.lineOff(seating, portrait);
        }
        double[][] floor =
                QuietBands.floor(frames.stream().flatMap(List::stream).toList(), rate);
        return new Shown(frames, portraits, floor, lineOff, floorOff(floor));
    }

    /** The twin of seating {@code s}, as long as the real one sat so, {@value #RUNS} times. */
    private List<MotionBlock> record(FanTraits traits, int s, int round) {
        var seeds = new ArrayList<Long>();
        for (int run = 0; run < RUNS * PARTS; run++) {
            seeds.add(10_000L * round + 100L * s + run);
        }
        FanSpec spec = traits.spec(like, s);
        int frames = Math.max(
                1, (int) Math.round(running.size() * traits.seatings().get(s).share() / PARTS));
        var made = Cores.map(
                seeds,
                seed -> TwinFan.frames(spec, seed, frames, traits.clockPpm()),
                seed -> "run " + seed,
                told -> {});
        return made.stream().flatMap(List::stream).toList();
    }

    private FanTraits first(FanSpec.Mount rest, int clock) {
        Machine machine = like.machine();
        int modes = machine.flexures().size();
        var hum = machine.flexures().subList(modes - 3, modes).stream()
                .map(Machine.Flexure::hum)
                .toList();
        return new FanTraits(
                fits.stream().map(fit -> fit.first(scale)).toList(),
                machine.body().stiffness(),
                machine.body().damping(),
                machine.broadband(),
                hum,
                new Machine.Wander(SECONDS, machine.wander().broadband(), 0, RESTLESS, 1, 1, 1),
                rest,
                clock);
    }

    private FanTraits moved(FanTraits traits, Shown shown, FloorFit.Fit fitted) {
        var seatings = new ArrayList<FanTraits.Seating>();
        double keeps = traits.wander().speedSeconds();
        for (int s = 0; s < fits.size(); s++) {
            FanTraits.Seating seating = traits.seatings().get(s);
            seatings.add(fits.get(s).moved(seating, shown.portraits().get(s)));
            // what wanders for long hardly moves within a frame: its variance there is about T/3τ of the whole
            double ratio =
                    shown.portraits().get(s).restless() / fits.get(s).wanted().restless();
            keeps *= Math.pow(SeatingFit.bounded(ratio * ratio), seating.share());
        }
        var wander = traits.wander();
        return new FanTraits(
                seatings,
                fitted.stiffness(),
                fitted.damping(),
                new Machine.Broadband(
                        fitted.level(), fitted.boost(), traits.broadband().corner()),
                fitted.hum(),
                new Machine.Wander(
                        wander.seconds(), wander.broadband(), 0, Math.max(SHORTEST, Math.min(LONGEST, keeps)), 1, 1, 1),
                traits.rest(),
                traits.clockPpm());
    }

    private double floorOff(double[][] shown) {
        double sum = 0;
        for (int c = 0; c < MotionBlock.AXES; c++) {
            for (int band = 0; band < QuietBands.COUNT; band++) {
                double off = 0.5 * Math.log(shown[c][band] / wantedFloor[c][band]);
                sum += off * off;
            }
        }
        return Math.sqrt(sum / (MotionBlock.AXES * QuietBands.COUNT));
    }
}
