package org.twinrig.features.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets Ctrl-C stop work in order: the work is told to stop, and the process waits until it has closed its files.
 * The Java runtime then ends with status 130 by itself.
 */
public final class Interruption implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean asked;

    /** From now on Ctrl-C calls {@code stop}, which must return at once. */
    public Interruption(Runnable stop) {
        hook = new Thread(() -> {
            asked = true;
            stop.run();
            awaitClosed();
        });
        hook.setName("twinrig-interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** True when Ctrl-C was pressed. */
    public boolean asked() {
        return asked;
    }

    /** The work has closed its files. */
    @Override
    public void close() {
        closed.countDown();
        if (!asked) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                asked = true; // the process is ending this very moment
            }
        }
    }

    private void awaitClosed() {
        try {
            if (!closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("twinrig: gave up waiting for the run to close its files");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
