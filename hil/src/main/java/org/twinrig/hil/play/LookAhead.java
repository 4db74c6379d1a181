package org.twinrig.hil.play;

import java.util.PriorityQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.recording.Sink;
import org.twinrig.core.time.Entry;
import org.twinrig.core.time.SimTime;

/**
 * What will be due soon, in order of time: the twin computes it ahead on a thread of its own, so that no computation
 * delays what is due now. A sensor may hand its samples over in blocks, so what is due next is known only when the twin
 * is one block ahead.
 */
final class LookAhead implements Sink {
    /** Longest block of samples of any sensor [ns]: 600 samples at 300 Hz. */
    private static final long LONGEST_BLOCK = 2 * SimTime.SECOND;

    private static final long AHEAD = 2 * LONGEST_BLOCK;

    private final Wiring wiring;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final PriorityQueue<Due> dues = new PriorityQueue<>();
    private @Nullable RunInfo info;
    private long order;
    private long computed;
    private long reached;
    private long endNanos = -1;
    private boolean over;

    LookAhead(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void begin(RunInfo head) {
        info = head;
        begun.countDown();
    }

    @Override
    public void accept(Channel channel, Entry entry) {
        lock.lock();
        try {
            computed = Math.max(computed, entry.timeNanos());
            changed.signalAll();
            while (!over && entry.timeNanos() > reached + AHEAD) {
                changed.await();
            }
            if (over) {
                return; // nobody wants it any more
            }
            wiring.of(channel)
                    .ifPresent(wire -> wiring.frames(wire, entry)
                            .forEach(f -> dues.add(
                                    new Due(f.atNanos(), order++, channel, f.message(), null, f.completes()))));
            dues.add(new Due(entry.timeNanos(), order++, channel, null, entry, false));
            changed.signalAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void end(long end) {
        endNanos = end;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            over = true;
            changed.signalAll();
            begun.countDown();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the head of the run; null when it ended without one. */
    @Nullable
    RunInfo info() throws InterruptedException {
        begun.await();
        return info;
    }

    /** The run's end [ns since start]; -1 when it was stopped before. */
    long endNanos() {
        return endNanos;
    }

    /** The clock of the run shows {@code nanos}: the twin may compute further. */
    void reached(long nanos) {
        lock.lock();
        try {
            reached = nanos;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What comes next, without taking it; null when it is not computed within {@code nanos} [ns], or nothing is left. */
    @Nullable
    Due next(long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (!known() && !over && left > 0) {
                left = changed.awaitNanos(left);
            }
            return known() || over ? dues.peek() : null;
        } finally {
            lock.unlock();
        }
    }

    /** Takes what {@link #next} gave. */
    void take() {
        lock.lock();
        try {
            dues.poll();
        } finally {
            lock.unlock();
        }
    }

    /** True when all is taken and no more will come. */
    boolean isOver() {
        lock.lock();
        try {
            return over && dues.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private boolean known() {
        Due first = dues.peek();
        return first != null && computed >= first.atNanos() + LONGEST_BLOCK;
    }

    /** Lets whoever computes come to its end: what it still says is thrown away. */
    void abandon() {
        lock.lock();
        try {
            over = true;
            dues.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the first entries to be there; at most a minute. */
    void awaitFirst() throws InterruptedException {
        next(TimeUnit.MINUTES.toNanos(1));
    }
}
