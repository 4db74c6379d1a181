package org.twinrig.physics;

/** A machine that an inertial sensor is mounted on. */
public interface VibrationField {
    /**
     * Writes the motion at the sensor's mount, in the sensor's axes: proper acceleration x y z [m/s²] (a sensor at rest
     * with z up reads +9.80665 on z), then angular rate x y z [rad/s].
     *
     * @param timeNanos any moment not later than the plant's own time and at most 2.2 s before it [ns since start]
     * @param six where the six numbers go
     */
    void motionAt(long timeNanos, double[] six);

    /** Highest frequency up to which {@link #motionAt} is that of the machine [Hz]; above it, nothing can be relied on. */
    default double highestHz() {
        return Double.POSITIVE_INFINITY;
    }

    /** Speed of its shaft at {@code timeNanos}, a moment as for {@link #motionAt} [rev/s]; 0 where nothing turns. */
    default double shaftHz(long timeNanos) {
        return 0;
    }

    /** Temperature of the surface that the sensor sits on [K]. */
    double surfaceTemperature();
}
