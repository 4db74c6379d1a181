package org.twinrig.pipeline.embedded.metrics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One alarm: its rule, the state it is in, and how it came there; the caller keeps threads apart. */
final class MetricAlarm {
    /**
     * A change of state.
     *
     * @param time the data's time at which it was known
     */
    record Transition(Instant time, AlarmState from, AlarmState to, String reason) {}

    private final List<Transition> history = new ArrayList<>();
    private AlarmRule rule;
    private Instant configured;
    private AlarmState state = AlarmState.INSUFFICIENT_DATA;
    private String reason = "Unchecked: Initial alarm creation";
    private Instant updated;
    private long judgedUntil = Long.MIN_VALUE; // end of the last judged period [s since 1970]

    MetricAlarm(AlarmRule rule, Instant now) {
        this.rule = rule;
        this.configured = now;
        this.updated = now;
    }

    /** Changes what it watches; the state stays. */
    void configure(AlarmRule newRule, Instant now) {
        rule = newRule;
        configured = now;
    }

    AlarmRule rule() {
        return rule;
    }

    AlarmState state() {
        return state;
    }

    String reason() {
        return reason;
    }

    Instant updated() {
        return updated;
    }

    Instant configured() {
        return configured;
    }

    /** All changes of state, the newest first. */
    List<Transition> history() {
        var newestFirst = new ArrayList<Transition>();
        history.forEach(transition -> newestFirst.add(0, transition));
        return newestFirst;
    }

    long judgedUntil() {
        return judgedUntil;
    }

    void judgedUntil(long second) {
        judgedUntil = second;
    }

    /** Enters {@code next} and returns true, or returns false if that is where it is. */
    boolean enter(AlarmState next, String why, Instant time) {
        reason = why;
        if (next == state) {
            return false;
        }
        history.add(new Transition(time, state, next, why));
        state = next;
        updated = time;
        return true;
    }
}
