package org.twinrig.validation;

import java.util.List;
import org.twinrig.physics.zone.Mixture;
import org.twinrig.validation.table.CsvTable;

/** Sealed rooms that are heated, and rooms that reach the warmth of the outside. */
final class EnergyCases {
    private final Verification cases;

    EnergyCases(Verification cases) {
        this.cases = cases;
    }

    void run() {
        energy();
        equilibrium();
    }

    private void energy() {
        String note = "with the warmth of the fuel's own gas, which the file leaves out (0.6 %)";
        double fuel = 100_000 / 50e6; // [kg/s]
        double power = 100_000 + fuel * Mixture.CP * 293.15;
        double start = 125 * Verification.density();
        for (String test : List.of("Energy_Balance/sealed_test", "Energy_Balance/sealed_test_2_layers")) {
            var building = cases.building(test);
            for (CsvTable.Row row :
                    cases.expected("Energy_Balance/expected_sealed_test").rows()) {
                double time = row.number("Time");
                building.advanceTo(time);
                if (time < 600 && test.endsWith("layers") || time == 0) {
                    continue; // the hot layer does not fill the room yet
                }
                double pressure = row.number("PRS") * power / 100_000;
                double rise = (101_325 + pressure) * 125 / (Mixture.R * (start + fuel * time)) - 293.15;
                var room = building.room(0);
                String at = " at %.0f s".formatted(time);
                cases.check(test, "pressure" + at + " [Pa]", note, pressure, room.overPressure(), pressure);
                cases.check(test, "temperature rise" + at + " [K]", note, rise, room.temperature(true) - 293.15, rise);
            }
        }
    }

    private void equilibrium() {
        for (String name :
                List.of("basic_tempequilib", "basic_tempequilib_window", "basic_tempequilib_window_elevation")) {
            String test = "Thermal_Equilibrium/" + name;
            var building = cases.building(test);
            building.advanceTo(80_000);
            double pressure = cases.expected("Thermal_Equilibrium/expected_" + name)
                    .rows()
                    .get(0)
                    .number("PRS");
            var room = building.room(0);
            String note = "at the end of the longest case; the file's value is the limit";
            cases.check(test, "upper temperature [°C]", note, 25, room.temperature(true) - 273.15, 5);
            cases.check(test, "lower temperature [°C]", note, 25, room.temperature(false) - 273.15, 5);
            cases.check(test, "pressure [Pa]", note, pressure, room.overPressure(), 1728.21);
        }
    }
}
