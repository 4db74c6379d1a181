package org.twinrig.features.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.ChannelKind;
import org.twinrig.core.recording.Content;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.recording.Sink;
import org.twinrig.core.time.Entry;
import org.twinrig.core.time.SimTime;
import org.twinrig.detect.FireFeatures;
import org.twinrig.detect.FireRow;
import org.twinrig.scenarios.synthesis.Episode;

/**
 * Makes one row a second of every fire detector of an episode: the features at the first frame of each second, where the
 * gateway takes them on the whole second.
 *
 * <p>Seconds of a fire that is smaller than {@value #ESTABLISHED_KW} kW are left out: they look like a burning hob or
 * like nothing at all, and would only teach a detector to alarm on cooking (a gas burner has 2 to 3 kW).
 */
final class FireRows implements Sink {
    static final double ESTABLISHED_KW = 10;

    private final Episode episode;
    private final List<FireRow> rows = new ArrayList<>();
    private final Map<String, FireFeatures> boards = new TreeMap<>();
    private final Map<String, Long> nextSecond = new TreeMap<>();
    private double heatReleaseKw;

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
        if (channel.kind() == ChannelKind.TRUTH) {
            truth(channel, entry);
        }
        if (channel.kind() != ChannelKind.READING) {
            return;
        }
        if (entry instanceof ThermalFrame frame) {
            frame(channel.source(), frame);
        } else if (entry instanceof Samples row && channel.content() instanceof Content.Numbers numbers) {
            int co2 = numbers.schema().indexOf("co2Ppm");
            if (co2 >= 0 && !Double.isNaN(row.values()[co2])) {
                board(channel.source()).co2(row.timeNanos(), row.values()[co2]);
            }
        }
    }

    private void truth(Channel channel, Entry entry) {
        if (entry instanceof Samples row && channel.content() instanceof Content.Numbers numbers) {
            int hrr = numbers.schema().indexOf("hrrKw");
            heatReleaseKw = hrr >= 0 ? row.values()[hrr] : heatReleaseKw;
        }
    }

    private void frame(String device, ThermalFrame frame) {
        FireFeatures features = board(device);
        features.frame(frame);
        long second = frame.timeNanos() / SimTime.SECOND;
        if (second < nextSecond.getOrDefault(device, 0L)) {
            return;
        }
        features.extract().ifPresent(values -> {
            nextSecond.put(device, second + 1);
            boolean fire = episode.labelAt(frame.timeNanos()).equals("fire");
            if (fire && heatReleaseKw < ESTABLISHED_KW) {
                return;
            }
            rows.add(new FireRow(
                    values,
                    fire,
                    episode.id(),
                    episode.seed(),
                    episode.scenario().name(),
                    episode.group(),
                    SimTime.toSeconds(frame.timeNanos())));
        });
    }

    private FireFeatures board(String device) {
        return boards.computeIfAbsent(device, name -> new FireFeatures());
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
