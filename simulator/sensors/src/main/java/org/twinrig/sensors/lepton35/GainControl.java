package org.twinrig.sensors.lepton35;

/**
 * Which gain the camera wants: one that was chosen, or by what it sees. Automatic gain goes low once a share of its region
 * is hotter than one limit, and high once a share is cooler than another; the power-on limits are those that recorded
 * telemetry reports: a quarter above 115 °C, nine tenths below 85 °C.
 */
final class GainControl {
    private static final int COUNTS_PER_KELVIN = 100;
    private static final double ZERO_CELSIUS = 273.15; // [K]
    private static final double PERCENT = 100;

    private boolean automatic;
    private Gain chosen;
    private int hotCounts = counts(115);
    private int coolCounts = counts(85);
    private double hotShare = 0.25;
    private double coolShare = 0.90;
    private Region region = Region.ALL;

    GainControl(boolean automatic, Gain chosen) {
        this.automatic = automatic;
        this.chosen = chosen;
    }

    /** From now on {@code gain}. */
    void choose(Gain gain) {
        automatic = false;
        chosen = gain;
    }

    /** From now on by what is seen. */
    void automatic() {
        automatic = true;
    }

    /** Whether by what is seen. */
    boolean isAutomatic() {
        return automatic;
    }

    /** Limits of automatic gain: [%] of {@code region}, and scene temperature [°C]. */
    void limits(Region newRegion, int hotPercent, int coolPercent, int hotCelsius, int coolCelsius) {
        region = newRegion;
        hotShare = hotPercent / PERCENT;
        coolShare = coolPercent / PERCENT;
        hotCounts = counts(hotCelsius);
        coolCounts = counts(coolCelsius);
    }

    /** The gain that is wanted with {@code now} in use and {@code counts} [0.01 K] as the last frame. */
    Gain wanted(Gain now, short[] counts) {
        if (!automatic) {
            return chosen;
        }
        int hot = 0;
        int cool = 0;
        for (int row = region.startRow(); row <= region.endRow(); row++) {
            for (int i = row * Camera.WIDTH + region.startColumn(); i <= row * Camera.WIDTH + region.endColumn(); i++) {
                int unsigned = counts[i] & 0xFFFF;
                hot += unsigned > hotCounts ? 1 : 0;
                cool += unsigned < coolCounts ? 1 : 0;
            }
        }
        if (now == Gain.HIGH) {
            return hot >= hotShare * region.pixels() ? Gain.LOW : Gain.HIGH;
        }
        return cool >= coolShare * region.pixels() ? Gain.HIGH : Gain.LOW;
    }

    private static int counts(int celsius) {
        return (int) Math.round((celsius + ZERO_CELSIUS) * COUNTS_PER_KELVIN);
    }
}
