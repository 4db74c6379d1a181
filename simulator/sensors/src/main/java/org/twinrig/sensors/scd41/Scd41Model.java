package org.twinrig.sensors.scd41;

import org.twinrig.core.reading.Reading;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.time.SimTime;
import org.twinrig.sensors.Sensor;

/** One SCD41 in periodic measurement at signal level: every 5 s what its words say. */
final class Scd41Model implements Sensor {
    static final long PERIOD_NANOS = 5 * SimTime.SECOND; // data sheet, start_periodic_measurement

    private final Channel channel;
    private final Scd41Signal signal;
    private final double assumedPressure;

    /** {@code assumedPressure} [Pa]. */
    Scd41Model(Channel channel, Scd41Signal signal, double assumedPressure) {
        this.channel = channel;
        this.signal = signal;
        this.assumedPressure = assumedPressure;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Schedule schedule() {
        return new Schedule(PERIOD_NANOS, PERIOD_NANOS, 1);
    }

    @Override
    public Reading read(long timeNanos) {
        signal.advance(timeNanos);
        var words = signal.words(signal.co2Ppm(assumedPressure), signal.tempC(), signal.humidityPct());
        return new Samples(timeNanos, new double[] {words.co2Ppm(), words.tempC(), words.humidityPct()});
    }
}
