package org.twinrig.pipeline.embedded.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.twinrig.core.UserError;

/**
 * The SQLite database below all embedded services: one connection, one lock, prepared statements kept.
 *
 * <p>Writes to a file are gathered into one transaction for up to {@value #COMMIT_MILLIS} ms, because a commit costs more
 * than a write. What was answered is visible to every reader at once; if the process is killed, the writes of the last
 * {@value #COMMIT_MILLIS} ms may be gone, never half of one.
 */
public final class Database implements AutoCloseable {
    private static final int LAYOUT = 1; // of the tables; another number means files of another version
    private static final int COMMIT_MILLIS = 20;
    private static final int PRIMARY_CODE = 0xFF; // the rest of a result code tells the particular case
    private static final Set<SQLiteErrorCode> OF_THE_MACHINE = EnumSet.of(
            SQLiteErrorCode.SQLITE_FULL,
            SQLiteErrorCode.SQLITE_IOERR,
            SQLiteErrorCode.SQLITE_READONLY,
            SQLiteErrorCode.SQLITE_CORRUPT,
            SQLiteErrorCode.SQLITE_NOTADB);

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final Connection connection;
    private final ScheduledExecutorService committer;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private boolean open; // a transaction is open

    /** Work done under the database's lock. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does the work on this database. */
        T on(Database database) throws SQLException;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // commitQuietly deals with its own failures
    private Database(String url, boolean onDisk) throws SQLException {
        connection = DriverManager.getConnection(url);
        execute("PRAGMA page_size=8192");
        execute(onDisk ? "PRAGMA journal_mode=WAL" : "PRAGMA journal_mode=MEMORY");
        execute("PRAGMA synchronous=OFF");
        execute("PRAGMA temp_store=MEMORY");
        execute("PRAGMA cache_size=-32768"); // 32 MiB
        committer = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "embedded-services-commit");
            thread.setDaemon(true);
            return thread;
        });
        committer.scheduleWithFixedDelay(this::commitQuietly, COMMIT_MILLIS, COMMIT_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** A database that lives as long as this object. */
    public static Database inMemory() {
        try {
            return new Database("jdbc:sqlite::memory:", false);
        } catch (SQLException e) {
            throw new UserError(
                    "SQLite does not start on this machine: " + e.getMessage() + "; see pipeline/core/README.md",
                    UserError.MACHINE_LACKS);
        }
    }

    /** The database in this file, which is made if it is missing. */
    public static Database file(Path file) {
        try {
            var database = new Database("jdbc:sqlite:" + file, true);
            database.requireLayout(file);
            return database;
        } catch (SQLException e) {
            throw new UserError(
                    "the database %s of the embedded services cannot be opened: %s; remove the file or choose another state folder"
                            .formatted(file, e.getMessage()),
                    UserError.MACHINE_LACKS);
        }
    }

    private void requireLayout(Path file) {
        int found = read(database -> {
            try (Statement ask = connection.createStatement();
                    ResultSet answer = ask.executeQuery("PRAGMA user_version")) {
                return answer.next() ? answer.getInt(1) : 0;
            }
        });
        if (found == 0) {
            define("PRAGMA user_version=" + LAYOUT);
        } else if (found != LAYOUT) {
            close();
            throw new UserError(
                    "the database %s of the embedded services has layout %d; this program has layout %d; remove the file or choose another state folder"
                            .formatted(file, found, LAYOUT),
                    UserError.MACHINE_LACKS);
        }
    }

    /** Reads under the lock. */
    public <T> T read(Work<T> work) {
        lock.lock();
        try {
            return work.on(this);
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            lock.unlock();
        }
    }

    private static RuntimeException failure(SQLException e) {
        boolean ofTheMachine = e instanceof SQLiteException sqlite && OF_THE_MACHINE.contains(primary(sqlite));
        return ofTheMachine
                ? new UserError(
                        "the embedded services cannot keep their data: %s; make room, mend the disk or choose another state folder"
                                .formatted(e.getMessage()),
                        UserError.MACHINE_LACKS)
                : new IllegalStateException("embedded database: " + e.getMessage(), e);
    }

    private static SQLiteErrorCode primary(SQLiteException e) {
        return SQLiteErrorCode.getErrorCode(e.getResultCode().code & PRIMARY_CODE);
    }

    /** Writes (and reads) under the lock, inside the open transaction. */
    public <T> T write(Work<T> work) {
        return read(database -> {
            if (!open) {
                execute("BEGIN");
                open = true;
            }
            return work.on(this);
        });
    }

    /** The kept prepared statement for this text; only inside {@link #read} or {@link #write}. */
    public PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        return statement;
    }

    /** Runs a statement once, e.g. one that changes the schema; kept statements are forgotten. */
    public void define(String sql) {
        write(database -> {
            forgetStatements();
            execute(sql);
            return true;
        });
    }

    private void forgetStatements() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
        statements.clear();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void commitQuietly() {
        lock.lock();
        try {
            commit();
        } catch (SQLException e) {
            // the transaction stays open; the next write meets the same condition (a full disk) and reports it
        } finally {
            lock.unlock();
        }
    }

    /** Runs a task once what was written so far is committed, e.g. removes a file that no row names any longer. */
    public void afterCommit(Runnable task) {
        lock.lock();
        try {
            afterCommit.add(task);
        } finally {
            lock.unlock();
        }
    }

    private void commit() throws SQLException {
        if (open) {
            execute("COMMIT");
            open = false;
        }
        afterCommit.forEach(Runnable::run);
        afterCommit.clear();
    }

    @Override
    public void close() {
        committer.shutdownNow();
        read(database -> {
            commit();
            forgetStatements();
            connection.close();
            return true;
        });
    }
}
