package org.twinrig.bench;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.recording.Sink;
import org.twinrig.core.time.Entry;

/** Keeps everything in memory. */
final class KeepingSink implements Sink {
    private final List<Message> messages = new ArrayList<>();

    /** An entry with its channel. */
    record Message(Channel channel, Entry entry) {}

    List<Message> messages() {
        return messages;
    }

    @Override
    public void begin(RunInfo info) {}

    @Override
    public void accept(Channel channel, Entry entry) {
        messages.add(new Message(channel, entry));
    }

    @Override
    public void end(long endNanos) {}

    @Override
    public void close() {}
}
