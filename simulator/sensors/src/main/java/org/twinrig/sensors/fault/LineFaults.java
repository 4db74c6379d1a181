package org.twinrig.sensors.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.random.RandomStream;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.reading.Reading;
import org.twinrig.core.recording.Event;
import org.twinrig.sensors.SensorType;

/** Faults between a part and its host: wrong bits, a stuck value, lost and doubled readings, in this order. */
final class LineFaults {
    private final String device;
    private final String name;
    private final List<SensorFault> faults;
    private final List<RandomStream> streams = new ArrayList<>();
    private final Corruption corruption;
    private @Nullable Reading last;

    LineFaults(SensorType type, String device, List<SensorFault> faults, Numbers numbers, RandomStreams random) {
        this.device = device;
        this.name = device + "/" + type.id();
        this.faults = faults;
        this.corruption = new Corruption(type, numbers);
        for (int i = 0; i < faults.size(); i++) {
            streams.add(random.stream("line/" + i));
        }
    }

    /** What arrives of {@code sent}; a reading that the host throws away leaves an event. */
    List<Reading> arriving(Reading sent, List<Event> events) {
        @Nullable Reading reading = sent;
        for (int i = 0; i < faults.size() && reading != null; i++) {
            if (strikes(i, FaultKind.CORRUPTED, sent.timeNanos())) {
                if (corruption.isNoticed()) {
                    events.add(thrownAway(sent.timeNanos()));
                }
                reading = corruption.of(reading, streams.get(i)).orElse(null);
            }
        }
        if (FaultTimes.active(faults, FaultKind.STUCK, sent.timeNanos())) {
            reading = last != null ? Numbers.at(sent.timeNanos(), last) : reading;
        }
        if (reading == null || strikes(FaultKind.DROPPED, sent.timeNanos())) {
            return List.of();
        }
        last = reading;
        return strikes(FaultKind.DUPLICATED, sent.timeNanos()) ? List.of(reading, reading) : List.of(reading);
    }

    private boolean strikes(FaultKind kind, long timeNanos) {
        boolean struck = false;
        for (int i = 0; i < faults.size(); i++) {
            struck |= strikes(i, kind, timeNanos);
        }
        return struck;
    }

    private boolean strikes(int i, FaultKind kind, long timeNanos) {
        var fault = faults.get(i);
        return fault.kind() == kind && fault.during(timeNanos) && streams.get(i).chance(fault.amount("share"));
    }

    private Event thrownAway(long timeNanos) {
        return new Event(timeNanos, "bad-read", device, name + ": the checksum is wrong", Map.of("cause", "checksum"));
    }
}
