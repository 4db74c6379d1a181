package org.twinrig.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.twinrig.physics.zone.BuildingSpec.Ramp;
import org.twinrig.physics.zone.PrescribedFire;

/** Reads the fires of a case. */
final class CaseFires {
    private static final double[] ATOMS = {12.011, 1.008, 15.999, 14.007, 35.453}; // C, H, O, N, Cl [kg/kmol]
    private static final double HCL = 36.461; // [kg/kmol]

    private CaseFires() {}

    static PrescribedFire read(FireCase source, JsonNode fire) {
        JsonNode table = fire.path("table");
        JsonNode fuel = fire.path("fuel");
        String place = "location_m of " + fire.path("id").asText();
        double[] times = times(source, fire);
        var formula = new PrescribedFire.Formula(
                source.number(fuel, "C"),
                source.number(fuel, "H"),
                source.number(fuel, "O"),
                source.number(fuel, "N"),
                source.number(fuel, "Cl"));
        return new PrescribedFire(
                fire.path("id").asText(),
                source.room(fire.path("compartment").asText()),
                source.number(fire.path("location_m"), 0, place),
                source.number(fire.path("location_m"), 1, place),
                ramp(times, table, "hrr_W"),
                ramp(times, table, "height_m"),
                ramp(times, table, "area_m2"),
                formula,
                source.number(fire, "heat_of_combustion_J_kg"),
                fire.path("radiative_fraction").asDouble(0.35),
                ramp(times, table, "co_yield_kg_kg"),
                ramp(times, table, "soot_yield_kg_kg"),
                ramp(times, table, "hcn_yield_kg_kg"),
                chlorine(times, table, formula),
                ramp(times, table, "trace_yield_kg_kg"));
    }

    private static double[] times(FireCase source, JsonNode fire) {
        double[] times = FireCase.numbers(fire.path("table").path("time_s"));
        JsonNode ignition = fire.path("ignition");
        if (ignition.path("criterion").asText("").equals("TIME")) {
            double start = source.number(ignition, "setpoint");
            return Arrays.stream(times).map(time -> time + start).toArray();
        }
        return times;
    }

    private static Ramp ramp(double[] times, JsonNode table, String column) {
        return new Ramp(times, FireCase.numbers(table.path(column)));
    }

    /** All chlorine of the fuel leaves as HCl, as in CFAST, when the case gives no yield of its own. */
    private static Ramp chlorine(double[] times, JsonNode table, PrescribedFire.Formula f) {
        double[] given = FireCase.numbers(table.path("hcl_yield_kg_kg"));
        if (Arrays.stream(given).anyMatch(yield -> yield > 0)) {
            return new Ramp(times, given);
        }
        double mass = ATOMS[0] * f.carbon()
                + ATOMS[1] * f.hydrogen()
                + ATOMS[2] * f.oxygen()
                + ATOMS[3] * f.nitrogen()
                + ATOMS[4] * f.chlorine();
        return Ramp.constant(f.chlorine() * HCL / mass);
    }
}
