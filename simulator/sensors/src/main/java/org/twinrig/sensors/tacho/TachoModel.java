package org.twinrig.sensors.tacho;

import org.twinrig.core.random.RandomStream;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.reading.Reading;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.VibrationField;
import org.twinrig.sensors.Sensor;
import org.twinrig.sensors.SensorType.Quantity;
import org.twinrig.sensors.signal.PartSpread;

/**
 * A reciprocal counter: at the end of each gate, the pulses since the last pulse of the gate before, over the time between.
 *
 * <p>The shaft's angle is the sum of its speed every {@value #STEP_MILLIS} ms, straight in between, which is how often
 * machines here compute it. After a gate without a pulse it begins anew.
 */
final class TachoModel implements Sensor {
    private static final long STEP_MILLIS = 5;
    private static final long STEP = STEP_MILLIS * 1_000_000; // [ns]
    private static final double CLOCK = 50e-6; // accuracy of a counter's quartz [-]; assumed
    private static final double JITTER = 10e-6; // standard deviation of an edge [s]; assumed
    private static final double MINUTE = 60; // [s]

    private final Channel channel;
    private final VibrationField machine;
    private final int pulses;
    private final RandomStream noise;
    private final double fast; // by which its clock runs fast [-]
    private final long interval;
    private final Quantity quantity;
    private long until; // [ns]
    private double angle; // in pulses since the last one
    private double latest = Double.NaN; // pulse [s]

    TachoModel(
            Channel channel,
            VibrationField machine,
            int pulses,
            RandomStreams random,
            long interval,
            Quantity quantity) {
        this.channel = channel;
        this.machine = machine;
        this.pulses = pulses;
        var part = random.stream("part");
        this.fast = CLOCK * PartSpread.inBand(part);
        this.angle = part.uniform();
        this.noise = random.stream("noise");
        this.interval = interval;
        this.quantity = quantity;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Schedule schedule() {
        return new Schedule(interval, interval, 1);
    }

    @Override
    public Reading read(long timeNanos) {
        double begin = latest;
        int count = 0; // of periods from begin to latest
        until = Math.max(until, timeNanos - interval); // not before the gate, when it was not read for long
        while (until < timeNanos) {
            long to = Math.min(timeNanos, until + STEP);
            double each = 0.5 * pulses * (machine.shaftHz(until) + machine.shaftHz(to)); // [1/s]
            double reached = angle + each * (to - until) / SimTime.SECOND;
            for (int n = 1; n <= reached; n++) {
                latest = SimTime.toSeconds(until) + (n - angle) / each + JITTER * noise.gaussian();
                if (Double.isNaN(begin)) {
                    begin = latest;
                } else {
                    count++;
                }
            }
            angle = reached - Math.floor(reached);
            until = to;
        }
        if (latest == begin) {
            latest = Double.NaN; // not one pulse in this gate
        }
        double rpm = count == 0 ? 0 : MINUTE * count / pulses / ((latest - begin) * (1 + fast));
        double steps = Math.rint(Math.min(rpm, quantity.high()) / quantity.epsilon());
        return new Samples(timeNanos, new double[] {steps / Math.rint(1 / quantity.epsilon())});
    }
}
