package org.twinrig.physics.weather;

/** Air that stays as it is, without sun; the sky radiates as the air does unless told otherwise. */
public final class SteadyWeather implements Weather {
    private final Conditions conditions = new Conditions();

    /** Weather that always has these {@code conditions}; they are copied. */
    public SteadyWeather(Conditions conditions) {
        this.conditions.set(conditions);
    }

    /** Calm air of {@code temperature} [K], {@code relativeHumidity} [0..1] at {@code pressure} [Pa], without sun. */
    public static SteadyWeather of(double temperature, double relativeHumidity, double pressure) {
        var air = new Conditions();
        air.temperature = temperature;
        air.relativeHumidity = relativeHumidity;
        air.pressure = pressure;
        air.skyInfrared = Sky.blackBody(temperature);
        return new SteadyWeather(air);
    }

    @Override
    public void at(double time, Conditions out) {
        out.set(conditions);
    }

    @Override
    public double nextKnot(double time) {
        return Double.POSITIVE_INFINITY;
    }
}
