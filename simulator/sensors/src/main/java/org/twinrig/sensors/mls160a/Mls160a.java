package org.twinrig.sensors.mls160a;

import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.Reading;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.core.time.SimTime;
import org.twinrig.sensors.Sensor;
import org.twinrig.sensors.bmi160.Bmi160Settings;
import org.twinrig.sensors.bmi160.InertialCore;

/**
 * One MLS/160A. Sample k is what the BMI160's registers hold at k/300 s, so at most 0.625 ms old; as the two clocks
 * are not tied, the age wanders.
 */
final class Mls160a implements Sensor {
    /** Samples per second that leave the head [Hz]. */
    static final int RATE = 300;
    /** Samples in a block: 2 s. */
    static final int BLOCK = 600;

    private static final int SETTLE = 32; // samples at 1600 Hz, 20 ms: filters of 353 Hz and more forget within 2 ms

    private final Channel channel;
    private final InertialCore core;
    private final long periodNanos;
    private long lastSample = Long.MIN_VALUE / 2;

    Mls160a(String device, Bmi160Settings settings, InertialCore core, long periodNanos) {
        this.channel = Channel.reading(
                device, "mls160a", new Content.Motion(RATE, settings.accelLsbPerG(), settings.gyroLsbPerDps()));
        this.core = core;
        this.periodNanos = periodNanos;
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
        core.feelTemperature();
        var axes = new short[MotionBlock.AXES][BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            long pick = timeNanos - (BLOCK - 1 - i) * SimTime.SECOND / RATE;
            long sample = core.sampleAt(pick);
            if (i == 0 && sample > lastSample + SETTLE) {
                core.skipTo(sample, SETTLE);
            }
            core.sample(sample, axes, i);
            lastSample = sample;
        }
        return new MotionBlock(timeNanos, axes);
    }
}
