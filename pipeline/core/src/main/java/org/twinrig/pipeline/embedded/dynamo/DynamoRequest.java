package org.twinrig.pipeline.embedded.dynamo;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twinrig.pipeline.embedded.wire.ServiceError;

/** The parameters of a request, each read into the type that DynamoDB gives it. */
final class DynamoRequest {
    static final JsonFactory JSON = new JsonFactory();

    private final Map<String, Object> fields = new LinkedHashMap<>();

    /** One write of a batch: an item to put, or else a key to delete. */
    record Write(Map<String, Value> item, boolean isPut) {}

    private DynamoRequest() {}

    static DynamoRequest read(byte[] body) {
        try (JsonParser json = JSON.createParser(body)) {
            var request = new DynamoRequest();
            json.nextToken();
            Values.expect(json, JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                if (json.nextToken() != JsonToken.VALUE_NULL) {
                    request.fields.put(name, field(json, name));
                }
            }
            return request;
        } catch (IOException e) {
            throw Values.serialization("the request is not JSON: " + e.getMessage());
        }
    }

    private static Object field(JsonParser json, String name) throws IOException {
        return switch (name) {
            case "Item", "Key", "ExclusiveStartKey", "ExpressionAttributeValues" -> Values.readItem(json);
            case "RequestItems" -> batch(json);
            default -> plain(json);
        };
    }

    private static Map<String, List<Write>> batch(JsonParser json) throws IOException {
        Values.expect(json, JsonToken.START_OBJECT);
        var tables = new LinkedHashMap<String, List<Write>>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String table = json.currentName();
            List<Write> writes = new ArrayList<>();
            json.nextToken();
            Values.expect(json, JsonToken.START_ARRAY);
            while (json.nextToken() != JsonToken.END_ARRAY) {
                writes.add(write(json));
            }
            tables.put(table, writes);
        }
        return tables;
    }

    private static Write write(JsonParser json) throws IOException {
        Values.expect(json, JsonToken.START_OBJECT);
        boolean isPut = field(json, "PutRequest", "DeleteRequest");
        Values.expect(json, JsonToken.START_OBJECT);
        if (field(json, "Item", "Key") != isPut) {
            throw Values.serialization("a PutRequest has an Item, a DeleteRequest has a Key");
        }
        Map<String, Value> item = Values.readItem(json);
        json.nextToken();
        Values.expect(json, JsonToken.END_OBJECT);
        if (json.nextToken() != JsonToken.END_OBJECT) {
            throw Failures.validation("Supplied WriteRequest has more than one request set, must contain exactly one");
        }
        return new Write(item, isPut);
    }

    /** Moves to the value of the next field and says whether its name is the first of the two that it may have. */
    private static boolean field(JsonParser json, String first, String second) throws IOException {
        String name = json.nextFieldName();
        if (!first.equals(name) && !second.equals(name)) {
            throw Failures.validation("Supplied WriteRequest is empty, must contain exactly one of PutRequest and "
                    + "DeleteRequest with an Item or a Key");
        }
        json.nextToken();
        return first.equals(name);
    }

    private static Object plain(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case START_OBJECT -> {
                var object = new LinkedHashMap<String, Object>();
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    json.nextToken();
                    object.put(name, plain(json));
                }
                yield object;
            }
            case START_ARRAY -> {
                List<Object> array = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    array.add(plain(json));
                }
                yield array;
            }
            default -> throw Values.serialization("unexpected " + json.currentToken());
        };
    }

    Set<String> names() {
        return fields.keySet();
    }

    /** A text parameter. */
    Optional<String> text(String name) {
        return Optional.ofNullable(typed(name, String.class));
    }

    String requiredText(String name) {
        return text(name).orElseThrow(() -> Failures.missing(name));
    }

    /** A number parameter. */
    Optional<Long> number(String name) {
        return Optional.ofNullable(typed(name, Long.class));
    }

    /** A truth parameter, false if it is missing. */
    boolean flag(String name, boolean otherwise) {
        Boolean flag = typed(name, Boolean.class);
        return flag == null ? otherwise : flag;
    }

    /** An item, key or set of expression values; empty if the parameter is missing. */
    @SuppressWarnings("unchecked") // field() reads these names as items
    Map<String, Value> item(String name) {
        Object item = fields.get(name);
        return item == null ? Map.of() : (Map<String, Value>) item;
    }

    /** An item or key that must be there. */
    Map<String, Value> requiredItem(String name) {
        if (!fields.containsKey(name)) {
            throw Failures.missing(name);
        }
        return item(name);
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** The writes of a batch by table. */
    @SuppressWarnings("unchecked") // field() reads this name as a batch
    Map<String, List<Write>> writes() {
        Object batch = fields.get("RequestItems");
        if (batch == null) {
            throw Failures.missing("RequestItems");
        }
        return (Map<String, List<Write>>) batch;
    }

    /** An object parameter with text values; empty if it is missing. */
    Map<String, String> texts(String name) {
        var texts = new LinkedHashMap<String, String>();
        Map<?, ?> object = typed(name, Map.class);
        if (object != null) {
            object.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
        }
        return texts;
    }

    /** A list of objects; empty if the parameter is missing. */
    List<Map<String, String>> objects(String name) {
        List<Map<String, String>> objects = new ArrayList<>();
        List<?> array = typed(name, List.class);
        if (array != null) {
            for (Object element : array) {
                var object = new LinkedHashMap<String, String>();
                ((Map<?, ?>) element).forEach((key, value) -> object.put(String.valueOf(key), String.valueOf(value)));
                objects.add(object);
            }
        }
        return objects;
    }

    private <T> @Nullable T typed(String name, Class<T> type) {
        Object value = fields.get(name);
        if (value != null && !type.isInstance(value)) {
            throw wrongType(name, value);
        }
        return type.cast(value);
    }

    private static ServiceError wrongType(String name, Object value) {
        return Values.serialization(name + " is " + value.getClass().getSimpleName());
    }
}
