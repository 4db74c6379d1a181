package org.twinrig.physics.weather;

/**
 * What weather to expect at a place in some weeks of the year: the parameters of the {@link WeatherGenerator}.
 *
 * @param site where
 * @param mean mean temperature [K]
 * @param swing mean difference between a day's highest and lowest temperature, wander taken out [K]
 * @param wander standard deviation of the temperature from day to day (passing highs and lows) [K]
 * @param humidity relative humidity at the mean temperature and mean dew point [0..1]
 * @param clouds mean cloud cover [0..1], 0.02 to 0.98
 * @param wind mean speed at 10 m [m/s]
 * @param turbidity Linke turbidity [-], 2 to 7
 * @param co2 mole fraction [mol/mol]
 */
public record Season(
        Site site,
        double mean,
        double swing,
        double wander,
        double humidity,
        double clouds,
        double wind,
        double turbidity,
        double co2) {
    public Season {
        within("mean temperature [K]", mean, 200, 330);
        within("daily swing [K]", swing, 0, 40);
        within("wander [K]", wander, 0, 20);
        within("relative humidity", humidity, 0.02, 1);
        within("cloud cover", clouds, 0.02, 0.98);
        within("wind [m/s]", wind, 0, 30);
        within("Linke turbidity", turbidity, 1.5, 10);
        within("CO2 [mol/mol]", co2, 0, 0.1);
    }

    private static void within(String name, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException("%s is %s; it lies between %s and %s".formatted(name, value, low, high));
        }
    }

    /** A mild season of a temperate place: 10 K swing, 4 K wander, half clouded, 4 m/s, turbidity 3.5, 420 ppm. */
    public static Season temperate(Site site, double mean) {
        return new Season(site, mean, 10, 4, 0.7, 0.55, 4, 3.5, 420e-6);
    }
}
