package org.twinrig.load.mqtt;

/** Messages sent and not yet acknowledged of one connection; the packet identifier is the place plus one. */
final class Inflight {
    private final long[] dueNanos;
    private final long[] sentNanos; // 0: free
    private final int[] free;
    private int freeCount;

    Inflight(int window) {
        dueNanos = new long[window];
        sentNanos = new long[window];
        free = new int[window];
        for (int i = 0; i < window; i++) {
            free[i] = window - 1 - i;
        }
        freeCount = window;
    }

    boolean hasRoom() {
        return freeCount > 0;
    }

    /** True when at least half of the window is free. */
    boolean isHalfFree() {
        return 2 * freeCount >= free.length;
    }

    int size() {
        return free.length - freeCount;
    }

    /** Takes a place; returns its packet identifier. */
    int add(long due, long sent) {
        int place = free[--freeCount];
        dueNanos[place] = due;
        sentNanos[place] = sent == 0 ? 1 : sent;
        return place + 1;
    }

    boolean holds(int packetId) {
        return packetId >= 1 && packetId <= free.length && sentNanos[packetId - 1] != 0;
    }

    long dueNanos(int packetId) {
        return dueNanos[packetId - 1];
    }

    long sentNanos(int packetId) {
        return sentNanos[packetId - 1];
    }

    void remove(int packetId) {
        sentNanos[packetId - 1] = 0;
        free[freeCount++] = packetId - 1;
    }
}
