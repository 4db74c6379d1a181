package org.twinrig.load;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinrig.core.NearestWord;
import org.twinrig.core.UserError;
import org.twinrig.scenarios.units.Kind;
import org.twinrig.scenarios.units.Quantity;

/**
 * What a figure should be, e.g. {@code p99(ack) < 50 ms}.
 *
 * @param text as written
 * @param measure the figure
 * @param relation {@code <}, {@code <=}, {@code >}, {@code >=} or {@code ==}
 * @param limit in SI units
 */
public record Expectation(String text, Measure measure, String relation, double limit) {
    private static final Pattern FORM =
            Pattern.compile("([a-z0-9]+(?:\\s*\\([a-z ]*\\))?)\\s*(<=|>=|==|<|>|=)\\s*(.+)");
    private static final Pattern MICROSECONDS = Pattern.compile("([0-9.]+)\\s*(?:us|µs)");
    private static final Pattern PER_SECOND = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*(?:(?:msg)?/s)?");

    /**
     * What became of it.
     *
     * @param expectation what was expected
     * @param held whether it is so
     * @param text for people: what was found, and by how much it missed
     * @param value the figure in SI units; NaN when it is not known
     */
    public record Verdict(Expectation expectation, boolean held, String text, double value) {}

    /** Reads one. */
    public static Expectation parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw wrong(text, "is not FIGURE RELATION VALUE");
        }
        String name = form.group(1).replaceAll("\\s", "");
        Measure measure = Measure.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> wrong(
                        text,
                        "asks for \"" + name + "\", which is no figure"
                                + NearestWord.hint(
                                        name,
                                        Measure.all().stream()
                                                .map(Measure::name)
                                                .toList())));
        if (form.group(2).equals("=")) {
            throw wrong(text, "has a single =, and equality is ==");
        }
        return new Expectation(
                text.strip(),
                measure,
                form.group(2),
                limit(text, measure, form.group(3).strip()));
    }

    private static double limit(String text, Measure measure, String value) {
        switch (measure.unit()) {
            case TIME -> {
                var micros = MICROSECONDS.matcher(value);
                return micros.matches()
                        ? Double.parseDouble(micros.group(1)) * 1e-6
                        : Quantity.si(
                                value, Kind.DURATION, "--expect \"" + text + "\": the limit of " + measure.name());
            }
            case RATE -> {
                var rate = PER_SECOND.matcher(value);
                if (rate.matches()) {
                    return Double.parseDouble(rate.group(1));
                }
                throw wrong(text, "needs messages per second, e.g. 900/s, not \"" + value + "\"");
            }
            case COUNT -> {
                if (value.matches("[0-9]{1,15}")) {
                    return Double.parseDouble(value);
                }
                throw wrong(text, "needs a whole number, not \"" + value + "\"");
            }
        }
        throw new IllegalStateException("unit " + measure.unit());
    }

    private static UserError wrong(String text, String what) {
        return new UserError(("--expect \"%s\" %s. Write e.g. \"p99(ack) < 50 ms\", \"loss == 0\" or \"rate >= 900/s\"."
                        + " Figures: p50, p90, p99, p999 or max of (ack), (delivery), (alarm) or (lateness); %s."
                        + " Relations: < <= > >= ==")
                .formatted(
                        text,
                        what,
                        String.join(
                                ", ",
                                Measure.all().stream()
                                        .map(Measure::name)
                                        .filter(name -> !name.contains("("))
                                        .toList())));
    }

    /**
     * Refuses what this plan can never know.
     *
     * @param alarms whether alarms come back
     */
    public void requireKnowable(LoadPlan plan, boolean alarms) {
        String name = measure.name();
        if (plan.qos() == 0
                && (name.contains("(ack)")
                        || List.of("acknowledged", "unacknowledged").contains(name))) {
            throw unknowable("at QoS 0 nothing is acknowledged; use --qos 1");
        }
        boolean ofReceiver =
                name.contains("(delivery)") || List.of("duplicates", "received").contains(name);
        if (!plan.receiving() && (ofReceiver || name.equals("loss") && plan.qos() == 0)) {
            throw unknowable("only an own subscriber can see it; leave out --no-receive");
        }
        if (!alarms && (name.contains("alarm") || name.equals("handled"))) {
            throw unknowable("it comes from the pipeline behind the broker; use --target embedded and --size twin");
        }
        if (plan.rate() instanceof Rate.Max && name.contains("(lateness)")) {
            throw unknowable("with --rate max nothing is due at a given time");
        }
    }

    private UserError unknowable(String why) {
        return new UserError("--expect \"%s\" cannot be known: %s".formatted(text, why));
    }

    /** Compares it with what was measured. */
    public Verdict judge(LoadFigures figures) {
        double value = measure.value().applyAsDouble(figures);
        if (Double.isNaN(value)) {
            return new Verdict(this, false, text + ": not known, there was none", value);
        }
        boolean held = switch (relation) {
            case "<" -> value < limit;
            case "<=" -> value <= limit;
            case ">" -> value > limit;
            case ">=" -> value >= limit;
            default -> value == limit;
        };
        return new Verdict(this, held, text + ": " + measure.text(value) + (held ? "" : missedBy(value)), value);
    }

    private String missedBy(double value) {
        String by = measure.text(Math.abs(value - limit));
        String share = limit == 0 ? "" : String.format(Locale.ROOT, " (%.3g times the limit)", value / limit);
        return ", " + by + (value > limit ? " too much" : value < limit ? " too little" : ", which is the limit itself")
                + share;
    }
}
