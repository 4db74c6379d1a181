package org.twinrig.sensors.dht22;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.twinrig.core.random.RandomStream;
import org.twinrig.core.reading.Reading;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Event;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.Point;
import org.twinrig.physics.RoomField;
import org.twinrig.sensors.Sensor;
import org.twinrig.sensors.signal.FirstOrderLag;

/**
 * One DHT22 that is asked at regular intervals.
 *
 * <p>Chain: air → response of first order → the part's error → noise → tenths → 40 bits → what the host makes of them.
 * A read that fails gives NaN, one that is wrong but passes its checksum gives the wrong value; both leave a {@code
 * bad-read} event. Not modelled: hysteresis (±0.3 %), ageing, the host's retries.
 */
final class Dht22Model implements Sensor {
    // AM2302 manual: 63 % after less than 10 s (temperature) and 5 s (humidity) in moving air; taken at the limits.
    private static final double TAU_TEMPERATURE = 10; // [s]
    private static final double TAU_HUMIDITY = 5; // [s]
    private static final double ZERO_CELSIUS = 273.15; // [K]
    private static final double TENTHS = 10; // [1/K] and [1/%] quantum 0.1
    private static final int TEMPERATURE_LOW = -400; // [0.1 °C]
    private static final int TEMPERATURE_HIGH = 800; // [0.1 °C]
    private static final int HUMIDITY_HIGH = 1000; // [0.1 %]

    private final Channel channel;
    private final RoomField room;
    private final Point at;
    private final Dht22Part part;
    private final RandomStream noise;
    private final long intervalNanos;
    private final FirstOrderLag temperature;
    private final FirstOrderLag humidity;
    private final List<Event> events = new ArrayList<>();
    private long lastNanos;

    Dht22Model(Channel channel, RoomField room, Point at, Dht22Part part, RandomStream noise, long intervalNanos) {
        this.channel = channel;
        this.room = room;
        this.at = at;
        this.part = part;
        this.noise = noise;
        this.intervalNanos = intervalNanos;
        var air = room.airAt(at);
        temperature = new FirstOrderLag(TAU_TEMPERATURE, air.temperature());
        humidity = new FirstOrderLag(TAU_HUMIDITY, air.relativeHumidity());
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Schedule schedule() {
        return new Schedule(intervalNanos, intervalNanos, 1);
    }

    @Override
    public Reading read(long timeNanos) {
        double seconds = SimTime.toSeconds(timeNanos - lastNanos);
        lastNanos = timeNanos;
        var air = room.airAt(at);
        double tempC = temperature.advance(air.temperature(), seconds)
                - ZERO_CELSIUS
                + part.temperatureOffset()
                + part.temperatureNoise() * noise.gaussian();
        double humidityPct = 100 * humidity.advance(air.relativeHumidity(), seconds)
                + part.humidityOffset()
                + part.humidityNoise() * noise.gaussian();
        var sent =
                Dht22Frame.of(tenths(humidityPct, 0, HUMIDITY_HIGH), tenths(tempC, TEMPERATURE_LOW, TEMPERATURE_HIGH));
        return received(timeNanos, sent);
    }

    @Override
    public List<Event> drainEvents() {
        if (events.isEmpty()) {
            return List.of();
        }
        var drained = List.copyOf(events);
        events.clear();
        return drained;
    }

    private Samples received(long timeNanos, Dht22Frame sent) {
        double fate = noise.uniform();
        if (fate < part.failProbability()) {
            report(timeNanos, "the read failed", Map.of("cause", "failed"));
            return new Samples(timeNanos, new double[] {Double.NaN, Double.NaN});
        }
        var frame = sent;
        if (fate < part.failProbability() + part.glitchProbability()) {
            var losses = sent.unnoticedLosses();
            if (!losses.isEmpty()) {
                frame = sent.without(losses.get(noise.below(losses.size())));
                report(timeNanos, "bits were lost that the checksum did not miss", Map.of("cause", "lost-bits"));
            }
        }
        return new Samples(timeNanos, new double[] {frame.temperature() / TENTHS, frame.humidity() / TENTHS});
    }

    private void report(long timeNanos, String text, Map<String, String> details) {
        events.add(new Event(timeNanos, "bad-read", channel.source(), channel.source() + "/dht22: " + text, details));
    }

    private static int tenths(double value, int low, int high) {
        return (int) Math.round(Math.max(low, Math.min(high, value * TENTHS)));
    }
}
