package org.twinrig.sensors.dht22;

import org.twinrig.core.random.RandomStream;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.Point;
import org.twinrig.physics.RoomField;
import org.twinrig.sensors.signal.FirstOrderLag;

/**
 * What a part measures: air → response of first order → the part's error → noise → tenths → 40 bits. Not modelled:
 * hysteresis (±0.3 %), ageing; that a part answers with the measurement before the last.
 */
final class Dht22Signal {
    // AM2302 manual: 63 % after less than 10 s (temperature) and 5 s (humidity) in moving air; taken at the limits.
    private static final double TAU_TEMPERATURE = 10; // [s]
    private static final double TAU_HUMIDITY = 5; // [s]
    private static final double ZERO_CELSIUS = 273.15; // [K]
    private static final double TENTHS = 10; // [1/K] and [1/%] quantum 0.1
    private static final int TEMPERATURE_LOW = -400; // [0.1 °C]
    private static final int TEMPERATURE_HIGH = 800; // [0.1 °C]
    private static final int HUMIDITY_HIGH = 1000; // [0.1 %]

    private final RoomField room;
    private final Point at;
    private final Dht22Part part;
    private final RandomStream noise;
    private final FirstOrderLag temperature;
    private final FirstOrderLag humidity;
    private long lastNanos;

    Dht22Signal(RoomField room, Point at, Dht22Part part, RandomStream noise) {
        this.room = room;
        this.at = at;
        this.part = part;
        this.noise = noise;
        var air = room.airAt(at);
        temperature = new FirstOrderLag(TAU_TEMPERATURE, air.temperature());
        humidity = new FirstOrderLag(TAU_HUMIDITY, air.relativeHumidity());
    }

    /** What it has to say at {@code timeNanos}, not before the last time it was asked. */
    Dht22Frame at(long timeNanos) {
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
        return Dht22Frame.of(tenths(humidityPct, 0, HUMIDITY_HIGH), tenths(tempC, TEMPERATURE_LOW, TEMPERATURE_HIGH));
    }

    private static int tenths(double value, int low, int high) {
        return (int) Math.round(Math.max(low, Math.min(high, value * TENTHS)));
    }
}
