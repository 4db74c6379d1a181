package org.twinrig.features.fan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
record FanTrials(double rate, Map<FanState, List<MotionBlock>> real, List<Map<FanState, List<MotionBlock>>> twin) {
    private static final int FAULT_FRAMES = 4; // before another fault is drawn
    private static final double MILD = 0.4; // severities are drawn from here to its inverse, evenly in logarithms

    /** Reads {@code recording} and runs {@code spec} under {@code runs} seeds, with a sensor whose clock is {@code clockPpm} fast. */
    static FanTrials of(Path recording, FanSpec spec, int clockPpm, int runs) {
        var frames = RecordedFan.frames(recording);
        var real = new EnumMap<FanState, List<MotionBlock>>(FanState.class);
        for (FanState state : FanState.values()) {
            real.put(
                    state,
                    frames.stream()
                            .filter(frame -> frame.state() == state)
                            .map(RecordedFan.Frame::block)
                            .toList());
        }
        var seeds = new ArrayList<Long>();
        for (long seed = 1; seed <= runs; seed++) {
            seeds.add(seed);
        }
        List<Map<FanState, List<MotionBlock>>> twin =
                Cores.map(seeds, seed -> run(spec, clockPpm, seed, real), seed -> "fan run " + seed, told -> {});
        return new FanTrials(frames.get(0).motion().sampleRateHz(), real, twin);
    }

    private static Map<FanState, List<MotionBlock>> run(
            FanSpec spec, int clockPpm, long seed, Map<FanState, List<MotionBlock>> real) {
        var made = new EnumMap<FanState, List<MotionBlock>>(FanState.class);
        made.put(
                FanState.RUNNING,
                TwinFan.frames(spec, seed, real.get(FanState.RUNNING).size(), clockPpm));
        FanSpec still = spec.withRuns(List.of());
        made.put(
                FanState.STOPPED,
                TwinFan.frames(still, seed, real.get(FanState.STOPPED).size(), clockPpm));
        made.put(
                FanState.FAULT,
                faulty(spec, clockPpm, seed, real.get(FanState.FAULT).size()));
        return made;
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
        return twin.stream().flatMap(run -> run.get(state).stream()).toList();
    }
}
