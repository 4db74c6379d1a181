package org.twinrig.pipeline.embedded.metrics;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.twinrig.pipeline.embedded.wire.Form;
import org.twinrig.pipeline.embedded.wire.ServiceError;

/** Numbers, moments and words of requests, each refused as CloudWatch does when it is none. */
final class Texts {
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    private Texts() {}

    static ServiceError invalid(String message) {
        return new ServiceError(400, "InvalidParameterValue", message);
    }

    /** ISO-8601 in UTC with milliseconds. */
    static String time(Instant moment) {
        return TIMESTAMP.format(moment);
    }

    static Instant time(Form form, String name) {
        String text = form.required(name);
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw invalid("The parameter %s is \"%s\"; a moment such as 2026-01-15T08:00:00Z is needed"
                    .formatted(name, text));
        }
    }

    static double number(Form form, String name) {
        String text = form.required(name);
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            value = Double.NaN;
        }
        if (!Double.isFinite(value)) {
            throw invalid("The value %s for parameter %s is invalid.".formatted(text, name));
        }
        return value;
    }

    static Optional<Integer> whole(Form form, String name) {
        return form.text(name).map(text -> {
            if (!WHOLE.matcher(text).matches() || Integer.parseInt(text) < 1) {
                throw invalid("The parameter %s is \"%s\"; a whole number from 1 on is needed".formatted(name, text));
            }
            return Integer.parseInt(text);
        });
    }
}
