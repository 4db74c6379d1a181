package org.twinrig.detect;

import java.util.Map;
import java.util.TreeMap;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.ChannelKind;
import org.twinrig.core.recording.Content;
import org.twinrig.core.time.Entry;
import org.twinrig.core.time.SimTime;

/**
 * The fire features of every board of a run, on each whole second: the same in the gateway and in training. A board has
 * features from its first frame and first CO2 value on.
 */
public final class FireSeconds {
    /** Takes the features of one second of one board. */
    @FunctionalInterface
    public interface Listener {
        /** {@code features} of {@code device} at {@code timeNanos} [ns since start], in the order of the names. */
        void second(String device, long timeNanos, double[] features);
    }

    private static final String CAMERA = "lepton35";
    private static final String GAS = "scd41";
    private static final String CO2 = "co2Ppm";

    private final Listener listener;
    private final Map<String, FireFeatures> boards = new TreeMap<>();
    private long nextNanos = SimTime.SECOND;

    /** Features go to {@code listener}, in order of time, then of device. */
    public FireSeconds(Listener listener) {
        this.listener = listener;
    }

    /** Takes the next entry, in order of time; what is no reading of a fire detector only moves the time on. */
    public void accept(Channel channel, Entry entry) {
        if (channel.kind() != ChannelKind.READING) {
            return;
        }
        before(entry.timeNanos());
        if (entry instanceof ThermalFrame frame && channel.type().equals(CAMERA)) {
            board(channel).frame(frame);
        } else if (entry instanceof Samples samples
                && channel.type().equals(GAS)
                && channel.content() instanceof Content.Numbers numbers) {
            int column = numbers.schema().indexOf(CO2);
            if (column >= 0 && !Double.isNaN(samples.values()[column])) {
                board(channel).co2(samples.timeNanos(), samples.values()[column]);
            }
        }
    }

    /** Hands out the seconds that lie before {@code timeNanos}: nothing that belongs to them can still come. */
    public void before(long timeNanos) {
        while (nextNanos < timeNanos) {
            long second = nextNanos;
            boards.forEach((device, features) ->
                    features.extract().ifPresent(values -> listener.second(device, second, values)));
            nextNanos += SimTime.SECOND;
        }
    }

    private FireFeatures board(Channel channel) {
        return boards.computeIfAbsent(channel.source(), device -> new FireFeatures());
    }
}
