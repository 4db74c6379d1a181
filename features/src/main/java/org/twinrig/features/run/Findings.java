package org.twinrig.features.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.recording.Alarm;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.ChannelKind;
import org.twinrig.core.recording.Content;
import org.twinrig.core.recording.Event;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.recording.Sink;
import org.twinrig.core.time.Entry;

/**
 * Keeps of a run what expectations ask for: alarms, events, all rows of numbers, and of each thermal picture its hottest
 * and its mean pixel; vibration passes by.
 */
public final class Findings implements Sink {
    private static final SampleSchema PICTURE = SampleSchema.of("Picture", "hottestC", "°C", "meanC", "°C");

    private final List<Alarm> alarms = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final Map<String, Series> series = new TreeMap<>();
    private final Map<String, Long> counts = new TreeMap<>();

    /** The rows of one channel. */
    private record Series(Channel channel, SampleSchema schema, List<Samples> rows) {}

    /**
     * One quantity over time.
     *
     * @param channel where it comes from
     * @param unit printable unit
     * @param seconds moments [s]
     * @param values in {@code unit}
     */
    public record Trend(Channel channel, String unit, double[] seconds, double[] values) {}

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
        } else if (entry instanceof Samples row && channel.content() instanceof Content.Numbers numbers) {
            series.computeIfAbsent(channel.topic(), topic -> new Series(channel, numbers.schema(), new ArrayList<>()))
                    .rows()
                    .add(row);
        } else if (entry instanceof ThermalFrame frame) {
            series.computeIfAbsent(channel.topic(), topic -> new Series(channel, PICTURE, new ArrayList<>()))
                    .rows()
                    .add(summary(frame));
        }
    }

    private static Samples summary(ThermalFrame frame) {
        int hottest = 0;
        long sum = 0;
        for (short pixel : frame.centikelvin()) {
            int value = pixel & 0xFFFF;
            hottest = Math.max(hottest, value);
            sum += value;
        }
        double mean = (double) sum / frame.centikelvin().length;
        return new Samples(frame.timeNanos(), new double[] {celsius(hottest), celsius(mean)});
    }

    private static double celsius(double centikelvin) {
        return centikelvin / 100 - 273.15;
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

    /** The trend of {@code field} on a channel of this {@code kind}; {@code source} empty means any. */
    public synchronized Optional<Trend> trend(ChannelKind kind, String source, String field) {
        return of(kind, source)
                .filter(s -> s.schema().indexOf(field) >= 0)
                .findFirst()
                .map(s -> trend(s, s.schema().indexOf(field)));
    }

    /** Names of the devices that have sent numbers. */
    public synchronized Set<String> devices() {
        return numbers().map(s -> s.channel().source()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Readings that are rows of numbers. */
    synchronized long scalarReadings() {
        return numbers().mapToLong(s -> s.rows().size()).sum();
    }

    private Stream<Series> numbers() {
        return of(ChannelKind.READING, "").filter(s -> !s.schema().equals(PICTURE));
    }

    /** The fields that {@link #trend} knows, for messages. */
    public synchronized String fields(ChannelKind kind, String source) {
        return of(kind, source)
                .flatMap(s -> s.schema().fields().stream().map(SampleSchema.Field::name))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private Stream<Series> of(ChannelKind kind, String source) {
        return series.values().stream()
                .filter(s -> s.channel().kind() == kind)
                .filter(s -> source.isEmpty() || s.channel().source().equals(source));
    }

    private static Trend trend(Series series, int column) {
        double[] seconds = series.rows().stream()
                .mapToDouble(row -> org.twinrig.core.time.SimTime.toSeconds(row.timeNanos()))
                .toArray();
        double[] values =
                series.rows().stream().mapToDouble(row -> row.values()[column]).toArray();
        return new Trend(series.channel(), series.schema().fields().get(column).unit(), seconds, values);
    }
}
