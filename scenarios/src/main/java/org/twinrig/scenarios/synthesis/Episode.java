package org.twinrig.scenarios.synthesis;

import java.util.List;
import org.twinrig.scenarios.Run;
import org.twinrig.scenarios.Scenario;

/**
 * One drawn scenario with what is true in it. Data sets are split by episode, never by row.
 *
 * @param id unique within its family, e.g. {@code fire-00017}; the same id and family seed give the same episode
 * @param group what it shows, e.g. {@code flaming}, {@code hot-drink}, {@code bearing}
 * @param seed seed to run it with
 * @param scenario what happens
 * @param labels what is true from when to when, in order of time, without gaps
 */
public record Episode(String id, String group, long seed, Scenario scenario, List<Span> labels) {
    /**
     * A stretch of time in which something is true.
     *
     * @param label {@code fire} or {@code none}; for fans {@code running}, {@code stopped} or {@code fault}
     * @param fromNanos [ns since start]
     * @param untilNanos not included [ns since start]
     */
    public record Span(String label, long fromNanos, long untilNanos) {}

    public Episode {
        labels = List.copyOf(labels);
    }

    /** The label at {@code timeNanos} [ns since start]. */
    public String labelAt(long timeNanos) {
        for (Span span : labels) {
            if (timeNanos < span.untilNanos()) {
                return span.label();
            }
        }
        return labels.get(labels.size() - 1).label();
    }

    /** A run of it, on one thread: episodes are many, so it is they that are run at the same time. */
    public Run run() {
        return new Run(scenario, seed, 1);
    }
}
