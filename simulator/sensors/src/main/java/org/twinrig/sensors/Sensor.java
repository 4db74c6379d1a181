package org.twinrig.sensors;

import java.util.List;
import org.twinrig.core.reading.Reading;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Event;

/** One mounted part: turns fields into readings at its own rate, with its own errors. */
public interface Sensor {
    /** The channel of its readings. */
    Channel channel();

    /** When and how often {@link #read} is due. */
    Schedule schedule();

    /**
     * The reading that falls due at {@code timeNanos}; the plants have been advanced to that moment. Called in order of
     * time at every due moment of the schedule.
     */
    Reading read(long timeNanos);

    /**
     * What reaches the host at the due moment {@code timeNanos}: one reading of a sound part, none when it got lost, two
     * when it came twice. Runs call this instead of {@link #read}.
     */
    default List<Reading> readings(long timeNanos) {
        return List.of(read(timeNanos));
    }

    /** Moments besides the schedule at which it has something to tell, in order [ns]; {@link #pass} is called then. */
    default List<Long> moments() {
        return List.of();
    }

    /** Lets time pass up to one of the {@link #moments}, before a reading of the same moment. */
    default void pass(long timeNanos) {}

    /** Events of the part itself (a shutter, a bad read) since the last call, in order of time. */
    default List<Event> drainEvents() {
        return List.of();
    }

    /**
     * Due moments: {@code firstNanos}, then {@code perPeriod} evenly in every {@code periodNanos}.
     *
     * @param firstNanos [ns since start]
     * @param periodNanos exact period [ns]
     * @param perPeriod due moments in one period
     */
    record Schedule(long firstNanos, long periodNanos, long perPeriod) {}
}
