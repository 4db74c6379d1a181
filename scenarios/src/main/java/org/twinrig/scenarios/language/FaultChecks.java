package org.twinrig.scenarios.language;

import java.util.List;
import java.util.stream.Stream;
import org.twinrig.core.NearestWord;
import org.twinrig.scenarios.units.Quantity;
import org.twinrig.sensors.SensorType;
import org.twinrig.sensors.fault.FaultKind;

/** What must hold of the faults of a sensor: they fit the part, and each has what its kind needs and nothing else. */
final class FaultChecks {
    private static final List<String> AMOUNTS = List.of(
            "share",
            "quantity",
            "by",
            "per-hour",
            "factor",
            "end",
            "position",
            "density",
            "sensitivity",
            "above",
            "rattle",
            "ppm");

    private final Checker checker;
    private final double duration;

    FaultChecks(Checker checker, double duration) {
        this.checker = checker;
        this.duration = duration;
    }

    void run(Settings fault, SensorType type) {
        var kind = FaultKind.of(fault.text("kind"));
        if (!kind.fits(type)) {
            checker.report(
                    fault.at("kind"),
                    "%s is \"%s\", which needs %s; this is a %s, which can have: %s"
                            .formatted(
                                    fault.path("kind"),
                                    kind.id(),
                                    kind.fitsWhat(),
                                    type.id(),
                                    String.join(", ", FaultKind.fitting(type))));
            return;
        }
        keys(fault, kind);
        span(fault, kind);
        quantity(fault, kind, type);
    }

    private void keys(Settings fault, FaultKind kind) {
        for (String key : kind.needs()) {
            if (!fault.isWritten(key)) {
                checker.report(fault.at(), "%s is missing; a fault %s needs it".formatted(fault.path(key), kind.id()));
            }
        }
        for (String key : AMOUNTS) {
            if (fault.isWritten(key) && !kind.keys().contains(key)) {
                checker.report(
                        fault.at(key),
                        "%s: a fault %s has no %s; it has: %s"
                                .formatted(fault.path(key), kind.id(), key, String.join(", ", all(kind))));
            }
        }
    }

    private static List<String> all(FaultKind kind) {
        var times = switch (kind.span()) {
            case ANY, ENDS -> List.of("from", "until");
            case MOMENT -> List.of("from");
            case WHOLE_RUN -> List.<String>of();
        };
        return Stream.concat(times.stream(), kind.keys().stream()).toList();
    }

    private void span(Settings fault, FaultKind kind) {
        for (String key : List.of("from", "until")) {
            if (fault.isWritten(key) && !all(kind).contains(key)) {
                checker.report(
                        fault.at(key),
                        "%s: a fault %s has no %s; it is %s"
                                .formatted(
                                        fault.path(key),
                                        kind.id(),
                                        key,
                                        kind.span() == FaultKind.Span.MOMENT ? "a moment" : "there all the time"));
            }
        }
        if (kind.span() == FaultKind.Span.ENDS && !fault.isWritten("until")) {
            checker.report(
                    fault.at(),
                    "%s is missing; a fault %s has an end, e.g. \"90 s\"".formatted(fault.path("until"), kind.id()));
        }
        double from = fault.number("from", 0);
        if (fault.has("until") && fault.number("until") <= from) {
            checker.report(
                    fault.at("until"),
                    "%s is %s, not after from (%s)"
                            .formatted(fault.path("until"), time(fault.number("until")), time(from)));
        }
        if (from >= duration) {
            checker.report(
                    fault.at("from"),
                    "%s is %s, but the scenario ends at %s".formatted(fault.path("from"), time(from), time(duration)));
        }
    }

    private void quantity(Settings fault, FaultKind kind, SensorType type) {
        if (!kind.keys().contains("quantity")) {
            return;
        }
        List<String> known = FaultKind.quantities(type);
        boolean one = kind == FaultKind.DRIFT || kind == FaultKind.OFFSET;
        if (fault.has("quantity") && !known.contains(fault.text("quantity"))) {
            checker.report(
                    fault.at("quantity"),
                    "%s is \"%s\", an unknown quantity of a %s%s; known: %s"
                            .formatted(
                                    fault.path("quantity"),
                                    fault.text("quantity"),
                                    type.id(),
                                    NearestWord.hint(fault.text("quantity"), known),
                                    String.join(", ", known)));
        } else if (one && !fault.isWritten("quantity") && known.size() > 1) {
            checker.report(
                    fault.at(),
                    "%s is missing: which of %s has the %s"
                            .formatted(fault.path("quantity"), String.join(", ", known), kind.id()));
        }
    }

    private static String time(double seconds) {
        return Quantity.printDuration(seconds);
    }
}
