package org.twinrig.sensors.bmi160;

import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.physics.VibrationField;

/**
 * Runs both signal paths of a BMI160 up to a moment, with bounded work however long ago the last one was.
 *
 * <p>When somebody needs every sample (FIFO, motion interrupts, step counter), up to 2.56 s are computed step by step; of
 * what is longer ago, only as many samples as the FIFO can hold, each from the motion of its own moment without the
 * filter's memory. When only the data registers are read, the filters start anew shortly before the latest sample.
 */
final class Sampler {
    /** Told of each sample. */
    interface Sink {
        /** At {@code step} there is a new sample of the accelerometer, the gyroscope or both, or of raw data. */
        void sampled(long step, boolean accel, boolean gyro);

        /** {@code count} samples fell due that nobody can read any more. */
        void lost(long count);
    }

    private static final int MOST_STEPS = 8192;
    private static final int MOST_FRAMES = 172; // of 6 bytes in 1024
    private static final double ACCEL_BAND = 800; // [Hz] of unfiltered data at 1600 Hz
    private static final double GYRO_BAND = 1600; // [Hz] of unfiltered data at 3200 Hz
    private static final int GYRO = 3; // first axis of the gyroscope

    final MotionInput input;
    final SignalPath accel;
    final SignalPath gyro;
    /** Counts in the data registers. */
    final short[] latest = new short[MotionBlock.AXES];
    /** Unfiltered counts of the step that the sink is told of. */
    final short[] raw = new short[MotionBlock.AXES];
    /** What the offset registers add [g or °/s]. */
    final double[] offset = new double[MotionBlock.AXES];

    double accelLsb = 1;
    double gyroLsb = 1;
    boolean accelOn;
    boolean gyroOn;
    boolean accelRaw;
    boolean gyroRaw;
    private long step;
    private boolean cold = true;

    Sampler(VibrationField machine, Bmi160Part part, RandomStreams random) {
        input = new MotionInput(machine, part);
        accel = new SignalPath(0, part, Bmi160Registers.initialAccel(), random.child("accel"));
        gyro = new SignalPath(GYRO, part, Bmi160Registers.initialGyro(), random.child("gyro"));
    }

    /** Starts anew at {@code nanos}: step 0 is there. */
    void restart(long nanos) {
        input.anchor(nanos);
        step = 0;
        cold = true;
    }

    /** From the next step on nothing of the past shows. */
    void forget() {
        cold = true;
    }

    /**
     * Runs up to step {@code to}.
     *
     * @param stride raster of the samples of which every one is needed [steps], a power of two; 0 when only the latest is
     * @param fifoStride raster of those that go to the FIFO [steps]; 0 when none does
     */
    void run(long to, int stride, int fifoStride, Sink sink) {
        if (to <= step) {
            return;
        }
        if (!accelOn && !gyroOn) {
            step = to;
            cold = true;
            return;
        }
        if (stride == 0) {
            runForLatest(to, sink);
            return;
        }
        long from = to - MOST_STEPS;
        if (from > step) {
            if (fifoStride > 0) {
                long thin = Math.max(step, from - (long) MOST_FRAMES * fifoStride);
                sink.lost((thin - step) / fifoStride);
                runThin(thin, from, fifoStride, sink);
            }
            step = from;
            cold = true;
        }
        while (step < to) {
            runBlock((int) Math.min(SignalPath.BLOCK, to - step), stride, sink);
        }
    }

    private void runBlock(int n, int stride, Sink sink) {
        long first = step + 1;
        var value = prepare(first, n);
        if (accelOn) {
            accel.addNoise(0, accel.run(value, n, first));
        }
        if (gyroOn) {
            gyro.addNoise(0, gyro.run(value, n, first));
        }
        int accelMask = accel.setting().decimation() - 1;
        int gyroMask = gyro.setting().decimation() - 1;
        int a = 0;
        int g = 0;
        for (int i = (int) (-first & stride - 1); i < n; i += stride) {
            long at = first + i;
            boolean newAccel = accelOn && (at & accelMask) == 0;
            boolean newGyro = gyroOn && (at & gyroMask) == 0;
            if (newAccel) {
                accel.emit(a++, accelLsb, offset, latest);
            }
            if (newGyro) {
                gyro.emit(g++, gyroLsb, offset, latest);
            }
            emitRaw(value, i);
            sink.sampled(at, newAccel, newGyro);
        }
        step += n;
    }

    private void runThin(long from, long to, int stride, Sink sink) {
        for (long at = (from / stride + 1) * stride; at <= to; at += stride) {
            var value = input.block(at, 1, 1);
            boolean newAccel = accelOn && (at & accel.setting().decimation() - 1) == 0;
            boolean newGyro = gyroOn && (at & gyro.setting().decimation() - 1) == 0;
            accel.settle(value, 0);
            gyro.settle(value, 0);
            if (newAccel) {
                accel.addNoise(0, 1);
                accel.emit(0, accelLsb, offset, latest);
            }
            if (newGyro) {
                gyro.addNoise(0, 1);
                gyro.emit(0, gyroLsb, offset, latest);
            }
            emitRaw(value, 0);
            sink.sampled(at, newAccel, newGyro);
        }
    }

    private void emitRaw(double[][] value, int at) {
        if (accelRaw) {
            accel.emitRaw(value, at, ACCEL_BAND, accelLsb, offset, raw);
        }
        if (gyroRaw) {
            gyro.emitRaw(value, at, GYRO_BAND, gyroLsb, offset, raw);
        }
    }

    private void runForLatest(long to, Sink sink) {
        int memory = Math.max(
                accelOn ? accel.setting().memory() : 0, gyroOn ? gyro.setting().memory() : 0);
        long before = step;
        if (to - memory > step) {
            step = to - memory;
            cold = true;
        }
        while (step < to) {
            int n = (int) Math.min(SignalPath.BLOCK, to - step);
            var value = prepare(step + 1, n);
            if (accelOn) {
                latest(accel, accelLsb, value, n, to);
            }
            if (gyroOn) {
                latest(gyro, gyroLsb, value, n, to);
            }
            step += n;
        }
        tell(before, to, sink);
    }

    /** Runs one path and writes its registers if the last sample before {@code to} is in this block. */
    private void latest(SignalPath path, double lsb, double[][] value, int n, long to) {
        int outputs = path.run(value, n, step + 1);
        long last = to & -path.setting().decimation();
        if (last > step && last <= step + n) {
            path.addNoise(outputs - 1, outputs);
            path.emit(outputs - 1, lsb, offset, latest);
        }
    }

    private void tell(long before, long to, Sink sink) {
        long lastAccel = to & -accel.setting().decimation();
        long lastGyro = to & -gyro.setting().decimation();
        boolean newAccel = accelOn && lastAccel > before;
        boolean newGyro = gyroOn && lastGyro > before;
        if (newAccel && newGyro && lastAccel == lastGyro) {
            sink.sampled(lastAccel, true, true);
            return;
        }
        if (newGyro && lastGyro < lastAccel) {
            sink.sampled(lastGyro, false, true);
        }
        if (newAccel) {
            sink.sampled(lastAccel, true, false);
        }
        if (newGyro && lastGyro > lastAccel) {
            sink.sampled(lastGyro, false, true);
        }
    }

    private double[][] prepare(long first, int n) {
        var value = input.block(first, n, 1);
        if (cold) {
            cold = false;
            accel.settle(value, 0);
            gyro.settle(value, 0);
        }
        return value;
    }
}
