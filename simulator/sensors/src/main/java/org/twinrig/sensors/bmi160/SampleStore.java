package org.twinrig.sensors.bmi160;

/**
 * Where samples go: data-ready flags, FIFO frames, motion events, steps.
 *
 * <p>Each sensor's stream into the FIFO is its output or unfiltered data (accelerometer 1600 Hz, gyroscope 3200 Hz), every
 * 2ⁿth of them. Samples of both that fall due together share a frame. Without headers all rates must be equal; otherwise
 * nothing is stored and the part reports error 6.
 */
final class SampleStore implements Sampler.Sink {
    private static final int SENSOR_BYTES = 6;
    private static final int ACCEL_RAW_STEPS = 2;
    private static final int GYRO_RAW_STEPS = 1;

    private final Bmi160Registers registers;
    private final Sampler sampler;
    private final InterruptLines lines;
    final Bmi160Fifo fifo = new Bmi160Fifo();
    final MotionWatch watch;
    boolean accelReady;
    boolean gyroReady;
    private final boolean[] driven = new boolean[2];
    private final byte[] frame = new byte[1 + 2 * SENSOR_BYTES];
    private int stride;
    private int fifoStride;
    private int accelStored; // [steps] period of what is stored; 0 when nothing is
    private int gyroStored;
    private boolean mismatched;
    private boolean accelFiltered;
    private boolean gyroFiltered;
    private boolean dataInterrupts;
    private boolean watching;
    private boolean watchingRaw;

    SampleStore(Bmi160Registers registers, Sampler sampler, InterruptLines lines) {
        this.registers = registers;
        this.sampler = sampler;
        this.lines = lines;
        watch = new MotionWatch(registers, lines);
    }

    void reset() {
        fifo.clear();
        watch.reset();
        accelReady = false;
        gyroReady = false;
    }

    /** Registers or power modes have changed. */
    void configure() {
        int downs = registers.get(Bmi160Registers.FIFO_DOWNS);
        int config = registers.get(Bmi160Registers.FIFO_CONFIG);
        accelFiltered = (downs & 0x80) != 0;
        gyroFiltered = (downs & 0x08) != 0;
        int accelSteps = accelFiltered ? sampler.accel.setting().decimation() : ACCEL_RAW_STEPS;
        int gyroSteps = gyroFiltered ? sampler.gyro.setting().decimation() : GYRO_RAW_STEPS;
        accelSteps <<= downs >> 4 & 0x07;
        gyroSteps <<= downs & 0x07;
        fifo.header((config & Bmi160Registers.FIFO_HEADER) != 0);
        boolean accelWanted = (config & Bmi160Registers.FIFO_ACCEL) != 0;
        boolean gyroWanted = (config & Bmi160Registers.FIFO_GYRO) != 0;
        mismatched = !fifo.header() && accelWanted && gyroWanted && accelSteps != gyroSteps;
        accelStored = accelWanted && sampler.accelOn && !mismatched ? accelSteps : 0;
        gyroStored = gyroWanted && sampler.gyroOn && !mismatched ? gyroSteps : 0;
        watch.configure();
        watching = sampler.accelOn && watch.wanted();
        watchingRaw = watching && watch.usesRaw();
        sampler.accelRaw = watchingRaw || accelStored > 0 && !accelFiltered;
        sampler.gyroRaw = gyroStored > 0 && !gyroFiltered;
        dataInterrupts = registers.bit(Bmi160Registers.INT_EN_1, 0x70);
        fifoStride = smaller(accelStored, gyroStored);
        stride = watching || fifoStride > 0 ? raster() : 0;
    }

    boolean mismatched() {
        return mismatched;
    }

    /** Raster of the samples that are needed one by one [steps]; 0 when only the latest is. */
    int stride() {
        return stride;
    }

    int fifoStride() {
        return fifoStride;
    }

    /** Pin 1 or 2 is driven to {@code level} from outside; frames are tagged with it. */
    void drive(int pin, boolean level) {
        driven[pin - 1] = level;
    }

