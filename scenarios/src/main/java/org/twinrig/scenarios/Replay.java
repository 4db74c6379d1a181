package org.twinrig.scenarios;

import java.util.List;
import org.twinrig.core.recording.Sink;
import org.twinrig.core.time.Entry;
import org.twinrig.scenarios.sources.Source;

/** Plays real measurements into sinks, as if they came about now. */
public final class Replay {
    private final Source source;
    private Pacer pacer = Pacer.max();
    private volatile boolean stopped;

    /** The replay of {@code source}. */
    public Replay(Source source) {
        this.source = source;
    }

    /** Sets how fast recorded time passes; as fast as possible when not called. */
    public Replay pacedBy(Pacer newPacer) {
        this.pacer = newPacer;
        return this;
    }

    /** Makes the replay stop before its next entry; from any thread. */
    public void stop() {
        stopped = true;
    }

    /** Plays to the end, or until {@link #stop} or an interrupt; the sinks are treated as by {@link Run#execute}. */
    public RunResult execute(List<Sink> sinks, Progress progress) {
        var info = source.info();
        long end = info.durationNanos();
        var at = new long[1];
        try (var delivery = new Delivery(sinks)) {
            delivery.begin(info);
            source.forEach((channel, entry) -> {
                if (isStopped()) {
                    return;
                }
                pacer.await(entry.timeNanos(), this::isStopped);
                if (!isStopped()) {
                    delivery.accept(channel, entry);
                    tell(progress, at, entry, end);
                }
            });
            boolean complete = !isStopped();
            if (complete) {
                delivery.end(end);
            }
            return new RunResult(complete ? end : at[0], complete, delivery.entries());
        }
    }

    // At most once a recorded second, so that a progress line does not slow the replay down.
    private static void tell(Progress progress, long[] at, Entry entry, long end) {
        if (entry.timeNanos() / 1_000_000_000L > at[0] / 1_000_000_000L) {
            progress.at(entry.timeNanos(), end);
        }
        at[0] = entry.timeNanos();
    }

    private boolean isStopped() {
        return stopped || Thread.currentThread().isInterrupted();
    }
}
