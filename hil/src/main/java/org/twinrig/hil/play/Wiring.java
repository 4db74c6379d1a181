package org.twinrig.hil.play;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.ChannelKind;
import org.twinrig.core.recording.Content;
import org.twinrig.core.time.Entry;
import org.twinrig.core.time.SimTime;
import org.twinrig.hil.frame.Frame;
import org.twinrig.hil.frame.Message;
import org.twinrig.hil.frame.WireChannel;
import org.twinrig.hil.frame.WireReading;

/** Which channels go to the device under which number, and how a reading becomes frames that it can take. */
final class Wiring {
    private static final int MOST_CHANNELS = 255;
    /** Six-axis frames per second at most: above, samples share a frame. */
    private static final double MOTION_FRAMES_PER_SECOND = 400;

    private final Message.Hello device;
    private final int maxPayload;
    private final Collection<String> only;
    private final Map<String, Optional<WireChannel>> channels = new ConcurrentHashMap<>();
    private final Map<String, String> leftOut = new TreeMap<>();
    private int numbered;

    /**
     * The wiring to {@code device}.
     *
     * @param maxFrame longest frame that it takes, type to checksum [byte]
     * @param only sensor types, devices or {@code device/sensor}; empty for all
     */
    Wiring(Message.Hello device, long maxFrame, Collection<String> only) {
        this.device = device;
        this.maxPayload = (int) Math.min(maxFrame, 1 << 20) - Frame.HEAD_BYTES - 4;
        this.only = List.copyOf(only);
    }

    /** The declaration of {@code channel} when it goes to the device; the first call decides. */
    Optional<WireChannel> of(Channel channel) {
        return channels.computeIfAbsent(channel.topic(), topic -> decide(channel));
    }

    /** The channel with this number. */
    Optional<WireChannel> numbered(int id) {
        return channels.values().stream()
                .flatMap(Optional::stream)
                .filter(c -> c.id() == id)
                .findAny();
    }

    /** Readings that do not go to the device, by topic, with the reason. */
    Map<String, String> leftOut() {
        synchronized (leftOut) {
            return new TreeMap<>(leftOut);
        }
    }

    private Optional<WireChannel> decide(Channel channel) {
        if (channel.kind() != ChannelKind.READING) {
            return Optional.empty();
        }
        String reason = objection(channel);
        if (!reason.isEmpty()) {
            synchronized (leftOut) {
                leftOut.put(channel.topic(), reason);
            }
            return Optional.empty();
        }
        return Optional.of(new WireChannel(numbered++, channel.source(), channel.type(), channel.content()));
    }

    private String objection(Channel channel) {
        var names = List.of(channel.type(), channel.source(), channel.source() + "/" + channel.type());
        if (!only.isEmpty() && names.stream().noneMatch(only::contains)) {
            return "left out by --only";
        }
        if (!device.wants().contains(WireChannel.kind(channel.content()))) {
            return "the device does not want "
                    + WireChannel.kind(channel.content()).words();
        }
        if (channel.content() instanceof Content.Motion motion && motion.axes() != MotionBlock.AXES) {
            return "the line carries motion of six axes, not that of an accelerometer of one";
        }
        if (numbered == MOST_CHANNELS) {
            return "the line carries " + MOST_CHANNELS + " channels at most";
        }
        int declaration = new WireChannel(0, channel.source(), channel.type(), channel.content()).payload().length;
        int needed = Math.max(declaration, smallest(channel.content()));
        return needed <= maxPayload
                ? ""
                : "needs frames of %d bytes, the device takes %d"
                        .formatted(Frame.size(needed), maxPayload + Frame.HEAD_BYTES + 4);
    }

    /** Payload of the shortest frame that a reading can be split into [byte]. */
    private static int smallest(Content content) {
        if (content instanceof Content.Thermal thermal) {
            return WireReading.Band.HEAD_BYTES + 2 * thermal.width();
        }
        if (content instanceof Content.Numbers numbers) {
            return 3 + Float.BYTES * numbers.schema().fields().size();
        }
        return WireReading.Motion.HEAD_BYTES + WireReading.Motion.SAMPLE_BYTES;
    }

    /** One message with its moment [ns since start]. */
    record Timed(long atNanos, Message message, boolean completes) {}

    /** The frames that say {@code entry} to the device, each with its moment. */
    List<Timed> frames(WireChannel channel, Entry entry) {
        if (entry instanceof Samples row) {
            var values = new float[row.values().length];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) row.values()[i];
            }
            return List.of(new Timed(row.timeNanos(), new WireReading.Numbers(channel.id(), values), true));
        } else if (entry instanceof ThermalFrame image) {
            return bands(channel.id(), image);
        } else if (entry instanceof MotionBlock block && channel.content() instanceof Content.Motion motion) {
            return samples(channel.id(), block, motion.sampleRateHz());
        }
        throw new IllegalArgumentException("%s carries no %s".formatted(channel, entry));
    }

    private List<Timed> bands(int id, ThermalFrame image) {
        int rows = Math.min(image.height(), (maxPayload - WireReading.Band.HEAD_BYTES) / (2 * image.width()));
        var bands = new ArrayList<Timed>();
        for (int row = 0; row < image.height(); row += rows) {
            int end = Math.min(image.height(), row + rows);
            short[] pixels = Arrays.copyOfRange(image.centikelvin(), row * image.width(), end * image.width());
            var band = new WireReading.Band(id, row, end - row, pixels);
            bands.add(new Timed(image.timeNanos(), band, end == image.height()));
        }
        return bands;
    }

    private List<Timed> samples(int id, MotionBlock block, double rateHz) {
        int fitting = (maxPayload - WireReading.Motion.HEAD_BYTES) / WireReading.Motion.SAMPLE_BYTES;
        int each = Math.min(fitting, (int) Math.max(1, Math.ceil(rateHz / MOTION_FRAMES_PER_SECOND)));
        var frames = new ArrayList<Timed>();
        for (int first = 0; first < block.length(); first += each) {
            int count = Math.min(each, block.length() - first);
            var counts = new short[MotionBlock.AXES * count];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = block.axes()[i % MotionBlock.AXES][first + i / MotionBlock.AXES];
            }
            int samplesLater = block.length() - (first + count);
            long at = block.timeNanos() - Math.round(samplesLater / rateHz * SimTime.SECOND);
            frames.add(new Timed(Math.max(0, at), new WireReading.Motion(id, counts), true));
        }
        return frames;
    }
}
