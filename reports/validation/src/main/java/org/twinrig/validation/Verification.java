package org.twinrig.validation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twinrig.physics.zone.Building;
import org.twinrig.physics.zone.Mixture;
import org.twinrig.validation.table.CsvTable;

/**
 * CFAST's verification cases that have an answer on paper: sealed rooms, mixing, species from a flame, fans against
 * openings. What the files expect is taken as it is, except where they assume another orifice coefficient than the
 * model has; then their own equation is solved with the model's.
 */
final class Verification {
    /** Name of their folder. */
    static final String FOLDER = "cfast_verification";

    /** Largest relative error that passes [-]. */
    static final double TOLERANCE = 1e-3;

    /** Cases that ask for something the model does not have, and what that is. */
    private static final Map<String, String> UNCOVERED = uncovered();

    private final Path folder;
    private final List<Check> checks = new ArrayList<>();

    private Verification(Path folder) {
        this.folder = folder;
    }

    /**
     * One expected number.
     *
     * @param test name of the case
     * @param what quantity and moment
     * @param note on the expectation; empty when it is the file's own
     * @param scale that the error is divided by, in the unit of the numbers
     */
    record Check(String test, String what, String note, double expected, double ours, double scale) {
        double error() {
            return Math.abs(ours - expected) / scale;
        }

        boolean passes() {
            return error() <= TOLERANCE;
        }
    }

    /** All checks on the cases under {@code fires}; none when the folder lacks them. */
    static List<Check> run(Path fires) {
        var verification = new Verification(fires.resolve(FOLDER));
        if (Files.isDirectory(verification.folder)) {
            new EnergyCases(verification).run();
            new MatterCases(verification).run();
            new FlowCases(verification).run();
        }
        return verification.checks;
    }

    /** The cases that are not run, with the reason. */
    static Map<String, String> notRun() {
        return UNCOVERED;
    }

    private static Map<String, String> uncovered() {
        var map = new LinkedHashMap<String, String>();
        map.put("Fires/Ignition_Test", "no expected values come with it");
        map.put(
                "Radiation/radiation_1",
                "expects all of a flame's radiation from one point; the model spreads it along the flame");
        map.put(
                "Mass_Balance/species_mass_4 after 1000 s",
                "expects rooms to mix at once when a door opens between them; without a difference in temperature nothing drives that here");
        map.put("Radiation/radiation_2", "the hot surroundings are not in its input");
        map.put(
                "Radiation/radiation_3, _4, _5",
                "expect fluxes that differ along a wall; the model has one mean irradiance per layer");
        map.put("Species/Trace_Species_3", "filters in ducts are not modelled");
        map.put("Species/gas_tenability, heat_tenability", "doses to people are not part of the zone model");
        map.put("Sprinkler/sprinkler_1", "no expected values come with it, and sprinklers here do not quench");
        map.put("Target/target_1", "the heat that falls on the target is not in its input");
        map.put("Target/target_2", "expects CFAST's limit on the flux near a point source");
        map.put("Ventilation/ventilation_4", "expects velocities that follow from CFAST's own layers");
        map.put(
                "Ventilation/surface_opened_fraction_1",
                "the share of a wall that is open is not a result of the model");
        return map;
    }

    /** The building of a case, at rest. */
    Building building(String test) {
        return new Building(FireCase.read(folder, test + ".json").building());
    }

    /** What the file {@code file} expects. */
    CsvTable expected(String file) {
        return CsvTable.read(folder.resolve(file + ".csv"));
    }

    /** Takes note of a number whose error is relative to what is expected. */
    void check(String test, String what, String note, double expected, double ours) {
        check(test, what, note, expected, ours, Math.abs(expected));
    }

    /** Takes note of a number whose error is relative to {@code scale}. */
    void check(String test, String what, String note, double expected, double ours, double scale) {
        checks.add(new Check(test, what, note, expected, ours, scale));
    }

    /** Density of the air that the cases begin with [kg/m³]. */
    static double density() {
        return Mixture.density(101_325, 293.15);
    }
}
