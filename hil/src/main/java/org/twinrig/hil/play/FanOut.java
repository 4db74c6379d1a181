package org.twinrig.hil.play;

import java.util.List;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.recording.Sink;
import org.twinrig.core.time.Entry;

/** One sink for many. */
record FanOut(List<Sink> sinks) implements Sink {
    @Override
    public void begin(RunInfo info) {
        sinks.forEach(sink -> sink.begin(info));
    }

    @Override
    public void accept(Channel channel, Entry entry) {
        sinks.forEach(sink -> sink.accept(channel, entry));
    }

    @Override
    public void end(long endNanos) {
        sinks.forEach(sink -> sink.end(endNanos));
    }

    @Override
    public void close() {
        sinks.forEach(Sink::close);
    }
}
