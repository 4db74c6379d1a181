package org.twinrig.pipeline.payload;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** A message whose payload is not what its topic carries; the sender's fault, so the message is rejected and told. */
public final class PayloadError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String place;
    private final String expected;
    private final String found;

    /**
     * A fault at one place.
     *
     * @param place where: {@code byte 17}, or a path such as {@code $.data.tempC}
     * @param expected what belongs there
     * @param found what stood there
     */
    public PayloadError(String place, String expected, String found) {
        super("at %s: expected %s, found %s".formatted(place, expected, found));
        this.place = place;
        this.expected = expected;
        this.found = found;
    }

    /** Where. */
    public String place() {
        return place;
    }

    /** What belongs there. */
    public String expected() {
        return expected;
    }

    /** What stood there. */
    public String found() {
        return found;
    }

    /** What {@code value} is, in words. */
    public static String kind(JsonNode value) {
        var kind = value.isMissingNode()
                ? "nothing"
                : "a JSON " + value.getNodeType().name().toLowerCase(Locale.ROOT);
        return value.isValueNode() && !value.isMissingNode() && value.toString().length() <= 40
                ? kind + " " + value
                : kind;
    }
}
