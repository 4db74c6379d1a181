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
     * Reads the recording at {@code path}.
     *
     * @throws UserError when it holds no labelled vibration
     */
    public static List<FanRow> rows(Path path) {
        Source source = Sources.open(path);
        Map<Long, Integer> labels = new HashMap<>();
        source.forEach((channel, entry) -> {
            if (channel.kind() == ChannelKind.TRUTH && entry instanceof Samples label) {
                labels.put(label.timeNanos(), (int) label.values()[0]);
            }
        });
        var rows = new ArrayList<FanRow>();
        source.forEach((channel, entry) -> {
            if (entry instanceof MotionBlock block && channel.content() instanceof Content.Motion motion) {
                Integer label = labels.get(block.timeNanos());
                if (label != null) {
                    rows.add(FanRow.of(
                            block,
                            motion,
                            FanState.of(label),
                            path.getFileName().toString(),
                            0));
                }
            }
        });
        if (rows.isEmpty()) {
            throw new UserError(path + " holds no labelled vibration; a PyDSlog folder with y_.csv is needed here");
        }
        return rows;
    }
}
