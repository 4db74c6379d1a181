package org.twinrig.hil.selftest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.hil.frame.Frame;
import org.twinrig.hil.frame.WireReading;
import org.twinrig.hil.link.DeviceLink;
import org.twinrig.hil.play.Lateness;

/** Readings of all kinds of sensor at once, at their native rates, and how late they arrive at the other end. */
final class Rates {
    /** Channel of the readings that are sent as fast as possible. */
    static final int BULK = 200;

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long HEAD_START = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long LONGEST_PARK = TimeUnit.MILLISECONDS.toNanos(10);

    private final List<Lane> lanes = List.of(
            new Lane("MLS/160A, 300 Hz six axes", 300, motion(0, 1)),
            new Lane("BMI160, 1600 Hz six axes, 4 samples a frame", 400, motion(1, 4)),
            new Lane("Lepton 3.5, 8.77 Hz images", 8.77, image(2)),
            new Lane("SCD41 and MQ-2, 1 Hz rows", 1, new WireReading.Numbers(3, new float[] {612, 294.6f, 0.45f})));
    private long start;
    private long arrived;

    /** One sensor. */
    private static final class Lane {
        final String name;
        final double ratePerSecond;
        final WireReading reading;
        final Lateness lateness = new Lateness();
        long sent;

        Lane(String name, double ratePerSecond, WireReading reading) {
            this.name = name;
            this.ratePerSecond = ratePerSecond;
            this.reading = reading;
        }

        long dueNanos() {
            return (long) (sent / ratePerSecond * SECOND);
        }
    }

    private static WireReading motion(int channel, int samples) {
        return new WireReading.Motion(channel, new short[MotionBlock.AXES * samples]);
    }

    private static WireReading image(int channel) {
        var pixels = new short[160 * 120];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (short) (29_500 + i % 997); // no two rows alike, some bytes zero
        }
        return new WireReading.Band(channel, 0, 120, pixels);
    }

    /** Sends all lanes for {@code nanos}; returns the number of readings sent. */
    long play(DeviceLink link, long nanos, BooleanSupplier stop) {
        synchronized (this) {
            start = System.nanoTime() + HEAD_START;
        }
        long sent = 0;
        Lane next = first();
        while (next.dueNanos() < nanos && !stop.getAsBoolean()) {
            long left = start + next.dueNanos() - System.nanoTime();
            if (left > 0) {
                LockSupport.parkNanos(Math.min(left, LONGEST_PARK));
            } else {
                // Whole nanoseconds do not fit into the time of a frame; the number of the reading says the same.
                link.send(next.reading, next.sent);
                next.sent++;
                sent++;
                next = first();
            }
        }
        return sent;
    }

    private Lane first() {
        Lane first = lanes.get(0);
        for (Lane lane : lanes) {
            if (lane.dueNanos() < first.dueNanos()) {
                first = lane;
            }
        }
        return first;
    }

    /** A reading has arrived at the other end at {@code nowNanos}. */
    synchronized void arrived(Frame frame, long nowNanos) {
        Lane lane = lanes.get(frame.payload()[0]);
        lane.lateness.note(start + (long) (frame.micros() / lane.ratePerSecond * SECOND), nowNanos);
        arrived++;
    }

    /** Readings that have arrived. */
    synchronized long arrived() {
        return arrived;
    }

    /** What was measured, by sensor. */
    synchronized List<SelfTestResult.Rate> results() {
        var results = new ArrayList<SelfTestResult.Rate>();
        for (Lane lane : lanes) {
            results.add(new SelfTestResult.Rate(lane.name, lane.ratePerSecond, lane.sent, lane.lateness));
        }
        return results;
    }
}
