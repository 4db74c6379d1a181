package org.twinrig.physics;

import java.util.List;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.recording.Event;

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

    /**
     * What happened in the plant since the last call, up to the time it was advanced to, in order of time: an
     * ignition, a fault's onset, an arrival.
     */
    default List<Event> drainEvents() {
        return List.of();
    }

    /** The worst relative error so far of what it must conserve [-]; 0 for one that keeps no balance. */
    default double conservationError() {
        return 0;
    }
}
