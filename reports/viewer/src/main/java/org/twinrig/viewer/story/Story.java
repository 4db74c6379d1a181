package org.twinrig.viewer.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.plan.HousePlan;
import org.twinrig.core.plan.Room;
import org.twinrig.core.plan.RoomAir;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.recording.Alarm;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.ChannelKind;
import org.twinrig.core.recording.Content;
import org.twinrig.core.recording.Event;
import org.twinrig.core.recording.FloorPlan;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.time.Entry;
import org.twinrig.core.time.SimTime;

/**
 * All that a run has told so far, except for its bulky part, the {@link Footage}: of a thermal frame the extremes are
 * kept, of a block of vibration its effective and peak value. Used by one thread at a time.
 */
public final class Story {
    /** Columns that are kept of thermal frames. */
    public static final SampleSchema FRAME_EXTREMES =
            SampleSchema.of("FrameExtremes", "hottestPixelC", "°C", "coldestPixelC", "°C");
    /** Columns that are kept of blocks of vibration. */
    public static final SampleSchema VIBRATION_LEVEL =
            SampleSchema.of("VibrationLevel", "vibrationG", "g", "peakG", "g");

    private final RunInfo info;
    private final FloorPlan plan;
    private final HousePlan house;
    private final Footage footage;
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final Map<String, Columns> columns = new LinkedHashMap<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Alarm> alarms = new ArrayList<>();
    private final List<Happening> happenings = new ArrayList<>();
    private long latestNanos;
    private long entries;
    private boolean ended;

    /** A story of which nothing was told yet. */
    public Story(RunInfo info, Footage footage) {
        this.info = info;
        this.plan = FloorPlan.of(info.properties());
        this.house = HousePlan.of(plan);
        this.footage = footage;
    }

    /** Takes the next entry in. */
    public void accept(Channel channel, Entry entry) {
        channels.putIfAbsent(channel.topic(), channel);
        latestNanos = Math.max(latestNanos, entry.timeNanos());
        entries++;
        if (entry instanceof Samples row && channel.content() instanceof Content.Numbers numbers) {
            columns(channel, numbers.schema()).add(row.timeNanos(), row.values());
        } else if (entry instanceof ThermalFrame frame) {
            var extremes = Extremes.of(frame);
            columns(channel, FRAME_EXTREMES).add(frame.timeNanos(), extremes.highCelsius(), extremes.lowCelsius());
        } else if (entry instanceof MotionBlock block && channel.content() instanceof Content.Motion motion) {
            var whole = Stretch.of(List.of(block), motion, block.timeNanos(), block.length());
            columns(channel, VIBRATION_LEVEL).add(block.timeNanos(), whole.rms(), whole.peak());
        } else if (entry instanceof Event event) {
            insert(events, event);
            if (!Happening.isRoutine(event)) {
                insert(happenings, Happening.of(event, house.hasSeveral()));
            }
        } else if (entry instanceof Alarm alarm) {
            take(alarm);
        }
    }

    private void take(Alarm alarm) {
        String before = levelAt(alarm.device(), alarm.timeNanos());
        insert(alarms, alarm);
        if (!before.equals(alarm.level())) {
            insert(happenings, Happening.of(alarm));
        }
    }

    private Columns columns(Channel channel, SampleSchema schema) {
        return columns.computeIfAbsent(channel.topic(), topic -> new Columns(channel, schema));
    }

    // Alarms come late: they find their place from behind.
    private static <T> void insert(List<T> list, T item) {
        int at = list.size();
        while (at > 0 && nanos(list.get(at - 1)) > nanos(item)) {
            at--;
        }
        list.add(at, item);
    }

    private static long nanos(Object item) {
        return item instanceof Entry entry ? entry.timeNanos() : ((Happening) item).nanos();
    }

    /** The run came to its end. */
    public void end(long endNanos) {
        latestNanos = Math.max(latestNanos, endNanos);
        ended = true;
    }

    /** Head of the recording. */
    public RunInfo info() {
        return info;
    }

    /** Where things are. */
    public FloorPlan plan() {
        return plan;
    }

    /** The rooms that it tells of. */
    public HousePlan house() {
        return house;
    }

