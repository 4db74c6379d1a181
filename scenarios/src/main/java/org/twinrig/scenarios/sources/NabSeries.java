package org.twinrig.scenarios.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.twinrig.core.UserError;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.time.Entry;

/**
 * Series of the Numenta Anomaly Benchmark, one or a folder of them: each is a device whose {@value #SENSOR} is watched,
 * with the number of the anomaly window as its truth where there are labels.
 *
 * <p>The order of a file is kept. A row whose stamp is not behind that of the row before (clocks are set back, stamps
 * are repeated) is played {@value #NEXT_NANOS} ns after it. Stamps are taken as UTC.
 *
 * @see "github.com/numenta/NAB, data and labels of v1.1"
 */
final class NabSeries implements Source {
    static final String PROFILE = "nab";

    /** Type of the channel of readings. */
    static final String SENSOR = "metric";

    private static final SampleSchema VALUE = SampleSchema.of("MetricReading", "value", "-");
    private static final SampleSchema WINDOW = SampleSchema.of("AnomalyWindowTruth", "window", "-");
    private static final long NEXT_NANOS = 1_000;

    private final Path path;
    private final List<NabFile> files;
    private final LocalDateTime start;
    private final Ledger ledger = new Ledger();

    private NabSeries(Path path, List<NabFile> files) {
        this.path = path;
        this.files = files;
        this.start = files.stream()
                .map(file -> file.rows().get(0).stamp())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        files.forEach(file -> ledger.add(file.ledger()));
    }

    /** Opens the series {@code path}, or every series below the folder {@code path}. */
    static NabSeries open(Path path) {
        return new NabSeries(path, filesAt(path));
    }

    /** The series {@code path}, or every series below the folder {@code path}, each a device of its own. */
    static List<NabFile> filesAt(Path path) {
        var labels = NabLabels.above(path).orElse(null);
        List<Path> found = Files.isDirectory(path) ? seriesBelow(path) : List.of(path);
        if (found.isEmpty()) {
            throw new UserError("the folder %s holds no NAB series (.csv with the first line \"%s\")"
                    .formatted(path, NabFile.HEADER));
        }
        var files = new ArrayList<NabFile>();
        var byDevice = new HashMap<String, Path>();
        for (Path one : found) {
            NabFile file = NabFile.read(one, labels);
            Path twin = byDevice.put(file.device(), one);
            if (twin != null) {
                throw new UserError("%s and %s would both be the device %s; rename one or replay them apart"
                        .formatted(twin, one, file.device()));
            }
            files.add(file);
        }
        return files;
    }

    /** True when there is a NAB series in {@code folder} or below. */
    static boolean isOne(Path folder) {
        return !seriesBelow(folder).isEmpty();
    }

    private static List<Path> seriesBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder, 4)) {
            return files.filter(file -> file.toString().endsWith(".csv") && Files.isReadable(file))
                    .filter(file -> Sources.ofFile(file).filter(PROFILE::equals).isPresent())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UserError("cannot read the folder " + folder + ": " + e.getMessage());
        }
    }

    @Override
    public String profile() {
        return PROFILE;
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public RunInfo info() {
        String name = files.size() == 1 ? files.get(0).device() : Lines.word(Lines.name(path));
        String title = files.size() == 1 ? "NAB series " + Lines.name(path) : files.size() + " NAB series of " + name;
        long end = files.stream()
                .mapToLong(file -> times(file)[file.rows().size() - 1])
                .max()
                .orElseThrow();
        return new RunInfo(
                name,
                title,
                0,
                start.toInstant(ZoneOffset.UTC),
                end,
                Map.of("profile", PROFILE, "source", path.toString()));
    }

    /** When each row of {@code file} is played [ns since start]. */
    private long[] times(NabFile file) {
        var times = new long[file.rows().size()];
        for (int i = 0; i < times.length; i++) {
            long stamp = Duration.between(start, file.rows().get(i).stamp()).toNanos();
            times[i] = i == 0 ? stamp : Math.max(stamp, times[i - 1] + NEXT_NANOS);
        }
        return times;
    }

    @Override
    public void forEach(BiConsumer<Channel, Entry> consumer) {
        record Due(long timeNanos, NabFile file, int row) {}
        var all = new ArrayList<Due>();
        for (NabFile file : files) {
            long[] times = times(file);
            for (int i = 0; i < times.length; i++) {
                all.add(new Due(times[i], file, i));
            }
        }
        all.sort(Comparator.comparingLong(Due::timeNanos)); // stable: equal moments stay in the order of the files
        for (Due due : all) {
            NabFile file = due.file();
            if (file.labelled()) {
                consumer.accept(
                        Channel.truth(file.device(), "label", new Content.Numbers(WINDOW)),
                        new Samples(due.timeNanos(), new double[] {file.windows()[due.row()]}));
            }
            consumer.accept(
                    Channel.reading(file.device(), SENSOR, new Content.Numbers(VALUE)),
                    new Samples(
                            due.timeNanos(),
                            new double[] {file.rows().get(due.row()).value()}));
        }
    }
}
