package org.twinrig.scenarios.language;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.core.NearestWord;
import org.twinrig.sensors.SensorType;
import org.twinrig.sensors.Sensors;

/** What must hold of expectations: each looks at one thing that there is, and claims one thing of it. */
final class ExpectationChecks {
    private static final List<String> OF_ALARM = List.of("at-least", "never", "within");
    private static final List<String> CLAIMS = List.of("reaches", "rises-by", "falls-by");
    private static final List<String> LIMITS = List.of("above", "below");
    private static final List<String> OF_COURSE =
            List.of("field", "reaches", "above", "below", "rises-by", "falls-by", "when", "is", "from", "until");

    private final Settings root;
    private final Checker checker;

    ExpectationChecks(Settings root, Checker checker) {
        this.root = root;
        this.checker = checker;
    }

    void run() {
        root.items("expect").forEach(this::expectation);
    }

    private void expectation(Settings e) {
        long sources =
                List.of("alarm", "reading", "truth").stream().filter(e::has).count();
        if (sources != 1) {
            checker.report(e.at(), e.path("alarm") + ", reading or truth: exactly one of them is needed");
            return;
        }
        foreign(e, e.has("alarm") ? OF_COURSE : OF_ALARM);
        if (e.has("alarm")) {
            alarm(e);
        } else {
            course(e);
        }
    }

    private void foreign(Settings e, List<String> keys) {
        for (String key : keys) {
            if (e.isWritten(key)) {
                String source = e.has("alarm") ? "an alarm" : "a reading or a truth";
                checker.report(e.at(key), "%s does not go with %s".formatted(e.path(key), source));
            }
        }
    }

    private void alarm(Settings e) {
        if (e.has("at-least") == e.has("never")) {
            checker.report(e.at(), e.path("at-least") + " or never: exactly one of them is needed");
        }
        List<String> levels = MeasureLanguage.levels(e.text("alarm"));
        for (String key : List.of("at-least", "never")) {
            if (e.has(key) && !levels.contains(e.text(key))) {
                checker.report(
                        e.at(key),
                        "%s is \"%s\", which no %s alarm says; it says: %s"
                                .formatted(e.path(key), e.text(key), e.text("alarm"), String.join(", ", levels)));
            }
        }
    }

    private void course(Settings e) {
        if (!e.has("field")) {
            checker.report(e.at(), e.path("field") + " is missing: the quantity that is looked at, e.g. co2Ppm");
            return;
        }
        boolean limits = LIMITS.stream().anyMatch(e::has);
        long claims = CLAIMS.stream().filter(e::has).count() + (limits ? 1 : 0);
        if (claims != 1) {
            checker.report(
                    e.at(),
                    e.path("reaches") + ", rises-by, falls-by, or above and below: exactly one of them is needed");
        }
        if (e.has("when") != e.has("is") || e.has("when") && !limits) {
            checker.report(e.at(), e.path("when") + " needs is, and above or below");
        }
        if (e.has("reading")) {
            reading(e);
        }
    }

    private void reading(Settings e) {
        List<String> boards =
                root.items("devices").stream().map(d -> d.text("name")).toList();
        if (!boards.contains(e.text("reading"))) {
            checker.report(
                    e.at("reading"),
                    "%s is \"%s\", an unknown board%s; known: %s"
                            .formatted(
                                    e.path("reading"),
                                    e.text("reading"),
                                    NearestWord.hint(e.text("reading"), boards),
                                    boards.isEmpty() ? "none" : String.join(", ", boards)));
            return;
        }
        List<String> fields = fields(e.text("reading"));
        if (!fields.contains(e.text("field"))) {
            checker.report(
                    e.at("field"),
                    "%s is \"%s\", which %s does not read%s; it reads: %s"
                            .formatted(
                                    e.path("field"),
                                    e.text("field"),
                                    e.text("reading"),
                                    NearestWord.hint(e.text("field"), fields),
                                    String.join(", ", fields)));
        }
    }

    private List<String> fields(String board) {
        var fields = new ArrayList<String>();
        for (Settings device : root.items("devices")) {
            if (!device.text("name").equals(board)) {
                continue;
            }
            for (Settings sensor : device.items("sensors")) {
                for (SensorType.Quantity quantity :
                        Sensors.type(sensor.text("type")).quantities()) {
                    fields.addAll(
                            quantity.name().equals("image") ? List.of("hottestC", "meanC") : List.of(quantity.name()));
                }
            }
        }
        return fields;
    }
}
