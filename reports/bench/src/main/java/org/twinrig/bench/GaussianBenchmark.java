package org.twinrig.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.twinrig.core.random.RandomStream;
import org.twinrig.core.random.RandomStreams;

/** The limit of every noisy sensor: drawing Gaussian variates (ziggurat over Philox) and storing them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GaussianBenchmark {
    /** Variates of one call: those of a frame of 160 x 120. */
    static final int BLOCK = 19_200;

    private final RandomStream stream = new RandomStreams(1).stream("limit");
    private final double[] store = new double[BLOCK];

    /** One block; the time is that of one variate. */
    @Benchmark
    @OperationsPerInvocation(BLOCK)
    public double[] drawAndStore() {
        for (int i = 0; i < BLOCK; i++) {
            store[i] = stream.gaussian();
        }
        return store;
    }
}
