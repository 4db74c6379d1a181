package org.twinrig.hil.link;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How many bytes may be on their way to the device; counts run modulo 2³², as on the line. */
final class Credits {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long window;
    private int sent;
    private int taken;
    private boolean broken;

    /** A HELLO has been sent: both sides count from here. */
    void restart() {
        lock.lock();
        try {
            sent = 0;
            taken = 0;
            window = 0;
        } finally {
            lock.unlock();
        }
    }

    /** The device has said how much it holds; 0 for no limit. */
    void open(long newWindow) {
        lock.lock();
        try {
            window = newWindow;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The device has taken this many bytes in all. */
    void taken(long total) {
        lock.lock();
        try {
            taken = (int) total;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Nothing will come any more; wakes who waits. */
    void abandon() {
        lock.lock();
        try {
            broken = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until {@code bytes} more may be sent, and counts them as sent.
     *
     * @return false when the device has taken nothing for {@code patience}
     */
    boolean spend(int bytes, Duration patience) {
        lock.lock();
        try {
            int before = taken;
            long left = patience.toNanos();
            while (window > 0 && !broken && sent - taken + bytes > window && left > 0) {
                left = changed.awaitNanos(left);
                if (taken != before) {
                    before = taken;
                    left = patience.toNanos();
                }
            }
            boolean granted = window == 0 || broken || sent - taken + bytes <= window;
            if (granted) {
                sent += bytes;
            }
            return granted;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Bytes on their way. */
    long open() {
        lock.lock();
        try {
            return sent - taken;
        } finally {
            lock.unlock();
        }
    }
}
