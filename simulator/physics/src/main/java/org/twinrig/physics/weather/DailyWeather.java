package org.twinrig.physics.weather;

/**
 * A day like the other: the temperature swings as a cosine around its mean, the vapour in the air stays the same, there
 * is no sun.
 *
 * <pre>  T = T_mean + ½ swing · cos(2π (t − t_warmest)/24 h) </pre>
 * Relative humidity follows from the vapour pressure of the mean conditions and ends at saturation (no dew is formed).
 * The sky keeps its share of the air's black-body radiation. An outline for tests, not a climate.
 */
public final class DailyWeather implements Weather {
    private static final double DAY = 86_400; // [s]

    private final Conditions mean = new Conditions();
    private final double swing;
    private final double warmest;
    private final double vapour;
    private final double emissivity;

    /**
     * Swings around {@code mean} (copied).
     *
     * @param swing from the coldest to the warmest moment [K], not negative
     * @param warmest moment of the highest temperature [s since the scenario's start]
     */
    public DailyWeather(Conditions mean, double swing, double warmest) {
        if (!(swing >= 0)) {
            throw new IllegalArgumentException("the swing is " + swing + " K; it is not negative");
        }
        this.mean.set(mean);
        this.swing = swing;
        this.warmest = warmest;
        this.vapour = mean.relativeHumidity * MoistAir.saturation(mean.temperature);
        this.emissivity = mean.skyInfrared / Sky.blackBody(mean.temperature);
    }

    @Override
    public void at(double time, Conditions out) {
        out.set(mean);
        double phase = (time - warmest) / DAY;
        double turn = 2 * Math.PI * (phase - Math.floor(phase));
        out.temperature = mean.temperature + 0.5 * swing * StrictMath.cos(turn);
        out.relativeHumidity = Math.min(1, vapour / MoistAir.saturation(out.temperature));
        out.skyInfrared = emissivity * Sky.blackBody(out.temperature);
    }

    @Override
    public double nextKnot(double time) {
        return Double.POSITIVE_INFINITY;
    }
}
