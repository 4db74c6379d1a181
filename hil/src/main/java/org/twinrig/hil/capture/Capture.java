package org.twinrig.hil.capture;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.recording.Sink;
import org.twinrig.hil.serial.Port;
import org.twinrig.hil.serial.PortException;
import org.twinrig.scenarios.Progress;

/**
 * Records what comes in on a port for a while. Whatever happens to the line, the recording is closed whole: the peer may
 * be unplugged, fall silent or babble, and what came before is kept.
 */
public final class Capture {
    private static final Duration STEP = Duration.ofMillis(100);
    private static final Duration WRITE_DEADLINE = Duration.ofSeconds(1); // PyDSlog's write timeout
    private static final long LONGEST_FLUSH = TimeUnit.SECONDS.toNanos(1);
    private static final int BUFFER_BYTES = 4096;

    private final Port port;
    private final Intake intake;
    private final Duration patience;
    private volatile boolean stopped;
    private long bytes;

    /**
     * How a capture ended.
     *
     * @param endNanos moment of the last entry, or the wanted duration [ns]
     * @param counts what was found
     * @param staleBytes bytes that were in the line before the capture began, and were thrown away
     * @param trouble why it ended before its time; empty when it did not, or was stopped
     */
    public record Outcome(long endNanos, CaptureCounts counts, long staleBytes, Optional<UserError> trouble) {}

    /** Records what comes from {@code port}; a peer that says nothing useful for {@code patience} is given up. */
    public Capture(Port port, Intake intake, Duration patience) {
        this.port = port;
        this.intake = intake;
        this.patience = patience;
    }

    /** Makes it stop soon; from any thread. */
    public void stop() {
        stopped = true;
    }

    /** Records into {@code sink}, which is closed in any case, for the planned duration of {@code info}. */
    public Outcome record(Sink sink, RunInfo info, Progress progress) {
        try (sink) {
            sink.begin(info);
            intake.into(sink, info.durationNanos());
            long stale = 0;
            Optional<UserError> trouble;
            try {
                stale = flush();
                trouble = listen(info.durationNanos(), progress);
                close();
            } catch (PortException e) {
                trouble = Optional.of(e);
            }
            long end = intake.finish();
            if (trouble.isEmpty() && !stopped) {
                end = Math.max(end, info.durationNanos());
                sink.end(end);
            }
            return new Outcome(end, intake.counts(), stale, trouble);
        }
    }

    /** Ends an earlier stream that may still be running, and forgets what is in the line. */
    private long flush() {
        if (intake.closing().length == 0) {
            return 0;
        }
        port.write(intake.closing(), WRITE_DEADLINE);
        var buffer = new byte[BUFFER_BYTES];
        long until = System.nanoTime() + LONGEST_FLUSH;
        long stale = 0;
        int n = port.read(buffer, STEP);
        while (n > 0 && System.nanoTime() < until && !stopped) {
            stale += n;
            n = port.read(buffer, STEP);
        }
        return stale;
    }

    private Optional<UserError> listen(long durationNanos, Progress progress) {
        if (intake.opening().length > 0) {
            port.write(intake.opening(), WRITE_DEADLINE);
        }
        var buffer = new byte[BUFFER_BYTES];
        long began = System.nanoTime();
        long lastByte = 0;
        long lastReading = 0;
        long now = 0;
        while (!stopped && !intake.complete(now)) {
            int n = port.read(buffer, STEP);
            now = System.nanoTime() - began;
            if (n > 0) {
                long before = intake.counts().accepted();
                intake.accept(buffer, n, now);
                bytes += n;
                lastByte = now;
                lastReading = intake.counts().accepted() > before ? now : lastReading;
                progress.at(Math.min(now, durationNanos), durationNanos);
            }
            UserError trouble = trouble(now - lastByte, now - lastReading);
            if (trouble != null) {
                return Optional.of(trouble);
            }
        }
        return Optional.empty();
    }

    private @Nullable UserError trouble(long silentNanos, long uselessNanos) {
        String accepted = intake.counts().accepted() == 0 ? "" : "; what came before is kept";
        if (silentNanos > patience.toNanos()) {
            return lacks(
                    "nothing has come from %s for %s%s; check that the device has power, that its lines are not"
                            + " swapped and that --baud is right",
                    port.name(), seconds(silentNanos), accepted);
        }
        if (uselessNanos > patience.toNanos()) {
            return lacks(
                    "%d bytes came from %s, but nothing readable for %s%s; %s",
                    bytes, port.name(), seconds(uselessNanos), accepted, intake.whatToCheck());
        }
        return null;
    }

    private static UserError lacks(String text, Object... facts) {
        return new UserError(text.formatted(facts), UserError.MACHINE_LACKS);
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", nanos * 1e-9);
    }

    private void close() {
        try {
            port.write(intake.closing(), WRITE_DEADLINE);
        } catch (PortException e) {
            // All that was wanted is there, or what is wrong is told already.
        }
    }
}
