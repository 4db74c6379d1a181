package org.twinrig.load;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinrig.core.UserError;
import org.twinrig.core.time.SimTime;

/** How often each device sends. */
public sealed interface Rate {
    /** The sensors' own rates. */
    Rate NATIVE = new Native();
    /** The next message as soon as the window has room. */
    Rate MAX = new Max();

    /**
     * At regular intervals.
     *
     * @param periodNanos time between two messages of a device [ns]
     */
    record Every(long periodNanos) implements Rate {
        @Override
        public String toString() {
            double perSecond = 1e9 / periodNanos;
            return perSecond >= 1
                    ? String.format(Locale.ROOT, "%.4g/s", perSecond)
                    : String.format(Locale.ROOT, "1 per %.4g s", 1 / perSecond);
        }
    }

    /** See {@link Rate#NATIVE}. */
    record Native() implements Rate {
        @Override
        public String toString() {
            return "native";
        }
    }

    /** See {@link Rate#MAX}. */
    record Max() implements Rate {
        @Override
        public String toString() {
            return "max";
        }
    }

    /** Reads a rate as written on the command line: {@code 10/s}, {@code 1 per 10 s}, {@code native} or {@code max}. */
    static Rate parse(String text) {
        return switch (text.strip()) {
            case "native" -> NATIVE;
            case "max" -> MAX;
            default -> new Every(Text.periodNanos(text));
        };
    }

    /** The written form. */
    final class Text {
        private static final Pattern FORM =
                Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*(?:/|per)\\s*([0-9]+(?:\\.[0-9]+)?)?\\s*([a-z]+)");
        private static final double SHORTEST = 1e-5; // [s] 100,000 messages a second of one device
        private static final double LONGEST = 86_400; // [s]

        private Text() {}

        private static long periodNanos(String text) {
            Matcher form = FORM.matcher(text.strip());
            if (!form.matches()) {
                throw wrong(text, "");
            }
            double count = Double.parseDouble(form.group(1));
            double units = form.group(2) == null ? 1 : Double.parseDouble(form.group(2));
            double period = units * seconds(form.group(3), text) / count;
            if (!(period >= SHORTEST && period <= LONGEST)) {
                throw wrong(text, ": one device can send from once a day to 100000 times a second");
            }
            return Math.round(period * SimTime.SECOND);
        }

        private static double seconds(String unit, String text) {
            return switch (unit) {
                case "ms" -> 1e-3;
                case "s", "sec", "second", "seconds" -> 1;
                case "min", "minute", "minutes" -> 60;
                case "h", "hour", "hours" -> 3600;
                default -> throw wrong(text, ": there is no unit \"" + unit + "\" of time; use ms, s, min or h");
            };
        }

        private static UserError wrong(String text, String why) {
            return new UserError(
                    ("--rate is \"%s\"%s. Give the messages of one device as a number per time, e.g. \"1 per"
                                    + " 10 s\" or 10/s; or native (the sensors' own rates), or max (as fast as the window"
                                    + " allows)")
                            .formatted(text, why));
        }
    }
}
