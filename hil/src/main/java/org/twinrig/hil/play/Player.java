package org.twinrig.hil.play;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.recording.Sink;
import org.twinrig.core.time.SimTime;
import org.twinrig.hil.frame.Message;
import org.twinrig.hil.frame.WireReading;
import org.twinrig.hil.link.DeviceLink;
import org.twinrig.scenarios.Progress;
import org.twinrig.scenarios.RunResult;

/**
 * Plays a stimulus into a device in real time: every reading is sent at its moment, everything is handed on to sinks as
 * it happens, with what the device reports in between. Late is late: nothing is left out to catch up.
 */
public final class Player {
    private static final Duration FIND_AGAIN = Duration.ofSeconds(5);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(10); // bounds how late a stop is seen
    private static final Duration SETTLING = Duration.ofMillis(500); // for the last alarms
    private static final Duration ACCOUNT = Duration.ofSeconds(2);

    private final DeviceLink link;
    private final Message.Hello device;
    private final double speed;
    private final Wiring wiring;
    private final LookAhead ahead;
    private final Map<String, Lateness> lateness = new TreeMap<>();
    private final Set<Integer> declared = new HashSet<>();
    private @Nullable Answers answers;
    private Message.@Nullable Stats stats;
    private long start;
    private long entries;
    private long readings;
    private long startUnixSeconds;
    private long nextTimeSignal;
    private int restarts;
    private volatile boolean stopped;

    /**
     * A player into the device at the other end of {@code link}, which must have been greeted.
     *
     * @param device what the device said of itself
     * @param speed run seconds in one real second [-]; 1 is real time
     * @param only sensor types, devices or {@code device/sensor} to send; empty for all
     */
    public Player(DeviceLink link, Message.Hello device, double speed, Collection<String> only) {
        this.link = link;
        this.device = device;
        this.speed = speed;
        this.wiring = new Wiring(device, link.maxFrame(), only);
        this.ahead = new LookAhead(wiring);
    }

    /** Makes the playing end soon; from any thread. */
    public void stop() {
        stopped = true;
    }

    /**
     * Plays to the end, or until {@link #stop} or an interrupt; only once.
     *
     * @throws org.twinrig.core.UserError when the port or the device fails; the sinks are closed, and keep what came
     */
    public RunResult play(Stimulus stimulus, List<Sink> sinks, Progress progress) {
        var computing =
                CompletableFuture.runAsync(() -> stimulus.execute(List.of(ahead), Progress.NONE), Player::startDaemon);
        try (var fan = new FanOut(sinks)) {
            long end = run(fan, progress);
            boolean complete = !isStopped() && ahead.endNanos() >= 0;
            if (complete) {
                fan.end(ahead.endNanos());
            }
            ahead.abandon();
            stimulus.stop();
            computing.join();
            return new RunResult(complete ? ahead.endNanos() : end, complete, entries);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new RunResult(0, false, entries);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            ahead.abandon();
            stimulus.stop();
        }
    }

    private long run(FanOut fan, Progress progress) throws InterruptedException {
        RunInfo info = ahead.info();
        if (info == null) {
            return 0; // it failed before it began; joining its thread tells why
        }
        fan.begin(info);
        startUnixSeconds = info.start().getEpochSecond();
        ahead.awaitFirst();
        start = System.nanoTime();
        var heard = new Answers(fan, wiring, device.name(), start, speed);
        answers = heard;
        long now = 0;
        while (!isStopped() && !ahead.isOver()) {
            now = nowNanos();
            ahead.reached(now);
            signalTime(now);
            if (link.restarted()) {
                meetAgain(heard);
            }
            Due due = ahead.next(LOOK_NANOS);
            long left = due == null ? 0 : wallOf(due.atNanos()) - System.nanoTime();
            if (due != null && left <= 0) {
                ahead.take();
                perform(due, fan);
                progress.at(due.atNanos(), info.durationNanos());
                left = 0;
            }
            heard.reached(Math.min(now, due == null ? now : due.atNanos()));
            link.receive(Duration.ofNanos(Math.min(left, LOOK_NANOS))).ifPresent(heard::accept);
        }
        if (ahead.endNanos() >= 0) {
            awaitEnd(ahead.endNanos(), heard);
            settle(heard);
        }
        return now;
    }

    private static void startDaemon(Runnable task) {
        var thread = new Thread(task, "twinrig-stimulus");
        thread.setDaemon(true);
        thread.start();
    }

    /** A run may end later than its last entry. */
    private void awaitEnd(long endNanos, Answers heard) {
        while (!isStopped() && nowNanos() < endNanos) {
            heard.reached(nowNanos());
            link.receive(Duration.ofNanos(LOOK_NANOS)).ifPresent(heard::accept);
        }
    }

    private void perform(Due due, FanOut fan) {
        Message message = due.message();
        if (message != null) {
            send(due, message);
        } else if (due.entry() != null) {
            entries++;
            fan.accept(due.channel(), due.entry());
        }
    }

    private void send(Due due, Message message) {
        long micros = TimeUnit.NANOSECONDS.toMicros(due.atNanos());
        if (message instanceof WireReading reading && declared.add(reading.channel())) {
            wiring.of(due.channel()).ifPresent(channel -> link.send(channel, micros));
        }
        link.send(message, micros);
        readings++;
        if (due.completes()) {
            lateness.computeIfAbsent(due.channel().topic(), topic -> new Lateness())
                    .note(wallOf(due.atNanos()), System.nanoTime());
        }
    }

    private void signalTime(long now) {
        if (now >= nextTimeSignal) {
            nextTimeSignal = now - now % SimTime.SECOND + (long) Math.max(SimTime.SECOND, SimTime.SECOND * speed);
            link.send(new Message.Time(startUnixSeconds), TimeUnit.NANOSECONDS.toMicros(now));
        }
    }

    private void meetAgain(Answers heard) {
        restarts++;
        heard.restarted();
        link.greet(FIND_AGAIN);
        declared.clear();
        readings = 0;
        nextTimeSignal = 0;
    }

    /** The last alarms may still be on their way, and the device shall say how it fared. */
    private void settle(Answers heard) {
        if (isStopped()) {
            return;
        }
        int asked = link.send(new Message.HowMany(), TimeUnit.NANOSECONDS.toMicros(nowNanos()));
        long end = System.nanoTime() + ACCOUNT.toNanos();
        long quiet = System.nanoTime() + SETTLING.toNanos();
        while (System.nanoTime() < (stats == null ? end : quiet) && !isStopped()) {
            link.receive(Duration.ofNanos(LOOK_NANOS)).ifPresent(received -> {
                if (received.message() instanceof Message.Stats account
                        && received.frame().seq() == asked) {
                    stats = account;
                } else {
                    heard.accept(received);
                }
            });
        }
    }

    private long nowNanos() {
        return (long) ((System.nanoTime() - start) * speed);
    }

    private long wallOf(long runNanos) {
        return start + (long) (runNanos / speed);
    }

    private boolean isStopped() {
        return stopped || Thread.currentThread().isInterrupted();
    }

    /** How it went so far. */
    public PlayReport report() {
        return new PlayReport(
                device,
                link.sentFrames(),
                link.sentBytes(),
                readings,
                new TreeMap<>(lateness),
                wiring.leftOut(),
                link.brokenAnswers(),
                answers == null ? 0 : answers.refused(),
                restarts,
                Optional.ofNullable(stats));
    }
}
