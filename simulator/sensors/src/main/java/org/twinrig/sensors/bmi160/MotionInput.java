package org.twinrig.sensors.bmi160;

import org.twinrig.core.reading.MotionBlock;
import org.twinrig.physics.VibrationField;

/**
 * What the elements of a BMI160 feel, at 3200 Hz by its own clock: motion, mixed, scaled and shifted by the part's errors
 * at the surface's temperature, in g and °/s.
 *
 * <p>A plant remembers 2.2 s; for moments longer ago than 2 s the motion of 2 s ago is taken. A host that wants more
 * lets the part live on in between.
 */
final class MotionInput {
    /** Nominal step of the internal clock: 3200 Hz [ns]. */
    static final long STEP_NANOS = 312_500;

    private static final long LOOK_BACK = 2_000_000_000L; // [ns]
    private static final double STANDARD_GRAVITY = 9.80665; // [m/s²]
    private static final double REFERENCE_KELVIN = 296.15; // 23 °C, zero of the temperature register

    private final VibrationField machine;
    private final InertialErrors errors;
    private final int clockPpm;
    private final double[][] value = new double[MotionBlock.AXES][SignalPath.BLOCK];
    private final double[][] motion = new double[MotionBlock.AXES][SignalPath.BLOCK];
    private final double[] six = new double[MotionBlock.AXES];
    private final double[] matrix = new double[MotionBlock.AXES * 3];
    private final double[] shift = new double[MotionBlock.AXES];
    private final double[] added = new double[MotionBlock.AXES];
    private double kelvin = Double.NaN;
    private long anchorNanos;
    private long oldestNanos;

    MotionInput(VibrationField machine, Bmi160Part part) {
        this.machine = machine;
        this.errors = part.errors();
        this.clockPpm = part.clockPpm();
        feel(machine.surfaceTemperature());
    }

    /** Time is {@code nowNanos}: the surface has the temperature of now, and the plant's memory begins 2 s ago. */
    void now(long nowNanos) {
        oldestNanos = nowNanos - LOOK_BACK;
        double surface = machine.surfaceTemperature();
        if (surface != kelvin) {
            feel(surface);
        }
    }

    /** Step 0 is at {@code nanos}. */
    void anchor(long nanos) {
        anchorNanos = nanos;
    }

    /** Adds {@code amount} [g or °/s] to what {@code axis} feels. */
    void add(int axis, double amount) {
        shift[axis] += amount - added[axis];
        added[axis] = amount;
    }

    double kelvin() {
        return kelvin;
    }

    /** Time by the part's own clock since step 0 [ns]. */
    long clockNanos(long timeNanos) {
        long since = timeNanos - anchorNanos;
        return since + since / 1_000_000 * clockPpm + since % 1_000_000 * clockPpm / 1_000_000;
    }

    /** Last step that is over at {@code timeNanos}. */
    long stepAt(long timeNanos) {
        long step = clockNanos(timeNanos) / STEP_NANOS;
        while (timeOf(step) > timeNanos) {
            step--;
        }
        while (timeOf(step + 1) <= timeNanos) {
            step++;
        }
        return step;
    }

    /** Moment of {@code step} [ns since start]. */
    long timeOf(long step) {
        long nominal = step * STEP_NANOS;
        if (clockPpm == 0) {
            return anchorNanos + nominal;
        }
        long fast = 1_000_000L + clockPpm;
        return anchorNanos + nominal - nominal / fast * clockPpm - nominal % fast * clockPpm / fast;
    }

    /** What the axes feel from step {@code first} on, {@code n} steps {@code stride} apart: axis by axis. */
    double[][] block(long first, int n, int stride) {
        double[] ax = motion[0];
        double[] ay = motion[1];
        double[] az = motion[2];
        double[] gx = motion[3];
        double[] gy = motion[4];
        double[] gz = motion[5];
        for (int i = 0; i < n; i++) {
            machine.motionAt(Math.max(oldestNanos, timeOf(first + (long) i * stride)), six);
            ax[i] = six[0];
            ay[i] = six[1];
            az[i] = six[2];
            gx[i] = six[3];
            gy[i] = six[4];
            gz[i] = six[5];
        }
        for (int axis = 0; axis < MotionBlock.AXES; axis++) {
            mix(axis, n);
        }
        return value;
    }

    /** One axis of the block; a plain loop over arrays, of which the JIT compiler makes vector code. */
    private void mix(int axis, int n) {
        int kind = axis < 3 ? 0 : 3;
        double[] x = motion[kind];
        double[] y = motion[kind + 1];
        double[] z = motion[kind + 2];
        double[] out = value[axis];
        double mx = matrix[3 * axis];
        double my = matrix[3 * axis + 1];
        double mz = matrix[3 * axis + 2];
        double shifted = shift[axis];
        for (int i = 0; i < n; i++) {
            out[i] = mx * x[i] + my * y[i] + mz * z[i] + shifted;
        }
    }

    private void feel(double surfaceKelvin) {
        kelvin = surfaceKelvin;
        double above = surfaceKelvin - REFERENCE_KELVIN;
        for (int axis = 0; axis < MotionBlock.AXES; axis++) {
            double scale = (1 + errors.gainDrift[axis] * above) * (axis < 3 ? 1 / STANDARD_GRAVITY : 180 / Math.PI);
            for (int from = 0; from < 3; from++) {
                matrix[3 * axis + from] = scale * errors.mix[axis][from];
            }
            shift[axis] = errors.offset[axis] + errors.offsetDrift[axis] * above + added[axis];
        }
    }
}
