package org.twinrig.sensors.scd41;

import org.twinrig.core.random.RandomStream;
import org.twinrig.core.reading.Reading;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.AirState;
import org.twinrig.physics.Point;
import org.twinrig.physics.RoomField;
import org.twinrig.sensors.Sensor;
import org.twinrig.sensors.signal.FirstOrderLag;

/**
 * One SCD41 in periodic measurement: every 5 s a CO2, temperature and humidity word.
 *
 * <p>Chain: the air at its place → response of first order (63 % after 60 s, 120 s, 90 s) → the part's own error →
 * noise → words. The air is looked at once in 5 s and taken to change in a straight line in between, for which the
 * response is solved exactly. The absorption in its cell follows the partial pressure of CO2, so the part reads
 * {@code x · p / p₀}, where p₀ is the pressure that it was told to assume. When mounted it has long been in the air that
 * is there.
 *
 * <p>Not modelled: what happens beyond 60 °C, where the part would fail; condensation; the mixing of signals inside.
 */
final class Scd41Model implements Sensor {
    static final long PERIOD_NANOS = 5 * SimTime.SECOND; // data sheet, start_periodic_measurement

    private static final double TAU_CO2 = 60; // [s] data sheet, response time τ63
    private static final double TAU_TEMPERATURE = 120; // [s]
    private static final double TAU_HUMIDITY = 90; // [s]
    // The sheet's repeatability is a ± figure. The maker's humidity sensors (SHT3x, SHT4x data sheets) define the word
    // as three standard deviations of consecutive readings in constant conditions; that reading is taken here.
    private static final double NOISE_CO2 = 10.0 / 3; // [ppm]
    private static final double NOISE_TEMPERATURE = 0.1 / 3; // [K]
    private static final double NOISE_HUMIDITY = 0.4 / 3; // [%]
    private static final double ZERO_CELSIUS = 273.15; // [K]

    private final Channel channel;
    private final RoomField room;
    private final Point at;
    private final Scd41Errors errors;
    private final RandomStream noise;
    private final double noiseScale;
    private final double assumedPressure;
    private final FirstOrderLag co2;
    private final FirstOrderLag temperature;
    private final FirstOrderLag humidity;
    private long lastNanos;

    /** {@code assumedPressure} [Pa]; {@code noiseScale} 1, or 0 for a part without noise. */
    Scd41Model(
            Channel channel,
            RoomField room,
            Point at,
            Scd41Errors errors,
            RandomStream noise,
            double noiseScale,
            double assumedPressure) {
        this.channel = channel;
        this.room = room;
        this.at = at;
        this.errors = errors;
        this.noise = noise;
        this.noiseScale = noiseScale;
        this.assumedPressure = assumedPressure;
        var air = room.airAt(at);
        co2 = new FirstOrderLag(TAU_CO2, apparentPpm(air));
        temperature = new FirstOrderLag(TAU_TEMPERATURE, air.temperature());
        humidity = new FirstOrderLag(TAU_HUMIDITY, air.relativeHumidity());
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
        double seconds = SimTime.toSeconds(timeNanos - lastNanos);
        lastNanos = timeNanos;
        var air = room.airAt(at);
        double ppm = co2.advance(apparentPpm(air), seconds);
        double tempC = temperature.advance(air.temperature(), seconds) - ZERO_CELSIUS;
        double humidityPct = 100 * humidity.advance(air.relativeHumidity(), seconds);
        var words = Scd41Words.of(
                ppm + errors.co2Ppm(ppm) + noise(NOISE_CO2),
                tempC + errors.kelvin(tempC) + noise(NOISE_TEMPERATURE),
                humidityPct + errors.humidityPct(humidityPct, tempC) + noise(NOISE_HUMIDITY));
        return new Samples(timeNanos, new double[] {words.co2Ppm(), words.tempC(), words.humidityPct()});
    }

    private double apparentPpm(AirState air) {
        return air.co2() * 1e6 * air.pressure() / assumedPressure;
    }

    private double noise(double sigma) {
        return noiseScale * sigma * noise.gaussian();
    }
}
