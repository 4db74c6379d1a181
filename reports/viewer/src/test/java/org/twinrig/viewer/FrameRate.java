package org.twinrig.viewer;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.twinrig.core.time.SimTime;
import org.twinrig.viewer.story.Story;

/**
 * Measures frames per second and CPU time per frame of a window that plays a recording; the command is in the
 * module's README. Arguments: the recording, the speed's key presses above 1, the seconds.
 */
public final class FrameRate {
    private static final int PAUSE_SECONDS = 20; // start-up and compilation are not measured

    private static final long FROM = 60 * SimTime.SECOND; // a scenario of four minutes is in full swing

    private FrameRate() {}

    /** Plays the recording and prints one line. */
    public static void main(String[] arguments) throws InterruptedException {
        int seconds = Integer.parseInt(arguments[2]);
        Toolkit.startOnDisplay();
        Story story = Stories.open(Path.of(arguments[0]), share -> {});
        Window window = Toolkit.call(() -> {
            var opened = new Window(story, null, new Snapshots.Size(1600, 1000), failure -> {});
            opened.show();
            for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
                opened.player().faster();
            }
            return opened;
        });
        Thread.sleep(1000L * PAUSE_SECONDS);
        from(window, FROM);
        long frames = window.frames();
        long began = System.nanoTime();
        Map<String, Long> before = cpuNanos();
        Thread.sleep(1000L * seconds);
        double wall = (System.nanoTime() - began) / 1e9;
        Map<String, Long> after = cpuNanos();
        if (!window.player().playing()) {
            throw new IllegalStateException("the recording ended while frames were counted; measure for less long");
        }
        double made = window.frames() - frames;
        System.out.printf(
                Locale.ROOT,
                "speed %s: %.1f frames/s over %.0f s; per frame drawing thread %.1f ms, render thread %.1f ms; load %.1f%n",
                window.player().speed(),
                made / wall,
                wall,
                millis(before, after, "JavaFX Application Thread") / made,
                millis(before, after, "QuantumRenderer-0") / made,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        System.exit(0);
    }

    private static void from(Window window, long nanos) {
        Toolkit.call(() -> {
            window.player().seek(nanos);
            if (!window.player().playing()) {
                window.player().toggle();
            }
            return "";
        });
    }

    private static double millis(Map<String, Long> before, Map<String, Long> after, String thread) {
        return (after.getOrDefault(thread, 0L) - before.getOrDefault(thread, 0L)) / 1e6;
    }

    private static Map<String, Long> cpuNanos() {
        var threads = ManagementFactory.getThreadMXBean();
        var nanos = new TreeMap<String, Long>();
        for (ThreadInfo info : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (info != null) {
                nanos.merge(info.getThreadName(), threads.getThreadCpuTime(info.getThreadId()), Long::sum);
            }
        }
        return nanos;
    }
}
