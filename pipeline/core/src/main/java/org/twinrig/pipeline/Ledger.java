package org.twinrig.pipeline;

import java.time.Duration;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;
import org.twinrig.pipeline.rules.RuleEngine.Outcome;

/**
 * The books of one run: every message has a number, and each number is published, acknowledged by the broker and
 * handled by the rules once. Whoever publishes waits while too many are under way, so that a fast simulation does not
 * turn into a long queue. Thread-safe.
 */
final class Ledger {
    private final int window;
    private final Duration patience;
    private final Map<Long, Long> open = new HashMap<>(); // number -> published [µs]
    private final BitSet handled = new BitSet();
    private final Latencies latencies = new Latencies();
    private final long[] outcomes = new long[Outcome.values().length];
    private long published;
    private long acknowledged;
    private long duplicates;
    private @Nullable UserError fatal;

    /**
     * Opens the books.
     *
     * @param window most messages under way
     * @param patience longest wait without any progress
     */
    Ledger(int window, Duration patience) {
        this.window = window;
        this.patience = patience;
    }

    /** Waits for room, then gives the next message its number; {@code alive} may throw that the broker is gone. */
    synchronized long next(Runnable alive) {
        awaitOpenBelow(window, alive);
        published++;
        open.put(published, Wall.micros());
        return published;
    }

    synchronized void acknowledged() {
        acknowledged++;
        notifyAll();
    }

    /** The rules are through with message {@code number}. */
    synchronized void handled(long number, Outcome outcome) {
        if (number < 1 || number > published || handled.get((int) number)) {
            duplicates++;
            return;
        }
        handled.set((int) number);
        outcomes[outcome.ordinal()]++;
        var since = open.remove(number);
        if (since != null) {
            latencies.add(Wall.millisSince(since));
        }
        notifyAll();
    }

    /** Something that the user has to mend stops the run. */
    synchronized void fail(UserError error) {
        if (fatal == null) {
            fatal = error;
        }
        notifyAll();
    }

    /**
     * Waits until every message is acknowledged and handled.
     *
     * @throws UserError if that makes no progress; {@link #lost} then tells how many there are
     */
    synchronized void drain(Runnable alive) {
        awaitOpenBelow(1, alive);
        long deadline = System.nanoTime() + patience.toNanos();
        while (acknowledged < published && System.nanoTime() < deadline) {
            alive.run();
            pause();
        }
    }

    private void awaitOpenBelow(int limit, Runnable alive) {
        long deadline = System.nanoTime() + patience.toNanos();
        int before = open.size();
        while (true) {
            if (fatal != null) {
                throw fatal;
            }
            alive.run();
            if (open.size() < limit) {
                return;
            }
            if (open.size() != before) {
                before = open.size();
                deadline = System.nanoTime() + patience.toNanos();
            }
            if (System.nanoTime() > deadline) {
                throw new UserError(
                        ("the pipeline handled none of the %d messages under way for %d s; is the machine overloaded"
                                        + " or was the broker ended?")
                                .formatted(open.size(), patience.toSeconds()),
                        UserError.MACHINE_LACKS);
            }
            pause();
        }
    }

    private void pause() {
        try {
            wait(50); // woken at once by progress; looks at the broker's health meanwhile
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("interrupted while messages were under way", UserError.MACHINE_LACKS);
        }
    }

    synchronized long published() {
        return published;
    }

    synchronized long acknowledgedCount() {
        return acknowledged;
    }

    synchronized long duplicates() {
        return duplicates;
    }

    synchronized long lost() {
        return open.size();
    }

    synchronized long count(Outcome outcome) {
        return outcomes[outcome.ordinal()];
    }

    Latencies latencies() {
        return latencies;
    }
}
