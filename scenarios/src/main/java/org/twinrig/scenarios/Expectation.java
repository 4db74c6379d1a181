package org.twinrig.scenarios;

import java.util.Optional;
import org.twinrig.scenarios.language.Settings;

/** What should come of a scenario. */
public sealed interface Expectation {
    /**
     * What a detector should say.
     *
     * @param alarm {@code fire}, {@code fan}, {@code bearing} or {@code threshold}
     * @param never true: no alarm of this level or above may come; false: one has to
     * @param level e.g. {@code WARNING}; for fans {@code RUNNING}, {@code STOPPED} or {@code FAULT}, for bearings
     *     {@code HEALTHY}, {@code INNER_RACE}, {@code BALL} or {@code OUTER_RACE}, which stand for themselves alone, or
     *     {@code FAULTY} for each of the last three
     * @param withinSeconds time after the first ignition or fault in which it has to come [s]; infinite for any time
     */
    record OfAlarm(String alarm, boolean never, String level, double withinSeconds) implements Expectation {}

    /**
     * How a quantity should run.
     *
     * @param reading true: what a device reads; false: ground truth
     * @param source name of the device, or of the room, probe or machine
     * @param field of its channel, e.g. {@code co2Ppm}
     * @param claim what should hold
     * @param from begin of the time that is looked at [s]
     * @param until end of it [s]; infinite for the end of the run
     */
    record OfCourse(boolean reading, String source, String field, Claim claim, double from, double until)
            implements Expectation {}

    /** What should hold of a quantity, in its own unit. */
    sealed interface Claim {
        /** It gets to {@code value} or above. */
        record Reaches(double value) implements Claim {}

        /** At all times it is between {@code low} and {@code high}; infinite for no limit. */
        record Stays(double low, double high) implements Claim {}

        /** At the first moment at which {@code field} of the same source reaches {@code value} it lies between. */
        record When(String field, double value, double low, double high) implements Claim {}

        /** It gets {@code amount} or more above what it was at the begin of the time. */
        record RisesBy(double amount) implements Claim {}

        /** It gets {@code amount} or more below what it was at the begin of the time. */
        record FallsBy(double amount) implements Claim {}
    }

    /** The expectation that {@code s} describes. */
    static Expectation of(Settings s) {
        if (s.has("alarm")) {
            boolean never = s.has("never");
            double within = s.number("within", Double.POSITIVE_INFINITY);
            return new OfAlarm(s.text("alarm"), never, s.text(never ? "never" : "at-least"), within);
        }
        boolean reading = s.has("reading");
        return new OfCourse(
                reading,
                s.text(reading ? "reading" : "truth"),
                s.text("field"),
                claim(s),
                s.number("from"),
                s.number("until", Double.POSITIVE_INFINITY));
    }

    private static Claim claim(Settings s) {
        double low = s.number("above", Double.NEGATIVE_INFINITY);
        double high = s.number("below", Double.POSITIVE_INFINITY);
        if (s.has("when")) {
            return new Claim.When(s.text("when"), s.number("is"), low, high);
        }
        return number(s, "reaches")
                .<Claim>map(Claim.Reaches::new)
                .or(() -> number(s, "rises-by").map(Claim.RisesBy::new))
                .or(() -> number(s, "falls-by").map(Claim.FallsBy::new))
                .orElseGet(() -> new Claim.Stays(low, high));
    }

    private static Optional<Double> number(Settings s, String key) {
        return s.has(key) ? Optional.of(s.number(key)) : Optional.empty();
    }
}
