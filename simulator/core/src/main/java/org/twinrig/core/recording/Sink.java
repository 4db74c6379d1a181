package org.twinrig.core.recording;

import org.twinrig.core.time.Entry;

/**
 * Consumes a recording as it comes about, live or from a file; it cannot tell which.
 *
 * <p>Order of calls: {@link #begin} once, {@link #accept} in order of time for truth, readings and events (alarms may
 * come late), {@link #end} once when the run came to its end. After an interruption only {@link #close} is called.
 */
public interface Sink extends AutoCloseable {
    /** The run starts. */
    void begin(RunInfo info);

    /** Next entry of {@code channel}; a channel is known from its first entry on. */
    void accept(Channel channel, Entry entry);

    /** The run came to its end at {@code endNanos} [ns since start]. */
    void end(long endNanos);

    /** Releases what is held and keeps what came in so far; may be called twice. */
    @Override
    void close();
}