    /** Images and vibration. */
    public Footage footage() {
        return footage;
    }

    /** How far the story is told [ns since start]. */
    public long latestNanos() {
        return latestNanos;
    }

    /** Where it ends, as far as one knows [ns since start]. */
    public long endNanos() {
        return ended ? latestNanos : Math.max(latestNanos, info.durationNanos());
    }

    /** True when no more will come. */
    public boolean ended() {
        return ended;
    }

    /** How many entries came; a change means that there is something new to draw. */
    public long entries() {
        return entries;
    }

    /** All numbers, by order of first appearance. */
    public Collection<Columns> columns() {
        return Collections.unmodifiableCollection(columns.values());
    }

    /** The numbers of {@code channel}. */
    public Optional<Columns> columns(Channel channel) {
        return Optional.ofNullable(columns.get(channel.topic()));
    }

    /** The truth of a plant of this {@code type} ({@code room}, {@code fan}); of {@code name}, or the first one. */
    public Optional<Columns> truth(String type, @Nullable String name) {
        return columns.values().stream()
                .filter(c -> c.channel().kind() == ChannelKind.TRUTH
                        && c.channel().type().equals(type)
                        && (name == null || c.channel().source().equals(name)))
                .findFirst();
    }

    /** What is true of {@code room} at a moment; NaN where nothing is told. */
    public double truth(Room room, String field, long nanos) {
        return truths(room).map(columns -> columns.at(field, nanos)).orElse(Double.NaN);
    }

    /** What one sees of the air of {@code room}. */
    public RoomAir air(Room room, long nanos) {
        return new RoomAir(
                truth(room, "upperTempC", nanos),
                truth(room, "lowerTempC", nanos),
                truth(room, "interfaceM", nanos),
                truth(room, "upperSmokeGm3", nanos),
                truth(room, "lowerSmokeGm3", nanos));
    }

    /** The truth of {@code room}. */
    public Optional<Columns> truths(Room room) {
        return truth("room", house.hasSeveral() ? room.name() : null);
    }

    /** Channels with this content, in the order of their names. */
    public List<Channel> channels(Class<? extends Content> content) {
        return channels.values().stream()
                .filter(channel -> content.isInstance(channel.content()))
                .sorted(Comparator.comparing(Channel::topic))
                .toList();
    }

    /** All events in order of time. */
    public List<Event> events() {
        return Collections.unmodifiableList(events);
    }

    /** All alarms in order of time, by device. */
    public Map<String, List<Alarm>> alarms() {
        var byDevice = new TreeMap<String, List<Alarm>>();
        for (Alarm alarm : alarms) {
            byDevice.computeIfAbsent(alarm.device(), device -> new ArrayList<>())
                    .add(alarm);
        }
        return byDevice;
    }

    /** What is worth a line or a jump, in order of time. */
    public List<Happening> happenings() {
        return Collections.unmodifiableList(happenings);
    }

    /** The level that {@code device} last reported at or before this moment; {@code NONE} if nothing. */
    public String levelAt(String device, long nanos) {
        String level = "NONE";
        for (Alarm alarm : alarms) {
            if (alarm.timeNanos() <= nanos && alarm.device().equals(device)) {
                level = alarm.level();
            }
        }
        return level;
    }

    /** The most serious alarm that stands at this moment. */
    public Optional<Alarm> gravest(long nanos) {
        var standing = new TreeMap<String, Alarm>();
        for (Alarm alarm : alarms) {
            if (alarm.timeNanos() <= nanos) {
                standing.put(alarm.device(), alarm);
            }
        }
        return standing.values().stream()
                .filter(alarm -> Severity.of(alarm.level()).isSerious())
                .max(Comparator.comparing(alarm -> Severity.of(alarm.level())));
    }

    /** The moment of the first serious alarm, or the end. */
    public long tellingNanos() {
        return alarms.stream()
                .filter(alarm -> Severity.of(alarm.level()).isSerious())
                .findFirst()
                .map(Alarm::timeNanos)
                .orElse(endNanos());
    }

    /** A moment for people: {@code 95 s}. */
    public static double seconds(long nanos) {
        return SimTime.toSeconds(nanos);
    }
}
