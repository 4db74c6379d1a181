package org.twinrig.features.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Alarm;
import org.twinrig.core.recording.ChannelKind;
import org.twinrig.detect.Confusion;
import org.twinrig.detect.FanState;
import org.twinrig.scenarios.sources.Source;

/**
 * How a replay of real measurements came out: every row of the source accounted for, and the detector's verdicts
 * against the labels where there are any.
 *
 * @param rows rows of the source
 * @param accepted of these, played
 * @param rejected of these, unreadable, with reasons in the source's ledger
 * @param storable readings that belong into the cloud's table (images and vibration do not); -1 without a cloud
 * @param stored of these, found again there; -1 without a cloud
 * @param confusion labels against verdicts
 * @param anomaly anomaly windows against anomaly scores
 */
public record ReplayScore(
        long rows,
        long accepted,
        long rejected,
        long storable,
        long stored,
        Optional<Confusion> confusion,
        Optional<AnomalyScore> anomaly) {
    /** The score of an execution that has replayed {@code source}. */
    public static ReplayScore of(Source source, Execution execution) {
        var ledger = source.ledger();
        return new ReplayScore(
                ledger.rows(),
                ledger.accepted(),
                ledger.rejected(),
                execution.storableReadings(),
                execution.storedReadings(),
                confusion(source, execution),
                AnomalyScore.of(source, execution));
    }

    private static Optional<Confusion> confusion(Source source, Execution execution) {
        Map<String, NavigableMap<Long, String>> reported = new TreeMap<>();
        for (Alarm alarm : execution.findings().alarms("fan")) {
            reported.computeIfAbsent(alarm.device(), device -> new TreeMap<>()).put(alarm.timeNanos(), alarm.level());
        }
        if (reported.isEmpty()) {
            return Optional.empty();
        }
        var confusion = new Confusion(List.of("RUNNING", "STOPPED", "FAULT"));
        source.forEach((channel, entry) -> {
            if (channel.kind() == ChannelKind.TRUTH
                    && channel.type().equals("label")
                    && entry instanceof Samples label
                    && reported.containsKey(channel.source())) {
                // The monitor reports changes only: its verdict at a moment is the latest report.
                var latest = reported.get(channel.source()).floorEntry(label.timeNanos());
                if (latest != null) {
                    confusion.add(
                            (int) label.values()[0],
                            FanState.valueOf(latest.getValue()).code());
                }
            }
        });
        return confusion.rows() == 0 ? Optional.empty() : Optional.of(confusion);
    }

    /** True when every row was played or rejected with a reason, and every storable reading was stored. */
    public boolean accountedFor() {
        return rows == accepted + rejected && stored == storable;
    }

    /** The score as JSON; the names are part of the published result. */
    public Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        confusion.ifPresent(c -> {
            json.put("accuracy", c.accuracy());
            json.put("confusion", Json.object("classes", c.classes(), "rowsActualColumnsPredicted", c.counts()));
        });
        anomaly.ifPresent(score -> json.put("anomaly", score.json()));
        json.put("rows", rows);
        json.put("accepted", accepted);
        json.put("rejected", rejected);
        if (stored >= 0) {
            json.put("stored", stored);
        }
        return json;
    }

    /** The score in lines for people. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("rows: %d read, %d accepted, %d rejected".formatted(rows, accepted, rejected));
        if (storable > 0) {
            lines.add("store: %d of %d readings found again by query".formatted(stored, storable));
        }
        confusion.ifPresent(c -> lines.add(String.format(
                Locale.ROOT, "accuracy against the labels: %.4f (%d of %d)", c.accuracy(), c.correct(), c.rows())));
        anomaly.ifPresent(score -> lines.addAll(score.lines()));
        return lines;
    }

    /** The score for the head of a report. */
    public Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("rows", "%d accepted, %d rejected".formatted(accepted, rejected));
        confusion.ifPresent(c -> facts.put("accuracy", String.format(Locale.ROOT, "%.2f %%", 100 * c.accuracy())));
        anomaly.ifPresent(score -> facts.putAll(score.facts()));
        return facts;
    }
}
