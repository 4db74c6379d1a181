package org.twinrig.scenarios.language;

import java.util.List;
import java.util.stream.Collectors;
import org.twinrig.scenarios.units.Kind;
import org.twinrig.scenarios.units.Quantity;
import org.twinrig.scenarios.units.Unit;

/** The reference of the language as a page for people. */
public final class LanguagePage {
    private final StringBuilder page = new StringBuilder();

    private LanguagePage() {}

    /** The page in Markdown. */
    public static String text() {
        var page = new LanguagePage();
        page.page.append("""
                # The scenario language, key by key

                Made from the description in `Language.java` by `LanguagePageTest`; do not edit by hand. The README of this
                folder shows how a scenario is written.
                """);
        page.section("The scenario", Language.root());
        page.units();
        return page.page.toString();
    }

    private void section(String title, Shape.Section section) {
        page.append("\n## ")
                .append(title)
                .append("\n\n| key | what stands there | when missing | meaning |\n|---|---|---|---|\n");
        for (Shape.Key key : section.keys()) {
            page.append("| `%s` | %s | %s | %s |\n".formatted(key.name(), what(key.shape()), missing(key), key.doc()));
        }
        for (Shape.Key key : section.keys()) {
            String path = title.equals("The scenario") ? key.name() : title.replace("`", "") + "." + key.name();
            if (key.shape() instanceof Shape.Section inner) {
                section("`" + path + "`", inner);
            } else if (key.shape() instanceof Shape.Items items) {
                section("`" + path + "`", items.item());
            }
        }
    }

    private static String missing(Shape.Key key) {
        if (key.required()) {
            return "**required**";
        }
        String fallback = key.fallback();
        return fallback == null || fallback.isEmpty() ? "" : fallback;
    }

    private static String what(Shape shape) {
        if (shape instanceof Shape.Measure m && m.kind() == Kind.DURATION) {
            return "a duration, %s to %s".formatted(Quantity.printDuration(m.low()), Quantity.printDuration(m.high()));
        }
        if (shape instanceof Shape.Measure m) {
            String symbol = Quantity.parse(m.kind().example(), m.kind(), "example")
                    .unit()
                    .symbol();
            return "%s, %s to %s"
                    .formatted(
                            m.kind().phrase(),
                            Quantity.print(m.low(), m.kind(), symbol),
                            Quantity.print(m.high(), m.kind(), symbol));
        }
        if (shape instanceof Shape.Triple t) {
            return t.size() ? "a size, `6 m x 4 m x 2.7 m`" : "a place, `1 m, 2 m, 0.5 m`";
        }
        if (shape instanceof Shape.Word w) {
            return w.words().get().stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
        }
        if (shape instanceof Shape.Items items) {
            return "a list, one " + items.noun() + " each";
        }
        if (shape instanceof Shape.Whole) {
            return "a whole number";
        }
        if (shape instanceof Shape.Flag) {
            return "`true` or `false`";
        }
        if (shape instanceof Shape.Moment) {
            return "date and time, ISO 8601 in UTC";
        }
        if (shape instanceof Shape.Name name) {
            return "a name: " + (name.capitals() ? "`A-Z`, " : "") + "`a-z`, `0-9`, `-`";
        }
        if (shape instanceof Shape.Options) {
            return "names with values";
        }
        return shape instanceof Shape.Section ? "a section" : "a text";
    }

    private void units() {
        page.append("\n## Units\n\n| kind | units |\n|---|---|\n");
        for (Kind kind : Kind.values()) {
            List<String> units = Unit.of(kind).stream()
                    .map(u -> u.symbol().isEmpty() ? "no unit" : "`" + u.symbol() + "`")
                    .toList();
            page.append("| %s | %s |\n".formatted(kind.phrase(), String.join(", ", units)));
        }
    }
}
