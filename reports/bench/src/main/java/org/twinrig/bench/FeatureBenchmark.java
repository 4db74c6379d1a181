package org.twinrig.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.time.SimTime;
import org.twinrig.detect.FireFeatures;

/** The 18 fire features on frames of the standard room while it burns, beside OpenCV doing the costly part. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FeatureBenchmark {
    private static final long BURNING_NANOS = 120 * SimTime.SECOND; // at its peak
    private static final long FRAME_NANOS = 100 * SimTime.SECOND / 877;
    private static final int FRAMES = 64;

    private final FireFeatures features = new FireFeatures();
    private final List<ThermalFrame> frames = new ArrayList<>();
    private OpenCvFeatures openCv = OpenCvFeatures.none();
    private int next;

    /** Simulates the frames. */
    @Setup
    public void simulate() {
        var sink = new KeepingSink();
        StandardRoom.run(StandardRoom.alone("lepton35").with("duration", "130 s"), sink);
        for (var message : sink.messages()) {
            if (message.entry() instanceof ThermalFrame frame
                    && frame.timeNanos() > BURNING_NANOS
                    && frames.size() < FRAMES) {
                frames.add(frame);
            }
        }
        openCv = OpenCvFeatures.of(frames.get(0), frames.get(1));
        features.co2(0, 450);
        frame();
        frame();
    }

    /** Taking in one frame. */
    @Benchmark
    public void frame() {
        var frame = frames.get(next % FRAMES);
        next++;
        features.frame(new ThermalFrame(next * FRAME_NANOS, frame.width(), frame.height(), frame.centikelvin()));
    }

    /** One extraction of all 18. */
    @Benchmark
    public Optional<double[]> extract() {
        return features.extract();
    }

    /** Motion, gradient and regions of the same two frames by OpenCV, on one thread. */
    @Benchmark
    public double openCv() {
        return openCv.measure();
    }
}
