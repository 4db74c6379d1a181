package org.twinrig.scenarios;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twinrig.physics.fan.FanLaws;
import org.twinrig.physics.room.Blower;
import org.twinrig.physics.room.VentilatorSpec;
import org.twinrig.physics.room.VentilatorSpec.Cause;
import org.twinrig.physics.room.VentilatorSpec.Demand;
import org.twinrig.physics.room.VentilatorSpec.Run;
import org.twinrig.physics.zone.FanCurve;
import org.twinrig.scenarios.language.Settings;

/** From a scenario's values to the description of a ventilator. */
final class VentilatorBuilder {
    private static final Map<String, Cause> CAUSES = causes();

    private VentilatorBuilder() {}

    private static Map<String, Cause> causes() {
        var causes = new LinkedHashMap<String, Cause>();
        causes.put("temperature", Cause.TEMPERATURE);
        causes.put("co2", Cause.CO2);
        causes.put("co", Cause.CO);
        causes.put("gas", Cause.COMBUSTIBLE);
        return causes;
    }

    static VentilatorSpec build(Settings s) {
        var laws = new FanLaws(
                s.number("speed") / (2 * Math.PI),
                s.number("flow"),
                s.number("power"),
                s.number("efficiency"),
                s.number("standby"));
        var demands = new ArrayList<Demand>();
        CAUSES.forEach((key, cause) -> {
            if (s.has(key)) {
                Settings demand = s.section(key);
                demands.add(new Demand(cause, demand.number("from"), demand.number("full")));
            }
        });
        return new VentilatorSpec(s.text("name"), laws, s.number("base"), demands, runs(s));
    }

    static Blower blower(Settings s) {
        return new Blower(
                s.text("name"),
                s.text("blows").equals("in"),
                s.has("other") ? s.text("other") : "",
                s.number("height"),
                FanCurve.Points.straight(s.number("flow"), s.number("pressure")),
                runs(s));
    }

    private static List<Run> runs(Settings s) {
        return s.isWritten("runs")
                ? s.items("runs").stream().map(VentilatorBuilder::run).toList()
                : List.of(new Run(0, Long.MAX_VALUE));
    }

    private static Run run(Settings s) {
        return new Run(RoomBuilder.nanos(s, "from"), s.has("until") ? RoomBuilder.nanos(s, "until") : Long.MAX_VALUE);
    }
}
