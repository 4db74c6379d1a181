package org.twinrig.sensors.resd;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.ChannelKind;
import org.twinrig.core.recording.Content;
import org.twinrig.core.recording.Recording;

/**
 * The readings of a recording as stimulus: a series of blocks for each number of each part, two for a part that feels
 * motion, one of images for a camera. Series of one type are channels 0, 1, 2 … in the order of boards, then parts.
 *
 * <p>Temperatures, humidity, voltages, pressure and light become RESD's own types where their values fit, CO2, resistances,
 * images and all other numbers custom ones. A failed read and a second reading of one moment are left out; truth, events
 * and alarms too, and accelerometers of one axis, which RESD does not know. Long series are cut into blocks that follow each other, motion also where the recording has a gap.
 */
public final class ResdExport {
    private static final int MOST_IMAGES = 64; // in one block: some 2.5 MB
    private static final int MOST_SAMPLES = 100_000; // of motion in one block: a minute at 1600 Hz

    private final Recording recording;
    private final Instant start;
    private final Consumer<ResdBlock> out;
    private final Map<ResdType, Integer> channels = new EnumMap<>(ResdType.class);

    private ResdExport(Recording recording, Consumer<ResdBlock> out) {
        this.recording = recording;
        this.start = recording.info().start();
        this.out = out;
    }

    /** Gives {@code out} the blocks of all reading channels of {@code recording} that are {@code wanted}. */
    public static void blocks(Recording recording, Predicate<Channel> wanted, Consumer<ResdBlock> out) {
        var export = new ResdExport(recording, out);
        recording.channels().stream()
                .filter(channel -> channel.kind() == ChannelKind.READING)
                .filter(wanted)
                .sorted(Comparator.comparing(Channel::topic))
                .forEach(export::channel);
    }

    private void channel(Channel channel) {
        if (channel.content() instanceof Content.Numbers numbers) {
            numbers(channel, numbers.schema());
        } else if (channel.content() instanceof Content.Motion motion && motion.axes() == MotionBlock.AXES) {
            motion(channel, motion);
        } else if (channel.content() instanceof Content.Thermal thermal) {
            images(channel, thermal);
        }
    }

    private int next(ResdType type) {
        return channels.merge(type, 1, Integer::sum) - 1;
    }

    private void numbers(Channel channel, SampleSchema schema) {
        List<Samples> rows = recording.read(channel, Samples.class);
        for (int column = 0; column < schema.fields().size(); column++) {
            var times = new ArrayList<Long>();
            var values = new ArrayList<Double>();
            for (Samples row : rows) {
                double value = row.values()[column];
                boolean later = times.isEmpty() || row.timeNanos() > times.get(times.size() - 1);
                if (later && !Double.isNaN(value)) {
                    times.add(row.timeNanos());
                    values.add(value);
                }
            }
            if (!times.isEmpty()) {
                var type = type(schema.fields().get(column), values);
                var block = ResdReadings.series(
                        type,
                        next(type),
                        times.stream().mapToLong(Long::longValue).toArray(),
                        values.stream().mapToDouble(Double::doubleValue).toArray());
                out.accept(block.with(ResdNames.number(start, channel, schema, column)));
            }
        }
    }

    private static ResdType type(SampleSchema.Field field, List<Double> values) {
        var type = switch (field.unit()) {
            case "°C" -> ResdType.TEMPERATURE;
            case "V" -> ResdType.VOLTAGE;
            case "lx" -> ResdType.ILLUMINANCE;
            case "Pa" -> ResdType.PRESSURE;
            case "Ω" -> ResdType.RESISTANCE;
            case "%" -> field.name().equals("humidityPct") ? ResdType.HUMIDITY : ResdType.NUMBER;
            case "ppm" -> field.name().equals("co2Ppm") ? ResdType.CARBON_DIOXIDE : ResdType.NUMBER;
            default -> ResdType.NUMBER;
        };
        return values.stream().allMatch(type::holds) ? type : ResdType.NUMBER;
    }

    private void motion(Channel channel, Content.Motion scale) {
        int acceleration = next(ResdType.ACCELERATION);
        int rate = next(ResdType.ANGULAR_RATE);
        double period = 1e9 / scale.sampleRateHz();
        var run = new ArrayList<MotionBlock>();
        recording.forEach(channel::equals, 0, Long.MAX_VALUE, (same, entry) -> {
            var block = (MotionBlock) entry;
            if (!run.isEmpty() && !follows(run, block, period)) {
                motion(channel, scale, run, acceleration, rate);
            }
            run.add(block);
        });
        if (!run.isEmpty()) {
            motion(channel, scale, run, acceleration, rate);
        }
    }

    /** Whether {@code block} goes on where {@code run} ends, is as long as its blocks, and finds room. */
    private static boolean follows(List<MotionBlock> run, MotionBlock block, double period) {
        int length = run.get(0).length();
        long start = run.get(0).timeNanos() - Math.round((length - 1) * period);
        long expected = start + Math.round((double) run.size() * length * period);
        long begins = block.timeNanos() - Math.round((block.length() - 1) * period);
        return block.length() == length
                && Math.abs(begins - expected) <= 1
                && (run.size() + 1) * length <= MOST_SAMPLES;
    }

    private void motion(Channel channel, Content.Motion scale, List<MotionBlock> run, int acceleration, int rate) {
        int length = run.get(0).length();
        double hertz = scale.sampleRateHz();
        out.accept(ResdReadings.acceleration(acceleration, run, scale)
                .with(ResdNames.motion(start, channel, hertz, scale.accelLsbPerG(), length)));
        out.accept(ResdReadings.angularRate(rate, run, scale)
                .with(ResdNames.motion(start, channel, hertz, scale.gyroLsbPerDps(), length)));
        run.clear();
    }

    private void images(Channel channel, Content.Thermal thermal) {
        int number = next(ResdType.IMAGE);
        var frames = new ArrayList<ThermalFrame>();
        recording.forEach(channel::equals, 0, Long.MAX_VALUE, (same, entry) -> {
            var frame = (ThermalFrame) entry;
            if (frames.isEmpty()
                    || frame.timeNanos() > frames.get(frames.size() - 1).timeNanos()) {
                frames.add(frame);
            }
            if (frames.size() == MOST_IMAGES) {
                images(channel, thermal, frames, number);
            }
        });
        if (!frames.isEmpty()) {
            images(channel, thermal, frames, number);
        }
    }

    private void images(Channel channel, Content.Thermal thermal, List<ThermalFrame> frames, int number) {
        out.accept(ResdReadings.images(number, frames).with(ResdNames.image(start, channel, thermal)));
        frames.clear();
    }
}
