package org.twinrig.pipeline.embedded.dynamo;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twinrig.pipeline.embedded.store.Database;

/** The operations on single items, and the batch of writes. */
final class Items {
    private static final int MAX_ITEM = 400 * 1024; // bytes, DynamoDB's limit
    private static final int MAX_BATCH = 25; // writes, DynamoDB's limit
    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

    private final Database database;
    private final Tables tables;

    Items(Database database, Tables tables) {
        this.database = database;
        this.tables = tables;
    }

    byte[] put(DynamoRequest request) {
        Table table = tables.of(request);
        Map<String, Value> item = request.requiredItem("Item");
        Table.Key key = table.keyOfItem(item);
        Optional<Condition> condition = condition(request);
        boolean oldWanted = returns(request, Set.of("NONE", "ALL_OLD")).equals("ALL_OLD");
        int size = checkedSize(item);
        byte[] json = JsonText.ofItem(item);
        byte[] old = database.write(db -> {
            byte[] before = condition.isPresent() || oldWanted ? ItemStore.get(db, table, key) : null;
            requireHolds(condition, before);
            ItemStore.put(db, table, key, json, size);
            return before == null ? NOTHING : before;
        });
        return attributes(oldWanted && old != NOTHING ? JsonText.item(old) : Map.of());
    }

    private static int checkedSize(Map<String, Value> item) {
        int size = Value.Sizes.item(item);
        if (size > MAX_ITEM) {
            throw Failures.validation("Item size has exceeded the maximum allowed size");
        }
        return size;
    }

    private static byte[] attributes(Map<String, Value> item) {
        return item.isEmpty() ? NOTHING : JsonText.ofItem("Attributes", item);
    }

    private static Optional<Condition> condition(DynamoRequest request) {
        Placeholders placeholders = placeholders(request);
        Optional<Condition> condition = request.text("ConditionExpression")
                .map(text -> ConditionParser.parse("ConditionExpression", text, placeholders));
        placeholders.checkAllUsed(condition.isPresent());
        return condition;
    }

    static Placeholders placeholders(DynamoRequest request) {
        return new Placeholders(request.texts("ExpressionAttributeNames"), request.item("ExpressionAttributeValues"));
    }

    private static void requireHolds(Optional<Condition> condition, byte @Nullable [] stored) {
        if (condition.isPresent() && !condition.get().holds(stored == null ? Map.of() : JsonText.item(stored))) {
            throw Failures.conditionFailed();
        }
    }

    private static String returns(DynamoRequest request, Set<String> allowed) {
        String returns = request.text("ReturnValues").orElse("NONE");
        if (!allowed.contains(returns)) {
            throw Failures.validation("ReturnValues can only be one of "
                    + allowed.stream().sorted().toList() + " for this operation; got " + returns);
        }
        return returns;
    }

    byte[] get(DynamoRequest request) {
        Table table = tables.of(request);
        Table.Key key = table.keyAlone(request.requiredItem("Key"));
        Placeholders placeholders = placeholders(request);
        Optional<Projection> projection =
                request.text("ProjectionExpression").map(text -> Projection.parse(text, placeholders));
        placeholders.checkAllUsed(projection.isPresent());
        byte[] stored = database.read(db -> Optional.ofNullable(ItemStore.get(db, table, key)))
                .orElse(NOTHING);
        if (stored == NOTHING) {
            return NOTHING;
        }
        Map<String, Value> item = JsonText.item(stored);
        return JsonText.ofItem("Item", projection.map(wanted -> wanted.of(item)).orElse(item));
    }

    byte[] delete(DynamoRequest request) {
        Table table = tables.of(request);
        Table.Key key = table.keyAlone(request.requiredItem("Key"));
        Optional<Condition> condition = condition(request);
        boolean oldWanted = returns(request, Set.of("NONE", "ALL_OLD")).equals("ALL_OLD");
        Map<String, Value> old = database.write(db -> {
            byte[] before = ItemStore.get(db, table, key);
            requireHolds(condition, before);
            ItemStore.delete(db, table, key);
            return oldWanted && before != null ? JsonText.item(before) : Map.<String, Value>of();
        });
        return attributes(old);
    }

