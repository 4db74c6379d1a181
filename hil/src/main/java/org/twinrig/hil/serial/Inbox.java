package org.twinrig.hil.serial;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Bytes on their way from the thread that reads a port to the one that wants them; holds a limited number. */
final class Inbox {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final byte[] ring;
    private int first;
    private int count;
    private boolean closed;
    private @Nullable PortException end;

    Inbox(int capacity) {
        ring = new byte[capacity];
    }

    /** Adds {@code length} bytes; waits for room, so that what is not wanted yet stays in the system's own buffer. */
    void put(byte[] bytes, int length) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            int done = 0;
            while (done < length && !closed) {
                int room = Math.min(length - done, ring.length - count);
                for (int i = 0; i < room; i++) {
                    ring[(first + count + i) % ring.length] = bytes[done + i];
                }
                done += room;
                count += room;
                changed.signalAll();
                while (count == ring.length && !closed) {
                    changed.await();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes up to {@code buffer.length} bytes, waiting for the first one; see {@link Port#read}. */
    int take(byte[] buffer, Duration timeout) {
        lock.lock();
        try {
            long left = timeout.toNanos();
            while (count == 0 && !closed && left > 0) {
                if (end != null) {
                    throw end;
                }
                left = changed.awaitNanos(left);
            }
            if (count == 0 && end != null && !closed) {
                throw end;
            }
            int n = Math.min(count, buffer.length);
            int run = Math.min(n, ring.length - first);
            System.arraycopy(ring, first, buffer, 0, run);
            System.arraycopy(ring, 0, buffer, run, n - run);
            first = (first + n) % ring.length;
            count -= n;
            changed.signalAll();
            return n;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } finally {
            lock.unlock();
        }
    }

    /** No more bytes come, for this reason; it is told once all that came is taken. */
    void end(PortException reason) {
        lock.lock();
        try {
            if (end == null) {
                end = reason;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Nobody wants more. */
    void close() {
        lock.lock();
        try {
            closed = true;
            count = 0;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
