package org.twinrig.features.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.twinrig.core.recording.Alarm;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.ChannelKind;
import org.twinrig.core.recording.Event;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.recording.Sink;
import org.twinrig.core.time.Entry;
import org.twinrig.scenarios.Courses;

/**
 * Keeps of a run what expectations ask for: alarms, events, all rows of numbers, and of each thermal picture its hottest
 * and its mean pixel; vibration passes by.
 */
public final class Findings implements Sink {
    private final List<Alarm> alarms = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final Courses courses = new Courses();
    private final Map<String, Long> counts = new TreeMap<>();

    @Override
    public void begin(RunInfo info) {
        // nothing is needed of it
    }

    @Override
    public synchronized void accept(Channel channel, Entry entry) {
        counts.merge(channel.topic(), 1L, Long::sum);
        if (entry instanceof Alarm alarm) {
            alarms.add(alarm);
        } else if (entry instanceof Event event) {
            events.add(event);
        } else {
            courses.accept(channel, entry);
        }
    }

    @Override
    public void end(long endNanos) {
        // nothing is held open
    }

    @Override
    public void close() {
        // nothing is held open
    }

    /** Entries by topic. */
    public synchronized Map<String, Long> counts() {
        return new TreeMap<>(counts);
    }

    /** All alarms in order of the time when they were known. */
    public synchronized List<Alarm> alarms() {
        return alarms.stream()
                .sorted(Comparator.comparingLong(Alarm::timeNanos))
                .toList();
    }

    /** The alarms of this {@code kind}, in order of time. */
    public List<Alarm> alarms(String kind) {
        return alarms().stream().filter(alarm -> alarm.kind().equals(kind)).toList();
    }

    /** The first event of this {@code kind}. */
    public synchronized Optional<Event> firstEvent(String kind) {
        return events.stream()
                .filter(event -> event.kind().equals(kind))
                .min(Comparator.comparingLong(Event::timeNanos));
    }

    /** All that ran as numbers. */
    public Courses courses() {
        return courses;
    }

    /** The trend of {@code field} on a channel of this {@code kind}; {@code source} empty means any. */
    public Optional<Courses.Trend> trend(ChannelKind kind, String source, String field) {
        return courses.trend(kind, source, field);
    }

    /** Names of the devices that have sent numbers. */
    public Set<String> devices() {
        return courses.rows().keySet();
    }

    /** Readings that are rows of numbers. */
    long scalarReadings() {
        return courses.rows().values().stream().mapToLong(Long::longValue).sum();
    }

    /** The fields that {@link #trend} knows, for messages. */
    public String fields(ChannelKind kind, String source) {
        return courses.fields(kind, source);
    }
}
