package org.twinrig.scenarios.sources;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.time.Entry;
import org.twinrig.core.time.SimTime;

/**
 * A folder that PyDSlog wrote in signal mode: {@code config.cfg}, one {@code x_<CHANNEL>_.csv} a channel with one frame
 * of raw counts a line, and {@code y_.csv} with one label a line. Row r becomes an MLS/160A block at {@code r} frame
 * lengths; labels become truth, never readings.
 *
 * @see "PyDSlog, SSV Software Systems, github.com/SSV-embedded/PyDSlog"
 */
final class PydslogFolder implements Source {
    static final String PROFILE = "pydslog";
    static final String CONFIG = "config.cfg";
    static final String LABELS = "y_.csv";

    /** Order of the axes of a {@link MotionBlock}. */
    static final List<String> CHANNELS = List.of("ACCX", "ACCY", "ACCZ", "GYRX", "GYRY", "GYRZ");

    // Scale of the MLS/160A's recordings: range ±8 g and ±2000 °/s (4353 counts at rest, clipping at 8 g)
    private static final double ACCEL_LSB_PER_G = 4096;
    private static final double GYRO_LSB_PER_DPS = 16.4;
    private static final int HIGHEST_LABEL = 2;
    private static final int NO_LABEL = -1;

    private final Path folder;
    private final PydslogConfig config;
    private final Ledger ledger = new Ledger();
    private final List<Frame> frames = new ArrayList<>();

    private record Frame(int row, short[][] axes, int label) {}

    private PydslogFolder(Path folder, PydslogConfig config) {
        this.folder = folder;
        this.config = config;
    }

    static PydslogFolder open(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UserError(folder + " is a file; a PyDSlog recording is a folder with " + CONFIG);
        }
        var source = new PydslogFolder(folder, PydslogConfig.read(folder.resolve(CONFIG)));
        source.readRows();
        return source;
    }

    private void readRows() {
        var files = new ArrayList<PydslogFile>();
        for (String channel : CHANNELS) {
            files.add(new PydslogFile(folder.resolve("x_" + channel + "_.csv")));
        }
        PydslogFile labels = config.labeled() ? new PydslogFile(folder.resolve(LABELS)) : null;
        int rows = files.stream().mapToInt(PydslogFile::rows).max().orElse(0);
        rows = labels == null ? rows : Math.max(rows, labels.rows());
        for (int row = 0; row < rows; row++) {
            readRow(row, files, labels);
        }
        if (frames.isEmpty()) {
            throw new UserError(folder + " has no usable row"
                    + ledger.rejections().stream()
                            .findFirst()
                            .map(r -> "; first: " + r)
                            .orElse(""));
        }
    }

    private void readRow(int row, List<PydslogFile> files, @Nullable PydslogFile labels) {
        var axes = new short[MotionBlock.AXES][];
        PydslogFile file = files.get(0);
        try {
            for (int a = 0; a < axes.length; a++) {
                file = files.get(a);
                axes[a] = file.counts(row, config.frameSize());
            }
            int label = NO_LABEL;
            if (labels != null) {
                file = labels;
                label = labels.label(row, HIGHEST_LABEL);
            }
            frames.add(new Frame(row, axes, label));
            ledger.accept(device());
        } catch (BadRow e) {
            ledger.reject(file.name(), row + 1L, e.reason());
        }
    }

    private String device() {
        return Lines.word(Lines.name(folder));
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
        long last = frames.get(frames.size() - 1).row();
        String title = "PyDSlog recording " + Lines.name(folder);
        return new RunInfo(
                device(), title, 0, start(), time(last), Map.of("profile", PROFILE, "source", folder.toString()));
    }

    // PyDSlog names its folders by the epoch millisecond at which the recording began.
    private Instant start() {
        String name = Lines.name(folder);
        return name.matches("1[0-9]{12}") ? Instant.ofEpochMilli(Long.parseLong(name)) : Instant.EPOCH;
    }

    private long time(long row) {
        return SimTime.toNanos(row * (config.frameSize() / config.frequency()));
    }

    @Override
    public void forEach(BiConsumer<Channel, Entry> consumer) {
        var motion = new Content.Motion(config.frequency(), ACCEL_LSB_PER_G, GYRO_LSB_PER_DPS);
        Channel reading = Channel.reading(device(), "mls160a", motion);
        Channel truth =
                Channel.truth(device(), "label", new Content.Numbers(SampleSchema.of("LabelTruth", "state", "-")));
        for (Frame frame : frames) {
            long timeNanos = time(frame.row());
            if (frame.label() != NO_LABEL) {
                consumer.accept(truth, new Samples(timeNanos, new double[] {frame.label()}));
            }
            consumer.accept(reading, new MotionBlock(timeNanos, frame.axes()));
        }
    }
}
