package org.twinrig.sensors.signal;

/**
 * An ideal analogue-to-digital converter: {@code code = 2^bits · V / reference}, rounded to the nearest code and stopped
 * at both ends. Gain, offset and linearity errors are not modelled; the noise belongs to the source.
 *
 * @param bits resolution [bit]
 * @param reference voltage of full scale [V]
 * @see "Microchip MCP3004/3008 data sheet DS21295, equation 4-2: digital output code = 1024 · VIN / VREF"
 */
public record Adc(int bits, double reference) {
    /** Number of codes [-]. */
    public int codes() {
        return 1 << bits;
    }

    /** Code of {@code volts} [V]. */
    public int code(double volts) {
        return (int) Math.max(0, Math.min(codes() - 1, Math.round(volts / reference * codes())));
    }

    /** Voltage [V] of {@code code}, which may be a mean of several codes. */
    public double volts(double code) {
        return code * reference / codes();
    }
}
