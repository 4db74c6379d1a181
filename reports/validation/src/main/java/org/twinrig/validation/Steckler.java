package org.twinrig.validation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.twinrig.physics.zone.BuildingSpec;
import org.twinrig.physics.zone.RoomView;
import org.twinrig.validation.table.CsvTable;

/**
 * Flow through the opening of Steckler's room against the flow that the measured temperatures drive by hydrostatics.
 *
 * @see "K. D. Steckler, J. G. Quintiere, W. J. Rinkinen, Flow induced by fire in a compartment, NBSIR 82-2520, 1982"
 */
final class Steckler {
    private final Path summary;
    private final List<Opening> openings = new ArrayList<>();

    Steckler(Path fires) {
        this.summary = fires.resolve("steckler").resolve("summary.csv");
    }

    /**
     * One test.
     *
     * @param measuredOut hydrostatic mass flow out, C = 0.73 [kg/s]
     * @param ours the model's mass flow out [kg/s]
     * @param cfast CFAST's mass flow out [kg/s]
     * @param measuredPlane neutral plane over the sill [m]
     * @param plane the model's neutral plane over the sill [m]
     * @param warm measured temperature of the lower layer over the ambient [K]
     * @param ourWarm the model's [K]
     */
    record Opening(
            String test,
            double measuredOut,
            double ours,
            double cfast,
            double measuredPlane,
            double plane,
            double warm,
            double ourWarm) {}

    /** Takes note of {@code run}, when it is one of Steckler's. */
    void look(CaseRun run) {
        if (!run.source().series().equals("steckler") || !Files.isRegularFile(summary)) {
            return;
        }
        String name = run.source().name();
        int number = Integer.parseInt(name.substring(name.lastIndexOf('_') + 1));
        var vent = run.building().spec().wallVents().get(0);
        var room = run.building().room(0);
        for (CsvTable.Row row : CsvTable.read(summary).rows()) {
            if ((int) row.number("test") == number
                    && !row.text("hydrostatic_mass_out_C073_kg_s").isEmpty()) {
                double ambient = row.number("ambient_C");
                openings.add(new Opening(
                        name,
                        row.number("hydrostatic_mass_out_C073_kg_s"),
                        room.massFlowTo(BuildingSpec.OUTSIDE),
                        row.number("cfast_mass_out_kg_s"),
                        row.number("derived_neutral_plane_above_sill_m"),
                        neutralPlane(room, vent.sill(), vent.sill() + vent.height()) - vent.sill(),
                        row.number("exp_layer_T_lower_C") - ambient,
                        room.temperature(false)
                                - run.building().spec().outside().temperature()));
            }
        }
    }

    /** Height at which the pressures on both sides are equal [m]; an end of the opening when it lies outside. */
    private static double neutralPlane(RoomView room, double sill, double top) {
        double low = sill;
        double high = top;
        for (int i = 0; i < 50; i++) { // the pressure grows with height in a warm room
            double middle = 0.5 * (low + high);
            if (room.overPressure(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }

    List<Opening> openings() {
        return openings;
    }

    /** Median of {@code value} over all tests; NaN without tests. */
    double median(ToDoubleFunction<Opening> value) {
        double[] sorted = openings.stream().mapToDouble(value).sorted().toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : 0.5 * (sorted[middle - 1] + sorted[middle]);
    }
}
