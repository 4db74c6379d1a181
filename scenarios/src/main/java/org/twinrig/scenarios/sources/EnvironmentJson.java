package org.twinrig.scenarios.sources;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;

/**
 * Environment telemetry as JSON messages {@code {"data": {…}, "device_id": …, "ts": …, "device": …}}: one array, or one
 * message a line. Where the text stops being JSON, an array ends with one rejection; of lines only the broken one is
 * lost.
 */
final class EnvironmentJson {
    static final String PROFILE = "environment-json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private EnvironmentJson() {}

    static EnvironmentRows open(Path file) {
        List<String> lines = Lines.of(file);
        var rows = new EnvironmentRows(file, PROFILE);
        String first =
                lines.stream().filter(l -> !l.isBlank()).findFirst().orElse("").strip();
        if (first.startsWith("{") && isJson(first)) {
            readLines(lines, rows);
        } else {
            readDocument(String.join("\n", lines), rows);
        }
        return rows.done();
    }

    private static boolean isJson(String text) {
        try {
            MAPPER.readTree(text);
            return true;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static void readLines(List<String> lines, EnvironmentRows rows) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            try {
                message(i + 1L, MAPPER.readTree(lines.get(i)), rows);
            } catch (JsonProcessingException e) {
                rows.reject(i + 1L, "this is not JSON: " + e.getOriginalMessage());
            }
        }
    }

    private static void readDocument(String text, EnvironmentRows rows) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.START_ARRAY || parser.currentToken() == JsonToken.END_ARRAY) {
                    continue;
                }
                long line = parser.currentTokenLocation().getLineNr();
                message(line, MAPPER.readTree(parser), rows);
            }
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            rows.reject(line, "from here on this is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UserError("cannot read JSON: " + e.getMessage());
        }
    }

    private static void message(long line, @Nullable JsonNode message, EnvironmentRows rows) {
        if (message == null || !message.isObject()) {
            rows.reject(line, "a message {…} is needed here");
            return;
        }
        // raw messages nest the values in "data"; the author's rule flattens them
        JsonNode data = message.path("data").isObject() ? message.path("data") : message;
        rows.add(line, name -> switch (name) {
            case "ts" -> text(message.path("ts"));
            case "device" -> device(message);
            default -> text(data.path(name));
        });
    }

    private static @Nullable String device(JsonNode message) {
        for (String key : List.of("device", "dev", "device_id")) {
            String text = text(message.path(key));
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asText() : null;
    }
}
