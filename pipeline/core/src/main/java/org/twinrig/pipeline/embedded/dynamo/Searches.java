package org.twinrig.pipeline.embedded.dynamo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinrig.pipeline.embedded.store.Database;

/** Query and Scan: pages of at most 1 MB before filtering, in order of the sort key. */
final class Searches {
    private static final int PAGE_BYTES = 1024 * 1024; // DynamoDB's page

    private final Database database;
    private final Tables tables;

    Searches(Database database, Tables tables) {
        this.database = database;
        this.tables = tables;
    }

    byte[] query(DynamoRequest request) {
        Table table = tables.of(request);
        Placeholders placeholders = Items.placeholders(request);
        String text = request.text("KeyConditionExpression")
                .orElseThrow(
                        () -> Failures.validation(
                                "Either the KeyConditions or KeyConditionExpression parameter must be specified in the request."));
        KeyRange range = KeyRange.of(table, ConditionParser.parse("KeyConditionExpression", text, placeholders));
        var page = new Page(request, table, placeholders, true);
        placeholders.checkAllUsed(true);
        boolean forward = request.flag("ScanIndexForward", true);
        KeyRange rest = start(request, table)
                .map(start -> {
                    if (!Arrays.equals(start.partition(), range.partition()) || !range.contains(start.sort())) {
                        throw Failures.validation(
                                "The provided starting key is outside query boundaries based on provided conditions");
                    }
                    return range.after(start.sort(), forward);
                })
                .orElse(range);
        database.read(db -> {
            ItemStore.walk(db, table, rest, forward, page);
            return true;
        });
        return page.json();
    }

    byte[] scan(DynamoRequest request) {
        Table table = tables.of(request);
        Placeholders placeholders = Items.placeholders(request);
        var page = new Page(request, table, placeholders, false);
        placeholders.checkAllUsed(request.has("FilterExpression") || request.has("ProjectionExpression"));
        Table.Key start = start(request, table).orElse(null);
        database.read(db -> {
            ItemStore.walkAll(db, table, start, page);
            return true;
        });
        return page.json();
    }

    private static Optional<Table.Key> start(DynamoRequest request, Table table) {
        Map<String, Value> key = request.item("ExclusiveStartKey");
        if (key.isEmpty()) {
            return Optional.empty();
        }
        if (!table.isWellFormed(key)) {
            throw Failures.validation("The provided starting key is invalid");
        }
        return Optional.of(table.keyAlone(key));
    }

    /** One page of an answer in the making. */
    private static final class Page implements ItemStore.RowVisitor {
        private final Table table;
        private final Optional<Condition> filter;
        private final Optional<Projection> projection;
        private final boolean countOnly;
        private final long limit;
        private final ByteArrayOutputStream items = new ByteArrayOutputStream();
        private byte @Nullable [] last;
        private boolean more;
        private long read;
        private long count;
        private long bytes;

        Page(DynamoRequest request, Table table, Placeholders placeholders, boolean isQuery) {
            this.table = table;
            filter = request.text("FilterExpression")
                    .map(text -> ConditionParser.parse("FilterExpression", text, placeholders));
            if (isQuery && filter.isPresent()) {
                requireNoKey(table, filter.get());
            }
            projection = request.text("ProjectionExpression").map(text -> Projection.parse(text, placeholders));
            countOnly = select(request, projection.isPresent()).equals("COUNT");
            limit = request.number("Limit").orElse(Long.MAX_VALUE);
            if (limit < 1) {
                throw Failures.validation(
                        "1 validation error detected: Value '" + limit
                                + "' at 'limit' failed to satisfy constraint: Member must have value greater than or equal to 1");
            }
        }

        private static String select(DynamoRequest request, boolean hasProjection) {
            String select = request.text("Select").orElse(hasProjection ? "SPECIFIC_ATTRIBUTES" : "ALL_ATTRIBUTES");
            boolean known =
                    select.equals("COUNT") || select.equals("ALL_ATTRIBUTES") || select.equals("SPECIFIC_ATTRIBUTES");
            if (!known || select.equals("SPECIFIC_ATTRIBUTES") != hasProjection) {
                throw Failures.validation("Select %s cannot be used %s ProjectionExpression here"
                        .formatted(select, hasProjection ? "with a" : "without a"));
            }
            return select;
        }

        private static void requireNoKey(Table table, Condition filter) {
            for (String attribute : FilterAttributes.of(filter)) {
                if (table.isKey(attribute)) {
                    throw Failures.validation(
                            "Filter Expression can only contain non-primary key attributes: Primary key attribute: "
                                    + attribute);
                }
            }
        }

        @Override
        public boolean row(byte[] itemJson, int itemSize) {
            if (read == limit || (read > 0 && bytes + itemSize > PAGE_BYTES)) {
                more = true;
                return false;
            }
            read++;
            bytes += itemSize;
            last = itemJson;
            if (filter.isEmpty() && projection.isEmpty()) {
                add(itemJson);
                return true;
            }
            Map<String, Value> item = JsonText.item(itemJson);
            if (filter.isEmpty() || filter.get().holds(item)) {
                add(
                        projection.isEmpty()
                                ? itemJson
                                : JsonText.ofItem(projection.get().of(item)));
            }
            return true;
        }

        private void add(byte[] json) {
            if (!countOnly) {
                if (count > 0) {
                    items.write(',');
                }
                items.writeBytes(json);
            }
            count++;
        }

        byte[] json() {
            var out = new ByteArrayOutputStream(items.size() + 128);
            if (countOnly) {
                out.write('{');
            } else {
                out.writeBytes("{\"Items\":[".getBytes(StandardCharsets.UTF_8));
                out.writeBytes(items.toByteArray());
                out.writeBytes("],".getBytes(StandardCharsets.UTF_8));
            }
            out.writeBytes(("\"Count\":" + count + ",\"ScannedCount\":" + read).getBytes(StandardCharsets.UTF_8));
            // DynamoDB names a last key whenever it stopped at the limit, even if nothing follows
            if (last != null && (more || read == limit)) {
                out.writeBytes(",\"LastEvaluatedKey\":".getBytes(StandardCharsets.UTF_8));
                out.writeBytes(JsonText.ofItem(table.keyAttributes(JsonText.item(last))));
            }
            out.write('}');
            return out.toByteArray();
        }
    }
}
