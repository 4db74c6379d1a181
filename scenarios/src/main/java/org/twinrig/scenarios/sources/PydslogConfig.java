package org.twinrig.scenarios.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.twinrig.core.UserError;

/**
 * What {@code config.cfg} says: JSON whose numbers and switches are strings ({@code "300"}, {@code "True"}).
 *
 * @param frequency samples per second [Hz]
 * @param frameSize samples of a row
 * @param labeled true: there is a label for every row
 */
record PydslogConfig(double frequency, int frameSize, boolean labeled) {
    private static final double HIGHEST_HZ = 1600; // of the BMI160 in the MLS/160A
    private static final int LARGEST_FRAME = 100_000;

    static PydslogConfig read(Path file) {
        JsonNode json;
        try {
            json = new ObjectMapper().readTree(String.join("\n", Lines.of(file)));
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new UserError("%s:%d:%d: this is not JSON: %s"
                    .formatted(file, at.getLineNr(), at.getColumnNr(), e.getOriginalMessage()));
        }
        if (json == null || !json.isObject()) {
            throw new UserError(file + " holds no JSON object; PyDSlog writes {\"frequency\": \"300\", …}");
        }
        if (!flag(file, json, "save_as_signal")) {
            throw new UserError(
                    file + ": save_as_signal is False (row mode); only signal mode, one frame a line, is read");
        }
        requireChannels(file, json);
        double frequency = number(file, json, "frequency", HIGHEST_HZ);
        double frameSize = number(file, json, "frame_size", LARGEST_FRAME);
        if (frameSize != StrictMath.rint(frameSize)) {
            throw new UserError(file + ": frame_size is " + frameSize + "; a whole number is needed");
        }
        return new PydslogConfig(frequency, (int) frameSize, flag(file, json, "labeled"));
    }

    private static void requireChannels(Path file, JsonNode json) {
        List<String> channels = new ArrayList<>();
        json.path("channels").forEach(c -> channels.add(c.asText()));
        for (String needed : PydslogFolder.CHANNELS) {
            if (!channels.contains(needed)) {
                throw new UserError("%s: channels are %s; %s is missing, all of %s are needed"
                        .formatted(file, channels, needed, String.join(", ", PydslogFolder.CHANNELS)));
            }
        }
    }

    private static double number(Path file, JsonNode json, String key, double high) {
        String text = value(file, json, key);
        double value = text.matches("[0-9]+(\\.[0-9]+)?") ? Double.parseDouble(text) : Double.NaN;
        if (!(value >= 1 && value <= high)) {
            throw new UserError("%s: %s is \"%s\"; a number from 1 to %.0f is needed".formatted(file, key, text, high));
        }
        return value;
    }

    private static boolean flag(Path file, JsonNode json, String key) {
        String text = value(file, json, key);
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false; // as text: Python's bool("False") would be true
            default -> throw new UserError(file + ": " + key + " is \"" + text + "\"; True or False is needed");
        };
    }

    private static String value(Path file, JsonNode json, String key) {
        if (!json.has(key)) {
            throw new UserError(file + ": " + key + " is missing");
        }
        return json.get(key).asText();
    }
}
