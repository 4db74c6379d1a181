package org.twinrig.viewer.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.core.time.Entry;
import org.twinrig.core.time.SimTime;

/**
 * Footage of a run that goes on, in memory. When it has grown to its budget, images of the past are given up so that
 * those which stay are evenly apart, further and further as the run grows.
 */
public final class LiveFootage implements Footage {
    private static final long BUDGET = 400L << 20; // [byte], of the launcher's heap of 2 GiB

    private final long budget;
    private final Map<String, NavigableMap<Long, Entry>> byTopic = new HashMap<>();
    private long held;
    private long spacingNanos = SimTime.SECOND / 4;

    /** An empty one with the usual budget. */
    public LiveFootage() {
        this(BUDGET);
    }

    LiveFootage(long budget) {
        this.budget = budget;
    }

    /** Takes an image or a block in; other entries are none of its business. */
    public void accept(Channel channel, Entry entry) {
        if (entry instanceof ThermalFrame || entry instanceof MotionBlock) {
            byTopic.computeIfAbsent(channel.topic(), topic -> new TreeMap<>()).put(entry.timeNanos(), entry);
            held += bytes(entry);
            if (held > budget) {
                byTopic.values().forEach(this::thinOut);
                if (held > budget * 3 / 4) {
                    spacingNanos *= 2; // next time
                }
            }
        }
    }

    /** Of all but the newest quarter, keeps images that are at least {@link #spacingNanos} apart. */
    private void thinOut(NavigableMap<Long, Entry> entries) {
        var times = List.copyOf(entries.keySet());
        long kept = Long.MIN_VALUE / 2;
        for (long time : times.subList(0, times.size() - times.size() / 4)) {
            Entry entry = entries.get(time);
            if (entry instanceof ThermalFrame && time - kept < spacingNanos) {
                entries.remove(time);
                held -= bytes(entry);
            } else {
                kept = time;
            }
        }
    }

    private static long bytes(Entry entry) {
        return entry instanceof ThermalFrame frame
                ? 2L * frame.centikelvin().length
                : 2L * ((MotionBlock) entry).axes().length * ((MotionBlock) entry).length();
    }

    /** What is held [byte]. */
    long held() {
        return held;
    }

    @Override
    public Optional<ThermalFrame> frame(Channel camera, long nanos) {
        return Optional.ofNullable(byTopic.get(camera.topic()))
                .map(frames -> frames.floorEntry(nanos))
                .map(found -> (ThermalFrame) found.getValue());
    }

    @Override
    public Stretch vibration(Channel accelerometer, long nanos, int samples) {
        var motion = (Content.Motion) accelerometer.content();
        var blocks = new ArrayList<MotionBlock>();
        var all = byTopic.get(accelerometer.topic());
        if (all != null) {
            long span = SimTime.toNanos(samples / motion.sampleRateHz());
            Long after = all.ceilingKey(nanos);
            all.subMap(nanos - span, true, after == null ? nanos : after, true)
                    .values()
                    .forEach(entry -> blocks.add((MotionBlock) entry));
            if (blocks.isEmpty() && all.floorEntry(nanos) != null) {
                blocks.add((MotionBlock) all.floorEntry(nanos).getValue()); // between two blocks
            }
        }
        return Stretch.of(blocks, motion, nanos, samples);
    }

    @Override
    public void close() {
        byTopic.clear();
    }
}
