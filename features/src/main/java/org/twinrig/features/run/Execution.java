package org.twinrig.features.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.RecordingWriter;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.recording.Sink;
import org.twinrig.core.time.Entry;
import org.twinrig.core.time.SimTime;
import org.twinrig.pipeline.CloudReport;
import org.twinrig.pipeline.CloudSession;
import org.twinrig.scenarios.Progress;
import org.twinrig.scenarios.RunResult;

/**
 * One run on its way from scenario or source into the recording, and through the cloud where one is chosen. The
 * recording stays open after the run, so that verdicts are written into it too, until {@link #close}.
 */
public final class Execution implements AutoCloseable {
    /** Something that feeds sinks: a scenario's run, or the replay of real measurements. */
    @FunctionalInterface
    public interface Feeder {
        /** Feeds all {@code sinks} to the end. */
        RunResult feed(List<Sink> sinks, Progress progress);
    }

    /** Opens the way into a cloud for one run; alarms come back to the given place. */
    @FunctionalInterface
    public interface CloudDoor {
        /** Opens a session whose alarms and derived entries go to {@code back}. */
        CloudSession open(Sink back);
    }

    private final OutFolder out;
    private final List<Sink> watchers;
    private final RecordingWriter writer;
    private final Findings findings = new Findings();
    private final Stopwatch watch = new Stopwatch();
    private @Nullable CloudSession cloud;
    private @Nullable RunInfo info;
    private @Nullable RunResult result;

    /** Prepares an execution that leaves its recording in {@code out}. */
    public Execution(OutFolder out) {
        this(out, List.of());
    }

    /** The same, told to {@code watchers} too while it goes on, alarms included. */
    public Execution(OutFolder out, List<Sink> watchers) {
        this.out = out;
        this.watchers = List.copyOf(watchers);
        this.writer = new RecordingWriter(out.recording());
    }

    /** Runs {@code feeder} into the recording, and into the cloud behind {@code door} where there is one. */
    public RunResult run(Feeder feeder, Optional<CloudDoor> door, Progress progress) {
        var back = new Back();
        var sinks = new ArrayList<Sink>();
        door.ifPresent(opened -> {
            cloud = opened.open(back);
            sinks.add(cloud);
        });
        sinks.add(back);
        result = feeder.feed(sinks, progress);
        watch.stop();
        return result;
    }

    /** Writes verdicts into the recording, as of its end. */
    public void note(List<Verdicts.Verdict> verdicts) {
        long end = result == null ? 0 : result.endNanos();
        String subject = info == null ? "" : info.scenario();
        for (Verdicts.Verdict verdict : verdicts) {
            writer.accept(Channel.EVENTS, verdict.event(end, subject));
        }
    }

    /** What happened. */
    public Findings findings() {
        return findings;
    }

    /** Where it leaves its files. */
    public OutFolder out() {
        return out;
    }

    /** How the cloud fared; empty without one. */
    public Optional<CloudReport> cloudReport() {
        return Optional.ofNullable(cloud).map(CloudSession::report);
    }

    /** Readings of all devices that are found again in the cloud's table, by query; -1 without a cloud. */
    public long storedReadings() {
        if (cloud == null || info == null || result == null) {
            return -1;
        }
        Instant from = info.start();
        Instant to = from.plusNanos(result.endNanos());
        long stored = 0;
        for (String device : findings.devices()) {
            stored += cloud.store().readings(device, from, to).size();
        }
        return stored;
    }

    /**
     * One report of an environmental board, found in the cloud's table.
     *
     * @param seconds moment in the run [s]
     * @param riskLabel LOW or HIGH; empty while the board was being calibrated
     */
    public record Report(double seconds, String riskLabel) {}

    /** Reports of {@code device} from {@code from} to {@code to} [s], both inclusive, by query; none without a cloud. */
    public List<Report> storedReports(String device, double from, double to) {
        if (cloud == null || info == null || result == null) {
            return List.of();
        }
        Instant start = info.start();
        Instant first = start.plusNanos(SimTime.toNanos(from));
        Instant last = start.plusNanos(Math.min(SimTime.toNanos(to), result.endNanos()));
        return cloud.store().reports(device, first, last).stream()
                .map(found -> new Report(Duration.between(start, found.time()).toNanos() / 1e9, found.riskLabel()))
                .toList();
    }

    /** Readings of this run that belong into the cloud's table: scalar ones that hold a value; -1 without a cloud. */
    public long storableReadings() {
        return cloud == null ? -1 : findings.scalarReadings() - cloud.report().withheld();
    }

    /** What the recording's head says; empty before the run. */
    public Optional<RunInfo> info() {
        return Optional.ofNullable(info);
    }

    /** How the run ended; empty before. */
    public Optional<RunResult> result() {
        return Optional.ofNullable(result);
    }

    /** Wall and CPU time of the run. */
    public Stopwatch watch() {
        return watch;
    }

    /** SHA-256 of the truth and reading channels by topic; equal for equal seeds. */
    public Map<String, String> hashes() {
        return new LinkedHashMap<>(writer.hashes());
    }

    /** Entries by topic. */
    public Map<String, Long> counts() {
        return new LinkedHashMap<>(writer.counts());
    }

    /** Ends the recording, complete when the run was, marked as interrupted otherwise; a complete one is stored. */
    @Override
    public void close() {
        boolean complete = result != null && result.complete();
        if (result != null && complete) {
            writer.end(result.endNanos());
        }
        writer.close();
        if (cloud != null) {
            if (complete) {
                cloud.storeRecording(out.recording());
            }
            cloud.close();
        }
    }

    /** Where the run and the cloud's answers come together; it keeps the recording open when the run ends. */
    private final class Back implements Sink {
        @Override
        public void begin(RunInfo head) {
            info = head;
            writer.begin(head);
            findings.begin(head);
            watchers.forEach(watcher -> watcher.begin(head));
        }

        @Override
        public void accept(Channel channel, Entry entry) {
            writer.accept(channel, entry);
            findings.accept(channel, entry);
            watchers.forEach(watcher -> watcher.accept(channel, entry));
        }

        @Override
        public void end(long endNanos) {
            watchers.forEach(watcher -> watcher.end(endNanos)); // the recording is ended on close, after the verdicts
        }

        @Override
        public void close() {
            watchers.forEach(Sink::close);
        }
    }
}
