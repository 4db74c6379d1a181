package org.twinrig.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.ChannelKind;
import org.twinrig.core.recording.Content;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.recording.Sink;
import org.twinrig.core.time.Entry;
import org.twinrig.core.time.SimTime;

/** Keeps of a run all rows of numbers, and of each thermal picture its hottest and its mean pixel. */
public final class Courses implements Sink {
    private static final SampleSchema PICTURE = SampleSchema.of("Picture", "hottestC", "°C", "meanC", "°C");

    private final Map<String, Series> series = new TreeMap<>();

    /** The rows of one channel. */
    private record Series(Channel channel, SampleSchema schema, List<Samples> rows) {
        private Trend trend(int column) {
            double[] seconds = rows.stream()
                    .mapToDouble(row -> SimTime.toSeconds(row.timeNanos()))
                    .toArray();
            double[] values =
                    rows.stream().mapToDouble(row -> row.values()[column]).toArray();
            return new Trend(channel, schema.fields().get(column).unit(), seconds, values);
        }
    }

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
        if (entry instanceof Samples row && channel.content() instanceof Content.Numbers numbers) {
            keep(channel, numbers.schema(), row);
        } else if (entry instanceof ThermalFrame frame) {
            keep(channel, PICTURE, summary(frame));
        }
    }

    private void keep(Channel channel, SampleSchema schema, Samples row) {
        series.computeIfAbsent(channel.topic(), topic -> new Series(channel, schema, new ArrayList<>()))
                .rows()
                .add(row);
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

    /** The trend of {@code field} on a channel of this {@code kind}; {@code source} empty means any. */
    public synchronized Optional<Trend> trend(ChannelKind kind, String source, String field) {
        return of(kind, source)
                .filter(s -> s.schema().indexOf(field) >= 0)
                .findFirst()
                .map(s -> s.trend(s.schema().indexOf(field)));
    }

    /** The fields that {@link #trend} knows, for messages. */
    public synchronized String fields(ChannelKind kind, String source) {
        return of(kind, source)
                .flatMap(s -> s.schema().fields().stream().map(SampleSchema.Field::name))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** How many rows of numbers each device has read. */
    public synchronized Map<String, Long> rows() {
        var rows = new TreeMap<String, Long>();
        of(ChannelKind.READING, "")
                .filter(s -> !s.schema().equals(PICTURE))
                .forEach(s -> rows.merge(s.channel().source(), (long) s.rows().size(), Long::sum));
        return rows;
    }

    private Stream<Series> of(ChannelKind kind, String source) {
        return series.values().stream()
                .filter(s -> s.channel().kind() == kind)
                .filter(s -> source.isEmpty() || s.channel().source().equals(source));
    }
}
