package org.twinrig.pipeline.embedded.dynamo;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.twinrig.pipeline.embedded.store.Database;

/**
 * The rows of all tables: one SQLite table for each, clustered by partition and sort key, so that a query is one walk
 * along an index. Every method is called under the database's lock.
 */
final class ItemStore {

    /** Receives rows in order; returns false to end the walk. */
    @FunctionalInterface
    interface RowVisitor {
        boolean row(byte[] itemJson, int itemSize);
    }

    /** How many items a table has and how large they are. */
    record Totals(long items, long bytes) {}

    private static final int FETCH_COLUMNS = 2;

    private ItemStore() {}

    static void create(Database database, Table table) {
        database.define(
                "CREATE TABLE %s (pk BLOB NOT NULL, sk BLOB NOT NULL, item BLOB NOT NULL, size INTEGER NOT NULL, PRIMARY KEY (pk, sk)) WITHOUT ROWID"
                        .formatted(rows(table)));
    }

    static void drop(Database database, Table table) {
        database.define("DROP TABLE " + rows(table));
    }

    private static String rows(Table table) {
        return "dynamo_item_" + table.id();
    }

    static void put(Database database, Table table, Table.Key key, byte[] itemJson, int size) throws SQLException {
        PreparedStatement put = database.statement("INSERT OR REPLACE INTO " + rows(table) + " VALUES (?, ?, ?, ?)");
        put.setBytes(1, key.partition());
        put.setBytes(2, key.sort());
        put.setBytes(3, itemJson);
        put.setInt(4, size);
        put.executeUpdate();
    }

    static byte @Nullable [] get(Database database, Table table, Table.Key key) throws SQLException {
        PreparedStatement get = database.statement("SELECT item FROM " + rows(table) + " WHERE pk = ? AND sk = ?");
        get.setBytes(1, key.partition());
        get.setBytes(2, key.sort());
        try (ResultSet found = get.executeQuery()) {
            return found.next() ? found.getBytes(1) : null;
        }
    }

    static void delete(Database database, Table table, Table.Key key) throws SQLException {
        PreparedStatement delete = database.statement("DELETE FROM " + rows(table) + " WHERE pk = ? AND sk = ?");
        delete.setBytes(1, key.partition());
        delete.setBytes(2, key.sort());
        delete.executeUpdate();
    }

    /** Walks the items of one partition within bounds, in the order of the sort key or against it. */
    static void walk(Database database, Table table, KeyRange range, boolean forward, RowVisitor visitor)
            throws SQLException {
        var sql =
                new StringBuilder("SELECT item, size FROM ").append(rows(table)).append(" WHERE pk = ?");
        if (range.from() != null) {
            sql.append(range.fromInclusive() ? " AND sk >= ?" : " AND sk > ?");
        }
        if (range.to() != null) {
            sql.append(range.toInclusive() ? " AND sk <= ?" : " AND sk < ?");
        }
        sql.append(forward ? " ORDER BY sk" : " ORDER BY sk DESC");
        PreparedStatement select = database.statement(sql.toString());
        int parameter = 1;
        select.setBytes(parameter++, range.partition());
        if (range.from() != null) {
            select.setBytes(parameter++, range.from());
        }
        if (range.to() != null) {
            select.setBytes(parameter, range.to());
        }
        visit(select, visitor);
    }

    /** Walks all items after {@code start}, in the order of the keys' bytes. */
    static void walkAll(Database database, Table table, Table.@Nullable Key start, RowVisitor visitor)
            throws SQLException {
        String select = "SELECT item, size FROM " + rows(table);
        if (start == null) {
            visit(database.statement(select + " ORDER BY pk, sk"), visitor);
            return;
        }
        PreparedStatement after = database.statement(select + " WHERE (pk, sk) > (?, ?) ORDER BY pk, sk");
        after.setBytes(1, start.partition());
        after.setBytes(2, start.sort());
        visit(after, visitor);
    }

    private static void visit(PreparedStatement select, RowVisitor visitor) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                if (!visitor.row(rows.getBytes(1), rows.getInt(FETCH_COLUMNS))) {
                    return;
                }
            }
        }
    }

    static Totals totals(Database database, Table table) throws SQLException {
        PreparedStatement sum = database.statement("SELECT count(*), coalesce(sum(size), 0) FROM " + rows(table));
        try (ResultSet found = sum.executeQuery()) {
            found.next();
            return new Totals(found.getLong(1), found.getLong(2));
        }
    }
}
