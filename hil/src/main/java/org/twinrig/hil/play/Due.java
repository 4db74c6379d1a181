package org.twinrig.hil.play;

import org.jspecify.annotations.Nullable;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.time.Entry;
import org.twinrig.hil.frame.Message;

/**
 * Something to do at a moment of the run: send a message to the device, or hand an entry on to the recording.
 *
 * @param atNanos when [ns since start]
 * @param order place among those of the same moment
 * @param channel channel that it belongs to
 * @param message what to send; null for an entry
 * @param entry what to hand on; null for a message
 * @param completes true for the last frame of one reading
 */
record Due(
        long atNanos,
        long order,
        Channel channel,
        @Nullable Message message,
        @Nullable Entry entry,
        boolean completes) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
        int byTime = Long.compare(atNanos, other.atNanos);
        return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
}
