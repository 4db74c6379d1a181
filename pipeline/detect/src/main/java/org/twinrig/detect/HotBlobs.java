package org.twinrig.detect;

/** Connected regions of hot pixels; pixels touch over their four edges, not over corners. Reuses its memory. */
final class HotBlobs {
    private boolean[] open = new boolean[0];
    private int[] stack = new int[0];

    /** Number of pixels of the largest region with counts strictly above {@code threshold}; 0 if there is none. */
    int largest(short[] counts, int width, int height, int threshold) {
        int n = width * height;
        if (open.length != n) {
            open = new boolean[n];
            stack = new int[n];
        }
        for (int i = 0; i < n; i++) {
            open[i] = (counts[i] & 0xFFFF) > threshold;
        }
        int largest = 0;
        for (int i = 0; i < n; i++) {
            if (open[i]) {
                largest = Math.max(largest, flood(i, width, n));
            }
        }
        return largest;
    }

    private int flood(int seed, int width, int n) {
        int size = 0;
        int top = push(0, seed);
        while (top > 0) {
            int i = stack[--top];
            size++;
            int column = i % width;
            if (column > 0) {
                top = push(top, i - 1);
            }
            if (column < width - 1) {
                top = push(top, i + 1);
            }
            if (i >= width) {
                top = push(top, i - width);
            }
            if (i + width < n) {
                top = push(top, i + width);
            }
        }
        return size;
    }

    private int push(int top, int i) {
        if (!open[i]) {
            return top;
        }
        open[i] = false;
        stack[top] = i;
        return top + 1;
    }
}
