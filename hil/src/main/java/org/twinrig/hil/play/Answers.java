package org.twinrig.hil.play;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.twinrig.core.recording.Alarm;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Event;
import org.twinrig.core.recording.Sink;
import org.twinrig.hil.frame.Message;
import org.twinrig.hil.frame.WireChannel;
import org.twinrig.hil.link.Received;

/** Writes what the device says into the recording. */
final class Answers {
    private static final String[] LEVELS = {"debug", "information", "warning", "error"};

    private final Sink sink;
    private final Wiring wiring;
    private final String device;
    private final long start;
    private final double speed;
    private long reached;
    private long refused;

    /**
     * Answers of {@code device} to a run that began at {@code start} [ns of {@link System#nanoTime}] and passes at
     * {@code speed}.
     */
    Answers(Sink sink, Wiring wiring, String device, long start, double speed) {
        this.sink = sink;
        this.wiring = wiring;
        this.device = device;
        this.start = start;
        this.speed = speed;
    }

    /** The recording has come to {@code nanos} [ns since start]. */
    void reached(long nanos) {
        reached = Math.max(reached, nanos);
    }

    /** Frames that the device refused. */
    long refused() {
        return refused;
    }

    void accept(Received received) {
        if (received.message() instanceof Message.Warning warning) {
            sink.accept(Channel.ALARMS, alarm(warning, received));
        } else if (received.message() instanceof Message.Log log) {
            String level = LEVELS[Math.min(log.level(), LEVELS.length - 1)];
            event("device-log", log.text(), Map.of("level", level));
        } else if (received.message() instanceof Message.Nak nak) {
            refused++;
            event(
                    "device-nak",
                    "%s refused a frame of type 0x%02X for reason %d".formatted(device, nak.refused(), nak.reason()),
                    Map.of("reason", Integer.toString(nak.reason())));
        }
    }

    /** The device has started anew. */
    void restarted() {
        event("device-restart", device + " started anew and was greeted again", Map.of());
    }

    private Alarm alarm(Message.Warning warning, Received received) {
        long at = TimeUnit.MICROSECONDS.toNanos(received.frame().micros());
        long latest = (long) ((received.atNanos() - start) * speed);
        boolean plausible = at >= 0 && at <= latest;
        String subject =
                wiring.numbered(warning.channel()).map(WireChannel::device).orElse(device);
        double sinceReading = (received.atNanos() - start - at / speed) / TimeUnit.MILLISECONDS.toNanos(1);
        return new Alarm(
                plausible ? at : Math.max(0, Math.min(reached, latest)),
                warning.kind(),
                subject,
                warning.level(),
                Float.isNaN(warning.score()) ? 0 : Math.max(0, Math.min(1, warning.score())),
                plausible ? sinceReading : Double.NaN,
                warning.text() + " (" + device + ")");
    }

    private void event(String kind, String text, Map<String, String> details) {
        sink.accept(Channel.EVENTS, new Event(reached, kind, device, text, details));
    }
}
