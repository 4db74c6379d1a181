package org.twinrig.core.recording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.time.Entry;
import org.twinrig.core.time.SimTime;
import org.twinrig.core.time.Timeline;

/** Small made-up runs for tests: every kind of channel, at rates like those of the real sensors. */
final class Runs {
    static final Instant START = Instant.parse("2026-03-01T08:00:00.25Z");
    static final Channel SCD41 = Channel.reading(
            "hall-1",
            "scd41",
            new Content.Numbers(SampleSchema.of("Scd41Reading", "co2Ppm", "ppm", "tempC", "°C", "humidityPct", "%")));
    static final Channel TRUTH = Channel.truth(
            "hall", "room", new Content.Numbers(SampleSchema.of("RoomTruth", "upperTempC", "°C", "hrrKw", "kW")));
    static final Channel CAMERA = Channel.reading("hall-1", "lepton35", new Content.Thermal(16, 12, 8.77));
    static final Channel MOTION = Channel.reading("fan-1", "mls160a", new Content.Motion(300, 4096, 16.4));

    private Runs() {}

    /** One line of a run. */
    record Line(Channel channel, Entry entry) {}

    static RunInfo info(long seed) {
        return new RunInfo(
                "made-up",
                "A made-up run, für Tests",
                seed,
                START,
                60 * SimTime.SECOND,
                Map.of("target", "none", "b", ""));
    }

    /** The lines of a run of this length, in the order in which a writer gets them; alarms come late. */
    static List<Line> lines(long seed, double seconds) {
        var random = new SplittableRandom(seed);
        var lines = new ArrayList<Line>();
        var timeline = new Timeline();
        timeline.every(0, SimTime.SECOND, 10, t -> lines.add(new Line(TRUTH, samples(t, 2, random))));
        timeline.every(0, 100 * SimTime.SECOND, 877, t -> lines.add(new Line(CAMERA, frame(t, random))));
        timeline.every(2 * SimTime.SECOND, 2 * SimTime.SECOND, 1, t -> lines.add(new Line(MOTION, block(t, random))));
        timeline.every(SimTime.SECOND, 5 * SimTime.SECOND, 1, t -> lines.add(new Line(SCD41, samples(t, 3, random))));
        timeline.every(0, 7 * SimTime.SECOND, 1, t -> lines.add(new Line(Channel.EVENTS, event(t, random))));
        timeline.every(
                9 * SimTime.SECOND, 9 * SimTime.SECOND, 1, t -> lines.add(new Line(Channel.ALARMS, alarm(t, random))));
        timeline.runUntil(SimTime.toNanos(seconds));
        return lines;
    }

    static Samples samples(long time, int columns, SplittableRandom random) {
        var values = new double[columns];
        for (int i = 0; i < columns; i++) {
            values[i] = switch (random.nextInt(8)) {
                case 0 -> Double.NaN;
                case 1 -> 0.0;
                case 2 -> -0.0;
                case 3 -> Double.POSITIVE_INFINITY;
                case 4 -> Double.longBitsToDouble(random.nextLong());
                default -> random.nextDouble(-100, 2000);
            };
        }
        return new Samples(time, values);
    }

    static ThermalFrame frame(long time, SplittableRandom random) {
        var pixels = new short[16 * 12];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (short) (random.nextInt(50) == 0 ? random.nextInt() : 29_500 + random.nextInt(20));
        }
        return new ThermalFrame(time, 16, 12, pixels);
    }

    static MotionBlock block(long time, SplittableRandom random) {
        var axes = new short[MotionBlock.AXES][600];
        for (short[] axis : axes) {
            for (int i = 0; i < axis.length; i++) {
                axis[i] = (short) (random.nextInt(9) == 0 ? random.nextInt() : random.nextInt(-200, 200));
            }
        }
        return new MotionBlock(time, axes);
    }

    static Event event(long time, SplittableRandom random) {
        return new Event(
                time,
                "note",
                "hall",
                "Türe 🔥 \u0000 " + random.nextLong(),
                random.nextBoolean() ? Map.of() : Map.of("z", "1", "a", "ä", "", ""));
    }

    /** An alarm that speaks of a moment up to 8 s before {@code now}. */
    static Alarm alarm(long now, SplittableRandom random) {
        long time = now - random.nextLong(8 * SimTime.SECOND);
        double delivery = random.nextBoolean() ? Double.NaN : random.nextDouble(20);
        return new Alarm(time, "fire", "hall-1", "WARNING", random.nextDouble(), delivery, "Fire in the hall");
    }

    /** A text by which two entries can be compared, bit by bit. */
    static String show(Channel channel, Entry entry) {
        String content;
        if (entry instanceof Samples samples) {
            content = Arrays.toString(Arrays.stream(samples.values())
                    .mapToLong(Double::doubleToLongBits)
                    .toArray());
        } else if (entry instanceof ThermalFrame frame) {
            content = frame.width() + "x" + frame.height() + Arrays.toString(frame.centikelvin());
        } else if (entry instanceof MotionBlock block) {
            content = Arrays.deepToString(block.axes());
        } else {
            content = entry.toString();
        }
        return channel + " " + entry.timeNanos() + " " + content;
    }
}