    /** Stores that the input has changed; {@code what} as in the frame's byte. */
    void inputChanged(int what) {
        if (fifo.header() && fifoStride > 0) {
            fifo.push(new byte[] {Bmi160Fifo.INPUT_CONFIG, (byte) what}, 2);
        }
    }

    @Override
    public void sampled(long step, boolean accel, boolean gyro) {
        accelReady |= accel;
        gyroReady |= gyro;
        boolean storeAccel = accelStored > 0 && (step & accelStored - 1) == 0;
        boolean storeGyro = gyroStored > 0 && (step & gyroStored - 1) == 0;
        if (storeAccel || storeGyro) {
            store(storeAccel, storeGyro);
        }
        if (!watching && !dataInterrupts) {
            return;
        }
        long timeNanos = sampler.input.timeOf(step);
        if ((accel || gyro) && registers.bit(Bmi160Registers.INT_EN_1, 0x10)) {
            lines.happened(InterruptLines.DATA_READY, timeNanos);
        }
        lines(timeNanos);
        if (watching) {
            watch.sample(step, accel, sampler, timeNanos);
        }
    }

    @Override
    public void lost(long count) {
        fifo.lost(count);
    }

    /** The FIFO's interrupts follow its level. */
    void lines(long timeNanos) {
        int enabled = registers.get(Bmi160Registers.INT_EN_1);
        int watermark = 4 * registers.get(Bmi160Registers.FIFO_WATERMARK);
        lines.set(InterruptLines.FIFO_WATERMARK, (enabled & 0x40) != 0 && fifo.level() > watermark, timeNanos);
        lines.set(InterruptLines.FIFO_FULL, (enabled & 0x20) != 0 && !fifo.fits(frameBytes()), timeNanos);
    }

    private void store(boolean accel, boolean gyro) {
        int at = 0;
        if (fifo.header()) {
            frame[at++] = (byte)
                    (Bmi160Fifo.DATA | (gyro ? Bmi160Fifo.HAS_GYRO : 0) | (accel ? Bmi160Fifo.HAS_ACCEL : 0) | tags());
        }
        if (gyro) {
            at = put(gyroFiltered ? sampler.latest : sampler.raw, 3, at);
        }
        if (accel) {
            at = put(accelFiltered ? sampler.latest : sampler.raw, 0, at);
        }
        fifo.push(frame, at);
    }

    private int put(short[] counts, int base, int at) {
        put(counts[base], at);
        put(counts[base + 1], at + 2);
        put(counts[base + 2], at + 4);
        return at + SENSOR_BYTES;
    }

    private void put(short count, int at) {
        frame[at] = (byte) count;
        frame[at + 1] = (byte) (count >> 8);
    }

    private int tags() {
        int latch = registers.get(Bmi160Registers.INT_LATCH);
        boolean first = registers.bit(Bmi160Registers.FIFO_CONFIG, Bmi160Registers.FIFO_TAG_INT1)
                && (latch & 0x10) != 0
                && driven[0];
        boolean second = registers.bit(Bmi160Registers.FIFO_CONFIG, Bmi160Registers.FIFO_TAG_INT2)
                && (latch & 0x20) != 0
                && driven[1];
        return (first ? 1 : 0) | (second ? 2 : 0);
    }

    private int frameBytes() {
        int sensors = (accelStored > 0 ? 1 : 0) + (gyroStored > 0 ? 1 : 0);
        return sensors == 0 ? 0 : (fifo.header() ? 1 : 0) + SENSOR_BYTES * sensors;
    }

    /** Finest raster of what is sampled [steps]. */
    private int raster() {
        int finest = fifoStride;
        finest = smaller(finest, sampler.accelOn ? sampler.accel.setting().decimation() : 0);
        finest = smaller(finest, sampler.gyroOn ? sampler.gyro.setting().decimation() : 0);
        return smaller(finest, watchingRaw ? ACCEL_RAW_STEPS : 0);
    }

    private static int smaller(int a, int b) {
        return a == 0 ? b : b == 0 ? a : Math.min(a, b);
    }
}
