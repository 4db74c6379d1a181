package org.twinrig.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.twinrig.scenarios.Expectation.Claim;
import org.twinrig.scenarios.language.Rooms;
import org.twinrig.scenarios.language.Settings;
import org.twinrig.scenarios.units.Kind;
import org.twinrig.scenarios.units.Quantity;

/** The catalogue of the library as a page for people. */
public final class LibraryPage {
    private LibraryPage() {}

    /** The page in Markdown. */
    public static String text(ScenarioLibrary library) {
        var page = new StringBuilder("""
                # The scenarios of the library

                Made from the files in `library/` by `LibraryPageTest`; do not edit by hand.
                Run one with `twinrig run NAME`; change it with `--set path=value`.

                | name | what happens | length | plants | sensors | expected |
                |---|---|---|---|---|---|
                """);
        for (Scenario scenario : library.scenarios()) {
            page.append("| `%s` | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            scenario.name(),
                            scenario.title(),
                            Quantity.printDuration(scenario.settings().number("duration")),
                            plants(scenario.settings()),
                            sensors(scenario.settings()),
                            expected(scenario)));
        }
        return page.toString();
    }

    private static String plants(Settings root) {
        var plants = new ArrayList<String>();
        for (Settings room : Rooms.of(root)) {
            double[] size = room.triple("size");
            plants.add("%s %s × %s × %s m"
                    .formatted(
                            room.text("name"),
                            Quantity.plain(size[0]),
                            Quantity.plain(size[1]),
                            Quantity.plain(size[2])));
        }
        for (Settings fire : root.items("fires")) {
            plants.add("%s %s from %s".formatted(size(fire), fire.text("fuel"), ignition(fire)));
        }
        for (Settings fan : root.items("fans")) {
            String faults = fan.items("faults").stream()
                    .map(f -> ", " + f.text("type") + " from " + Quantity.printDuration(f.number("from")))
                    .collect(Collectors.joining());
            double speed = 2 * Math.PI * FanBuilder.build(root, fan).nominalSpeed();
            plants.add("%s %s%s".formatted(fan.text("name"), Quantity.print(speed, Kind.ROTATION, "rpm"), faults));
        }
        return String.join("; ", plants);
    }

    private static String size(Settings fire) {
        double peak = fire.has("peak")
                ? fire.number("peak")
                : fire.items("curve").stream()
                        .mapToDouble(point -> point.number("power"))
                        .max()
                        .orElse(0);
        return peak > 0 ? Quantity.print(peak, Kind.POWER, "kW") + " of" : "smouldering";
    }

    private static String sensors(Settings root) {
        return root.items("devices").stream()
                .flatMap(d -> d.items("sensors").stream())
                .map(s -> s.text("type"))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String expected(Scenario scenario) {
        List<String> words =
                scenario.expectations().stream().map(LibraryPage::words).toList();
        return words.isEmpty() ? "–" : String.join(", ", words);
    }

    private static String words(Expectation expectation) {
        if (expectation instanceof Expectation.OfAlarm e) {
            String within =
                    Double.isInfinite(e.withinSeconds()) ? "" : " within " + Quantity.printDuration(e.withinSeconds());
            return "%s %s%s".formatted(e.never() ? "never" : "at least", e.level(), within);
        }
        var e = (Expectation.OfCourse) expectation;
        return "%s of %s %s".formatted(e.field(), e.source(), claim(e.claim()));
    }

    private static String claim(Claim claim) {
        if (claim instanceof Claim.Reaches c) {
            return "reaches " + Quantity.plain(c.value());
        }
        if (claim instanceof Claim.RisesBy c) {
            return "rises by " + Quantity.plain(c.amount());
        }
        if (claim instanceof Claim.FallsBy c) {
            return "falls by " + Quantity.plain(c.amount());
        }
        if (claim instanceof Claim.When c) {
            return "%s at %s %s".formatted(limits(c.low(), c.high()), c.field(), Quantity.plain(c.value()));
        }
        var stays = (Claim.Stays) claim;
        return limits(stays.low(), stays.high());
    }

    private static String limits(double low, double high) {
        if (Double.isInfinite(low)) {
            return "below " + Quantity.plain(high);
        }
        return Double.isInfinite(high)
                ? "above " + Quantity.plain(low)
                : "%s to %s".formatted(Quantity.plain(low), Quantity.plain(high));
    }

    private static String ignition(Settings fire) {
        return fire.has("ignition") ? Quantity.printDuration(fire.number("ignition")) : "the neighbour's flames on";
    }
}
