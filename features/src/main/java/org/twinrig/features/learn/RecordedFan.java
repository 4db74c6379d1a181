package org.twinrig.features.learn;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twinrig.core.UserError;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.ChannelKind;
import org.twinrig.core.recording.Content;
import org.twinrig.detect.FanRow;
import org.twinrig.detect.FanState;
import org.twinrig.scenarios.sources.Source;
import org.twinrig.scenarios.sources.Sources;

/** Labelled blocks of a real fan, as rows in order of time. */
public final class RecordedFan {
    private RecordedFan() {}

    /**
     * A labelled block.
     *
     * @param block counts of its six axes
     * @param motion settings that it was made with
     * @param state true state of the fan
     */
    public record Frame(MotionBlock block, Content.Motion motion, FanState state) {}

    /**
     * Reads the recording at {@code path} as rows of the fan detector.
     *
     * @throws UserError when it holds no labelled vibration
     */
    public static List<FanRow> rows(Path path) {
        String name = path.getFileName().toString();
        return frames(path).stream()
                .map(frame -> FanRow.of(frame.block(), frame.motion(), frame.state(), name, 0))
                .toList();
    }

    /**
     * Reads the blocks of the recording at {@code path}.
     *
     * @throws UserError when it holds no labelled vibration
     */
    public static List<Frame> frames(Path path) {
        Source source = Sources.open(path);
        Map<Long, Integer> labels = new HashMap<>();
        source.forEach((channel, entry) -> {
            if (channel.kind() == ChannelKind.TRUTH && entry instanceof Samples label) {
                labels.put(label.timeNanos(), (int) label.values()[0]);
            }
        });
        var frames = new ArrayList<Frame>();
        source.forEach((channel, entry) -> {
            if (entry instanceof MotionBlock block
                    && channel.content() instanceof Content.Motion motion
                    && motion.axes() == MotionBlock.AXES) {
                Integer label = labels.get(block.timeNanos());
                if (label != null) {
                    frames.add(new Frame(block, motion, FanState.of(label)));
                }
            }
        });
        if (frames.isEmpty()) {
            throw new UserError(path + " holds no labelled vibration; a PyDSlog folder with y_.csv is needed here");
        }
        return frames;
    }
}
