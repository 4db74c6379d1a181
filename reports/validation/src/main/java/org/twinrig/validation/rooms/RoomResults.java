package org.twinrig.validation.rooms;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.twinrig.validation.analytic.RoomCheck;
import org.twinrig.validation.analytic.RoomChecks;
import org.twinrig.validation.bestest.Bestest;
import org.twinrig.validation.leak.Leak;
import org.twinrig.validation.office.Office;
import org.twinrig.validation.vdi.Vdi6007;
import org.twinrig.validation.vdi.VdiResult;

/**
 * All that the report shows of rooms without fire.
 *
 * @param vdi test cases of VDI 6007
 * @param bestest cases of ASHRAE 140
 * @param office carbon dioxide in a real office
 * @param leaks of helium into a small garage
 * @param checks answers on paper
 */
public record RoomResults(
        List<VdiResult> vdi,
        Optional<Bestest> bestest,
        Optional<Office> office,
        List<Leak> leaks,
        List<RoomCheck> checks) {
    /** Name of the answers on paper in {@code --only}. */
    public static final String CHECKS = "room_checks";

    /** Nothing was asked for. */
    public static final RoomResults NONE =
            new RoomResults(List.of(), Optional.empty(), Optional.empty(), List.of(), List.of());

    public RoomResults {
        vdi = List.copyOf(vdi);
        leaks = List.copyOf(leaks);
        checks = List.copyOf(checks);
    }

    /**
     * Runs what {@code only} asks for: everything when it is empty, else the cases that have it in their names.
     *
     * @param fires folder of room fires, in which those of VDI 6007 and ASHRAE 140 lie and beside which the office lies
     * @param progress is told about each case
     */
    public static RoomResults run(Path fires, String only, Consumer<String> progress) {
        List<VdiResult> vdi = Vdi6007.run(fires, only, progress);
        Optional<Bestest> bestest = Bestest.run(fires, only, progress)
                .filter(found -> !found.results().isEmpty());
        Path beside = fires.toAbsolutePath().normalize().getParent();
        Optional<Office> office =
                beside != null && Office.FOLDER.contains(only) ? Office.run(beside, progress) : Optional.empty();
        List<RoomCheck> checks = CHECKS.contains(only) ? RoomChecks.run() : List.of();
        return new RoomResults(vdi, bestest, office, Leak.run(fires, only, progress), checks);
    }

    /** Whether there is nothing. */
    public boolean isEmpty() {
        return vdi.isEmpty() && bestest.isEmpty() && office.isEmpty() && leaks.isEmpty() && checks.isEmpty();
    }

    /** Whether all test cases of VDI 6007 and all answers on paper are met; the others are told, not demanded. */
    public boolean hold() {
        return vdi.stream().allMatch(VdiResult::passes) && checks.stream().allMatch(RoomCheck::passes);
    }

    /** The largest relative error of any balance in any run [-]. */
    public double conservationError() {
        double worst =
                vdi.stream().mapToDouble(VdiResult::conservationError).max().orElse(0);
        worst = Math.max(
                worst, leaks.stream().mapToDouble(Leak::conservationError).max().orElse(0));
        return Math.max(
                worst,
                bestest.map(found -> found.results().stream()
                                .mapToDouble(result -> result.conservationError())
                                .max()
                                .orElse(0))
                        .orElse(0.0));
    }
}
