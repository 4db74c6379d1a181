package org.twinrig.bench;

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
import org.twinrig.physics.VibrationField;
import org.twinrig.sensors.bmi160.Bmi160Device;
import org.twinrig.sensors.bmi160.Bmi160Part;

/** What a BMI160 on its bus costs: a second of six axes at 1600 Hz through the FIFO, and one read of its registers. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class BusBenchmark {
    private static final int READS = 20; // of 80 samples of 12 bytes in a second
    private static final long READ_NANOS = 50_000_000;
    private static final long SAMPLE_NANOS = 625_000;

    private final Bmi160Device streaming = device(0xC0);
    private final Bmi160Device polled = device(0x00);
    private final byte[] fifo = new byte[960];
    private final byte[] registers = new byte[12];
    private long streamed = 1_000_000_000;
    private long polledAt = 1_000_000_000;

    /** 1600 samples of six axes, noise and all; their limit are 9600 variates of {@link GaussianBenchmark}. */
    @Benchmark
    public byte[] streamedSecond() {
        for (int i = 0; i < READS; i++) {
            streamed += READ_NANOS;
            streaming.write(streamed, Bmi160Device.ADDRESS, new byte[] {0x24});
            streaming.read(streamed, Bmi160Device.ADDRESS, fifo);
        }
        return fifo;
    }

    /** Pointer and twelve bytes of data, once for each sample. */
    @Benchmark
    public byte[] polledSample() {
        polledAt += SAMPLE_NANOS;
        polled.write(polledAt, Bmi160Device.ADDRESS, new byte[] {0x0C});
        polled.read(polledAt, Bmi160Device.ADDRESS, registers);
        return registers;
    }

    /** A part on a machine at rest, both sensors at 1600 Hz, with this FIFO configuration. */
    private static Bmi160Device device(int fifoConfig) {
        var rest = new VibrationField() {
            @Override
            public void motionAt(long timeNanos, double[] six) {
                for (int axis = 0; axis < six.length; axis++) {
                    six[axis] = axis == 2 ? 9.80665 : 0;
                }
            }

            @Override
            public double surfaceTemperature() {
                return 296.15;
            }
        };
        var device = new Bmi160Device(rest, Bmi160Part.draw(new RandomStreams(1)), false, new RandomStreams(1));
        int[][] writes = {{0x7E, 0x11}, {0x7E, 0x15}, {0x40, 0x2C}, {0x42, 0x2C}, {0x47, fifoConfig}, {0x7E, 0xB0}};
        long now = 0;
        for (int[] write : writes) {
            device.write(now, Bmi160Device.ADDRESS, new byte[] {(byte) write[0], (byte) write[1]});
            now += 100_000_000;
        }
        return device;
    }
}
