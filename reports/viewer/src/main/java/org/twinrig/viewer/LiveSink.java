package org.twinrig.viewer;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.recording.Sink;
import org.twinrig.core.time.Entry;
import org.twinrig.viewer.story.LiveFootage;
import org.twinrig.viewer.story.Story;

/**
 * Brings a run that goes on to the thread that draws. A run that is faster than the drawing waits for it; when the
 * window is closed, what still comes is let go.
 */
public final class LiveSink implements Sink {
    private static final int WAITING = 4096; // entries, some seconds of a room with its sensors

    private final BlockingQueue<Item> waiting = new ArrayBlockingQueue<>(WAITING);
    private final LiveFootage footage = new LiveFootage();
    private final CountDownLatch begun = new CountDownLatch(1);
    private volatile @Nullable Story story;
    private volatile boolean unwatched;
    private volatile long endNanos = -1;

    private record Item(Channel channel, Entry entry) {}

    @Override
    public void begin(RunInfo info) {
        story = new Story(info, footage);
        begun.countDown();
    }

    @Override
    public void accept(Channel channel, Entry entry) {
        var item = new Item(channel, entry);
        try {
            while (!unwatched && !waiting.offer(item, 50, TimeUnit.MILLISECONDS)) {
                // the drawing is behind
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void end(long atNanos) {
        endNanos = atNanos;
    }

    @Override
    public void close() {
        begun.countDown();
    }

    /** Waits for the run to begin; null if it never did. */
    @Nullable
    Story awaitStory() throws InterruptedException {
        begun.await();
        return story;
    }

    /** Tells {@code told} what came in since; on the thread that draws. */
    void drainTo(Story told) {
        for (Item item = waiting.poll(); item != null; item = waiting.poll()) {
            footage.accept(item.channel(), item.entry());
            told.accept(item.channel(), item.entry());
        }
        if (endNanos >= 0 && !told.ended() && waiting.isEmpty()) {
            told.end(endNanos);
        }
    }

    /** Nobody looks any more. */
    void letGo() {
        unwatched = true;
        waiting.clear();
    }
}
