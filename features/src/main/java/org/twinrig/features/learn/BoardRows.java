package org.twinrig.features.learn;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.ChannelKind;
import org.twinrig.core.recording.Content;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.recording.Sink;
import org.twinrig.core.time.Entry;
import org.twinrig.core.time.SimTime;
import org.twinrig.detect.BoardFeatures;
import org.twinrig.detect.BoardReport;
import org.twinrig.detect.BoardReports;
import org.twinrig.detect.BoardRow;
import org.twinrig.scenarios.synthesis.Episode;

/** Makes one row of every report of an environmental board, labelled with the true exposure of somebody in its room. */
final class BoardRows implements Sink {
    private static final int BEFORE = 10 * 60 / BoardReports.PERIOD_SECONDS; // reports in ten minutes
    private static final double LIMIT = 1; // risk index at which a limit of exposure is reached

    private final Episode episode;
    private final List<BoardRow> rows = new ArrayList<>();
    private final BoardReports reports = new BoardReports(this::add);
    private final Map<String, BoardFeatures> boards = new HashMap<>(); // asked by name, never walked through
    private final Map<String, Deque<Double>> powers = new HashMap<>();
    private double riskIndex;

    BoardRows(Episode episode) {
        this.episode = episode;
    }

    List<BoardRow> rows() {
        return rows;
    }

    @Override
    public void begin(RunInfo info) {
        // nothing is needed of it
    }

    @Override
    public void accept(Channel channel, Entry entry) {
        reports.accept(channel, entry);
        if (channel.kind() == ChannelKind.TRUTH
                && entry instanceof Samples row
                && channel.content() instanceof Content.Numbers numbers) {
            int column = numbers.schema().indexOf("riskIndex");
            riskIndex = column >= 0 ? row.values()[column] : riskIndex;
        }
    }

    private void add(String device, long timeNanos, BoardReport report) {
        var features =
                boards.computeIfAbsent(device, name -> new BoardFeatures()).next(report);
        var past = powers.computeIfAbsent(device, name -> new ArrayDeque<>());
        past.add(report.power());
        double before = past.size() > BEFORE ? past.remove() : past.getFirst();
        features.ifPresent(values -> rows.add(new BoardRow(
                values,
                report,
                before,
                riskIndex >= LIMIT,
                episode.id(),
                episode.seed(),
                episode.group(),
                SimTime.toSeconds(timeNanos),
                SimTime.toSeconds(episode.scenario().durationNanos()))));
    }

    @Override
    public void end(long endNanos) {
        reports.before(endNanos + 1);
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
