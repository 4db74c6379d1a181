package org.twinrig.features.fan;

import org.twinrig.core.reading.MotionBlock;

/** A frame in the shaft's angle: the complex amplitude of any order, under a Hann window. */
final class OrderSpectrum {
    private final double[] angle;
    private final double[][] weighted = new double[MotionBlock.AXES][];

    /** The frame {@code block}, through which the shaft turns as {@code track} says. */
    OrderSpectrum(MotionBlock block, ShaftTrack track) {
        angle = track.angles();
        for (int axis = 0; axis < MotionBlock.AXES; axis++) {
            weighted[axis] = Signals.windowed(block, axis);
        }
    }

    /** Complex amplitudes {@code [axis]} of {@code order}, real and imaginary part [counts]; an angle is that of a cosine. */
    double[][] values(double order) {
        int n = angle.length;
        var z = new double[MotionBlock.AXES][2];
        for (int i = 0; i < n; i++) {
            double cos = StrictMath.cos(order * angle[i]);
            double sin = StrictMath.sin(order * angle[i]);
            for (int axis = 0; axis < MotionBlock.AXES; axis++) {
                z[axis][0] += 4.0 / n * weighted[axis][i] * cos;
                z[axis][1] -= 4.0 / n * weighted[axis][i] * sin;
            }
        }
        return z;
    }
}
