package org.twinrig.pipeline.embedded.messaging;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import org.twinrig.pipeline.embedded.store.Database;

/** The queues and their messages, in order of arrival. */
final class Queues {
    private static final long MILLIS = 1000L; // per second
    private static final long LONGEST_NAP_MILLIS = 100; // a hidden message may become visible meanwhile

    private final Database database;
    private final Clock clock;
    private final ConcurrentSkipListMap<String, Queue> byName = new ConcurrentSkipListMap<>();
    private final Object arrival = new Object();
    private long arrivals; // guarded by arrival

    /** A message as it was received once. */
    record Received(
            String messageId,
            String receipt,
            String body,
            SortedMap<String, MessageAttribute> attributes,
            long sentMillis,
            long firstReceivedMillis,
            int receiveCount) {}

    /** How many messages wait and how many are hidden. */
    record Counts(long visible, long hidden) {}

    Queues(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        database.define(
                "CREATE TABLE IF NOT EXISTS sqs_queue (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, attributes TEXT NOT NULL, created INTEGER NOT NULL)");
        database.define(
                "CREATE TABLE IF NOT EXISTS sqs_message (queue INTEGER NOT NULL, id INTEGER PRIMARY KEY AUTOINCREMENT, message_id TEXT NOT NULL, body TEXT NOT NULL, attributes TEXT NOT NULL, sent INTEGER NOT NULL, visible INTEGER NOT NULL, first_received INTEGER NOT NULL, received INTEGER NOT NULL)");
        database.define("CREATE INDEX IF NOT EXISTS sqs_message_order ON sqs_message (queue, id)");
        database.read(db -> {
            try (ResultSet rows = db.statement("SELECT id, name, attributes, created FROM sqs_queue")
                    .executeQuery()) {
                while (rows.next()) {
                    var queue = new Queue(
                            rows.getLong("id"),
                            rows.getString("name"),
                            MessagingJson.texts(rows.getString("attributes")),
                            rows.getLong("created"));
                    byName.put(queue.name(), queue);
                }
            }
            return true;
        });
    }

    Optional<Queue> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    List<Queue> all() {
        return List.copyOf(byName.values());
    }

    /** Makes the queue, or gives it these attributes if it is there. */
    Queue define(String name, Map<String, String> attributes) {
        return database.write(db -> {
            Queue before = byName.get(name);
            long created = before == null ? clock.millis() : before.createdMillis();
            PreparedStatement upsert = db.statement(
                    "INSERT INTO sqs_queue (name, attributes, created) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET attributes = excluded.attributes RETURNING id");
            upsert.setString(1, name);
            upsert.setString(2, MessagingJson.text(attributes));
            upsert.setLong(3, created);
            try (ResultSet made = upsert.executeQuery()) {
                made.next();
                var queue = new Queue(made.getLong(1), name, Map.copyOf(attributes), created);
                byName.put(name, queue);
                return queue;
            }
        });
    }

    void remove(Queue queue) {
        purge(queue);
        database.write(db -> {
            byName.remove(queue.name());
            PreparedStatement delete = db.statement("DELETE FROM sqs_queue WHERE id = ?");
            delete.setLong(1, queue.id());
            return delete.executeUpdate();
        });
    }

    void purge(Queue queue) {
        database.write(db -> {
            PreparedStatement delete = db.statement("DELETE FROM sqs_message WHERE queue = ?");
            delete.setLong(1, queue.id());
            return delete.executeUpdate();
        });
    }

