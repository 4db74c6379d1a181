package org.twinrig.validation;

import org.twinrig.physics.zone.BuildingSpec;
import org.twinrig.physics.zone.Mixture;

/** Fans against leaks, holes and slots. */
final class FlowCases {
    private static final double ORIFICE = 0.73; // of the model, out of a room; the files have 0.70

    private final Verification cases;

    FlowCases(Verification cases) {
        this.cases = cases;
    }

    void run() {
        ventilation();
    }

    private void ventilation() {
        fanAgainstSlot();
        for (int i = 1; i <= 2; i++) {
            String test = "Ventilation/Leakage_" + i;
            var building = cases.building(test);
            building.advanceTo(890);
            cases.check(
                    test,
                    "flow through the leak [kg/s]",
                    densityNote(),
                    0.01 * Verification.density(),
                    building.room(0).massFlowTo(BuildingSpec.OUTSIDE),
                    0.012);
            double speed = 0.01 / (ORIFICE * (i == 1 ? 0.04 : 0.01)); // fan through the leak's area
            double pressure = 0.5 * Verification.density() * speed * speed;
            cases.check(
                    test,
                    "pressure [Pa]",
                    orificeNote(),
                    pressure,
                    building.room(0).overPressure(),
                    pressure);
        }
        String vents = "Ventilation/VVent_Tests";
        var building = cases.building(vents);
        building.advanceTo(890);
        double flow = 0.1 * Verification.density();
        cases.check(
                vents,
                "flow out of room 3 [kg/s]",
                densityNote(),
                flow,
                building.room(2).massFlowTo(BuildingSpec.OUTSIDE),
                flow);
        cases.check(
                vents,
                "flow from room 2 to 3 [kg/s]",
                densityNote(),
                flow,
                building.room(1).massFlowTo(2),
                flow);
        cases.check(
                vents,
                "flow from room 1 to 2 [kg/s]",
                densityNote(),
                flow,
                building.room(0).massFlowTo(1),
                flow);
        String calm = "Ventilation/ventilation_2";
        building = cases.building(calm);
        building.advanceTo(3000);
        cases.check(
                calm, "temperature of room 4 [K]", "", 293.15, building.room(3).temperature(true), 293.15);
        pumped();
    }

    private static String orificeNote() {
        return "the file's equation with the model's orifice coefficient, 0.73 for 0.70, and density of air";
    }

    private static String densityNote() {
        return "the file's equation with the model's density of air";
    }

    private void fanAgainstSlot() {
        String test = "Ventilation/ventilation_1";
        var building = cases.building(test);
        building.advanceTo(108_000);
        double flow = 0.01 * Verification.density();
        double area = 1e-4;
        double speedHead = flow * flow / (2 * ORIFICE * ORIFICE * area * area); // ρ·Δp, with ρ growing with Δp
        double r = Verification.density() / 101_325;
        double pressure = (-Verification.density()
                        + Math.sqrt(Verification.density() * Verification.density() + 4 * r * speedHead))
                / (2 * r);
        cases.check(
                test,
                "pressure at 30 h [Pa]",
                orificeNote(),
                pressure,
                building.room(0).overPressure(),
                pressure);
    }

    private void pumped() {
        String test = "Ventilation/ventilation_3";
        var building = cases.building(test);
        String note = "the fan runs down from 15 s to 16 s: 15.5 s of its flow, where the file has 15 s";
        double full = 1.4 * 101_300 * 15.5 / 64;
        double mass = Mixture.density(101_300, 293.15) * (64 + 15.5);
        double[] times = {199, 500, 700, 1000};
        for (int i = 0; i < times.length; i++) { // one more of four equal rooms each time
            building.advanceTo(times[i]);
            String what = "pressure at %.0f s [Pa]".formatted(times[i]);
            cases.check(test, what, note, full / (i + 1), building.room(0).overPressure(), full / (i + 1));
            if (i == 0) {
                double warm = (101_300 + full) * 64 / (Mixture.R * mass);
                cases.check(
                        test,
                        "temperature at 199 s [K]",
                        note,
                        warm,
                        building.room(0).temperature(true),
                        293.15);
            }
        }
        building.advanceTo(1500);
        cases.check(test, "pressure at 1500 s [Pa]", "", 0, building.room(0).overPressure(), full);
    }
}
