package org.twinrig.viewer;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.twinrig.core.UserError;

/** Starts JavaFX, once in a process, with a display or without one. */
final class Toolkit {
    private static final long PATIENCE_SECONDS = 60;
    private static final String REMEDY = "; save pictures instead: --snapshot out.png --at 95s";

    private static boolean started;

    private Toolkit() {}

    /** Starts it on the display; a {@link UserError} says what is missing. */
    static void startOnDisplay() {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        if (linux && System.getenv("DISPLAY") == null && !headless()) {
            throw new UserError(
                    "there is no display to open a window on (DISPLAY is not set)" + REMEDY
                            + "; or start it where there is one, e.g. with xvfb-run",
                    UserError.MACHINE_LACKS);
        }
        start();
    }

    /** Starts it without a display, with Monocle. */
    static void startHeadless() {
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("headless.geometry", "1600x1050"); // a larger window than its 1280x800 breaks it
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        start();
    }

    private static boolean headless() {
        return "Monocle".equals(System.getProperty("glass.platform"));
    }

    private static synchronized void start() {
        if (started) {
            return;
        }
        System.setProperty("prism.lcdtext", "false"); // grey edges look the same on any screen and in pictures
        var up = new CountDownLatch(1);
        try {
            Platform.startup(up::countDown);
        } catch (RuntimeException | UnsatisfiedLinkError | ExceptionInInitializerError e) {
            throw cannotStart(String.valueOf(e.getMessage()));
        }
        try {
            if (!up.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw cannotStart("JavaFX said nothing for a minute");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cannotStart("interrupted");
        }
        Platform.setImplicitExit(false);
        started = true;
    }

    private static UserError cannotStart(String why) {
        return new UserError(
                "a window cannot be opened: " + why + REMEDY
                        + "; on Debian a window needs a display, libgtk-3-0 and libxtst6",
                UserError.MACHINE_LACKS);
    }

    /** Does this on the thread that draws, and waits for it; what it throws is thrown here. */
    static <T> T call(Callable<T> work) {
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Throwable e) { // whatever it is, the caller waits for it
                done.completeExceptionally(e);
            }
        });
        try {
            return done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof UnsatisfiedLinkError lack) {
                throw new UserError(
                        "nothing can be drawn: " + lack.getMessage()
                                + "; on Debian text needs libpangoft2-1.0-0 and a font, e.g. fonts-dejavu-core",
                        UserError.MACHINE_LACKS);
            }
            throw new IllegalStateException("drawing failed: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("drawing took longer than a minute", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while drawing", e);
        }
    }
}
