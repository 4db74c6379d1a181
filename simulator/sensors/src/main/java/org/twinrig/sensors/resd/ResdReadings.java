package org.twinrig.sensors.resd;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.recording.Content;
import org.twinrig.core.time.SimTime;

/** Readings as blocks of stimulus, so that an emulated firmware feels what the twin's sensors felt. */
public final class ResdReadings {
    private static final double DEGREE = Math.PI / 180; // [rad]

    private ResdReadings() {}

    /**
     * Acceleration of {@code blocks}, which must follow each other without a gap.
     *
     * @param scale counts and rate of the channel; samples get a time of their own where its period is no whole number of
     *     nanoseconds
     */
    public static ResdBlock acceleration(int channel, List<MotionBlock> blocks, Content.Motion scale) {
        return motion(ResdType.ACCELERATION, channel, blocks, scale, 0, 1 / scale.accelLsbPerG());
    }

    /** Angular rate, as {@link #acceleration}. */
    public static ResdBlock angularRate(int channel, List<MotionBlock> blocks, Content.Motion scale) {
        return motion(ResdType.ANGULAR_RATE, channel, blocks, scale, 3, DEGREE / scale.gyroLsbPerDps());
    }

    /**
     * One number at a time of its own each.
     *
     * @param timesNanos strictly rising [ns since start]
     * @param values in the type's unit, NaN where there is none: such samples are left out
     */
    public static ResdBlock series(ResdType type, int channel, long[] timesNanos, double[] values) {
        var samples = new ArrayList<ResdBlock.Sample>();
        long start = timesNanos.length == 0 ? 0 : timesNanos[0];
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                samples.add(ResdBlock.Sample.of(timesNanos[i] - start, type.counts(values[i])));
            }
        }
        return new ResdBlock(type, channel, start, 0, Map.of(), samples);
    }

    /** Images at a time of their own each, as the counts that the recording has. */
    public static ResdBlock images(int channel, List<ThermalFrame> frames) {
        long start = frames.get(0).timeNanos();
        var samples = new ArrayList<ResdBlock.Sample>();
        for (var frame : frames) {
            var bytes = ByteBuffer.allocate(2 * frame.centikelvin().length).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asShortBuffer().put(frame.centikelvin());
            samples.add(new ResdBlock.Sample(frame.timeNanos() - start, List.of(), bytes.array()));
        }
        return new ResdBlock(ResdType.IMAGE, channel, start, 0, Map.of(), samples);
    }

    private static ResdBlock motion(
            ResdType type, int channel, List<MotionBlock> blocks, Content.Motion scale, int first, double perCount) {
        double period = SimTime.SECOND / scale.sampleRateHz();
        boolean whole = period == Math.rint(period);
        var samples = new ArrayList<ResdBlock.Sample>();
        long start = 0;
        for (var block : blocks) {
            long begins = block.timeNanos() - Math.round((block.length() - 1) * period);
            start = samples.isEmpty() ? begins : start;
            long expected = start + Math.round(samples.size() * period);
            if (Math.abs(begins - expected) > 1) {
                throw new IllegalArgumentException(
                        "a block begins at " + begins + " ns; the one before ended for " + expected + " ns");
            }
            for (int i = 0; i < block.length(); i++) {
                samples.add(ResdBlock.Sample.of(
                        Math.round(samples.size() * period),
                        type.counts(block.axes()[first][i] * perCount),
                        type.counts(block.axes()[first + 1][i] * perCount),
                        type.counts(block.axes()[first + 2][i] * perCount)));
            }
        }
        return new ResdBlock(type, channel, start, whole ? (long) period : 0, Map.of(), samples);
    }
}
