package org.twinrig.scenarios;

import java.util.List;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.recording.Sink;
import org.twinrig.core.time.Entry;

/** Hands entries to all sinks, in order; closes every sink whatever happens to the others. */
final class Delivery implements AutoCloseable {
    private final List<Sink> sinks;
    private long entries;

    Delivery(List<Sink> sinks) {
        this.sinks = List.copyOf(sinks);
    }

    void begin(RunInfo info) {
        sinks.forEach(sink -> sink.begin(info));
    }

    void accept(Channel channel, Entry entry) {
        entries++;
        for (Sink sink : sinks) {
            sink.accept(channel, entry);
        }
    }

    long entries() {
        return entries;
    }

    void end(long endNanos) {
        sinks.forEach(sink -> sink.end(endNanos));
    }

    @Override
    public void close() {
        RuntimeException first = null;
        for (Sink sink : sinks) {
            try {
                sink.close();
            } catch (RuntimeException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
