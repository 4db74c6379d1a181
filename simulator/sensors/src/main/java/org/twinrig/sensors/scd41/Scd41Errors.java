package org.twinrig.sensors.scd41;

import org.twinrig.core.random.RandomStream;
import org.twinrig.sensors.signal.PartSpread;

/**
 * How far one part is off, for good: drawn once, inside the data sheet's accuracy bands.
 *
 * <p>CO2: ±(50 ppm + 2.5 %) from 400 to 1000 ppm, ±(50 + 3 %) to 2000, ±(40 + 5 %) to 5000. The error is an offset of up
 * to 50 ppm and a gain error that fills the rest of the band, each drawn on its own. The band's jumps at 1000 and 2000
 * ppm are bridged from below, so that a rising concentration never makes a reading jump; above 5000 ppm, where the sheet
 * promises nothing, the last line goes on. Temperature: ±0.8 K from 15 to 35 °C, else ±1.5 K; humidity: ±6 % from 15 to
 * 35 °C and 20 to 65 %, else ±9 %; the wider band is reached over 10 K or 10 %. Drift and calibration are
 * those of {@link Scd41Part} and {@link Scd41Calibration}.
 *
 * @param co2Offset place in the offset's band [−1..1]
 * @param co2Gain place in the gain's band [−1..1]
 * @param temperature place in the temperature's band [−1..1]
 * @param humidity place in the humidity's band [−1..1]
 * @see "Sensirion SCD4x data sheet v1.7, tables 1 to 3"
 */
public record Scd41Errors(double co2Offset, double co2Gain, double temperature, double humidity) {
    /** A part without error. */
    public static final Scd41Errors NONE = new Scd41Errors(0, 0, 0, 0);

    private static final double[] PPM = {0, 400, 1000, 2000, 5000};
    private static final double[] BAND = {50, 60, 75, 110, 290}; // [ppm]
    private static final double BAND_SLOPE_ABOVE = 0.05; // [-]
    private static final double OFFSET_BAND = 50; // [ppm]
    private static final double BLEND = 10; // [K] and [%]

    static Scd41Errors draw(RandomStream random) {
        return new Scd41Errors(
                PartSpread.inBand(random),
                PartSpread.inBand(random),
                PartSpread.inBand(random),
                PartSpread.inBand(random));
    }

    /** Error of CO2 [ppm] at {@code ppm}. */
    double co2Ppm(double ppm) {
        return co2Offset * OFFSET_BAND + co2Gain * (co2Band(ppm) - OFFSET_BAND);
    }

    /** Error of the temperature [K] at {@code tempC} [°C]. */
    double kelvin(double tempC) {
        return temperature * (0.8 + 0.7 * blend(outside(tempC, 15, 35)));
    }

    /** Error of the relative humidity [%] at {@code humidityPct} [%] and {@code tempC} [°C]. */
    double humidityPct(double humidityPct, double tempC) {
        double outside = Math.max(outside(tempC, 15, 35), outside(humidityPct, 20, 65));
        return humidity * (6 + 3 * blend(outside));
    }

    /** Half width of the CO2 band [ppm]. */
    static double co2Band(double ppm) {
        int last = PPM.length - 1;
        if (ppm >= PPM[last]) {
            return BAND[last] + BAND_SLOPE_ABOVE * (ppm - PPM[last]);
        }
        int i = 1;
        while (ppm > PPM[i]) {
            i++;
        }
        double share = Math.max(0, (ppm - PPM[i - 1]) / (PPM[i] - PPM[i - 1]));
        return BAND[i - 1] + share * (BAND[i] - BAND[i - 1]);
    }

    private static double outside(double value, double low, double high) {
        return Math.max(0, Math.max(low - value, value - high));
    }

    private static double blend(double outside) {
        return Math.min(1, outside / BLEND);
    }
}
