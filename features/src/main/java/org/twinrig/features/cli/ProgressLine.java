package org.twinrig.features.cli;

import java.util.Locale;
import org.twinrig.core.chart.Ticks;
import org.twinrig.core.time.SimTime;
import org.twinrig.scenarios.Progress;

/** Shows how far a run has come. */
public final class ProgressLine implements Progress {
    private final Console console;
    private final String name;
    private long shownPercent = -1;

    public ProgressLine(Console console, String name) {
        this.console = console;
        this.name = name;
    }

    @Override
    public void at(long atNanos, long endNanos) {
        long percent = endNanos == 0 ? 100 : 100 * atNanos / endNanos;
        if (percent != shownPercent) {
            shownPercent = percent;
            console.progress(String.format(
                    Locale.ROOT, "%s: %3d %%, t = %s", name, percent, Ticks.time(SimTime.toSeconds(atNanos))));
        }
    }
}
