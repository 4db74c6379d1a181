package org.twinrig.pipeline.mqtt;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;

/** What links have in common: a bounded number of unacknowledged messages, and the end of the connection told once. */
public final class AckWindow {
    private final String uri;
    private final int size;
    private final Duration patience;
    private final Semaphore free;
    private final AtomicReference<@Nullable String> broken = new AtomicReference<>();

    /** A window for {@code size} messages to the broker at {@code uri}, which may be silent for {@code patience}. */
    public AckWindow(String uri, int size, Duration patience) {
        this.uri = uri;
        this.size = size;
        this.patience = patience;
        this.free = new Semaphore(size);
    }

    /** Takes a place; waits for one while there is none. */
    public void enter() {
        requireAlive();
        try {
            if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw gone("it acknowledged nothing for " + patience.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw gone("publishing was interrupted");
        }
        requireAlive();
    }

    /** Gives a place back. */
    public void leave() {
        free.release();
    }

    /** True while the connection stands. */
    public boolean alive() {
        return broken.get() == null;
    }

    /** Throws a {@link UserError} with status 3 if the connection is lost. */
    public void requireAlive() {
        var why = broken.get();
        if (why != null) {
            throw gone(why);
        }
    }

    /** Remembers that the connection is lost; the first reason counts. */
    public void lost(String why) {
        if (broken.compareAndSet(null, why)) {
            free.release(size); // whoever waits for the window learns of it at once
        }
    }

    /** The error of a lost connection. */
    public UserError gone(String why) {
        lost(why);
        return new UserError(
                ("the MQTT broker at %s is gone: %s. What was recorded so far is kept; start the run again, and look"
                                + " whether something ends the broker.")
                        .formatted(uri, why),
                UserError.MACHINE_LACKS);
    }
}
