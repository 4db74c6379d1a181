package org.twinrig.bench;

import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.ChannelKind;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.recording.Sink;
import org.twinrig.core.time.Entry;

/** Keeps nothing; counts the numbers that sensors put out: pixels, samples of each axis, fields. */
final class CountingSink implements Sink {
    private long values;

    /** Numbers so far. */
    long values() {
        return values;
    }

    @Override
    public void begin(RunInfo info) {}

    @Override
    public void accept(Channel channel, Entry entry) {
        if (channel.kind() == ChannelKind.READING) {
            values += valuesOf(entry);
        }
    }

    static int valuesOf(Entry entry) {
        if (entry instanceof ThermalFrame frame) {
            return frame.centikelvin().length;
        }
        if (entry instanceof MotionBlock block) {
            return block.axes().length * block.length();
        }
        return entry instanceof Samples samples ? samples.values().length : 0;
    }

    @Override
    public void end(long endNanos) {}

    @Override
    public void close() {}
}
