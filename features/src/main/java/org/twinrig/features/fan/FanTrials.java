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

    /** Reads {@code recording} and runs {@code spec} under {@code runs} seeds, with a sensor whose clock is {@code clockPpm} fast. */
    static FanTrials of(Path recording, FanSpec spec, int clockPpm, int runs) {
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
        List<ByState> twin =
                Cores.map(seeds, seed -> run(spec, clockPpm, seed, recorded), seed -> "fan run " + seed, told -> {});
        return new FanTrials(frames.get(0).motion().sampleRateHz(), recorded, twin);
    }

    private static ByState run(FanSpec spec, int clockPpm, long seed, ByState real) {
        FanSpec still = spec.withRuns(List.of());
        // in the order of the states
        return new ByState(List.of(
                TwinFan.frames(spec, seed, real.in(FanState.RUNNING).size(), clockPpm),
                TwinFan.frames(still, seed, real.in(FanState.STOPPED).size(), clockPpm),
                faulty(spec, clockPpm, seed, real.in(FanState.FAULT).size())));
    }

    /** Shaken by hand and struck, as the recorded one was, more and less. */
    private static List<MotionBlock> faulty(FanSpec spec, int clockPpm, long seed, int count) {
        var random = new RandomStreams(seed).stream("severity");
        var frames = new ArrayList<MotionBlock>();
        for (long part = 0; frames.size() < count; part++) {
            double severity = StrictMath.exp(random.uniform(StrictMath.log(MILD), -StrictMath.log(MILD)));
            var shaken = new FanFault(FanFault.Kind.SHAKEN, 0, Long.MAX_VALUE, 0, severity);
            var struck = new FanFault(FanFault.Kind.KNOCK, 0, Long.MAX_VALUE, 0, severity);
            int wanted = Math.min(FAULT_FRAMES, count - frames.size());
            frames.addAll(
                    TwinFan.frames(spec.withFaults(List.of(shaken, struck)), 1000 * seed + part, wanted, clockPpm));
        }
        return frames;
    }

    /** The frames of all runs in this state. */
    List<MotionBlock> twinIn(FanState state) {
        return twin.stream().flatMap(run -> run.in(state).stream()).toList();
    }
}
