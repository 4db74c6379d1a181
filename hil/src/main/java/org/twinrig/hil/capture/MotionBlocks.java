package org.twinrig.hil.capture;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.core.recording.Event;
import org.twinrig.core.recording.Sink;
import org.twinrig.core.time.SimTime;
import org.twinrig.sensors.mls160a.HeadChannel;
import org.twinrig.sensors.mls160a.StartRequest;

/**
 * Puts samples together to what the pipeline reads. The head sends no time: sample n, lost ones counted, is given the
 * moment (n+1)/frequency, which is also how the emulated head stamps its blocks.
 *
 * <p>The six axes become blocks of 2 s, the length that the fan detectors judge. Up to {@value #MOST_HELD} missing
 * samples in a row (10 ms at 300 Hz, half a turn of the fan) are filled with the sample before them; beyond that the
 * block breaks. What is left of a broken block, and of the last one, stands on a channel of its own, of type {@value
 * #PART}, that no detector judges. Any other set of channels becomes one row of counts a sample.
 */
final class MotionBlocks {
    static final String TYPE = "mls160a";
    static final String PART = "mls160a-part";
    static final int MOST_HELD = 3;
    private static final int BLOCK_SECONDS = 2;
    // Scale of the MLS/160A's recordings: range ±8 g and ±2000 °/s (4353 counts at rest, clipping at 8 g)
    private static final double ACCEL_LSB_PER_G = 4096;
    private static final double GYRO_LSB_PER_DPS = 16.4;

    private final Sink sink;
    private final String device;
    private final int frequency;
    private final boolean motion;
    private final Channel channel;
    private final Channel part;
    private final short[][] axes;
    private int filled;
    private long samples; // so far, missing ones included
    private short[] latest = {};
    private long held;
    private long lost;

    MotionBlocks(Sink sink, String device, StartRequest request) {
        this.sink = sink;
        this.device = device;
        this.frequency = request.frequencyHz();
        this.motion = List.copyOf(HeadChannel.MOTION).equals(request.channels());
        Content content = motion
                ? new Content.Motion(frequency, ACCEL_LSB_PER_G, GYRO_LSB_PER_DPS)
                : new Content.Numbers(rows(request.channels()));
        this.channel = Channel.reading(device, TYPE, content);
        this.part = Channel.reading(device, PART, content);
        this.axes = new short[MotionBlock.AXES][BLOCK_SECONDS * frequency];
    }

    private static SampleSchema rows(List<HeadChannel> channels) {
        var fields = channels.stream()
                .map(c -> new SampleSchema.Field(c.name().toLowerCase(Locale.ROOT) + "Lsb", "LSB"))
                .toList();
        return new SampleSchema("Mls160aCounts", fields);
    }

    /** The next sample; {@code missing} went missing before it. */
    void sample(int missing, short[] values) {
        if (missing > 0) {
            missing(missing);
        }
        latest = values;
        add(values);
    }

    /** {@code count} samples are missing here; {@link #event} says how that is known. */
    private void missing(int count) {
        if (count <= MOST_HELD && latest.length > 0) {
            event("samples-held", count, "%d missing, filled with the one before".formatted(count));
            held += count;
            for (int i = 0; i < count; i++) {
                add(latest);
            }
        } else {
            skip(count, "%d missing, left out".formatted(count));
        }
    }

    /** Time goes on by {@code count} samples that are not there. */
    void skip(long count, String text) {
        event("samples-lost", count, text);
        lost += count;
        breakOff();
        samples += count;
    }

    private void event(String kind, long count, String text) {
        sink.accept(
                Channel.EVENTS,
                new Event(
                        nowNanos(), kind, device, "Samples of " + device + ": " + text, Map.of("samples", "" + count)));
    }

    private void add(short[] values) {
        samples++;
        if (!motion) {
            var row = new double[values.length];
            Arrays.setAll(row, i -> values[i]);
            sink.accept(channel, new Samples(nowNanos(), row));
            return;
        }
        for (int a = 0; a < axes.length; a++) {
            axes[a][filled] = values[a];
        }
        filled++;
        if (filled == axes[0].length) {
            write(channel);
        }
    }

    /** Writes what stands between two blocks aside. */
    void breakOff() {
        if (filled > 0) {
            write(part);
        }
    }

    private void write(Channel to) {
        var taken = new short[axes.length][];
        Arrays.setAll(taken, a -> Arrays.copyOf(axes[a], filled));
        sink.accept(to, new MotionBlock(nowNanos(), taken));
        filled = 0;
    }

    /** Moment of the latest sample [ns]. */
    long nowNanos() {
        return samples / frequency * SimTime.SECOND + samples % frequency * SimTime.SECOND / frequency;
    }

    /** Samples so far, missing ones included. */
    long samples() {
        return samples;
    }

    long held() {
        return held;
    }

    long lost() {
        return lost;
    }
}
