package org.twinrig.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;

/**
 * Measures several pieces of work in turns within one process, so that whatever slows the machine slows all of them.
 *
 * <p>What counts is the CPU time of the thread that works: other programs on the machine do not count. What the process
 * spends beside it, on collecting garbage and compiling, is {@link #beside}. Two turns warm up; of the others, the
 * medians of times and of ratios (turn by turn) are taken.
 */
final class Turns {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final long SLICE_NANOS = 250_000_000; // long against the clock's step and a collection
    private static final int WARM_UP = 2;
    private static final int COUNTED = 5;

    private final double[][] nanosPerUnit; // [work][turn]
    private final long thread; // CPU time of the counted turns [ns]
    private final long process;

    private Turns(double[][] nanosPerUnit, long thread, long process) {
        this.nanosPerUnit = nanosPerUnit;
        this.thread = thread;
        this.process = process;
    }

    /** Measures {@code works}. */
    static Turns measure(List<Work> works) {
        var measured = new double[works.size()][COUNTED];
        long thread = 0;
        long process = 0;
        for (int turn = -WARM_UP; turn < COUNTED; turn++) {
            if (turn == 0) {
                thread = THREADS.getCurrentThreadCpuTime();
                process = PROCESS.getProcessCpuTime();
            }
            for (int w = 0; w < measured.length; w++) {
                double nanos = slice(works.get(w));
                if (turn >= 0) {
                    measured[w][turn] = nanos;
                }
            }
        }
        return new Turns(measured, THREADS.getCurrentThreadCpuTime() - thread, PROCESS.getProcessCpuTime() - process);
    }

    private static double slice(Work work) {
        double units = 0;
        long start = THREADS.getCurrentThreadCpuTime();
        long spent;
        do {
            units += work.run();
            spent = THREADS.getCurrentThreadCpuTime() - start;
        } while (spent < SLICE_NANOS);
        return spent / units;
    }

    /** CPU time of one unit of work {@code w} [ns]. */
    double nanos(int w) {
        return median(nanosPerUnit[w]);
    }

    /** CPU time of one unit of work {@code w} over that of work {@code other} [-]. */
    double ratio(int w, int other) {
        var ratios = new double[COUNTED];
        for (int turn = 0; turn < COUNTED; turn++) {
            ratios[turn] = nanosPerUnit[w][turn] / nanosPerUnit[other][turn];
        }
        return median(ratios);
    }

    /** CPU time that the process spent beside the thread that worked, over that thread's [-]. */
    double beside() {
        return process / (double) thread - 1;
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