    byte[] update(DynamoRequest request) {
        Table table = tables.of(request);
        Map<String, Value> keyAttributes = request.requiredItem("Key");
        Table.Key key = table.keyAlone(keyAttributes);
        String returns = returns(request, Set.of("NONE", "ALL_OLD", "ALL_NEW", "UPDATED_OLD", "UPDATED_NEW"));
        Placeholders placeholders = placeholders(request);
        Optional<Update> update =
                request.text("UpdateExpression").map(text -> UpdateParser.parse(text, table, placeholders));
        Optional<Condition> condition = request.text("ConditionExpression")
                .map(text -> ConditionParser.parse("ConditionExpression", text, placeholders));
        placeholders.checkAllUsed(update.isPresent() || condition.isPresent());
        Projection touched = Projection.of(update.map(Update::paths).orElse(List.of()));
        Map<String, Value> answer = database.write(db -> {
            byte[] before = ItemStore.get(db, table, key);
            requireHolds(condition, before);
            Map<String, Value> old = before == null ? Map.of() : JsonText.item(before);
            Map<String, Value> base = before == null ? new LinkedHashMap<>(keyAttributes) : old;
            Map<String, Value> updated = update.map(u -> u.appliedTo(base)).orElse(base);
            store(db, table, key, updated);
            return switch (returns) {
                case "ALL_OLD" -> old;
                case "ALL_NEW" -> updated;
                case "UPDATED_OLD" -> touched.of(old);
                case "UPDATED_NEW" -> touched.of(updated);
                default -> Map.of();
            };
        });
        return attributes(answer);
    }

    private static void store(Database db, Table table, Table.Key key, Map<String, Value> item) throws SQLException {
        int size = checkedSize(item);
        ItemStore.put(db, table, key, JsonText.ofItem(item), size);
    }

    /** One checked write of a batch. */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a record
    private record Prepared(Table table, Table.Key key, byte @Nullable [] json, int size) {}

    byte[] batchWrite(DynamoRequest request) {
        List<Prepared> writes = new ArrayList<>();
        request.writes().forEach((name, ofTable) -> {
            Table table = tables.named(name);
            for (DynamoRequest.Write write : ofTable) {
                Table.Key key = write.isPut() ? table.keyOfItem(write.item()) : table.keyAlone(write.item());
                writes.add(new Prepared(
                        table,
                        key,
                        write.isPut() ? JsonText.ofItem(write.item()) : null,
                        write.isPut() ? checkedSize(write.item()) : 0));
            }
        });
        if (writes.isEmpty() || writes.size() > MAX_BATCH) {
            throw Failures.validation(
                    writes.isEmpty()
                            ? "The batch write request list for a table cannot be null or empty"
                            : "Too many items requested for the BatchWriteItem call");
        }
        requireDistinct(writes);
        database.write(db -> {
            for (Prepared write : writes) {
                if (write.json() == null) {
                    ItemStore.delete(db, write.table(), write.key());
                } else {
                    ItemStore.put(db, write.table(), write.key(), write.json(), write.size());
                }
            }
            return true;
        });
        return "{\"UnprocessedItems\":{}}".getBytes(StandardCharsets.UTF_8);
    }

    private static void requireDistinct(List<Prepared> writes) {
        for (int i = 0; i < writes.size(); i++) {
            for (int j = 0; j < i; j++) {
                Prepared a = writes.get(i);
                Prepared b = writes.get(j);
                if (a.table().equals(b.table())
                        && Arrays.equals(a.key().partition(), b.key().partition())
                        && Arrays.equals(a.key().sort(), b.key().sort())) {
                    throw Failures.validation("Provided list of item keys contains duplicates");
                }
            }
        }
    }
}
