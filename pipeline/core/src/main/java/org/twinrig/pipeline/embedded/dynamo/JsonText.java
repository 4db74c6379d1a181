package org.twinrig.pipeline.embedded.dynamo;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Builds the JSON of answers and stored items. */
final class JsonText {
    private static final int USUAL_SIZE = 256; // bytes, an item of sensor data

    /** Something that writes itself. */
    @FunctionalInterface
    interface Part {
        void writeTo(JsonGenerator json) throws IOException;
    }

    private JsonText() {}

    /** The bytes that {@code part} writes. */
    static byte[] of(Part part) {
        var out = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator json = DynamoRequest.JSON.createGenerator(out)) {
            part.writeTo(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** An item's JSON. */
    static byte[] ofItem(Map<String, Value> item) {
        return of(json -> Values.writeItem(json, item));
    }

    /** An object with one item under a name. */
    static byte[] ofItem(String name, Map<String, Value> item) {
        return of(json -> {
            json.writeStartObject();
            json.writeFieldName(name);
            Values.writeItem(json, item);
            json.writeEndObject();
        });
    }

    /** The item in stored JSON. */
    static Map<String, Value> item(byte[] stored) {
        try (var json = DynamoRequest.JSON.createParser(stored)) {
            json.nextToken();
            return Values.readItem(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
