package org.twinrig.report.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.twinrig.core.plan.HousePlan;
import org.twinrig.core.plan.Room;
import org.twinrig.core.plan.RoomAir;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.recording.Alarm;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.ChannelKind;
import org.twinrig.core.recording.Content;
import org.twinrig.core.recording.Ending;
import org.twinrig.core.recording.Event;
import org.twinrig.core.recording.FloorPlan;
import org.twinrig.core.recording.Recording;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.time.Entry;
import org.twinrig.core.time.SimTime;

/**
 * What a page needs of a recording: all numbers, events and alarms, and a few images and stretches of vibration at
 * telling moments. The recording is read twice, so that memory does not grow with its images.
 */
public final class Digest {
    private static final int LONGEST_STRETCH = 2048;

    private final RunInfo info;
    private final Ending ending;
    private final FloorPlan plan;
    private final HousePlan house;
    private double seconds;
    private final Map<String, Channel> channels = new TreeMap<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<String, Columns> columns = new TreeMap<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Alarm> alarms = new ArrayList<>();
    private final Map<String, Map<Moment, ThermalFrame>> frames = new TreeMap<>();
    private final Map<String, Map<Moment, Stretch>> stretches = new TreeMap<>();

    private Digest(RunInfo info, Ending ending) {
        this.info = info;
        this.ending = ending;
        this.plan = FloorPlan.of(info.properties());
        this.house = HousePlan.of(plan);
    }

    /** Reads the recording at {@code file}. */
    public static Digest of(Path file) {
        try (Recording recording = Recording.open(file)) {
            var digest = new Digest(recording.info(), recording.ending());
            recording.forEach(digest::keepNumbers);
            digest.alarms.sort(Comparator.comparingLong(Alarm::timeNanos));
            var moments = Moment.choose(digest);
            recording.forEach((channel, entry) -> digest.keepPictures(channel, entry, moments));
            return digest;
        }
    }

    private void keepNumbers(Channel channel, Entry entry) {
        channels.putIfAbsent(channel.topic(), channel);
        counts.merge(channel.topic(), 1L, Long::sum);
        seconds = Math.max(seconds, SimTime.toSeconds(entry.timeNanos()));
        if (entry instanceof Samples row && channel.content() instanceof Content.Numbers numbers) {
            columns.computeIfAbsent(channel.topic(), topic -> new Columns(channel, numbers.schema()))
                    .add(row);
        } else if (entry instanceof Event event) {
            events.add(event);
        } else if (entry instanceof Alarm alarm) {
            alarms.add(alarm);
        }
    }

    private void keepPictures(Channel channel, Entry entry, List<Moment> moments) {
        if (entry instanceof ThermalFrame frame) {
            var kept = frames.computeIfAbsent(channel.topic(), topic -> new LinkedHashMap<>());
            for (Moment moment : moments) {
                if (frame.timeNanos() <= moment.nanos() || !kept.containsKey(moment)) {
                    kept.put(moment, frame); // the last one before the moment; the first one if none is
                }
            }
        } else if (entry instanceof MotionBlock block && channel.content() instanceof Content.Motion motion) {
            var kept = stretches.computeIfAbsent(channel.topic(), topic -> new LinkedHashMap<>());
            for (Moment moment : moments) {
                if (block.timeNanos() <= moment.nanos() || !kept.containsKey(moment)) {
                    kept.put(moment, Stretch.append(kept.get(moment), block, motion, LONGEST_STRETCH));
                }
            }
        }
    }

    /** Head of the recording. */
    public RunInfo info() {
        return info;
    }

    /** How the recording ended. */
    public Ending ending() {
        return ending;
    }

    /** Length [s]. */
    public double seconds() {
        return seconds;
    }

    /** Entries by topic. */
    public Map<String, Long> counts() {
        return counts;
    }

    Channel channel(String topic) {
        return Objects.requireNonNull(channels.get(topic), topic);
    }

    List<Columns> columns(ChannelKind kind) {
        return columns.values().stream().filter(c -> c.channel().kind() == kind).toList();
    }

    /** Where things are. */
    FloorPlan plan() {
        return plan;
    }

    /** The rooms. */
    HousePlan house() {
        return house;
    }

    /** What was true in {@code room}. */
    Optional<Columns> room(Room room) {
        return columns(ChannelKind.TRUTH).stream()
                .filter(c -> c.channel().type().equals("room"))
                .filter(c -> !house.hasSeveral() || c.channel().source().equals(room.name()))
                .findFirst();
    }

    /** What one saw of the air of {@code room} at a moment [ns since start]. */
    RoomAir air(Room room, long nanos) {
        double at = SimTime.toSeconds(nanos);
        return new RoomAir(
                value(room, "upperTempC", at),
                value(room, "lowerTempC", at),
                value(room, "interfaceM", at),
                value(room, "upperSmokeGm3", at),
                value(room, "lowerSmokeGm3", at));
    }

    private double value(Room room, String field, double at) {
        return room(room).map(columns -> columns.at(field, at)).orElse(Double.NaN);
    }

    /** The truth beside which the readings of {@code device} are looked at: that of its room. */
    List<Columns> truthsAt(String device) {
        List<Columns> all = columns(ChannelKind.TRUTH);
        if (house.hasSeveral()) {
            return house.roomOfDevice(device).flatMap(this::room).stream().toList();
        }
        return all.stream()
                .sorted(Comparator.comparing(c -> !c.channel().type().equals("room")))
                .toList();
    }

    /** All events, in order. */
    public List<Event> events() {
        return events;
    }

    /** The first event of one of these kinds. */
    Optional<Event> first(String... kinds) {
        return events.stream()
                .filter(event -> List.of(kinds).contains(event.kind()))
                .findFirst();
    }

    /** All alarms, in order of the time when they were known. */
    public List<Alarm> alarms() {
        return alarms;
    }

    Map<String, Map<Moment, ThermalFrame>> frames() {
        return frames;
    }

    Map<String, Map<Moment, Stretch>> stretches() {
        return stretches;
    }
}
