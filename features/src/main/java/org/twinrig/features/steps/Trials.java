package org.twinrig.features.steps;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;
import org.twinrig.scenarios.Run;

/**
 * What the steps of a running verification share with the listener: Cucumber makes both, and offers no other place.
 * One verification runs in a process at a time.
 */
public final class Trials {
    /**
     * What is known of a scenario that has ended.
     *
     * @param seed seed that it ran with; -1 when it never ran
     * @param recording its recording; null when it never ran
     */
    public record Finished(long seed, @Nullable Path recording) {}

    private static final Map<String, Finished> FINISHED = new ConcurrentHashMap<>();
    private static final Set<Run> RUNNING = ConcurrentHashMap.newKeySet();
    private static @Nullable VerifySettings settings;
    private static volatile boolean stopped;

    private Trials() {}

    /** A verification with these settings begins. */
    public static void begin(VerifySettings newSettings) {
        FINISHED.clear();
        RUNNING.clear();
        stopped = false;
        settings = newSettings;
    }

    /** Settings of the running verification. */
    public static VerifySettings settings() {
        VerifySettings current = settings;
        if (current == null) {
            throw new IllegalStateException("steps run only inside a verification");
        }
        return current;
    }

    /** Stops what runs, and lets nothing more begin; from any thread. */
    public static void stop() {
        stopped = true;
        RUNNING.forEach(Run::stop);
    }

    /** Makes {@code run} one that {@link #stop} stops. */
    static void begins(Run run) {
        RUNNING.add(run);
        requireNotStopped();
    }

    /** Refuses to go on once {@link #stop} was called. */
    static void requireNotStopped() {
        if (stopped) {
            throw new UserError("interrupted");
        }
    }

    /** Notes how the scenario with this test-case id ended. */
    public static void finish(String id, Finished finished) {
        FINISHED.put(id, finished);
    }

    /** How the scenario with this test-case id ended. */
    public static Finished finished(String id) {
        return FINISHED.getOrDefault(id, new Finished(-1, null));
    }
}
