package org.twinrig.viewer.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.core.recording.Recording;
import org.twinrig.core.time.Entry;
import org.twinrig.core.time.SimTime;

/** Footage in a file: read by its index in windows of two seconds, of which the last few stay in memory. */
public final class RecordedFootage implements Footage {
    private static final long WINDOW = 2 * SimTime.SECOND; // a chunk of a recording holds no more
    private static final int KEPT = 12; // half a minute of images is 10 MB
    private static final int SEARCHED = 15; // windows back for a frame: the slowest camera gives one in 30 s

    private final Recording recording;
    private final Map<Key, List<Entry>> windows = new LinkedHashMap<>(KEPT, 0.75f, true);

    private record Key(String topic, long index) {}

    /** The footage of {@code recording}, which it closes. */
    public RecordedFootage(Recording recording) {
        this.recording = recording;
    }

    @Override
    public Optional<ThermalFrame> frame(Channel camera, long nanos) {
        long index = nanos / WINDOW;
        for (long i = index; i >= Math.max(0, index - SEARCHED); i--) {
            List<Entry> window = window(camera, i);
            for (int e = window.size() - 1; e >= 0; e--) {
                if (window.get(e).timeNanos() <= nanos) {
                    return Optional.of((ThermalFrame) window.get(e));
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public Stretch vibration(Channel accelerometer, long nanos, int samples) {
        var motion = (Content.Motion) accelerometer.content();
        long span = SimTime.toNanos(samples / motion.sampleRateHz());
        var blocks = new ArrayList<MotionBlock>();
        // A block is stamped with its last sample: the one that holds this moment may be found up to two windows later.
        for (long i = Math.max(0, (nanos - span) / WINDOW); i <= nanos / WINDOW + 2; i++) {
            window(accelerometer, i).forEach(entry -> blocks.add((MotionBlock) entry));
        }
        return Stretch.of(blocks, motion, nanos, samples);
    }

    private List<Entry> window(Channel channel, long index) {
        var key = new Key(channel.topic(), index);
        List<Entry> known = windows.get(key);
        if (known != null) {
            return known;
        }
        var entries = new ArrayList<Entry>();
        recording.forEach(
                other -> other.topic().equals(channel.topic()),
                index * WINDOW,
                (index + 1) * WINDOW - 1,
                (other, entry) -> entries.add(entry));
        windows.put(key, entries);
        if (windows.size() > KEPT) {
            windows.remove(windows.keySet().iterator().next());
        }
        return entries;
    }

    @Override
    public void close() {
        recording.close();
    }
}
