package org.twinrig.validation.run;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Runs independent cases on all cores; results come in the order of the cases, whichever ends first. */
public final class Cores {
    private Cores() {}

    /**
     * Applies {@code run} to each of {@code cases}.
     *
     * @param progress is told the name of each case, in order, when its result is there
     */
    public static <C, R> List<R> map(
            List<C> cases, Function<C, R> run, Function<C, String> name, Consumer<String> progress) {
        var pool = Executors.newFixedThreadPool(
                Math.max(1, Math.min(cases.size(), Runtime.getRuntime().availableProcessors())), task -> {
                    var thread = new Thread(task, "validation");
                    thread.setDaemon(true);
                    return thread;
                });
        try {
            var futures = new ArrayList<Future<R>>();
            for (C each : cases) {
                Callable<R> task = () -> run.apply(each);
                futures.add(pool.submit(task));
            }
            var results = new ArrayList<R>();
            for (int i = 0; i < cases.size(); i++) {
                results.add(result(futures.get(i)));
                progress.accept(name.apply(cases.get(i)));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while cases ran", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException mistake) {
                throw mistake;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Processor time that this thread has used so far [s]. */
    public static double seconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }
}
