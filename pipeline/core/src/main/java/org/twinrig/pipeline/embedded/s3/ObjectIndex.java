package org.twinrig.pipeline.embedded.s3;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinrig.pipeline.embedded.store.Database;

/** Buckets and what is in them; contents are kept elsewhere. Keys are bytes, so that their order is UTF-8's. */
final class ObjectIndex {
    private final Database database;

    /** A bucket and when it was made [ms since 1970]. */
    record Bucket(String name, long createdMillis) {}

    /**
     * An object.
     *
     * @param key its name
     * @param blob where its content is kept
     * @param size length of the content [bytes]
     * @param etag MD5 of the content in hexadecimal, in quotation marks
     * @param modifiedMillis when it was put [ms since 1970]
     * @param headers headers that are given back with the content
     */
    record Stored(String key, String blob, long size, String etag, long modifiedMillis, Map<String, String> headers) {}

    /** Receives objects in order of their keys; returns false to end the walk. */
    @FunctionalInterface
    interface Visitor {
        boolean visit(Stored object);
    }

    ObjectIndex(Database database) {
        this.database = database;
        database.define(
                "CREATE TABLE IF NOT EXISTS s3_bucket (name TEXT PRIMARY KEY, created INTEGER NOT NULL) WITHOUT ROWID");
        database.define(
                "CREATE TABLE IF NOT EXISTS s3_object (bucket TEXT NOT NULL, key BLOB NOT NULL, blob TEXT NOT NULL, size INTEGER NOT NULL, etag TEXT NOT NULL, modified INTEGER NOT NULL, headers TEXT NOT NULL, PRIMARY KEY (bucket, key)) WITHOUT ROWID");
    }

    boolean hasBucket(String name) {
        return database.read(db -> {
            PreparedStatement select = db.statement("SELECT 1 FROM s3_bucket WHERE name = ?");
            select.setString(1, name);
            try (ResultSet found = select.executeQuery()) {
                return found.next();
            }
        });
    }

    void addBucket(Bucket bucket) {
        database.write(db -> {
            PreparedStatement insert = db.statement("INSERT OR IGNORE INTO s3_bucket VALUES (?, ?)");
            insert.setString(1, bucket.name());
            insert.setLong(2, bucket.createdMillis());
            return insert.executeUpdate();
        });
    }

    /** Removes the bucket and says true, unless it has objects. */
    boolean removeBucket(String name) {
        return database.write(db -> {
            PreparedStatement delete = db.statement(
                    "DELETE FROM s3_bucket WHERE name = ? AND NOT EXISTS (SELECT 1 FROM s3_object WHERE bucket = name)");
            delete.setString(1, name);
            return delete.executeUpdate() > 0;
        });
    }

    List<Bucket> buckets() {
        return database.read(db -> {
            List<Bucket> buckets = new ArrayList<>();
            try (ResultSet rows = db.statement("SELECT name, created FROM s3_bucket ORDER BY name")
                    .executeQuery()) {
                while (rows.next()) {
                    buckets.add(new Bucket(rows.getString(1), rows.getLong(2)));
                }
            }
            return buckets;
        });
    }

    Optional<Stored> find(String bucket, String key) {
        return database.read(db -> find(db, bucket, key));
    }

    private static Optional<Stored> find(Database db, String bucket, String key) throws SQLException {
        PreparedStatement select = db.statement(
                "SELECT key, blob, size, etag, modified, headers FROM s3_object WHERE bucket = ? AND key = ?");
        select.setString(1, bucket);
        select.setBytes(2, key.getBytes(StandardCharsets.UTF_8));
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(stored(row)) : Optional.empty();
        }
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                new String(row.getBytes(1), StandardCharsets.UTF_8),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getLong(5),
                HeaderText.read(row.getString(6)));
    }

    /** Decides under the lock whether an object may be put over another. */
    @FunctionalInterface
    interface Precondition {
        void check(Optional<Stored> before);
    }

    /** Puts the object and returns the one that it replaces. */
    Optional<Stored> put(String bucket, Stored object, Precondition precondition) {
        return database.write(db -> {
            Optional<Stored> before = find(db, bucket, object.key());
            precondition.check(before);
            PreparedStatement put = db.statement(
                    "INSERT OR REPLACE INTO s3_object (bucket, key, blob, size, etag, modified, headers) VALUES (?, ?, ?, ?, ?, ?, ?)");
            put.setString(1, bucket);
            put.setBytes(2, object.key().getBytes(StandardCharsets.UTF_8));
            put.setString(3, object.blob());
            put.setLong(4, object.size());
            put.setString(5, object.etag());
            put.setLong(6, object.modifiedMillis());
            put.setString(7, HeaderText.write(object.headers()));
            put.executeUpdate();
            return before;
        });
    }

    /** Removes the object and returns it. */
    Optional<Stored> remove(String bucket, String key) {
        return database.write(db -> {
            Optional<Stored> before = find(db, bucket, key);
            PreparedStatement delete = db.statement("DELETE FROM s3_object WHERE bucket = ? AND key = ?");
            delete.setString(1, bucket);
            delete.setBytes(2, key.getBytes(StandardCharsets.UTF_8));
            delete.executeUpdate();
            return before;
        });
    }

    /** Walks the objects from the key {@code from} on, that one included or not. */
    void walk(String bucket, byte[] from, boolean inclusive, Visitor visitor) {
        database.read(db -> {
            PreparedStatement select = db.statement(
                    "SELECT key, blob, size, etag, modified, headers FROM s3_object WHERE bucket = ? AND key "
                            + (inclusive ? ">=" : ">") + " ? ORDER BY key");
            select.setString(1, bucket);
            select.setBytes(2, from);
            try (ResultSet rows = select.executeQuery()) {
                boolean on = true;
                while (on && rows.next()) {
                    on = visitor.visit(stored(rows));
                }
            }
            return true;
        });
    }
}
