package org.twinrig.validation.vdi;

import java.util.Arrays;
import java.util.List;
import org.twinrig.physics.weather.Conditions;
import org.twinrig.physics.weather.Weather;
import org.twinrig.physics.zone.Governor;
import org.twinrig.physics.zone.Mixture;
import org.twinrig.physics.zone.RoomView;

/** Ventilation whose heat capacity flow is given, whatever the air's density. */
final class MassFlow implements Governor {
    private static final double JUST_AFTER = 1e-3; // [s] flows and weather jump at full hours

    private final DayTable table;
    private final Weather weather;
    private final int days;
    private final Conditions outside = new Conditions();
    private double flow;

    MassFlow(DayTable table, Weather weather, int days) {
        this.table = table;
        this.weather = weather;
        this.days = days;
        set(0);
    }

    private void set(double time) {
        weather.at(time + JUST_AFTER, outside);
        double mass = VdiRules.AIR_FLOW * VdiRules.AIR_HEAT / Mixture.CP * table.at(0, time + JUST_AFTER);
        flow = mass / Mixture.density(outside.pressure, outside.temperature);
    }

    @Override
    public void follow(double time, double step, RoomView room) {
        set(time);
    }

    @Override
    public double flow() {
        return flow;
    }

    @Override
    public List<Double> breaks() {
        return Arrays.stream(table.over(days, row -> row[1]).seconds()).boxed().toList();
    }
}
