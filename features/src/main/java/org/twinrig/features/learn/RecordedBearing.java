package org.twinrig.features.learn;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.twinrig.core.UserError;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.ChannelKind;
import org.twinrig.core.recording.Content;
import org.twinrig.detect.BearingFeatures;
import org.twinrig.detect.BearingOrders;
import org.twinrig.detect.BearingRow;
import org.twinrig.detect.BearingState;
import org.twinrig.scenarios.sources.Source;
import org.twinrig.scenarios.sources.Sources;

/** Labelled stretches of a real bearing's vibration, as rows in order of time. */
public final class RecordedBearing {
    /** Length of a stretch [s]. */
    static final double STRETCH_SECONDS = 1;

    private static final String PLACE = "fanEndG";

    private RecordedBearing() {}

    /**
     * Reads the recording at {@code path}: the accelerations at the fan end, whose bearing is a {@code orders}.
     *
     * @throws UserError when it holds no labelled vibration of a bearing
     */
    public static List<BearingRow> rows(Path path, BearingOrders orders) {
        Source source = Sources.open(path);
        Map<String, double[]> truths = new TreeMap<>(); // by device: state and speed [1/min]
        Map<String, Stretches> stretches = new TreeMap<>();
        source.forEach((channel, entry) -> {
            if (entry instanceof Samples row && channel.content() instanceof Content.Numbers numbers) {
                if (channel.kind() == ChannelKind.TRUTH
                        && numbers.schema().name().equals("BearingTruth")) {
                    truths.put(channel.source(), row.values());
                } else if (isVibration(channel, numbers.schema())) {
                    int column = numbers.schema().indexOf(PLACE);
                    stretches
                            .computeIfAbsent(channel.source(), key -> new Stretches())
                            .add(row.timeNanos(), row.values()[column]);
                }
            }
        });
        var rows = new ArrayList<BearingRow>();
        truths.forEach((device, truth) -> {
            if (stretches.containsKey(device)) {
                rows.addAll(stretches.get(device).rows(device, truth, orders));
            }
        });
        if (rows.isEmpty()) {
            throw new UserError(path + " holds no labelled vibration of a bearing at a fan end; a folder of CWRU's"
                    + " .mat files is needed here");
        }
        return rows;
    }

    private static boolean isVibration(Channel channel, SampleSchema schema) {
        return channel.kind() == ChannelKind.READING && schema.indexOf(PLACE) >= 0;
    }

    /** The samples of one device. */
    private static final class Stretches {
        private double[] samples = new double[1 << 16];
        private int count;
        private long lastNanos;

        void add(long nanos, double g) {
            if (count == samples.length) {
                samples = Arrays.copyOf(samples, 2 * count);
            }
            samples[count++] = g;
            lastNanos = nanos;
        }

        List<BearingRow> rows(String device, double[] truth, BearingOrders orders) {
            double rateHz = (count - 1) / (lastNanos * 1e-9);
            if (rateHz < BearingFeatures.LOWEST_RATE_HZ) {
                throw new UserError("%s was sampled at %.0f Hz; a bearing is judged at %.0f Hz or more"
                        .formatted(device, rateHz, BearingFeatures.LOWEST_RATE_HZ));
            }
            int length = (int) Math.round(STRETCH_SECONDS * rateHz);
            var rows = new ArrayList<BearingRow>();
            for (int from = 0; from + length <= count; from += length) {
                double[] stretch = Arrays.copyOfRange(samples, from, from + length);
                double[] features = BearingFeatures.of(stretch, rateHz, truth[1] / 60, orders);
                rows.add(new BearingRow(features, BearingState.of((int) truth[0]), device, 0));
            }
            return rows;
        }
    }
}
