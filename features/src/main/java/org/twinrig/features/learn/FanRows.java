package org.twinrig.features.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.recording.Sink;
import org.twinrig.core.time.Entry;
import org.twinrig.core.time.SimTime;
import org.twinrig.detect.FanRow;
import org.twinrig.detect.FanState;
import org.twinrig.scenarios.synthesis.Episode;

/** Makes one row of every block of vibration of an episode; a block across a change of state is left out. */
final class FanRows implements Sink {
    private final String name;
    private final long seed;
    private final LongFunction<String> labelAt;
    private final List<FanRow> rows = new ArrayList<>();

    FanRows(Episode episode) {
        this.name = episode.id();
        this.seed = episode.seed();
        this.labelAt = episode::labelAt;
    }

    List<FanRow> rows() {
        return rows;
    }

    @Override
    public void begin(RunInfo info) {
        // nothing is needed of it
    }

    @Override
    public void accept(Channel channel, Entry entry) {
        if (entry instanceof MotionBlock block
                && channel.content() instanceof Content.Motion motion
                && motion.axes() == MotionBlock.AXES) {
            long length = SimTime.toNanos(block.length() / motion.sampleRateHz());
            String label = labelAt.apply(block.timeNanos());
            if (label.equals(labelAt.apply(Math.max(0, block.timeNanos() - length)))) {
                rows.add(FanRow.of(block, motion, FanState.valueOf(label.toUpperCase(Locale.ROOT)), name, seed));
            }
        }
    }

    @Override
    public void end(long endNanos) {
        // rows are complete as they are
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
