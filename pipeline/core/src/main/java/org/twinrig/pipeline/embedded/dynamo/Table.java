package org.twinrig.pipeline.embedded.dynamo;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table's definition.
 *
 * @param id number of the table in the store
 * @param name the table's name
 * @param partition the partition key
 * @param sort the sort key, if the table has one
 * @param billing {@code PAY_PER_REQUEST} or {@code PROVISIONED}
 * @param readUnits provisioned read units [1/s], kept for answers only
 * @param writeUnits provisioned write units [1/s], kept for answers only
 * @param createdMillis when it was made [ms since 1970]
 */
record Table(
        long id,
        String name,
        KeyAttribute partition,
        @Nullable KeyAttribute sort,
        String billing,
        long readUnits,
        long writeUnits,
        long createdMillis) {
    private static final int MAX_PARTITION_KEY = 2048; // bytes, DynamoDB's limit
    private static final int MAX_SORT_KEY = 1024; // bytes, DynamoDB's limit
    private static final byte[] NO_SORT_KEY = {};

    /** A key attribute's name and type (S, N or B). */
    record KeyAttribute(String name, String type) {}

    /** An item's key as bytes that sort as DynamoDB sorts. */
    @SuppressWarnings("ArrayRecordComponent") // compared by content where it matters, never as a record
    record Key(byte[] partition, byte[] sort) {}

    /** Whether this attribute is part of the key. */
    boolean isKey(String attribute) {
        return attribute.equals(partition.name()) || (sort != null && attribute.equals(sort.name()));
    }

    /** The key of a whole item. */
    Key keyOfItem(Map<String, Value> item) {
        requireInItem(item, partition);
        if (sort != null) {
            requireInItem(item, sort);
        }
        return key(item);
    }

    private static void requireInItem(Map<String, Value> item, KeyAttribute attribute) {
        Value value = item.get(attribute.name());
        if (value == null) {
            throw Failures.validation("One or more parameter values were invalid: Missing the key %s in the item"
                    .formatted(attribute.name()));
        }
        if (!value.type().equals(attribute.type())) {
            throw Failures.validation(
                    "One or more parameter values were invalid: Type mismatch for key %s expected: %s actual: %s"
                            .formatted(attribute.name(), attribute.type(), value.type()));
        }
    }

    /** The key that a request gives on its own: exactly the key's attributes. */
    Key keyAlone(Map<String, Value> key) {
        if (!isWellFormed(key)) {
            throw Failures.validation("The provided key element does not match the schema");
        }
        return key(key);
    }

    /** Whether this has exactly the key's attributes with their types. */
    boolean isWellFormed(Map<String, Value> key) {
        KeyAttribute second = sort;
        return key.size() == (second == null ? 1 : 2)
                && hasType(key.get(partition.name()), partition)
                && (second == null || hasType(key.get(second.name()), second));
    }

    private static boolean hasType(@Nullable Value value, KeyAttribute attribute) {
        return value != null && value.type().equals(attribute.type());
    }

    private Key key(Map<String, Value> item) {
        byte[] first = sortable(partition, Objects.requireNonNull(item.get(partition.name())));
        tooLong(first.length > MAX_PARTITION_KEY, "hashkey", MAX_PARTITION_KEY);
        if (sort == null) {
            return new Key(first, NO_SORT_KEY);
        }
        byte[] second = sortable(sort, Objects.requireNonNull(item.get(sort.name())));
        tooLong(second.length > MAX_SORT_KEY, "rangekey", MAX_SORT_KEY);
        return new Key(first, second);
    }

    private static void tooLong(boolean isTooLong, String which, int limit) {
        if (isTooLong) {
            throw Failures.validation(
                    "One or more parameter values were invalid: Size of %s has exceeded the maximum size limit of %d bytes"
                            .formatted(which, limit));
        }
    }

    /** A key value as bytes whose unsigned order is DynamoDB's. */
    static byte[] sortable(KeyAttribute attribute, Value value) {
        if (value instanceof Value.Num num) {
            return Decimals.sortable(num.number());
        }
        byte[] bytes = value instanceof Value.Bin bin
                ? bin.bytes()
                : ((Value.Str) value).text().getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0) {
            throw Failures.validation(
                    ("One or more parameter values are not valid. The AttributeValue for a key attribute "
                                    + "cannot contain an empty %s value. Key: %s")
                            .formatted(value instanceof Value.Bin ? "binary" : "string", attribute.name()));
        }
        return bytes;
    }

    /** The key's attributes of an item. */
    Map<String, Value> keyAttributes(Map<String, Value> item) {
        var key = new LinkedHashMap<String, Value>();
        key.put(partition.name(), Objects.requireNonNull(item.get(partition.name())));
        if (sort != null) {
            key.put(sort.name(), Objects.requireNonNull(item.get(sort.name())));
        }
        return key;
    }

    /** The table's resource name. */
    String arn() {
        return "arn:aws:dynamodb:us-east-1:000000000000:table/" + name;
    }
}
