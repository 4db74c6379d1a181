package org.twinrig.viewer;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.twinrig.viewer.story.Story;

/** Shows recordings and runs in a window. */
public final class Viewer {
    private Viewer() {}

    /** Makes sure that there is a display to open a window on; a {@link org.twinrig.core.UserError} says if not. */
    public static void requireDisplay() {
        Toolkit.startOnDisplay();
    }

    /**
     * Shows the recording at {@code file} and returns when the window is closed.
     *
     * @param progress is told how far the recording is read [0..1]
     */
    public static void show(Path file, Snapshots.Size size, DoubleConsumer progress) {
        requireDisplay();
        Story story = Stories.open(file, progress);
        try (var footage = story.footage()) {
            await(story, null, size);
        }
    }

    /** Shows the run that {@code sink} is told of, and returns when the window is closed. */
    public static void show(LiveSink sink, Snapshots.Size size) {
        requireDisplay();
        try {
            Story story = sink.awaitStory();
            if (story != null) {
                await(story, sink, size);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sink.letGo();
        }
    }

    private static void await(Story story, @Nullable LiveSink live, Snapshots.Size size) {
        var closed = new CompletableFuture<@Nullable Throwable>();
        Window window = Toolkit.call(() -> {
            var opened = new Window(story, live, size, closed::complete);
            opened.show();
            return opened;
        });
        try {
            Throwable failure = closed.get();
            if (failure != null) {
                throw new IllegalStateException("the window failed: " + failure, failure);
            }
        } catch (InterruptedException e) {
            Toolkit.call(() -> {
                window.close();
                return "";
            });
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
