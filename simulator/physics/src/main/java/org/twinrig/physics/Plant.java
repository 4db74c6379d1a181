package org.twinrig.physics;

import org.twinrig.core.reading.SampleSchema;

/** Part of the physical world, advanced in time; offers its state as fields that a sensor can look at. */
public interface Plant {
    /** Its name in the scenario; also the name of its truth channel. */
    String name();

    /** What kind of plant: {@code room}, {@code fan}. */
    String type();

    /** Integrates its state equations up to {@code timeNanos} [ns since start]; never backwards. */
    void advanceTo(long timeNanos);

    /** Names and units of {@link #truth()}. */
    SampleSchema truthSchema();

    /** The ground truth at the time it was advanced to, one number per field of the schema; a new array. */
    double[] truth();
}
