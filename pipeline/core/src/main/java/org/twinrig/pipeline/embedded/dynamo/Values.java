package org.twinrig.pipeline.embedded.dynamo;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.twinrig.pipeline.embedded.wire.ServiceError;

/** Attribute values to and from their JSON on the wire, one token at a time. */
final class Values {
    private static final int MAX_DEPTH = 32; // DynamoDB's own limit for nested documents

    private Values() {}

    /** Reads {@code {"name": {"S": "text"}, …}}; the parser stands on the opening brace. */
    static Map<String, Value> readItem(JsonParser json) throws IOException {
        return readItem(json, 0);
    }

    private static Map<String, Value> readItem(JsonParser json, int depth) throws IOException {
        expect(json, JsonToken.START_OBJECT);
        var item = new LinkedHashMap<String, Value>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            item.put(name, read(json, depth));
        }
        return item;
    }

    private static Value read(JsonParser json, int depth) throws IOException {
        expect(json, JsonToken.START_OBJECT);
        if (depth > MAX_DEPTH) {
            throw Failures.validation("Nesting Levels have exceeded supported limits");
        }
        if (json.nextToken() != JsonToken.FIELD_NAME) {
            throw Failures.validation(
                    "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
        }
        String type = json.currentName();
        json.nextToken();
        Value value = read(json, type, depth);
        if (json.nextToken() != JsonToken.END_OBJECT) {
            throw Failures.validation("Supplied AttributeValue has more than one datatypes set, "
                    + "must contain exactly one of the supported datatypes");
        }
        return value;
    }

    private static Value read(JsonParser json, String type, int depth) throws IOException {
        return switch (type) {
            case "S" -> new Value.Str(text(json));
            case "N" -> new Value.Num(Decimals.parse(text(json)));
            case "B" -> new Value.Bin(bytes(text(json)));
            case "BOOL" -> new Value.Bool(json.getBooleanValue());
            case "NULL" -> nil(json.getBooleanValue());
            case "M" -> new Value.Doc(readItem(json, depth + 1));
            case "L" -> readList(json, depth + 1);
            case "SS", "NS", "BS" -> readGroup(json, type);
            default -> throw serialization("unknown attribute type " + type);
        };
    }

    private static Value nil(boolean isNull) {
        if (!isNull) {
            throw Failures.validation("One or more parameter values were invalid: Null attribute value types must have "
                    + "the value of true");
        }
        return new Value.Nil();
    }

    private static Value readList(JsonParser json, int depth) throws IOException {
        expect(json, JsonToken.START_ARRAY);
        List<Value> elements = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            elements.add(read(json, depth));
        }
        return new Value.Seq(elements);
    }

    private static Value readGroup(JsonParser json, String type) throws IOException {
        expect(json, JsonToken.START_ARRAY);
        SortedSet<Value> members = new TreeSet<>(ORDER);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            String text = text(json);
            Value member = switch (type) {
                case "SS" -> new Value.Str(text);
                case "NS" -> new Value.Num(Decimals.parse(text));
                default -> new Value.Bin(bytes(text));
            };
            if (!members.add(member)) {
                throw Failures.validation(
                        "One or more parameter values were invalid: Input collection contains duplicates: " + text);
            }
        }
        if (members.isEmpty()) {
            throw Failures.validation("One or more parameter values were invalid: A set may not be empty");
        }
        return new Value.Group(type, members);
    }

    /** The order of two values of one scalar type: UTF-8 bytes, numbers, unsigned bytes. */
    static final Comparator<Value> ORDER = Values::compare;

    private static int compare(Value left, Value right) {
        if (left instanceof Value.Num a && right instanceof Value.Num b) {
            return a.number().compareTo(b.number());
        }
        if (left instanceof Value.Str a && right instanceof Value.Str b) {
            return compareUtf8(a.text(), b.text());
        }
        if (left instanceof Value.Bin a && right instanceof Value.Bin b) {
            return a.compareTo(b);
        }
        throw new IllegalArgumentException("no order between " + left.type() + " and " + right.type());
    }

    /** UTF-8 order is code point order; it differs from {@code String.compareTo} only around surrogates. */
    private static int compareUtf8(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char left = a.charAt(i);
            char right = b.charAt(i);
            if (left != right) {
                boolean highLeft = Character.isSurrogate(left);
                boolean highRight = Character.isSurrogate(right);
                return highLeft == highRight ? left - right : highLeft ? 1 : -1;
            }
        }
        return a.length() - b.length();
    }

    /** Writes an item as the object it was read from. */
    static void writeItem(JsonGenerator json, Map<String, Value> item) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, Value> attribute : item.entrySet()) {
            json.writeFieldName(attribute.getKey());
            write(json, attribute.getValue());
        }
        json.writeEndObject();
    }

    static void write(JsonGenerator json, Value value) throws IOException {
        json.writeStartObject();
        json.writeFieldName(value.type());
        if (value instanceof Value.Bool bool) {
            json.writeBoolean(bool.truth());
        } else if (value instanceof Value.Nil) {
            json.writeBoolean(true);
        } else if (value instanceof Value.Doc doc) {
            writeItem(json, doc.members());
        } else if (value instanceof Value.Seq seq) {
            json.writeStartArray();
            for (Value element : seq.elements()) {
                write(json, element);
            }
            json.writeEndArray();
        } else if (value instanceof Value.Group group) {
            json.writeStartArray();
            for (Value member : group.members()) {
                json.writeString(scalar(member));
            }
            json.writeEndArray();
        } else {
            json.writeString(scalar(value));
        }
        json.writeEndObject();
    }

    /** A scalar as DynamoDB's messages show it. */
    static String describe(Value value) {
        return "AttributeValue: {" + value.type() + ":" + scalar(value) + "}";
    }

    private static String scalar(Value value) {
        if (value instanceof Value.Str str) {
            return str.text();
        }
        if (value instanceof Value.Num num) {
            BigDecimal number = num.number();
            return Decimals.text(number);
        }
        return Base64.getEncoder().encodeToString(((Value.Bin) value).bytes());
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw serialization("not Base64: " + e.getMessage());
        }
    }

    private static String text(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw serialization("a string is needed, but this is " + json.currentToken());
        }
        return json.getText();
    }

    static void expect(JsonParser json, JsonToken token) {
        if (json.currentToken() != token) {
            throw serialization(token + " is needed, but this is " + json.currentToken());
        }
    }

    static ServiceError serialization(String message) {
        return new ServiceError(400, Failures.SERIALIZATION, message);
    }
}
