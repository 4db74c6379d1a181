package org.twinrig.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.physics.fan.FanFault;
import org.twinrig.physics.fan.FanPlant;
import org.twinrig.physics.fan.FanSpec;

/** A second of the six axes of a fan with three faults at once, read 1600 times; beside it, 9600 Gaussian variates. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FanBenchmark {
    /** Values of a second. */
    static final int VALUES = 9600;

    private static final long STEP_NANOS = 625_000; // 1600 Hz

    private final FanPlant fan = new FanPlant(
            FanSpec.of("fan")
                    .withFaults(List.of(
                            FanFault.of(FanFault.Kind.IMBALANCE, 0),
                            FanFault.of(FanFault.Kind.BEARING_INNER, 0),
                            FanFault.of(FanFault.Kind.BLADE_RUB, 0))),
            new RandomStreams(1));
    private final double[] six = new double[6];
    private long nanos;

    /** One second; the sum keeps the compiler from leaving it out. */
    @Benchmark
    public double second() {
        double sum = 0;
        for (int i = 0; i < VALUES / 6; i++) {
            nanos += STEP_NANOS;
            fan.advanceTo(nanos);
            fan.motionAt(nanos, six);
            sum += six[0] + six[5];
        }
        return sum;
    }
}
