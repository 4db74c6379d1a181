package org.twinrig.pipeline.embedded.messaging;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.twinrig.pipeline.embedded.store.Database;

/** The topics and who listens to them. */
final class Topics {
    private static final String ARN = "arn:aws:sns:us-east-1:000000000000:";

    private final Database database;

    /**
     * A queue that listens to a topic.
     *
     * @param arn the subscription's name
     * @param queueArn where messages go
     * @param raw whether messages go there as they are, without the envelope
     */
    record Subscription(String arn, String topicArn, String queueArn, boolean raw) {}

    Topics(Database database) {
        this.database = database;
        database.define("CREATE TABLE IF NOT EXISTS sns_topic (arn TEXT PRIMARY KEY) WITHOUT ROWID");
        database.define(
                "CREATE TABLE IF NOT EXISTS sns_subscription (id INTEGER PRIMARY KEY AUTOINCREMENT, arn TEXT NOT NULL UNIQUE, topic TEXT NOT NULL, queue TEXT NOT NULL, raw INTEGER NOT NULL)");
        database.define("CREATE INDEX IF NOT EXISTS sns_subscription_topic ON sns_subscription (topic, id)");
    }

    /** Makes the topic if it is missing; returns its resource name. */
    String create(String name) {
        return database.write(db -> {
            PreparedStatement insert = db.statement("INSERT OR IGNORE INTO sns_topic VALUES (?)");
            insert.setString(1, ARN + name);
            insert.executeUpdate();
            return ARN + name;
        });
    }

    boolean exists(String arn) {
        return database.read(db -> {
            PreparedStatement select = db.statement("SELECT 1 FROM sns_topic WHERE arn = ?");
            select.setString(1, arn);
            try (ResultSet found = select.executeQuery()) {
                return found.next();
            }
        });
    }

    void remove(String arn) {
        database.write(db -> {
            for (String sql :
                    List.of("DELETE FROM sns_topic WHERE arn = ?", "DELETE FROM sns_subscription WHERE topic = ?")) {
                PreparedStatement delete = db.statement(sql);
                delete.setString(1, arn);
                delete.executeUpdate();
            }
            return true;
        });
    }

    /** Up to {@code most} topics after this one in order of name. */
    List<String> after(String arn, int most) {
        return database.read(db -> {
            PreparedStatement select = db.statement("SELECT arn FROM sns_topic WHERE arn > ? ORDER BY arn LIMIT ?");
            select.setString(1, arn);
            select.setInt(2, most);
            List<String> arns = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    arns.add(rows.getString(1));
                }
            }
            return arns;
        });
    }

    /** Makes the queue listen; an equal subscription is returned as it is. */
    Subscription subscribe(String topicArn, String queueArn, boolean raw) {
        return database.write(db -> {
            Optional<Subscription> same = of(topicArn).stream()
                    .filter(subscription -> subscription.queueArn().equals(queueArn))
                    .findFirst();
            if (same.isPresent()) {
                return same.get();
            }
            var made = new Subscription(topicArn + ":" + UUID.randomUUID(), topicArn, queueArn, raw);
            PreparedStatement insert =
                    db.statement("INSERT INTO sns_subscription (arn, topic, queue, raw) VALUES (?, ?, ?, ?)");
            insert.setString(1, made.arn());
            insert.setString(2, topicArn);
            insert.setString(3, queueArn);
            insert.setBoolean(4, raw);
            insert.executeUpdate();
            return made;
        });
    }

    void unsubscribe(String arn) {
        database.write(db -> {
            PreparedStatement delete = db.statement("DELETE FROM sns_subscription WHERE arn = ?");
            delete.setString(1, arn);
            return delete.executeUpdate();
        });
    }

    /** Who listens to this topic, in the order of subscription. */
    List<Subscription> of(String topicArn) {
        return database.read(db -> {
            PreparedStatement select =
                    db.statement("SELECT arn, queue, raw FROM sns_subscription WHERE topic = ? ORDER BY id");
            select.setString(1, topicArn);
            List<Subscription> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Subscription(rows.getString(1), topicArn, rows.getString(2), rows.getBoolean(3)));
                }
            }
            return found;
        });
    }
}
