package org.twinrig.sensors.bmi160;

import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.Reading;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.core.time.SimTime;
import org.twinrig.sensors.Sensor;

/** One BMI160, emptied block by block without a gap. Sample n of it is taken at exactly n / ODR after the start. */
final class Bmi160 implements Sensor {
    private final Channel channel;
    private final InertialCore core;
    private final int odrHz;
    private final int blockSamples;
    private long sample;

    Bmi160(String device, Bmi160Settings settings, InertialCore core, int blockSamples) {
        this.channel = Channel.reading(
                device,
                "bmi160",
                new Content.Motion(settings.odrHz(), settings.accelLsbPerG(), settings.gyroLsbPerDps()));
        this.core = core;
        this.odrHz = settings.odrHz();
        this.blockSamples = blockSamples;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Schedule schedule() {
        long period = blockSamples * SimTime.SECOND / odrHz; // exact: every rate divides 10⁹
        return new Schedule(period, period, 1);
    }

    @Override
    public Reading read(long timeNanos) {
        core.feelTemperature();
        if (sample == 0) {
            core.skipTo(1, 0);
        }
        var axes = new short[MotionBlock.AXES][blockSamples];
        for (int i = 0; i < blockSamples; i++) {
            sample++;
            core.sample(sample, axes, i);
        }
        return new MotionBlock(timeNanos, axes);
    }
}
