package org.twinrig.sensors.resd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.twinrig.core.UserError;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;

/** Acceleration and angular rate of one part, put together to blocks of six axes: the first with the first, and so on. */
final class MotionPart {
    private static final double DEGREE = Math.PI / 180; // [rad]

    private final String file;
    private final String device;
    private final String sensor;
    private final List<ResdBlock> accelerations = new ArrayList<>();
    private final List<ResdBlock> rates = new ArrayList<>();

    MotionPart(String file, String device, String sensor) {
        this.file = file;
        this.device = device;
        this.sensor = sensor;
    }

    void take(ResdBlock block, int number) {
        if (!(ResdNames.number(block, ResdNames.SCALE) > 0 && ResdNames.number(block, ResdNames.BLOCK) >= 1)) {
            throw new UserError("%s: block %d: motion with %s needs %s and %s as well"
                    .formatted(file, number, ResdNames.RATE, ResdNames.SCALE, ResdNames.BLOCK));
        }
        (block.type() == ResdType.ACCELERATION ? accelerations : rates).add(block);
    }

    void forEach(BiConsumer<Channel, MotionBlock> consumer) {
        if (accelerations.size() != rates.size()) {
            throw new UserError("%s: %s/%s has %d blocks of acceleration and %d of angular rate; they come in pairs"
                    .formatted(file, device, sensor, accelerations.size(), rates.size()));
        }
        for (int i = 0; i < accelerations.size(); i++) {
            pair(accelerations.get(i), rates.get(i), consumer);
        }
    }

    private void pair(ResdBlock acceleration, ResdBlock rate, BiConsumer<Channel, MotionBlock> consumer) {
        if (acceleration.startNanos() != rate.startNanos()
                || acceleration.samples().size() != rate.samples().size()) {
            throw new UserError("%s: %s/%s: %d accelerations from %d ns go with %d angular rates from %d ns"
                    .formatted(
                            file,
                            device,
                            sensor,
                            acceleration.samples().size(),
                            acceleration.startNanos(),
                            rate.samples().size(),
                            rate.startNanos()));
        }
        double perG = ResdNames.number(acceleration, ResdNames.SCALE);
        double perDegree = ResdNames.number(rate, ResdNames.SCALE);
        double hertz = ResdNames.number(acceleration, ResdNames.RATE);
        var channel = Channel.reading(device, sensor, new Content.Motion(hertz, perG, perDegree));
        int length = (int) ResdNames.number(acceleration, ResdNames.BLOCK);
        short[][] all = new short[MotionBlock.AXES][];
        for (int axis = 0; axis < 3; axis++) {
            all[axis] = counts(acceleration.column(axis), perG);
            all[axis + 3] = counts(rate.column(axis), perDegree / DEGREE);
        }
        for (int from = 0; from < all[0].length; from += length) {
            int to = Math.min(all[0].length, from + length);
            var axes = new short[MotionBlock.AXES][];
            for (int axis = 0; axis < axes.length; axis++) {
                axes[axis] = Arrays.copyOfRange(all[axis], from, to);
            }
            long last = acceleration.startNanos()
                    + acceleration.samples().get(to - 1).afterNanos();
            consumer.accept(channel, new MotionBlock(last, axes));
        }
    }

    private static short[] counts(double[] values, double perUnit) {
        var counts = new short[values.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(values[i] * perUnit)));
        }
        return counts;
    }
}
