package org.twinrig.load.cloud;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.twinrig.core.UserError;
import org.twinrig.core.recording.Alarm;
import org.twinrig.pipeline.CloudHost;
import org.twinrig.pipeline.CloudOptions;
import org.twinrig.pipeline.CloudSession;

/**
 * The other process: runs the embedded cloud for one run and tells, line by line on standard output, where the broker is
 * ({@code uri}), every alarm as it is delivered ({@code alarm}), what should be looked at ({@code notice}), and on the
 * word {@code finish}, how many messages the functions handled ({@code handled}). It ends with its standard input.
 */
public final class CloudMain {
    private static final long QUIET_NANOS = 2_000_000_000L; // without progress for so long, nothing more will come
    private static final int LOOK_MILLIS = 20;
    private static final int LONGEST_END_SECONDS = 20;

    private final PrintStream out;
    private final AtomicLong judged = new AtomicLong();

    private CloudMain(PrintStream out) {
        this.out = out;
    }

    /** Runs until standard input ends; the argument is the name of the run. */
    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        System.setProperty("org.slf4j.simpleLogger.log.org.apache.activemq", "off");
        System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
        java.util.logging.LogManager.getLogManager().reset();
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err); // a library that prints must not talk into ours
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> await(ended), "twinrig-load-cloud-end"));
        int status = 0;
        try {
            status = new CloudMain(out).run(arguments.length == 0 ? "" : arguments[0]);
        } finally {
            ended.countDown();
        }
        System.exit(status);
    }

    /** Ctrl-C in a terminal reaches this process, too; it is the other one that says when the end is. */
    private static void await(CountDownLatch ended) {
        try {
            if (!ended.await(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("gave up waiting for the load generator");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int run(String run) throws IOException {
        try (var host = CloudHost.start(CloudOptions.embedded().withNotices(line -> tell("notice", line)));
                var session = host.session(run, this::alarm).derivingTo((channel, entry) -> judged.incrementAndGet())) {
            tell("uri", host.brokerUri());
            var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("finish ")) {
                    tell("handled", Long.toString(finish(session, Long.parseLong(line.substring("finish ".length())))));
                }
            }
            return 0;
        } catch (UserError e) {
            tell("error", e.exitStatus() + " " + e.getMessage());
            return e.exitStatus();
        }
    }

    /** Waits until {@code sent} messages are handled, as long as there is progress. */
    private long finish(CloudSession session, long sent) {
        long handled = handled(session);
        long deadline = System.nanoTime() + QUIET_NANOS;
        while (handled < sent && System.nanoTime() < deadline) {
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return handled;
            }
            long now = handled(session);
            if (now > handled) {
                handled = now;
                deadline = System.nanoTime() + QUIET_NANOS;
            }
        }
        return handled;
    }

    /** Readings stored, and fire features judged. */
    private long handled(CloudSession session) {
        return session.report().stored() + judged.get();
    }

    private void alarm(Alarm alarm) {
        tell("alarm", alarm.deliveryMillis() + " " + alarm.level() + " " + alarm.device());
    }

    private synchronized void tell(String word, String text) {
        out.println(word + " " + text.replace('\n', ' '));
    }
}
