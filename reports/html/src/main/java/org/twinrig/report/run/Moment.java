package org.twinrig.report.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.twinrig.core.chart.Ticks;
import org.twinrig.core.recording.Alarm;
import org.twinrig.core.time.SimTime;

/**
 * A moment worth a picture.
 *
 * @param nanos when [ns since start]
 * @param caption why
 */
record Moment(long nanos, String caption) {
    private static final long BEFORE_NANOS = 2 * SimTime.SECOND;
    private static final long CLOSE_NANOS = 3 * SimTime.SECOND;
    private static final int MOST = 5;

    /** Up to five moments in order: before it happened, when it was noticed, when it was worst, and the end. */
    static List<Moment> choose(Digest digest) {
        long end = SimTime.toNanos(digest.seconds());
        var moments = new ArrayList<Moment>();
        digest.first("ignition", "fault-onset", "power-off", "fan-stopped")
                .ifPresentOrElse(
                        event -> moments.add(new Moment(
                                Math.max(0, event.timeNanos() - BEFORE_NANOS), "before " + words(event.kind()))),
                        () -> moments.add(new Moment(Math.min(end / 10, 20 * SimTime.SECOND), "early")));
        String spoken = "";
        for (Alarm alarm : digest.alarms()) {
            if (!alarm.level().equals(spoken)
                    && !alarm.level().equals("INFO")
                    && !alarm.level().equals("RUNNING")) {
                moments.add(new Moment(alarm.timeNanos(), alarm.level() + " reported"));
                spoken = alarm.level();
            }
        }
        long last = moments.stream().mapToLong(Moment::nanos).max().orElse(0);
        moments.add(new Moment((last + end) / 2, "half-way on"));
        moments.add(new Moment(end, "end"));
        return thinned(moments);
    }

    private static List<Moment> thinned(List<Moment> moments) {
        moments.sort(Comparator.comparingLong(Moment::nanos));
        var kept = new ArrayList<Moment>();
        for (Moment moment : moments) {
            if (kept.isEmpty() || moment.nanos() - kept.get(kept.size() - 1).nanos() > CLOSE_NANOS) {
                kept.add(moment);
            }
        }
        while (kept.size() > MOST) {
            kept.remove(kept.size() - 2);
        }
        return kept;
    }

    /** The event kind in words. */
    static String words(String kind) {
        return switch (kind) {
            case "fault-onset" -> "the fault";
            case "fan-stopped" -> "the stop";
            case "power-off" -> "the loss of power";
            default -> kind.replace('-', ' ');
        };
    }

    /** Caption with the time. */
    String label() {
        return caption + ", " + Ticks.time(SimTime.toSeconds(nanos));
    }
}
