package org.twinrig.sensors.adc;

import java.util.OptionalInt;
import org.twinrig.core.random.RandomStream;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.sensors.bus.AnalogDevice;

/**
 * The converter of an ESP32 at 11 dB of attenuation, 12 bits: not straight, and with much noise.
 *
 * <p>Measured by users (arduino-esp32, issue 92): 0.819 V gives 823, 1.641 V 1814, 2.462 V 2811, 3.286 V 4095; below 0.13
 * to 0.21 V, by part, 0. Between these points the curve is taken as straight [A]. The voltages scale with the part's own
 * reference, 1.0 to 1.2 V; the points are taken for one of 1.1 V [A]. Of the 12 bits three are noise: 2.3 codes rms, that
 * of an ideal converter of 9 bits. The second unit does not work while Wi-Fi is on.
 *
 * @see "Espressif, ESP-IDF programming guide, ADC; reference of a part is 1000 to 1200 mV"
 */
public final class Esp32Adc {
    /** Greatest code. */
    public static final int MOST = 4095;

    private static final double[] VOLTS = {0.819, 1.641, 2.462, 3.286};
    private static final int[] CODES = {823, 1814, 2811, MOST};
    private static final double USUAL_REFERENCE = 1.1; // [V]
    private static final double NOISE = 8 / Math.sqrt(12); // a step of 9 bits in codes of 12, rms
    private static final double LEAST_REFERENCE = 1.0; // [V]
    private static final double MOST_REFERENCE = 1.2; // [V]
    private static final double LEAST_DEAD = 0.13; // [V]
    private static final double MOST_DEAD = 0.21; // [V]

    private final int unit;
    private final double reference;
    private final double deadVolts;
    private final double sigma;
    private final RandomStream noise;
    private boolean wifi;

    private Esp32Adc(int unit, double reference, double deadVolts, double sigma, RandomStream noise) {
        if (unit != 1 && unit != 2) {
            throw new IllegalArgumentException("ADC" + unit + "; an ESP32 has ADC1 and ADC2");
        }
        this.unit = unit;
        this.reference = reference;
        this.deadVolts = deadVolts;
        this.sigma = sigma;
        this.noise = noise;
    }

    /** Unit 1 or 2 of some part. */
    public static Esp32Adc draw(int unit, RandomStreams random) {
        var part = random.stream("esp32");
        return new Esp32Adc(
                unit,
                part.uniform(LEAST_REFERENCE, MOST_REFERENCE),
                part.uniform(LEAST_DEAD, MOST_DEAD),
                NOISE,
                random.stream("adc" + unit));
    }

    /** Unit 1 or 2 of a part with the usual reference, in the middle of the dead range and without noise. */
    public static Esp32Adc ideal(int unit) {
        var unused = new RandomStreams(0).stream("adc");
        return new Esp32Adc(unit, USUAL_REFERENCE, (LEAST_DEAD + MOST_DEAD) / 2, 0, unused);
    }

    /** Reference of this part [V], as its fuses tell it. */
    public double reference() {
        return reference;
    }

    /** Switches the radio on or off. */
    public void wifi(boolean on) {
        wifi = on;
    }

    /** The code of {@code input} at {@code timeNanos} [0..4095]; none while the radio holds the unit. */
    public OptionalInt convert(AnalogDevice input, long timeNanos) {
        if (unit == 2 && wifi) {
            return OptionalInt.empty();
        }
        double code = curve(input.volts(timeNanos));
        double noisy = code == 0 ? 0 : code + sigma * noise.gaussian();
        return OptionalInt.of((int) Math.max(0, Math.min(MOST, Math.rint(noisy))));
    }

    private double curve(double volts) {
        double usual = volts * USUAL_REFERENCE / reference;
        double dead = deadVolts * USUAL_REFERENCE / reference;
        if (usual <= dead) {
            return 0;
        }
        double fromVolts = dead;
        double fromCode = 0;
        for (int i = 0; i < VOLTS.length; i++) {
            if (usual < VOLTS[i]) {
                return fromCode + (usual - fromVolts) / (VOLTS[i] - fromVolts) * (CODES[i] - fromCode);
            }
            fromVolts = VOLTS[i];
            fromCode = CODES[i];
        }
        return MOST;
    }
}
