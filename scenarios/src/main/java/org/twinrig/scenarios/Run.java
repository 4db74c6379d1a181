package org.twinrig.scenarios;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.recording.Sink;

/**
 * One execution of a scenario: advances its plants, polls its sensors and hands everything to sinks in order of time.
 *
 * <p>Simulated time is computed in slices. With more than one thread the groups of a slice (a plant with its sensors;
 * they do not touch each other) are computed at the same time, and the next slice while this one is delivered. The
 * merge is by (time, group, order within the group), so that the entries are the same with any number of threads and
 * any length of slice.
 */
public final class Run {
    private final Scenario scenario;
    private final long seed;
    private final int threads;
    private final List<GroupRun> groups;
    private Pacer pacer = Pacer.max();
    private Map<String, String> properties = Map.of();
    private volatile boolean stopped;

    /** One execution with this {@code seed}, on up to {@code threads} threads [1..64]. */
    public Run(Scenario scenario, long seed, int threads) {
        if (threads < 1 || threads > 64) {
            throw new IllegalArgumentException("a run has 1 to 64 threads, not " + threads);
        }
        this.scenario = scenario;
        this.seed = seed;
        this.threads = threads;
        this.groups =
                World.build(scenario, seed).groups().stream().map(GroupRun::new).toList();
    }

    /** Sets how fast simulated time passes; as fast as possible when not called. */
    public Run pacedBy(Pacer newPacer) {
        this.pacer = newPacer;
        return this;
    }

    /** Sets further facts for the head of the recording, e.g. {@code target}. */
    public Run withProperties(Map<String, String> newProperties) {
        this.properties = Map.copyOf(newProperties);
        return this;
    }

    /** Makes the run stop at the end of the slice in work; from any thread. */
    public void stop() {
        stopped = true;
    }

    /** What the head of the recording says, the plan of the place among it. */
    public RunInfo info() {
        var facts = new HashMap<>(Plans.of(scenario.settings()).properties());
        facts.putAll(properties);
        return new RunInfo(scenario.name(), scenario.title(), seed, scenario.start(), scenario.durationNanos(), facts);
    }

    /**
     * Runs to the end, or until {@link #stop} or an interrupt; only once.
     *
     * <p>The sinks begin, receive and end in the order of the list, and all are closed in any case; a sink that others
     * feed on ending (a cloud whose last alarms go into the recording) stands before them.
     */
    public RunResult execute(List<Sink> sinks, Progress progress) {
        long end = scenario.durationNanos();
        long at = 0;
        try (var delivery = new Delivery(sinks);
                var slices = new Slices(groups, threads, pacer.sliceNanos(), end)) {
            delivery.begin(info());
            while (at < end && !isStopped()) {
                long until = slices.nextEnd();
                var items = slices.next();
                pacer.await(until, this::isStopped);
                if (isStopped()) {
                    break;
                }
                items.forEach(item -> delivery.accept(item.channel(), item.entry()));
                at = until;
                progress.at(at, end);
            }
            if (at == end) {
                delivery.end(end);
            }
            if (at < end) {
                return new RunResult(
                        at, false, delivery.entries()); // the plants may still be at work on what comes next
            }
            return new RunResult(at, true, delivery.entries(), conservationError());
        }
    }

    private double conservationError() {
        return groups.stream().mapToDouble(GroupRun::conservationError).max().orElse(0);
    }

    private boolean isStopped() {
        return stopped || Thread.currentThread().isInterrupted();
    }
}
