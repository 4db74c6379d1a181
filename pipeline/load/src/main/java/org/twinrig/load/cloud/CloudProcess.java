package org.twinrig.load.cloud;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.twinrig.core.UserError;

/** The embedded cloud in a process of its own, as this one sees it. */
public final class CloudProcess implements AutoCloseable {
    private static final int START_SECONDS = 60;
    private static final int FINISH_SECONDS = 600;
    private static final int END_SECONDS = 10;
    private static final String HEAP = "-Xmx2g";

    private final Process process;
    private final Writer toCloud;
    private final Consumer<String> notices;
    private final CompletableFuture<String> uri = new CompletableFuture<>();
    private final CompletableFuture<Long> handled = new CompletableFuture<>();
    private volatile DoubleConsumer alarms = millis -> {};

    private CloudProcess(Process process, Consumer<String> notices) {
        this.process = process;
        this.toCloud = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        this.notices = notices;
        var reader = new Thread(this::read, "twinrig-load-cloud");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts it and waits until its broker listens.
     *
     * @param run name of the run; devices are called {@code name@run} in it
     * @param notices takes lines for the user
     */
    public static CloudProcess start(String run, Consumer<String> notices) {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                HEAP,
                "-Xshare:auto",
                "-Xlog:disable",
                "-cp",
                System.getProperty("java.class.path"),
                CloudMain.class.getName(),
                run);
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var cloud = new CloudProcess(process, notices);
            cloud.await(cloud.uri, START_SECONDS, "start");
            return cloud;
        } catch (IOException e) {
            throw new UserError(
                    "the embedded cloud's process cannot be started: " + e.getMessage(), UserError.MACHINE_LACKS);
        }
    }

    /** Where its broker is. */
    public String brokerUri() {
        return uri.join();
    }

    /** Sends every alarm's wait, from due to delivered [ms], to {@code consumer}. */
    public void alarmsTo(DoubleConsumer consumer) {
        alarms = consumer;
    }

    /** CPU time that it has used [s]. */
    public double cpuSeconds() {
        return process.info()
                .totalCpuDuration()
                .map(time -> time.toNanos() / 1e9)
                .orElse(Double.NaN);
    }

    /** Waits until its functions have handled {@code sent} messages or make no progress; returns how many they have. */
    public long finish(long sent) {
        try {
            toCloud.write("finish " + sent + "\n");
            toCloud.flush();
        } catch (IOException e) {
            throw ended();
        }
        return await(handled, FINISH_SECONDS, "finish");
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int space = line.indexOf(' ');
                take(line.substring(0, Math.max(0, space)), line.substring(space + 1));
            }
        } catch (IOException e) {
            // it has ended, which the next lines tell
        }
        uri.completeExceptionally(ended());
        handled.completeExceptionally(ended());
    }

    private void take(String word, String text) {
        switch (word) {
            case "uri" -> uri.complete(text);
            case "alarm" -> {
                double millis = Double.parseDouble(text.substring(0, text.indexOf(' ')));
                if (millis >= 0) {
                    alarms.accept(millis);
                }
            }
            case "notice" -> notices.accept(text);
            case "handled" -> handled.complete(Long.parseLong(text));
            case "error" -> {
                int space = text.indexOf(' ');
                var error = new UserError(text.substring(space + 1), Integer.parseInt(text.substring(0, space)));
                uri.completeExceptionally(error);
                handled.completeExceptionally(error);
            }
            default -> {
                // a library's own word
            }
        }
    }

    private <T> T await(CompletableFuture<T> answer, int seconds, String what) {
        try {
            return answer.orTimeout(seconds, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UserError error) {
                throw error;
            }
            if (e.getCause() instanceof TimeoutException) {
                throw new UserError(
                        "the embedded cloud did not %s within %d s; is the machine overloaded?"
                                .formatted(what, seconds),
                        UserError.MACHINE_LACKS);
            }
            throw e;
        }
    }

    private static UserError ended() {
        return new UserError(
                "the embedded cloud's process has ended by itself; has this machine %d MB of memory for it?"
                        .formatted(2048),
                UserError.MACHINE_LACKS);
    }

    /** Ends it. */
    @Override
    public void close() {
        try {
            toCloud.close();
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
