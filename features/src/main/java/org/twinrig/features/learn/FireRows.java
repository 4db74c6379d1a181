package org.twinrig.features.learn;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.ChannelKind;
import org.twinrig.core.recording.Content;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.recording.Sink;
import org.twinrig.core.time.Entry;
import org.twinrig.core.time.SimTime;
import org.twinrig.detect.FireRow;
import org.twinrig.detect.FireSeconds;
import org.twinrig.scenarios.synthesis.Episode;

/** Makes one row a second of every fire detector of an episode, with the features that the gateway would send. */
final class FireRows implements Sink {
    private static final double WATTS_PER_KILOWATT = 1000;

    private final Episode episode;
    private final List<FireRow> rows = new ArrayList<>();
    private final FireSeconds seconds = new FireSeconds(this::add);
    private double heatRelease; // of the fires in the room [W]

    FireRows(Episode episode) {
        this.episode = episode;
    }

    List<FireRow> rows() {
        return rows;
    }

    @Override
    public void begin(RunInfo info) {
        // nothing is needed of it
    }

    @Override
    public void accept(Channel channel, Entry entry) {
        seconds.accept(channel, entry);
        if (channel.kind() == ChannelKind.TRUTH
                && entry instanceof Samples row
                && channel.content() instanceof Content.Numbers numbers) {
            int hrr = numbers.schema().indexOf("hrrKw");
            heatRelease = hrr >= 0 ? row.values()[hrr] * WATTS_PER_KILOWATT : heatRelease;
        }
    }

    private void add(String device, long timeNanos, double[] features) {
        rows.add(new FireRow(
                features,
                episode.labelAt(timeNanos).equals("fire"),
                heatRelease,
                episode.id(),
                episode.seed(),
                episode.scenario().name(),
                episode.group(),
                SimTime.toSeconds(timeNanos)));
    }

    @Override
    public void end(long endNanos) {
        seconds.before(endNanos + 1);
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
