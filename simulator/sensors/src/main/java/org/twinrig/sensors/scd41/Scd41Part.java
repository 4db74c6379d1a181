package org.twinrig.sensors.scd41;

import org.twinrig.core.random.RandomStreams;
import org.twinrig.sensors.signal.PartSpread;

/**
 * One part as it was made: what it gets wrong and what it says about itself.
 *
 * @param errors its accuracy
 * @param drift place in the drift's band [−1..1]: ±(5 ppm + 0.5 %) a year, data sheet v1.7, table 1
 * @param ageYears its age at the start of the simulation [a]
 * @param selfHeating how much warmer than the air its own temperature sensor is [K]; 4 K is the default offset that the
 *     maker subtracts, taken here as what an average design has (an assumption)
 * @param serial 48 bits
 * @param variant answer to get_sensor_variant; bits 15:12 are 1 for an SCD41
 * @param noiseScale 1, or 0 for a part without noise
 * @param quirks what it says of its state
 */
public record Scd41Part(
        Scd41Errors errors,
        double drift,
        double ageYears,
        double selfHeating,
        long serial,
        int variant,
        double noiseScale,
        Scd41Quirks quirks) {
    private static final int VARIANT = 0x1440; // data sheet, example of get_sensor_variant
    private static final double SELF_HEATING = Scd41Settings.FACTORY.offsetKelvin();
    private static final double DRIFT_PPM = 5; // [ppm/a]
    private static final double DRIFT_SHARE = 0.005; // [1/a]

    /** A part drawn from the maker's population: accuracy from the stream {@code part}, the rest from their own. */
    public static Scd41Part draw(RandomStreams random) {
        var serial = random.stream("serial");
        return new Scd41Part(
                Scd41Errors.draw(random.stream("part")),
                PartSpread.inBand(random.stream("drift")),
                0,
                SELF_HEATING,
                (long) serial.below(1 << 24) << 24 | serial.below(1 << 24),
                VARIANT,
                1,
                Scd41Quirks.USUAL);
    }

    /** A part without error, drift and noise. */
    public static Scd41Part ideal() {
        return new Scd41Part(Scd41Errors.NONE, 0, 0, SELF_HEATING, 0xf896_9f07_3bbeL, VARIANT, 0, Scd41Quirks.USUAL);
    }

    /** This part with other quirks. */
    public Scd41Part with(Scd41Quirks other) {
        return new Scd41Part(errors, drift, ageYears, selfHeating, serial, variant, noiseScale, other);
    }

    /** This part, {@code years} [a] old when the simulation starts. */
    public Scd41Part aged(double years) {
        return new Scd41Part(errors, drift, years, selfHeating, serial, variant, noiseScale, quirks);
    }

    /** What drift has added at {@code ppm} after {@code years} of the simulation [ppm]. */
    double driftPpm(double ppm, double years) {
        return drift * (DRIFT_PPM + DRIFT_SHARE * ppm) * (ageYears + years);
    }

    int[] serialWords() {
        return new int[] {(int) (serial >> 32 & 0xFFFF), (int) (serial >> 16 & 0xFFFF), (int) (serial & 0xFFFF)};
    }
}
