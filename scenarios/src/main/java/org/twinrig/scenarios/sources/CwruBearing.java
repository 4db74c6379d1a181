package org.twinrig.scenarios.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
 * Bearing vibration of Case Western Reserve University, one file or a folder of them: each is a device whose housing's
 * accelerations are read from moment 0 on, with speed and defect as its truth.
 */
final class CwruBearing implements Source {
    static final String PROFILE = "cwru";

    private static final String HEAD = "MATLAB 5.0 MAT-file";
    private static final SampleSchema TRUTH = SampleSchema.of("BearingTruth", "state", "-", "speedRpm", "1/min");

    private final Path path;
    private final List<CwruFile> files;
    private final Ledger ledger = new Ledger();

    private CwruBearing(Path path, List<CwruFile> files) {
        this.path = path;
        this.files = files;
        files.forEach(file -> ledger.accept(file.device(), file.samples()));
    }

    static CwruBearing open(Path path) {
        List<Path> found = Files.isDirectory(path) ? filesIn(path) : List.of(path);
        if (found.isEmpty()) {
            throw new UserError("the folder " + path + " holds no .mat file");
        }
        return new CwruBearing(path, found.stream().map(CwruFile::read).toList());
    }

    /** True when {@code folder} holds such a file. */
    static boolean isOne(Path folder) {
        return !filesIn(folder).isEmpty();
    }

    /** True when a file begins with {@code head}. */
    static boolean isOne(String head) {
        return head.startsWith(HEAD);
    }

    private static List<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> Lines.name(file).toLowerCase(Locale.ROOT).endsWith(".mat"))
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
        long end = files.stream()
                .mapToLong(file -> file.timeNanos(file.samples() - 1))
                .max()
                .orElseThrow();
        String name = Lines.word(Lines.name(path).replaceFirst("(?i)\\.mat$", ""));
        String title = "bearing vibration, " + files.size() + (files.size() == 1 ? " file" : " files");
        return new RunInfo(name, title, 0, Instant.EPOCH, end, Map.of("profile", PROFILE, "source", path.toString()));
    }

    @Override
    public void forEach(BiConsumer<Channel, Entry> consumer) {
        var readings = new ArrayList<Channel>();
        for (CwruFile file : files) {
            readings.add(reading(file));
            file.state().ifPresent(state -> {
                Channel truth = Channel.truth(file.device(), "label", new Content.Numbers(TRUTH));
                consumer.accept(truth, new Samples(0, new double[] {state, file.rpm()}));
            });
        }
        int[] next = new int[files.size()];
        for (int first = earliest(next); first >= 0; first = earliest(next)) {
            CwruFile file = files.get(first);
            var values = new double[file.g().length];
            for (int p = 0; p < values.length; p++) {
                values[p] = file.g()[p][next[first]];
            }
            consumer.accept(readings.get(first), new Samples(file.timeNanos(next[first]), values));
            next[first]++;
        }
    }

    /** The file whose next sample comes first; -1 when all are through. */
    private int earliest(int[] next) {
        int best = -1;
        for (int i = 0; i < next.length; i++) {
            boolean more = next[i] < files.get(i).samples();
            if (more
                    && (best < 0
                            || files.get(i).timeNanos(next[i]) < files.get(best).timeNanos(next[best]))) {
                best = i;
            }
        }
        return best;
    }

    private static Channel reading(CwruFile file) {
        var fields = new String[2 * file.places().size()];
        for (int p = 0; p < file.places().size(); p++) {
            fields[2 * p] = switch (file.places().get(p)) {
                case "DE" -> "driveEndG";
                case "FE" -> "fanEndG";
                default -> "baseG";
            };
            fields[2 * p + 1] = "g";
        }
        return Channel.reading(
                file.device(), "accelerometer", new Content.Numbers(SampleSchema.of("HousingAcceleration", fields)));
    }
}
