package org.twinrig.validation.rooms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.twinrig.validation.analytic.RoomCheck;
import org.twinrig.validation.bestest.Bestest;
import org.twinrig.validation.bestest.BestestReference.Range;
import org.twinrig.validation.bestest.BestestResult;
import org.twinrig.validation.bestest.BestestResult.Quantity;
import org.twinrig.validation.leak.Leak;
import org.twinrig.validation.office.Office;
import org.twinrig.validation.vdi.VdiResult;

/**
 * What came out for rooms without fire.
 *
 * @param vdiCases test cases of VDI 6007
 * @param vdiPassed of them, those within the threshold in all hours
 * @param bestest numbers of ASHRAE 140's cases; empty when none ran
 * @param leaks of helium
 * @param leakRatio largest mean of helium over the measured one, median of the leaks [-]
 * @param checks answers on paper
 * @param checksPassed of them, those that are met
 * @param conservationError the worst [-]
 * @param holds whether all test cases and all answers on paper are met
 * @param lines the whole as text
 */
public record RoomSummary(
        int vdiCases,
        int vdiPassed,
        Optional<BestestCount> bestest,
        int leaks,
        double leakRatio,
        int checks,
        int checksPassed,
        double conservationError,
        boolean holds,
        List<String> lines) {
    public RoomSummary {
        lines = List.copyOf(lines);
    }

    /** Whether anything of it ran. */
    public boolean ran() {
        return vdiCases > 0 || bestest.isPresent() || leaks > 0 || checks > 0;
    }

    /** The whole in one line. */
    public String headline() {
        var parts = new ArrayList<String>();
        if (vdiCases > 0) {
            parts.add("%d of %d cases of VDI 6007".formatted(vdiPassed, vdiCases));
        }
        bestest.ifPresent(count -> parts.add(
                "%d of %d numbers of ASHRAE 140 among the programs".formatted(count.among(), count.numbers())));
        if (leaks > 0) {
            parts.add("%d leaks of helium, mean at its most %.2f times the measured (median)"
                    .formatted(leaks, leakRatio));
        }
        if (checks > 0) {
            parts.add("%d of %d answers on paper".formatted(checksPassed, checks));
        }
        return "rooms: " + String.join("; ", parts);
    }

    /** Sums up {@code results}. */
    public static RoomSummary of(RoomResults results) {
        var lines = new ArrayList<String>();
        results.vdi().forEach(result -> lines.add(line(result)));
        results.bestest().ifPresent(found -> bestest(found, lines));
        results.office().ifPresent(found -> office(found, lines));
        results.leaks().forEach(leak -> lines.add(leak.line()));
        int passed = (int) results.checks().stream().filter(RoomCheck::passes).count();
        if (!results.checks().isEmpty()) {
            lines.add("rooms on paper: %d of %d within tolerance"
                    .formatted(passed, results.checks().size()));
        }
        return new RoomSummary(
                results.vdi().size(),
                (int) results.vdi().stream().filter(VdiResult::passes).count(),
                results.bestest().map(BestestCount::of),
                results.leaks().size(),
                ratio(results.leaks()),
                results.checks().size(),
                passed,
                results.conservationError(),
                results.hold(),
                lines);
    }

    private static double ratio(List<Leak> leaks) {
        double[] sorted = leaks.stream()
                .mapToDouble(leak -> leak.peak() / leak.measuredPeak())
                .sorted()
                .toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    private static String line(VdiResult result) {
        String unit = result.load() ? "W" : "K";
        return format(
                "%s: largest deviation %.3f %s of %.2f %s, %s",
                result.name(), result.largest(), unit, result.threshold(), unit, result.passes() ? "passes" : "FAILS");
    }

    private static void bestest(Bestest found, List<String> lines) {
        for (Quantity quantity : Quantity.values()) {
            for (BestestResult result : found.results()) {
                found.reference()
                        .range(quantity, result.name())
                        .filter(range -> result.values().containsKey(quantity))
                        .ifPresent(range -> lines.add(line(quantity, result, range)));
            }
        }
        var count = BestestCount.of(found);
        lines.add(
                "bestest: %d of %d numbers among the six programs, %d of %d within the acceptance limits; not covered: %s"
                        .formatted(
                                count.among(),
                                count.numbers(),
                                count.accepted(),
                                count.limited(),
                                found.uncovered().isEmpty() ? "none" : String.join(", ", found.uncovered())));
    }

    private static String line(Quantity quantity, BestestResult result, Range range) {
        double value = result.value(quantity);
        String limits = !range.limited() ? "" : range.accepts(value) ? ", accepted" : ", NOT accepted";
        return format(
                "bestest %s, case %s: %.3f %s, programs %.3f to %.3f, %s%s",
                quantity.title(),
                result.name(),
                value,
                quantity.unit(),
                range.least(),
                range.most(),
                range.among(value, quantity) ? "among them" : "outside",
                limits);
    }

    private static void office(Office office, List<String> lines) {
        lines.add(format(
                "office: %.2f air changes an hour, %.1f mL/s of CO2 while somebody is there, outside %.0f ppm",
                office.airChange(), office.generation() * 1e6, office.outside()));
        for (var part : office.parts()) {
            lines.add(format(
                    "office, %s: bias %.0f ppm, rmse %.0f ppm, R² %.2f (first value kept %.2f, mean of the fitted days %.2f);"
                            + " an hour ahead R² %.2f (persistence %.2f)",
                    part.name(),
                    part.model().bias(),
                    part.model().rmse(),
                    part.model().r2(),
                    part.persistence().r2(),
                    part.constant().r2(),
                    part.hourAhead().r2(),
                    part.hourPersistence().r2()));
        }
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
