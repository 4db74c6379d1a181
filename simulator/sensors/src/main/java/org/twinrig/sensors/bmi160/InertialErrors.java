package org.twinrig.sensors.bmi160;

import org.twinrig.core.random.RandomStream;
import org.twinrig.core.reading.MotionBlock;

/**
 * How far one BMI160 is off, for good. Axes 0..2 are acceleration [g], 3..5 angular rate [°/s].
 *
 * <p>Each error is drawn once, normally distributed, with a third of its limit as standard deviation and never beyond it.
 * The limits are recalled from the data sheet (BST-BMI160-DS000, table 1), not checked against it: zero-g ±40 mg and
 * 1 mg/K, sensitivity 0.03 %/K, zero-rate ±3 °/s and 0.05 °/s/K, cross-axis 1 %.
 */
public final class InertialErrors {
    private static final double ZERO_G_LIMIT = 0.040; // [g]
    private static final double ZERO_G_DRIFT_LIMIT = 0.001; // [g/K]
    private static final double ACCEL_GAIN_DRIFT_LIMIT = 0.0003; // [1/K]
    private static final double ZERO_RATE_LIMIT = 3; // [°/s]
    private static final double ZERO_RATE_DRIFT_LIMIT = 0.05; // [°/s/K]
    private static final double CROSS_AXIS_LIMIT = 0.01; // [-]

    /** Share of each of the three axes of its kind in an axis; 1 for itself. */
    final double[][] mix = new double[MotionBlock.AXES][3];
    /** Change of gain [1/K]. */
    final double[] gainDrift = new double[MotionBlock.AXES];
    /** What an axis shows at rest at 23 °C. */
    final double[] offset = new double[MotionBlock.AXES];
    /** Change of that with temperature [1/K]. */
    final double[] offsetDrift = new double[MotionBlock.AXES];

    private InertialErrors() {
        for (int axis = 0; axis < MotionBlock.AXES; axis++) {
            mix[axis][axis % 3] = 1;
        }
    }

    /** A part without error. */
    public static InertialErrors none() {
        return new InertialErrors();
    }

    /** A part drawn from the maker's population. */
    public static InertialErrors draw(RandomStream part) {
        var errors = new InertialErrors();
        for (int axis = 0; axis < MotionBlock.AXES; axis++) {
            boolean gyro = axis >= 3;
            for (int from = 0; from < 3; from++) {
                errors.mix[axis][from] = from == axis % 3 ? 1 : drawn(part, CROSS_AXIS_LIMIT);
            }
            errors.gainDrift[axis] = drawn(part, ACCEL_GAIN_DRIFT_LIMIT);
            errors.offset[axis] = drawn(part, gyro ? ZERO_RATE_LIMIT : ZERO_G_LIMIT);
            errors.offsetDrift[axis] = drawn(part, gyro ? ZERO_RATE_DRIFT_LIMIT : ZERO_G_DRIFT_LIMIT);
        }
        return errors;
    }

    /** Normal with a third of {@code limit} as standard deviation, never beyond the limit. */
    private static double drawn(RandomStream part, double limit) {
        return limit * Math.max(-1, Math.min(1, part.gaussian() / 3));
    }
}
