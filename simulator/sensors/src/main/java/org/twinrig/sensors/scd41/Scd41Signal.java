package org.twinrig.sensors.scd41;

import org.twinrig.core.random.RandomStream;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.AirState;
import org.twinrig.physics.Point;
import org.twinrig.physics.RoomField;
import org.twinrig.sensors.signal.FirstOrderLag;

/**
 * What an SCD41 measures.
 *
 * <p>Chain: the air at its place → response of first order (63 % after 60 s, 120 s, 90 s) → the part's own error →
 * noise → words. Between two looks the air is taken to change in a straight line, for which the response is solved
 * exactly. The absorption in its cell follows the partial pressure of CO2, so the part reads {@code x · p / p₀}, where
 * p₀ is the pressure that it was told to assume. When mounted it has long been in the air that is there.
 *
 * <p>Not modelled: what happens beyond 60 °C, where the part would fail; condensation; the mixing of signals inside.
 *
 * @see "Sensirion, SCD4x data sheet, version 1.7, April 2025, tables 1 to 3"
 */
final class Scd41Signal {
    private static final double TAU_CO2 = 60; // [s] data sheet, response time τ63
    private static final double TAU_TEMPERATURE = 120; // [s]
    private static final double TAU_HUMIDITY = 90; // [s]
    // The sheet's repeatability is a ± figure. The maker's humidity sensors (SHT3x, SHT4x data sheets) define the word
    // as three standard deviations of consecutive readings in constant conditions; that reading is taken here.
    private static final double NOISE_CO2 = 10.0 / 3; // [ppm]
    private static final double NOISE_TEMPERATURE = 0.1 / 3; // [K]
    private static final double NOISE_HUMIDITY = 0.4 / 3; // [%]
    private static final double ZERO_CELSIUS = 273.15; // [K]

    private final RoomField room;
    private final Point at;
    private final Scd41Errors errors;
    private final RandomStream noise;
    private final double noiseScale;
    private final double reference;
    private final FirstOrderLag co2;
    private final FirstOrderLag temperature;
    private final FirstOrderLag humidity;
    private long lastNanos;

    /** {@code reference} [Pa] the assumed pressure at which no correction is made; {@code noiseScale} 1 or 0. */
    Scd41Signal(RoomField room, Point at, Scd41Errors errors, RandomStream noise, double noiseScale, double reference) {
        this.room = room;
        this.at = at;
        this.errors = errors;
        this.noise = noise;
        this.noiseScale = noiseScale;
        this.reference = reference;
        var air = room.airAt(at);
        co2 = new FirstOrderLag(TAU_CO2, apparentPpm(air));
        temperature = new FirstOrderLag(TAU_TEMPERATURE, air.temperature());
        humidity = new FirstOrderLag(TAU_HUMIDITY, air.relativeHumidity());
    }

    /** Looks at the air as it is now and takes it for that of {@code timeNanos}. */
    void advance(long timeNanos) {
        double seconds = SimTime.toSeconds(timeNanos - lastNanos);
        lastNanos = timeNanos;
        var air = room.airAt(at);
        co2.advance(apparentPpm(air), seconds);
        temperature.advance(air.temperature(), seconds);
        humidity.advance(air.relativeHumidity(), seconds);
    }

    /** CO2 without noise [ppm] for an assumed pressure {@code told} [Pa]. */
    double co2Ppm(double told) {
        double ppm = co2.output() * (reference / told);
        return ppm + errors.co2Ppm(ppm);
    }

    /** Temperature of the air without noise [°C]. */
    double tempC() {
        double tempC = temperature.output() - ZERO_CELSIUS;
        return tempC + errors.kelvin(tempC);
    }

    /** Relative humidity of the air without noise [%]. */
    double humidityPct() {
        double tempC = temperature.output() - ZERO_CELSIUS;
        double humidityPct = 100 * humidity.output();
        return humidityPct + errors.humidityPct(humidityPct, tempC);
    }

    /** The words for these values once noise is on them. */
    Scd41Words words(double co2Ppm, double tempC, double humidityPct) {
        return Scd41Words.of(
                co2Ppm + noise(NOISE_CO2), tempC + noise(NOISE_TEMPERATURE), humidityPct + noise(NOISE_HUMIDITY));
    }

    /** Noise with this standard deviation. */
    double noise(double sigma) {
        return noiseScale * sigma * noise.gaussian();
    }

    private double apparentPpm(AirState air) {
        return air.co2() * 1e6 * air.pressure() / reference;
    }
}
