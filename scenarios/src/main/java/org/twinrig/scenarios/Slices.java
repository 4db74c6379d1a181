package org.twinrig.scenarios;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Event;
import org.twinrig.core.time.Entry;
import org.twinrig.scenarios.GroupRun.Item;

/**
 * Computes the groups of a run slice by slice, in order of time. With several threads the groups of a slice are
 * computed at the same time, and the next slice while its caller delivers this one.
 */
final class Slices implements AutoCloseable {
    private final List<GroupRun> groups;
    private final long sliceNanos;
    private final long endNanos;
    private final @Nullable ExecutorService workers; // null: the caller's thread computes
    private List<FutureTask<List<Item>>> ahead = List.of();
    private long startNanos;

    Slices(List<GroupRun> groups, int threads, long sliceNanos, long endNanos) {
        this.groups = groups;
        this.sliceNanos = sliceNanos;
        this.endNanos = endNanos;
        this.workers = threads > 1 ? Executors.newFixedThreadPool(threads, Slices::worker) : null;
        compute(Math.min(sliceNanos, endNanos));
    }

    private static Thread worker(Runnable work) {
        var thread = new Thread(work, "twin");
        thread.setDaemon(true);
        return thread;
    }

    /** End of the slice that {@link #next} gives [ns since start]. */
    long nextEnd() {
        return Math.min(startNanos + sliceNanos, endNanos);
    }

    /** The entries of the next slice, in order of (time, group, order within the group); part of them when interrupted. */
    List<Item> next() {
        var items = new ArrayList<Item>();
        for (FutureTask<List<Item>> group : ahead) {
            if (workers == null) {
                group.run();
            }
            items.addAll(result(group));
        }
        long start = startNanos;
        startNanos = nextEnd();
        if (startNanos < endNanos) {
            compute(nextEnd());
        }
        items.replaceAll(item -> notBefore(start, item));
        items.sort(Comparator.comparingLong(item -> item.entry().timeNanos())); // stable: keeps the rest of the order
        return items;
    }

    private void compute(long untilNanos) {
        ahead = groups.stream()
                .map(group -> new FutureTask<>(() -> group.compute(untilNanos)))
                .toList();
        if (workers != null) {
            ahead.forEach(workers::execute);
        }
    }

    // A part may tell of an event at its next reading only, when the slice of the event is already delivered.
    private static Item notBefore(long startNanos, Item item) {
        Entry entry = item.entry();
        if (entry instanceof Event event && event.timeNanos() < startNanos) {
            return new Item(
                    Channel.EVENTS,
                    new Event(startNanos, event.kind(), event.subject(), event.text(), event.details()));
        }
        return item;
    }

    private static List<Item> result(FutureTask<List<Item>> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the run sees it and stops
            return List.of();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        if (workers != null) {
            workers.shutdownNow();
        }
    }
}
