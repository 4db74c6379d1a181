package org.twinrig.features.fan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.detect.FanState;
import org.twinrig.features.learn.RecordedFan;
import org.twinrig.physics.fan.FanFault;
import org.twinrig.physics.fan.FanSpec;
import org.twinrig.physics.fan.FanTraits;
import org.twinrig.validation.run.Cores;

/**
 * Frames of a fan by state, in order of time: those of a recording, and those of as many runs of the twin as asked for,
 * each as long as the recording.
 *
 * @param rate samples a second [Hz]
 * @param real recorded frames
 * @param twin frames of each run
 */
record FanTrials(double rate, ByState real, List<ByState> twin) {
    private static final int FAULT_FRAMES = 4; // before another fault is drawn
    private static final double MILD = 0.4; // severities are drawn from here to its inverse, evenly in logarithms

    /**
     * Frames of a recording or of a run.
     *
     * @param frames of each state, in the order of {@link FanState}
     */
    record ByState(List<List<MotionBlock>> frames) {
        ByState {
            frames = List.copyOf(frames);
        }

        /** Those of this state. */
        List<MotionBlock> in(FanState state) {
            return frames.get(state.ordinal());
        }
    }

    /** Reads {@code recording} and runs the fan of {@code traits} under {@code runs} seeds, seated as the recorded one was. */
    static FanTrials of(Path recording, FanTraits traits, int runs) {
        var frames = RecordedFan.frames(recording);
        var real = new ArrayList<List<MotionBlock>>();
        for (FanState state : FanState.values()) {
            real.add(frames.stream()
                    .filter(frame -> frame.state() == state)
                    .map(RecordedFan.Frame::block)
                    .toList());
        }
        var recorded = new ByState(real);
        var seeds = new ArrayList<Long>();
        for (long seed = 1; seed <= runs; seed++) {
            seeds.add(seed);
        }
        double rate = frames.get(0).motion().sampleRateHz();
        int[] seated = seated(traits, recorded.in(FanState.RUNNING), rate);
        List<ByState> twin =
                Cores.map(seeds, seed -> run(traits, seated, seed, recorded), seed -> "fan run " + seed, told -> {});
        return new FanTrials(rate, recorded, twin);
    }

    /** For how many of the recorded frames each seating stands: as long as the recording's parts, or else by its share. */
    private static int[] seated(FanTraits traits, List<MotionBlock> running, double rate) {
        var seatings = traits.seatings();
        double speed = seatings.get(0).speed();
        var parts = Seatings.parts(running, rate, speed, ShaftFrames.followed(running, rate, speed));
        var frames = new int[seatings.size()];
        int left = running.size();
        for (int s = 0; s < frames.length; s++) {
            long share = Math.round(seatings.get(s).share() * running.size());
            int wanted = parts.size() == frames.length ? parts.get(s).size() : (int) share;
            frames[s] = s == frames.length - 1 ? left : Math.min(left, wanted);
            left -= frames[s];
        }
        return frames;
    }

    private static ByState run(FanTraits traits, int[] seated, long seed, ByState real) {
        int clockPpm = traits.clockPpm();
        var running = new ArrayList<MotionBlock>();
        for (int s = 0; s < seated.length; s++) {
            FanSpec spec = traits.spec(FanSpec.of("fan"), s);
            running.addAll(TwinFan.frames(spec, seated.length * seed + s, seated[s], clockPpm));
        }
        FanSpec still = traits.spec(FanSpec.of("fan")).withRuns(List.of());
        // in the order of the states
        return new ByState(List.of(
                running,
                TwinFan.frames(still, seed, real.in(FanState.STOPPED).size(), clockPpm),
                faulty(traits, seed, real.in(FanState.FAULT).size())));
    }

    /** Shaken by hand and struck, as the recorded one was, more and less. */
    private static List<MotionBlock> faulty(FanTraits traits, long seed, int count) {
        var random = new RandomStreams(seed).stream("severity");
        var frames = new ArrayList<MotionBlock>();
        for (long part = 0; frames.size() < count; part++) {
            double severity = StrictMath.exp(random.uniform(StrictMath.log(MILD), -StrictMath.log(MILD)));
            var shaken = new FanFault(FanFault.Kind.SHAKEN, 0, Long.MAX_VALUE, 0, severity);
            var struck = new FanFault(FanFault.Kind.KNOCK, 0, Long.MAX_VALUE, 0, severity);
            int wanted = Math.min(FAULT_FRAMES, count - frames.size());
            FanSpec spec = traits.spec(
                            FanSpec.of("fan"), (int) (part % traits.seatings().size()))
                    .withFaults(List.of(shaken, struck));
            frames.addAll(TwinFan.frames(spec, 1000 * seed + part, wanted, traits.clockPpm()));
        }
        return frames;
    }

    /** The frames of all runs in this state. */
    List<MotionBlock> twinIn(FanState state) {
        return twin.stream().flatMap(run -> run.in(state).stream()).toList();
    }
}
