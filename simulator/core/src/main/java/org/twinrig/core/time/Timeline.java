package org.twinrig.core.time;

import java.util.PriorityQueue;

/**
 * The multi-rate event scheduler of a run.
 *
 * <p>Tasks run strictly in order of (time, order of registration), so that two sensors that fall due in the same
 * nanosecond always answer in the same sequence. A periodic task's n-th call is computed as {@code first + n·period}
 * from an exact rational period, so that rates such as 8.77 Hz or 300 Hz never drift against each other.
 */
public final class Timeline {
    /** What is done at a moment. */
    @FunctionalInterface
    public interface Task {
        /** Runs at {@code timeNanos} [ns since start]. */
        void run(long timeNanos);
    }

    private final PriorityQueue<Entry> queue = new PriorityQueue<>();
    private int registered;
    private long nowNanos;

    /** The time of the latest task that ran, or of the latest {@link #runUntil} [ns]. */
    public long nowNanos() {
        return nowNanos;
    }

    /** Schedules {@code task} once at {@code timeNanos} [ns since start]; not in the past. */
    public void at(long timeNanos, Task task) {
        requireFuture(timeNanos);
        queue.add(new Entry(timeNanos, 0, 0, 0, timeNanos, registered++, task));
    }

    /**
     * Schedules {@code task} at {@code firstNanos}, then {@code perPeriod} times in every {@code periodNanos}.
     *
     * @param firstNanos first call [ns since start]
     * @param periodNanos length of the exact period [ns], positive
     * @param perPeriod calls in one period, positive: 300 Hz is {@code (SECOND, 300)}; at most 2^63 / periodNanos
     */
    public void every(long firstNanos, long periodNanos, long perPeriod, Task task) {
        requireFuture(firstNanos);
        if (periodNanos <= 0 || perPeriod <= 0 || perPeriod > periodNanos || periodNanos > Long.MAX_VALUE / perPeriod) {
            throw new IllegalArgumentException("a task cannot run " + perPeriod + " times in " + periodNanos + " ns");
        }
        queue.add(new Entry(firstNanos, periodNanos, perPeriod, 0, firstNanos, registered++, task));
    }

    /** Runs all tasks that fall due before or at {@code endNanos} [ns since start]. */
    public void runUntil(long endNanos) {
        while (!queue.isEmpty() && queue.peek().dueNanos <= endNanos) {
            var entry = queue.remove();
            nowNanos = entry.dueNanos;
            entry.task.run(entry.dueNanos);
            if (entry.perPeriod > 0) {
                queue.add(entry.next());
            }
        }
        nowNanos = Math.max(nowNanos, endNanos);
    }

    private void requireFuture(long timeNanos) {
        if (timeNanos < nowNanos) {
            throw new IllegalArgumentException("cannot schedule at " + timeNanos + " ns: it is already " + nowNanos);
        }
    }

    private record Entry(
            long firstNanos, long periodNanos, long perPeriod, long count, long dueNanos, int order, Task task)
            implements Comparable<Entry> {
        Entry next() {
            long n = count + 1;
            long due = firstNanos + (n / perPeriod) * periodNanos + (n % perPeriod) * periodNanos / perPeriod;
            return new Entry(firstNanos, periodNanos, perPeriod, n, due, order, task);
        }

        @Override
        public int compareTo(Entry other) {
            int byTime = Long.compare(dueNanos, other.dueNanos);
            return byTime != 0 ? byTime : Integer.compare(order, other.order);
        }
    }
}
