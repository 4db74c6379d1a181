package org.twinrig.sensors.bmi160;

import org.twinrig.core.random.RandomStream;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.physics.VibrationField;

/**
 * The signal path of a BMI160, from motion to its data registers.
 *
 * <p>Motion is sampled at 3200 Hz, mixed by cross-axis errors, scaled and shifted by the part's own errors at the
 * surface's temperature, topped with white noise, low-passed (second-order Butterworth at the data sheet's −3 dB point,
 * {@link Bmi160Settings#cornerHz}), taken at the output data rate, rounded to counts and stopped at ±32768.
 *
 * <p>The part's errors are {@link InertialErrors}. Not modelled: 1/f noise, g-sensitivity of the gyroscope, the resonance of the
 * accelerometer, low-power modes. The true internal rate and filter order are not published; 3200 Hz and second order
 * are ours: content above 1600 Hz folds back.
 *
 * @see "Bosch Sensortec, BMI160 data sheet, BST-BMI160-DS000"
 */
public final class InertialCore {
    /** Nominal internal sample period: 3200 Hz [ns]. */
    private static final long STEP_NANOS = 312_500;

    private static final int STEP_RATE = 3200;
    private static final double STANDARD_GRAVITY = 9.80665; // [m/s²]
    private static final double REFERENCE_KELVIN = 296.15; // 23 °C, zero of the temperature register

    private final VibrationField machine;
    private final Bmi160Settings settings;
    private final int clockPpm;
    private final RandomStream noise;
    private final double[][] mix = new double[MotionBlock.AXES][3]; // axis from the three of its kind [counts per SI]
    private final double[] gainDrift = new double[MotionBlock.AXES]; // [1/K]
    private final double[] offset = new double[MotionBlock.AXES]; // [counts]
    private final double[] offsetDrift = new double[MotionBlock.AXES]; // [counts/K]
    private final double[] sigma = new double[MotionBlock.AXES]; // noise at the internal rate [counts]
    private final WhiteNoise[] white = new WhiteNoise[MotionBlock.AXES];
    private final LowPass[] filters = new LowPass[MotionBlock.AXES];
    private final double[] six = new double[MotionBlock.AXES];
    private final double[] gain = new double[MotionBlock.AXES];
    private final double[] shift = new double[MotionBlock.AXES];
    private final double[] value = new double[MotionBlock.AXES];
    private final double[] filtered = new double[MotionBlock.AXES];
    private long step = -1;

    /**
     * A part on {@code machine}.
     *
     * @param clockPpm how much its own clock runs fast [ppm]; 0 keeps nominal time exactly
     * @param random its own streams: {@code part} for its errors, {@code noise}
     */
    public InertialCore(VibrationField machine, Bmi160Settings settings, int clockPpm, RandomStreams random) {
        this(machine, settings, clockPpm, new double[MotionBlock.AXES], random);
    }

    /** A part whose noise at rest has this excess kurtosis behind the filters, axis by axis [-]; 0 is Gaussian. */
    public InertialCore(
            VibrationField machine, Bmi160Settings settings, int clockPpm, double[] excess, RandomStreams random) {
        this.machine = machine;
        this.settings = settings;
        this.clockPpm = clockPpm;
        this.noise = random.stream("noise");
        var errors = InertialErrors.draw(random.stream("part"));
        for (int axis = 0; axis < MotionBlock.AXES; axis++) {
            boolean gyro = axis >= 3;
            double lsb = gyro ? settings.gyroLsbPerDps() : settings.accelLsbPerG();
            double perSi = gyro ? lsb * 180 / Math.PI : lsb / STANDARD_GRAVITY;
            for (int from = 0; from < 3; from++) {
                mix[axis][from] = perSi * errors.mix[axis][from];
            }
            gainDrift[axis] = errors.gainDrift[axis];
            offset[axis] = lsb * errors.offset[axis];
            offsetDrift[axis] = lsb * errors.offsetDrift[axis];
            double density = gyro
                    ? settings.gyroNoise().at(axis - 3)
                    : settings.accelNoise().at(axis);
            sigma[axis] = lsb * density * Math.sqrt(STEP_RATE / 2.0); // one-sided density up to half the rate
            filters[axis] = new LowPass(settings.cornerHz(axis), STEP_RATE);
            white[axis] = new WhiteNoise(excess[axis] == 0 ? 0 : excess[axis] / kept(settings.cornerHz(axis)));
        }
    }

    /** Share of an excess kurtosis of white noise that a filter leaves [-]. */
    private static double kept(double corner) {
        double square = LowPass.sum(corner, STEP_RATE, 2);
        return LowPass.sum(corner, STEP_RATE, 4) / (square * square);
    }

    /** Standard deviation that white noise of one-sided density 1 has behind the filter of {@code corner} [√Hz]. */
    public static double noiseRoot(double corner) {
        return Math.sqrt(STEP_RATE / 2.0 * LowPass.sum(corner, STEP_RATE, 2));
    }

    /** Index of the last output sample taken at or before {@code timeNanos}, by the part's own clock. */
    public long sampleAt(long timeNanos) {
        int stepsPerSample = STEP_RATE / settings.odrHz();
        long n = Math.floorDiv(timeNanos, STEP_NANOS * stepsPerSample);
        n += n * clockPpm / 1_000_000 - 1;
        while (timeOf((n + 1) * stepsPerSample) <= timeNanos) {
            n++;
        }
        while (timeOf(n * stepsPerSample) > timeNanos) {
            n--;
        }
        return n;
    }

    /** Makes the part feel the surface's temperature of now; to be called once in a while. */
    public void feelTemperature() {
        double above = machine.surfaceTemperature() - REFERENCE_KELVIN;
        for (int axis = 0; axis < MotionBlock.AXES; axis++) {
            gain[axis] = 1 + gainDrift[axis] * above;
            shift[axis] = offset[axis] + offsetDrift[axis] * above;
        }
    }

    /** Forgets the past: the next sample starts from a settled filter, {@code settle} samples early. */
    public void skipTo(long sample, int settle) {
        int stepsPerSample = STEP_RATE / settings.odrHz();
        step = Math.max(0, (sample - settle) * stepsPerSample) - 1;
        measure(step + 1);
        for (int axis = 0; axis < MotionBlock.AXES; axis++) {
            filters[axis].settle(value[axis]);
        }
    }

    /** Runs up to output sample {@code sample}, after the last one, and writes its six counts to column {@code column}. */
    public void sample(long sample, short[][] axes, int column) {
        long last = sample * (STEP_RATE / settings.odrHz());
        while (step < last) {
            step++;
            measure(step);
            for (int axis = 0; axis < MotionBlock.AXES; axis++) {
                filtered[axis] = filters[axis].next(value[axis] + sigma[axis] * white[axis].next(noise));
            }
        }
        for (int axis = 0; axis < MotionBlock.AXES; axis++) {
            axes[axis][column] = (short) Math.max(-32_768, Math.min(32_767, Math.rint(filtered[axis])));
        }
    }

    private void measure(long atStep) {
        machine.motionAt(timeOf(atStep), six);
        for (int axis = 0; axis < MotionBlock.AXES; axis++) {
            int kind = axis < 3 ? 0 : 3;
            var m = mix[axis];
            double counts = m[0] * six[kind] + m[1] * six[kind + 1] + m[2] * six[kind + 2];
            value[axis] = gain[axis] * counts + shift[axis];
        }
    }

    private long timeOf(long atStep) {
        long nominal = atStep * STEP_NANOS;
        long fast = 1_000_000L + clockPpm;
        return nominal - nominal / fast * clockPpm - nominal % fast * clockPpm / fast;
    }
}
