package org.twinrig.validation.vdi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinrig.physics.weather.Conditions;
import org.twinrig.physics.weather.Sky;
import org.twinrig.physics.weather.Weather;

/**
 * The temperature outside that the guideline puts on the outer walls: that of the air, where it has weights those of sun
 * and sky on each orientation, and the ground's.
 *
 * <pre>  T = Σ w_wall (T_air + ΔT_long + a I/(h_c + h_r)) + Σ w_window (T_air + ΔT_long · blind) + w_ground T_ground
 *  ΔT_long = (T_sky − T_air) h_r/(h_c + h_r) </pre>
 *
 * Until it begins, all has stood at the room's own temperature.
 */
final class VdiWeather implements Weather {
    private final VdiRules rules;
    private final double start;
    private final double constant;
    private final Optional<DayTable> air;
    private final Optional<DayTable> windowLight;
    private final Optional<DayTable> wallLight;
    private final Optional<DayTable> sky;
    private final double blind;
    private final List<DayTable> tables = new ArrayList<>();

    VdiWeather(VdiCase source, VdiRules rules) {
        this.rules = rules;
        start = source.parameters().number("T_start");
        constant = source.parameters().constant("preTem", start);
        var first = source.input("outdoorTemp");
        air = first.isPresent() ? first : source.input("outdoorTemp1");
        windowLight = source.input("tableSolRadWindow");
        wallLight = source.input("tableSolRadWall");
        sky = source.input("HSky");
        blind = source.parameters().constant("g_sunblind", 1);
        for (var table : List.of(air, windowLight, wallLight, sky)) {
            table.ifPresent(tables::add);
        }
    }

    @Override
    public void at(double time, Conditions out) {
        double own = time <= 0 ? start : temperature(time);
        out.temperature = own;
        out.skyInfrared = Sky.blackBody(own);
    }

    private double temperature(double time) {
        double dry = air.map(table -> table.at(0, time)).orElse(constant);
        if (!rules.weighs()) {
            return dry;
        }
        double film = VdiRules.OUTER_CONVECTION + VdiRules.OUTER_RADIATION;
        double cold = 0;
        if (rules.longWave() && sky.isPresent()) {
            double above = Sky.temperature(sky.get().at(0, time) / VdiRules.SKY_EMISSIVITY);
            cold = (above - dry) * VdiRules.OUTER_RADIATION / film;
        }
        double sum = rules.groundWeight() * rules.ground();
        for (int k = 0; k < rules.wallWeight().length; k++) {
            double light = light(wallLight, k, time);
            sum += rules.wallWeight()[k] * (dry + cold + VdiRules.ABSORPTANCE * light / film);
            double open = light(windowLight, k, time) > VdiRules.BLIND ? blind : 1;
            sum += rules.windowWeight()[k] * (dry + cold * open);
        }
        return sum;
    }

    private static double light(Optional<DayTable> table, int k, double time) {
        return table.filter(each -> k < each.columns())
                .map(each -> each.at(k, time))
                .orElse(0.0);
    }

    @Override
    public double nextKnot(double time) {
        double next = Double.POSITIVE_INFINITY;
        for (DayTable table : tables) {
            next = Math.min(next, table.next(time));
        }
        return next;
    }
}
