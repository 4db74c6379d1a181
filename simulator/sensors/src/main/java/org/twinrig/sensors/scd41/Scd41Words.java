package org.twinrig.sensors.scd41;

/**
 * The three words that a measurement consists of, and their checksummed bytes.
 *
 * <pre>  CO2 [ppm] = w₀    T [°C] = −45 + 175·w₁/65535    RH [%] = 100·w₂/65535  </pre>
 *
 * @param co2 CO2 word [ppm]
 * @param temperature temperature word [0..65535]
 * @param humidity humidity word [0..65535]
 * @see "Sensirion SCD4x data sheet v1.7, read_measurement and checksum calculation"
 */
public record Scd41Words(int co2, int temperature, int humidity) {
    /** Highest CO2 that is put out [ppm]. */
    public static final int CO2_MAX = 40_000;

    private static final double WORD_MAX = 65535;
    private static final double T_LOW = -45; // [°C]
    private static final double T_SPAN = 175; // [K]
    private static final double RH_SPAN = 100; // [%]
    private static final int BYTES = 9;
    private static final int CRC_POLYNOMIAL = 0x31; // x^8 + x^5 + x^4 + 1, most significant bit first
    private static final int CRC_START = 0xFF;

    /** The words for CO2 [ppm], temperature [°C] and relative humidity [%], rounded and stopped at their ends. */
    public static Scd41Words of(double co2Ppm, double tempC, double humidityPct) {
        return new Scd41Words(
                word(co2Ppm, CO2_MAX),
                word((tempC - T_LOW) / T_SPAN * WORD_MAX, WORD_MAX),
                word(humidityPct / RH_SPAN * WORD_MAX, WORD_MAX));
    }

    /** CO2 [ppm]. */
    public double co2Ppm() {
        return co2;
    }

    /** Temperature [°C]. */
    public double tempC() {
        return T_LOW + T_SPAN * temperature / WORD_MAX;
    }

    /** Relative humidity [%]. */
    public double humidityPct() {
        return RH_SPAN * humidity / WORD_MAX;
    }

    /** The nine bytes on the bus: each word most significant byte first, followed by its checksum. */
    public byte[] toBytes() {
        return Scd41Frames.encode(co2, temperature, humidity);
    }

    /**
     * Reads nine bytes.
     *
     * @throws IllegalArgumentException when there are not nine, or a checksum is wrong
     */
    public static Scd41Words fromBytes(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a measurement has " + BYTES + " bytes, got " + bytes.length);
        }
        int[] words = Scd41Frames.decode(bytes);
        return new Scd41Words(words[0], words[1], words[2]);
    }

    /** CRC-8 of a word: polynomial 0x31, start 0xFF, nothing reflected, no final exclusive or. */
    public static int crc(int word) {
        int crc = CRC_START;
        for (int shift = 8; shift >= 0; shift -= 8) {
            crc ^= word >> shift & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x80) != 0 ? (crc << 1 ^ CRC_POLYNOMIAL) & 0xFF : crc << 1;
            }
        }
        return crc;
    }

    private static int word(double value, double highest) {
        return (int) Math.round(Math.max(0, Math.min(highest, value)));
    }
}