    /** Adds a message that becomes visible after {@code delaySeconds} [s]; returns its id. */
    String send(Queue queue, String body, SortedMap<String, MessageAttribute> attributes, long delaySeconds) {
        String messageId = UUID.randomUUID().toString();
        database.write(db -> {
            long now = clock.millis();
            PreparedStatement insert = db.statement(
                    "INSERT INTO sqs_message (queue, message_id, body, attributes, sent, visible, first_received, received) VALUES (?, ?, ?, ?, ?, ?, 0, 0)");
            insert.setLong(1, queue.id());
            insert.setString(2, messageId);
            insert.setString(3, body);
            insert.setString(4, MessagingJson.attributes(attributes));
            insert.setLong(5, now);
            insert.setLong(6, now + delaySeconds * MILLIS);
            return insert.executeUpdate();
        });
        synchronized (arrival) {
            arrivals++;
            arrival.notifyAll();
        }
        return messageId;
    }

    /**
     * Takes up to {@code most} visible messages and hides them for {@code hideSeconds} [s]. Waits up to
     * {@code waitSeconds} [s] of real time for the first one; visibility follows the given clock.
     */
    List<Received> receive(Queue queue, int most, int waitSeconds, int hideSeconds) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(waitSeconds);
        while (true) {
            long seen;
            synchronized (arrival) {
                seen = arrivals;
            }
            List<Received> messages = database.write(db -> take(db, queue, most, hideSeconds));
            long leftMillis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (!messages.isEmpty() || leftMillis <= 0) {
                return messages;
            }
            synchronized (arrival) {
                if (arrivals == seen) {
                    arrival.wait(Math.min(leftMillis, LONGEST_NAP_MILLIS));
                }
            }
        }
    }

    private List<Received> take(Database db, Queue queue, int most, int hideSeconds) throws SQLException {
        long now = clock.millis();
        List<Received> messages = new ArrayList<>();
        PreparedStatement select = db.statement(
                "SELECT id, message_id, body, attributes, sent, first_received, received FROM sqs_message WHERE queue = ? AND visible <= ? ORDER BY id LIMIT ?");
        select.setLong(1, queue.id());
        select.setLong(2, now);
        select.setInt(3, most);
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                int times = rows.getInt("received") + 1;
                messages.add(new Received(
                        rows.getString("message_id"),
                        rows.getLong("id") + "-" + times + "-" + rows.getString("message_id"),
                        rows.getString("body"),
                        MessagingJson.attributes(rows.getString("attributes")),
                        rows.getLong("sent"),
                        times == 1 ? now : rows.getLong("first_received"),
                        times));
            }
        }
        PreparedStatement hide =
                db.statement("UPDATE sqs_message SET visible = ?, first_received = ?, received = ? WHERE id = ?");
        for (Received message : messages) {
            hide.setLong(1, now + hideSeconds * MILLIS);
            hide.setLong(2, message.firstReceivedMillis());
            hide.setInt(3, message.receiveCount());
            hide.setLong(4, rowOf(message.receipt()));
            hide.executeUpdate();
        }
        return messages;
    }

    /** The row that a receipt handle names. */
    static long rowOf(String receipt) {
        int end = receipt.indexOf('-');
        try {
            return Long.parseLong(receipt.substring(0, Math.max(end, 0)));
        } catch (NumberFormatException e) {
            throw SqsService.failure("ReceiptHandleIsInvalid", "The input receipt handle is invalid.");
        }
    }

    /** Removes the message that was received with this handle, if it is still there. */
    void delete(Queue queue, String receipt) {
        long row = rowOf(receipt);
        database.write(db -> {
            PreparedStatement delete = db.statement("DELETE FROM sqs_message WHERE id = ? AND queue = ?");
            delete.setLong(1, row);
            delete.setLong(2, queue.id());
            return delete.executeUpdate();
        });
    }

    Counts counts(Queue queue) {
        return database.read(db -> {
            PreparedStatement count =
                    db.statement("SELECT coalesce(sum(visible <= ?), 0), count(*) FROM sqs_message WHERE queue = ?");
            count.setLong(1, clock.millis());
            count.setLong(2, queue.id());
            try (ResultSet found = count.executeQuery()) {
                found.next();
                return new Counts(found.getLong(1), found.getLong(2) - found.getLong(1));
            }
        });
    }
}
