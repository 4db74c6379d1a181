package org.twinrig.scenarios;

import java.math.BigDecimal;
import java.math.MathContext;
import org.twinrig.core.UserError;
import org.twinrig.core.recording.ChannelKind;
import org.twinrig.scenarios.Courses.Trend;
import org.twinrig.scenarios.Expectation.Claim;
import org.twinrig.scenarios.Expectation.OfCourse;

/** Judges how a quantity ran against what a scenario expects of it. */
public final class CourseVerdict {
    private static final int DIGITS = 4; // that a verdict tells

    private final OfCourse wanted;
    private final Courses courses;
    private final Trend trend;
    private final int first;
    private final int last; // excluded

    /**
     * What came of an expectation.
     *
     * @param held whether it held
     * @param text what was expected, and the evidence
     */
    public record Verdict(boolean held, String text) {}

    /** Judges what was {@code wanted} by the {@code courses} of a run. */
    public static Verdict of(OfCourse wanted, Courses courses) {
        return new CourseVerdict(wanted, courses).judge();
    }

    private CourseVerdict(OfCourse wanted, Courses courses) {
        this.wanted = wanted;
        this.courses = courses;
        this.trend = trend(wanted.field());
        int from = 0;
        while (from < trend.seconds().length && trend.seconds()[from] < wanted.from()) {
            from++;
        }
        int until = from;
        while (until < trend.seconds().length && trend.seconds()[until] <= wanted.until()) {
            until++;
        }
        this.first = from;
        this.last = until;
    }

    private Trend trend(String field) {
        var kind = wanted.reading() ? ChannelKind.READING : ChannelKind.TRUTH;
        return courses.trend(kind, wanted.source(), field).orElseThrow(() -> {
            String known = courses.fields(kind, wanted.source());
            return new UserError("expected of %s: there is no %s of %s in the run; %s"
                    .formatted(
                            field,
                            field,
                            wanted.source(),
                            known.isEmpty()
                                    ? "nothing of that name was recorded"
                                    : wanted.source() + " has: " + known));
        });
    }

    private Verdict judge() {
        if (first == last) {
            return new Verdict(false, "%s: nothing was recorded then".formatted(claim("is")));
        }
        if (wanted.claim() instanceof Claim.Reaches reaches) {
            return reaches(reaches.value());
        }
        if (wanted.claim() instanceof Claim.RisesBy rises) {
            double gained = trend.values()[highest()] - trend.values()[first];
            return changed("rises by", rises.amount(), gained);
        }
        if (wanted.claim() instanceof Claim.FallsBy falls) {
            double lost = trend.values()[first] - trend.values()[lowest()];
            return changed("falls by", falls.amount(), lost);
        }
        if (wanted.claim() instanceof Claim.When when) {
            return when(when);
        }
        return stays((Claim.Stays) wanted.claim());
    }

    private Verdict reaches(double value) {
        String claim = claim("reaches " + number(value) + unit());
        for (int i = first; i < last; i++) {
            if (trend.values()[i] >= value) {
                return new Verdict(true, "%s: at t = %s s".formatted(claim, number(trend.seconds()[i])));
            }
        }
        return new Verdict(false, claim + ": highest " + at(highest()));
    }

    private Verdict changed(String verb, double amount, double found) {
        return new Verdict(
                found >= amount,
                "%s: by %s%s".formatted(claim(verb + " " + number(amount) + unit()), number(found), unit()));
    }

    private Verdict stays(Claim.Stays stays) {
        String claim = claim("stays " + limits(stays.low(), stays.high()));
        int high = highest();
        int low = lowest();
        if (trend.values()[high] > stays.high()) {
            return new Verdict(false, claim + ": highest " + at(high));
        }
        if (trend.values()[low] < stays.low()) {
            return new Verdict(false, claim + ": lowest " + at(low));
        }
        return new Verdict(true, "%s: from %s to %s".formatted(claim, number(trend.values()[low]), at(high)));
    }

    private Verdict when(Claim.When when) {
        Trend other = trend(when.field());
        String claim = "%s is %s when %s reaches %s"
                .formatted(name(), limits(when.low(), when.high()), when.field(), number(when.value()));
        for (int i = 0; i < other.values().length; i++) {
            double time = other.seconds()[i];
            if (other.values()[i] >= when.value() && time >= wanted.from() && time <= wanted.until()) {
                double value = trend.values()[i];
                boolean held = value >= when.low() && value <= when.high();
                return new Verdict(held, "%s: %s%s at t = %s s".formatted(claim, number(value), unit(), number(time)));
            }
        }
        return new Verdict(false, claim + ": it never does");
    }

    private String limits(double low, double high) {
        if (Double.isInfinite(low)) {
            return "below " + number(high) + unit();
        }
        return Double.isInfinite(high)
                ? "above " + number(low) + unit()
                : "between %s and %s%s".formatted(number(low), number(high), unit());
    }

    private String claim(String what) {
        String time = "";
        if (wanted.from() > 0 || !Double.isInfinite(wanted.until())) {
            time = Double.isInfinite(wanted.until())
                    ? " from %s s on".formatted(number(wanted.from()))
                    : " between %s s and %s s".formatted(number(wanted.from()), number(wanted.until()));
        }
        return "%s %s%s".formatted(name(), what, time);
    }

    private String name() {
        return wanted.field() + " of " + wanted.source();
    }

    private String at(int i) {
        return "%s%s at t = %s s".formatted(number(trend.values()[i]), unit(), number(trend.seconds()[i]));
    }

    private String unit() {
        return trend.unit().equals("-") ? "" : " " + trend.unit();
    }

    private int highest() {
        int best = first;
        for (int i = first; i < last; i++) {
            best = trend.values()[i] > trend.values()[best] ? i : best;
        }
        return best;
    }

    private int lowest() {
        int best = first;
        for (int i = first; i < last; i++) {
            best = trend.values()[i] < trend.values()[best] ? i : best;
        }
        return best;
    }

    private static String number(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value)
                        .round(new MathContext(DIGITS))
                        .stripTrailingZeros()
                        .toPlainString()
                : Double.toString(value);
    }
}
