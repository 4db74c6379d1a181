package org.twinrig.features.run;

import java.lang.management.ManagementFactory;

/** Wall-clock and CPU time of this process since it was made; measuring is outside the twin. */
public final class Stopwatch {
    private final long wallStart = System.nanoTime();
    private final long cpuStart = cpuNanos();
    private double wallSeconds = Double.NaN;
    private double cpuSeconds = Double.NaN;

    /** Stops; the first call counts. */
    public void stop() {
        if (Double.isNaN(wallSeconds)) {
            wallSeconds = (System.nanoTime() - wallStart) / 1e9;
            cpuSeconds = (cpuNanos() - cpuStart) / 1e9;
        }
    }

    /** Wall-clock time until it was stopped [s]. */
    public double wallSeconds() {
        return wallSeconds;
    }

    /** CPU time of all threads until it was stopped [s]. */
    public double cpuSeconds() {
        return cpuSeconds;
    }

    private static long cpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }
}
