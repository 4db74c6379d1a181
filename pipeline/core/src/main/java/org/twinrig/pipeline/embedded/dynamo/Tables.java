package org.twinrig.pipeline.embedded.dynamo;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.twinrig.pipeline.embedded.store.Database;

/** The operations on tables. */
final class Tables {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]{3,255}");
    private static final int MAX_LIST = 100; // DynamoDB's page of table names

    private final Database database;
    private final Clock clock;
    private final ConcurrentSkipListMap<String, Table> byName = new ConcurrentSkipListMap<>();

    Tables(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        database.define(
                "CREATE TABLE IF NOT EXISTS dynamo_table (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, pk_name TEXT NOT NULL, pk_type TEXT NOT NULL, sk_name TEXT, sk_type TEXT, billing TEXT NOT NULL, read_units INTEGER NOT NULL, write_units INTEGER NOT NULL, created INTEGER NOT NULL)");
        database.read(db -> {
            load(db);
            return true;
        });
    }

    private void load(Database db) throws SQLException {
        try (ResultSet rows = db.statement("SELECT * FROM dynamo_table").executeQuery()) {
            while (rows.next()) {
                String sortName = rows.getString("sk_name");
                var table = new Table(
                        rows.getLong("id"),
                        rows.getString("name"),
                        new Table.KeyAttribute(rows.getString("pk_name"), rows.getString("pk_type")),
                        sortName == null ? null : new Table.KeyAttribute(sortName, rows.getString("sk_type")),
                        rows.getString("billing"),
                        rows.getLong("read_units"),
                        rows.getLong("write_units"),
                        rows.getLong("created"));
                byName.put(table.name(), table);
            }
        }
    }

    /** The table that a request names. */
    Table of(DynamoRequest request) {
        return named(request.requiredText("TableName"));
    }

    /** The table of this name, or its ARN. */
    Table named(String nameOrArn) {
        Table table = byName.get(nameOrArn.substring(nameOrArn.lastIndexOf('/') + 1));
        if (table == null) {
            throw Failures.noTable();
        }
        return table;
    }

    byte[] create(DynamoRequest request) {
        Table wanted = definition(request);
        Table table = database.write(db -> {
            if (byName.containsKey(wanted.name())) {
                throw Failures.inUse(wanted.name());
            }
            Table made = insert(db, wanted);
            ItemStore.create(db, made);
            byName.put(made.name(), made);
            return made;
        });
        return described("TableDescription", table, "ACTIVE", new ItemStore.Totals(0, 0));
    }

    private Table definition(DynamoRequest request) {
        String name = request.requiredText("TableName");
        if (!NAME.matcher(name).matches()) {
            throw Failures.validation("TableName must be at least 3 characters long and at most 255 characters long, "
                    + "of a-z, A-Z, 0-9, _, - and .; got \"" + name + "\"");
        }
        List<Map<String, String>> keys = request.objects("KeySchema");
        List<Map<String, String>> attributes = request.objects("AttributeDefinitions");
        if (keys.isEmpty() || keys.size() > 2 || !"HASH".equals(keys.get(0).get("KeyType"))) {
            throw Failures.validation("Invalid KeySchema: The first KeySchemaElement is not a HASH key type, "
                    + "or there are not one or two elements");
        }
        if (keys.size() == 2 && !"RANGE".equals(keys.get(1).get("KeyType"))) {
            throw Failures.validation("Invalid KeySchema: The second KeySchemaElement is not a RANGE key type");
        }
        if (attributes.size() != keys.size()) {
            throw Failures.validation(
                    "One or more parameter values were invalid: Number of attributes in KeySchema does "
                            + "not exactly match number of attributes defined in AttributeDefinitions");
        }
        String billing = request.text("BillingMode").orElse("PROVISIONED");
        Map<String, String> units = request.texts("ProvisionedThroughput");
        boolean onDemand = billing.equals("PAY_PER_REQUEST");
        if (!onDemand && !units.keySet().equals(Set.of("ReadCapacityUnits", "WriteCapacityUnits"))) {
            throw Failures.validation("No provisioned throughput specified for the table");
        }
        if (onDemand && !units.isEmpty()) {
            throw Failures.validation("One or more parameter values were invalid: Neither ReadCapacityUnits nor "
                    + "WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST");
        }
        return new Table(
                0,
                name,
                key(keys.get(0), attributes),
                keys.size() == 2 ? key(keys.get(1), attributes) : null,
                billing,
                onDemand ? 0 : Long.parseLong(units.getOrDefault("ReadCapacityUnits", "0")),
                onDemand ? 0 : Long.parseLong(units.getOrDefault("WriteCapacityUnits", "0")),
                clock.millis());
    }

    private static Table.KeyAttribute key(Map<String, String> element, List<Map<String, String>> attributes) {
        String name = element.getOrDefault("AttributeName", "");
        for (Map<String, String> attribute : attributes) {
            String type = attribute.getOrDefault("AttributeType", "");
            if (name.equals(attribute.get("AttributeName"))
                    && Set.of("S", "N", "B").contains(type)) {
                return new Table.KeyAttribute(name, type);
            }
        }
        throw Failures.validation(
                "One or more parameter values were invalid: Some index key attributes are not defined in "
                        + "AttributeDefinitions. Keys: [" + name + "]");
    }

    private static Table insert(Database db, Table table) throws SQLException {
        Table.KeyAttribute sort = table.sort();
        PreparedStatement insert = db.statement(
                "INSERT INTO dynamo_table (name, pk_name, pk_type, sk_name, sk_type, billing, read_units, write_units, created) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id");
        @Nullable
        Object[] values = {
            table.name(),
            table.partition().name(),
            table.partition().type(),
            sort == null ? null : sort.name(),
            sort == null ? null : sort.type(),
            table.billing(),
            table.readUnits(),
            table.writeUnits(),
            table.createdMillis()
        };
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        try (ResultSet made = insert.executeQuery()) {
            made.next();
            long id = made.getLong(1);
            return new Table(
                    id,
                    table.name(),
                    table.partition(),
                    sort,
                    table.billing(),
                    table.readUnits(),
                    table.writeUnits(),
                    table.createdMillis());
        }
    }

    byte[] describe(DynamoRequest request) {
        String name = request.requiredText("TableName");
        Table table = byName.get(name.substring(name.lastIndexOf('/') + 1));
        if (table == null) {
            throw Failures.noTable(name);
        }
        return described("Table", table, "ACTIVE", database.read(db -> ItemStore.totals(db, table)));
    }

    byte[] delete(DynamoRequest request) {
        Table table = byName.get(request.requiredText("TableName"));
        if (table == null) {
            throw Failures.noTable(request.requiredText("TableName"));
        }
        database.write(db -> {
            byName.remove(table.name());
            ItemStore.drop(db, table);
            PreparedStatement delete = db.statement("DELETE FROM dynamo_table WHERE id = ?");
            delete.setLong(1, table.id());
            return delete.executeUpdate();
        });
        return described("TableDescription", table, "DELETING", new ItemStore.Totals(0, 0));
    }

    byte[] list(DynamoRequest request) {
        int limit = request.number("Limit").orElse((long) MAX_LIST).intValue();
        if (limit < 1 || limit > MAX_LIST) {
            throw Failures.validation("Limit must be between 1 and " + MAX_LIST + "; got " + limit);
        }
        var after = byName.tailMap(request.text("ExclusiveStartTableName").orElse(""), false);
        List<String> names = after.keySet().stream().limit(limit + 1L).toList();
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("TableNames");
            for (String name : names.subList(0, Math.min(limit, names.size()))) {
                json.writeString(name);
            }
            json.writeEndArray();
            if (names.size() > limit) {
                json.writeStringField("LastEvaluatedTableName", names.get(limit - 1));
            }
            json.writeEndObject();
        });
    }

    private static byte[] described(String field, Table table, String status, ItemStore.Totals totals) {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeObjectFieldStart(field);
            writeKeys(json, table);
            json.writeStringField("TableName", table.name());
            json.writeStringField("TableStatus", status);
            json.writeStringField("TableArn", table.arn());
            json.writeNumberField("CreationDateTime", table.createdMillis() / 1000.0);
            json.writeNumberField("ItemCount", totals.items());
            json.writeNumberField("TableSizeBytes", totals.bytes());
            json.writeObjectFieldStart("ProvisionedThroughput");
            json.writeNumberField("ReadCapacityUnits", table.readUnits());
            json.writeNumberField("WriteCapacityUnits", table.writeUnits());
            json.writeEndObject();
            if (table.billing().equals("PAY_PER_REQUEST")) {
                json.writeObjectFieldStart("BillingModeSummary");
                json.writeStringField("BillingMode", table.billing());
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    private static void writeKeys(JsonGenerator json, Table table) throws IOException {
        Table.KeyAttribute sort = table.sort();
        List<Table.KeyAttribute> keys = sort == null ? List.of(table.partition()) : List.of(table.partition(), sort);
        json.writeArrayFieldStart("AttributeDefinitions");
        for (Table.KeyAttribute key : keys) {
            json.writeStartObject();
            json.writeStringField("AttributeName", key.name());
            json.writeStringField("AttributeType", key.type());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("KeySchema");
        for (Table.KeyAttribute key : keys) {
            json.writeStartObject();
            json.writeStringField("AttributeName", key.name());
            json.writeStringField("KeyType", key.equals(table.partition()) ? "HASH" : "RANGE");
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
