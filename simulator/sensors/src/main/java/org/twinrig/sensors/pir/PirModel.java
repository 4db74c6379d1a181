package org.twinrig.sensors.pir;

import org.twinrig.core.random.RandomStream;
import org.twinrig.core.reading.Reading;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.RoomField;
import org.twinrig.sensors.Sensor;
import org.twinrig.sensors.signal.FirstOrderLag;

/**
 * One motion detector: lens and element → what changes within half a second → threshold → timer.
 *
 * <p>Who stands still is not seen, nor who comes straight at it for a while, nor anybody in a room as warm as their
 * clothes. In its first minute the module fires up to three times at nothing, as its maker says.
 *
 * <p>Not modelled: false alarms of a warm module (draughts, sun, mains), supply, light sensor on the module.
 */
final class PirModel implements Sensor {
    private static final double HIGH_PASS = 0.5; // [s] the element's and amplifier's lower corner of 0.3 Hz
    static final double WARM_UP = 60; // [s] HC-SR501
    private static final int MOST_SPURIOUS = 3; // HC-SR501: "0 to 3 times" while it warms up

    private final Channel channel;
    private final RoomField room;
    private final PirOptics optics;
    private final double threshold;
    private final PirOutput output;
    private final long periodNanos;
    private final FirstOrderLag slow;
    private final double[] spurious;
    private long lastNanos;

    /** A part that fires when its signal changes by {@code threshold} [K·sr], and at the {@code spurious} moments [s]. */
    PirModel(
            Channel channel,
            RoomField room,
            PirOptics optics,
            double threshold,
            PirOutput output,
            long periodNanos,
            double[] spurious) {
        this.channel = channel;
        this.room = room;
        this.optics = optics;
        this.threshold = threshold;
        this.output = output;
        this.periodNanos = periodNanos;
        this.slow = new FirstOrderLag(HIGH_PASS, optics.signal(room.thermalScene()));
        this.spurious = spurious.clone();
    }

    /** When a cold module fires at nothing [s]. */
    static double[] spurious(RandomStream random) {
        var moments = new double[random.below(MOST_SPURIOUS + 1)];
        for (int i = 0; i < moments.length; i++) {
            moments[i] = random.uniform(0, WARM_UP);
        }
        return moments;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Schedule schedule() {
        return new Schedule(periodNanos, periodNanos, 1);
    }

    @Override
    public Reading read(long timeNanos) {
        double before = SimTime.toSeconds(lastNanos);
        double now = SimTime.toSeconds(timeNanos);
        lastNanos = timeNanos;
        double signal = optics.signal(room.thermalScene());
        boolean moved = Math.abs(signal - slow.advance(signal, now - before)) > threshold;
        boolean high = output.at(now, moved || fires(before, now));
        return new Samples(timeNanos, new double[] {high ? 1 : 0});
    }

    private boolean fires(double before, double now) {
        for (double moment : spurious) {
            if (moment > before && moment <= now) {
                return true;
            }
        }
        return false;
    }
}
